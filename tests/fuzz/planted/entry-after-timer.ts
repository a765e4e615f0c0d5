import type { PlantedBug } from '../simulation-result.ts'

const TIMER_MS = 400

/** An entry is called kept at once and put on the disk by a timer, as batching stores do. */
export function entryAfterTimer(): PlantedBug {
  return {
    store: (store, device) => ({
      ...store,
      append: async (batch) => {
        if (batch.changes.length === 0) return store.append(batch)
        const put = (): void => {
          // A killed tab puts nothing any more.
          if (device.tabs.some((tab) => tab.isAlive && tab.store.database === store.database)) {
            store.append(batch).catch(() => undefined)
          }
        }
        device.settings.world.after(TIMER_MS, put)
        return undefined
      },
    }),
  }
}
