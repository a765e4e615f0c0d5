/** Says which lanes are in use, over all tabs; a lock is let go by itself when its tab ends. */
export interface LaneLocks {
  /** @returns how to let go, or `undefined` when somebody holds it */
  take(name: string): Promise<(() => void) | undefined>
}

/** Web Locks. */
export function browserLocks(manager: LockManager): LaneLocks {
  return {
    take: (name) =>
      new Promise((resolve, reject) => {
        manager
          .request(name, { ifAvailable: true }, (lock) => {
            if (lock === null) {
              resolve(undefined)
              return undefined
            }
            return new Promise<void>((release) => resolve(release))
          })
          .catch(reject)
      }),
  }
}

/** For tests and for programs without Web Locks: give the same object to everything that is one device. */
export function memoryLocks(): LaneLocks & { dropAll(): void } {
  const held = new Set<string>()
  return {
    async take(name) {
      if (held.has(name)) return undefined
      held.add(name)
      return () => {
        held.delete(name)
      }
    },
    /** As when every tab of the device ends. */
    dropAll: () => held.clear(),
  }
}
