import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { bytesFromHex, hexFromBytes, utf8Bytes } from '#domain/text-bytes.ts'
import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Keeping } from '#workspace/device/keeping.ts'
import { deviceKeeping } from '#workspace/device/keeping.ts'

/**
 * The doorgeefstand: the phone is in somebody else's hands and shows one form only. It is kept on this device, so that
 * a reload and a second tab stay in it; scope: device. Leaving asks the code the kandidaat set a moment before.
 */
export interface Doorgeefstand {
  doc: DocumentId
  id: string
  /** who holds the phone now, and whose phone it is */
  aan: PersoonId
  van: PersoonId
  sindsMs: number
}

/** Where a code is kept as a salted hash beside what is open. */
export const DOORGEEFSTAND = 'opstap-doorgeefstand'

export const CODE_LENGTH = 4
const ROUNDS = 150_000

/** A forgotten code may not lock somebody out of their own work for good. */
export const OPENS_BY_ITSELF_MS = 30 * 60 * 1000

interface Kept extends Doorgeefstand {
  zout: string
  hash: string
}

/** The doorgeefstand of this device; tests give their own keeping. */
export interface DoorgeefLock {
  /** what is shown and nothing else; `undefined` when the phone is in its owner's hands */
  readonly stand: ReadonlySignal<Doorgeefstand | undefined>
  begin(stand: Doorgeefstand, code: string): Promise<void>
  /** @returns false for another code; then it stays as it is */
  leave(code: string): Promise<boolean>
  /** Looks again at what is kept: another tab may have begun or left it, or it is long ago. */
  look(nowMs: number): void
}

/** Makes the lock over what this device keeps. */
export function makeDoorgeefLock(keeping: Keeping): DoorgeefLock {
  const stand = signal<Doorgeefstand | undefined>(undefined)
  /** only for a browser that keeps nothing for this site */
  let inMemory: Kept | undefined
  const current = (): Kept | undefined => read(keeping) ?? inMemory
  const end = (): void => {
    inMemory = undefined
    keeping.remove(DOORGEEFSTAND)
    stand.value = undefined
  }
  const look = (nowMs: number): void => {
    const kept = current()
    // A clock that was set back must not hold anybody either.
    const isOver = kept !== undefined && Math.abs(nowMs - kept.sindsMs) > OPENS_BY_ITSELF_MS
    if (isOver) end()
    const next = kept === undefined || isOver ? undefined : present(kept)
    if (JSON.stringify(next) !== JSON.stringify(stand.value)) stand.value = next
  }
  return {
    stand,
    look,
    async begin(next, code) {
      const zout = crypto.getRandomValues(new Uint8Array(16))
      const kept: Kept = { ...next, zout: hexFromBytes(zout), hash: await hashOf(code, zout) }
      keeping.set(DOORGEEFSTAND, JSON.stringify(kept))
      if (read(keeping) === undefined) inMemory = kept
      stand.value = present(kept)
    },
    async leave(code) {
      const kept = current()
      const isRight =
        kept === undefined || (await hashOf(code, bytesFromHex(kept.zout) ?? new Uint8Array())) === kept.hash
      if (isRight) end()
      return isRight
    },
  }
}

/** The lock of this device. */
export const doorgeefLock: DoorgeefLock = makeDoorgeefLock(deviceKeeping)

/**
 * Follows what other tabs do, and the clock. @param nowMs the clock
 * @returns stop
 */
export function watchDoorgeefstand(lock: DoorgeefLock, nowMs: () => number): () => void {
  const look = (): void => lock.look(nowMs())
  look()
  const timer = setInterval(look, 60_000)
  addEventListener('storage', look)
  addEventListener('pageshow', look)
  return () => {
    clearInterval(timer)
    removeEventListener('storage', look)
    removeEventListener('pageshow', look)
  }
}

/** Whether a typed code is one: four digits, spaces do not count. */
export function codeOf(typed: string): string | undefined {
  const code = typed.replaceAll(/\s/g, '')
  return /^\d{4}$/.test(code) ? code : undefined
}

function read(keeping: Keeping): Kept | undefined {
  const text = keeping.get(DOORGEEFSTAND)
  if (text === undefined) return undefined
  try {
    return keptOf(JSON.parse(text) as Record<string, unknown> | null)
  } catch {
    // Not JSON: nothing of ours, so there is nothing to stay in.
    return undefined
  }
}

function keptOf(found: Record<string, unknown> | null): Kept | undefined {
  const { doc, id, aan, van, sindsMs, zout, hash } = found ?? {}
  if (!isId('d', doc) || !isId('p', aan) || !isId('p', van) || typeof id !== 'string') return undefined
  if (typeof sindsMs !== 'number' || typeof zout !== 'string' || typeof hash !== 'string') return undefined
  return { doc, id, aan, van, sindsMs, zout, hash }
}

function present({ doc, id, aan, van, sindsMs }: Kept): Doorgeefstand {
  return { doc, id, aan, van, sindsMs }
}

/** Slow on purpose: four digits are few. */
async function hashOf(code: string, zout: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('raw', utf8Bytes(code), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: zout, iterations: ROUNDS },
    key,
    256,
  )
  return hexFromBytes(new Uint8Array(bits))
}
