import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { LockedWays } from '#identity/slots.ts'
import type { Tries } from '#identity/tries.ts'
import type { Vault } from '#identity/vault.ts'
import type { VaultTable } from '#storage/vault-table.ts'
import { DATABASE } from './database-name.ts'
import { dropKey, holdKey } from './held-key.ts'

/** What the lock screen shows. */
export interface LockView extends LockedWays {
  /** before the next try; 0 when it may be now */
  waitMs: number
  /** ten wrong PINs: only another way opens it */
  isOver: boolean
}

/** `waits`: too early. `over`: the PIN opens nothing any more. `broken`: the slot was changed, or this browser cannot. */
export type UnlockRefusal = 'wrong' | 'waits' | 'over' | 'broken' | 'stopped' | 'full'

/** How this device opens, and how long that has to wait. */
export function readLock(): Promise<LockView> {
  return withVault(async (vault) => {
    const { waysOf } = await import('#identity/slots.ts')
    const { isOver, readTries } = await import('#identity/tries.ts')
    const [ways, tries] = await Promise.all([waysOf(vault), readTries(vault)])
    return { ...ways, waitMs: isOver(tries) ? 0 : tries.leftMs, isOver: isOver(tries) }
  })
}

/** One try at the PIN; one at a time over all tabs. After `ok` the app can be opened: `start.ts` finds the key. */
export function tryPin(pin: string): Promise<Result<undefined, UnlockRefusal>> {
  return oneAtATime('opstap-pin', () =>
    withVault(async (table) => {
      const { countTry, isOver, readTries } = await import('#identity/tries.ts')
      const before = await readTries(table)
      if (isOver(before)) return fail('over')
      if (before.leftMs > 0) return fail('waits')
      const [{ unlockWithPin }, { argon2Beside }] = await Promise.all([
        import('#identity/slots.ts'),
        import('#identity/argon2.ts'),
      ])
      // What cannot be counted is not tried: on a full disk nobody gets tries for nothing.
      const after = await countTry(table).catch(() => undefined)
      if (after === undefined) return fail('full')
      const opened = await unlockWithPin(table, pin, argon2Beside).catch(() => fail('unreadable' as const))
      if (opened.ok) return welcome(table, opened.value)
      if (opened.error !== 'wrong') return fail('broken')
      return fail(refusalOf(after, isOver(after)))
    }),
  )
}

/** The phone's own passkey: its fingerprint, its face or its code. */
export function tryPasskey(): Promise<Result<undefined, UnlockRefusal>> {
  return withVault(async (table) => {
    const [{ passkeyOf, unlockWithPasskey }, { askPasskey }] = await Promise.all([
      import('#identity/slots.ts'),
      import('#identity/passkey.ts'),
    ])
    const passkey = await passkeyOf(table)
    if (passkey === undefined) return fail('broken')
    const output = await askPasskey(passkey)
    if (output === undefined) return fail('stopped')
    const opened = await unlockWithPasskey(table, output)
    return opened.ok ? welcome(table, opened.value) : fail('broken')
  })
}

/** Counts down what is left to wait, in steps, for as long as this screen is open; one tab counts, the others follow. */
export function waitHere(nowMs: () => number, onLeft: (leftMs: number) => void): () => void {
  const leaving = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): Promise<void> =>
    new Promise((resolve) => {
      let beganMs = nowMs()
      const step = async (): Promise<void> => {
        const waitedMs = nowMs() - beganMs
        beganMs = nowMs()
        const { leftMs } = await withVault(async (table) => {
          const { countWaited } = await import('#identity/tries.ts')
          return countWaited(table, waitedMs)
        })
        if (leaving.signal.aborted) return resolve()
        onLeft(leftMs)
        if (leftMs === 0) return resolve()
        timer = setTimeout(() => void step(), Math.min(leftMs, STEP_MS))
      }
      leaving.signal.addEventListener('abort', () => resolve())
      timer = setTimeout(() => void step(), STEP_MS)
    })
  // Aborted: the screen is gone.
  void oneAtATime('opstap-pin-waits', wait, leaving.signal).catch(() => undefined)
  return () => {
    clearTimeout(timer)
    leaving.abort()
  }
}

const STEP_MS = 1000

function refusalOf(tries: Tries, over: boolean): UnlockRefusal {
  if (over) return 'over'
  return tries.leftMs > 0 ? 'waits' : 'wrong'
}

async function welcome(table: VaultTable, vault: Vault): Promise<Result<undefined, never>> {
  const { forgetTries } = await import('#identity/tries.ts')
  // It may be that nothing can be written: that is no reason to stay locked.
  await forgetTries(table).catch(() => undefined)
  await table.sweepIfDue()
  dropKey()
  holdKey(vault.key)
  return ok(undefined)
}

async function withVault<T>(work: (table: VaultTable) => Promise<T>): Promise<T> {
  const { openVault } = await import('#storage/vault-table.ts')
  const table = openVault(DATABASE)
  try {
    return await work(table)
  } finally {
    table.database.close()
  }
}

/** Without Web Locks two tabs may try at once; then both tries are counted all the same. */
function oneAtATime<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const locks = navigator.locks as LockManager | undefined
  if (locks === undefined) return work()
  return locks.request(name, signal === undefined ? {} : { signal }, work)
}
