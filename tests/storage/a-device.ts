import 'fake-indexeddb/auto'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { Batch, DeviceIdentity } from '#documents/document-store.ts'
import type { DeviceStore, DeviceStoreOptions } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { memoryLocks } from '#storage/locks.ts'
import type { After } from '#storage/context.ts'
import { onTestFinished } from 'vitest'
import type { TestSigner } from './a-signer.ts'
import { aSigner } from './a-signer.ts'

/** A clock that only goes when it is told to. */
export function aClock(startMs = 1_000_000): { now: () => number; after: After; advance(ms: number): void } {
  let nowMs = startMs
  const timers = new Map<object, { atMs: number; work: () => void }>()
  return {
    now: () => nowMs,
    after(ms, work) {
      const timer = {}
      timers.set(timer, { atMs: nowMs + ms, work })
      return () => timers.delete(timer)
    },
    advance(ms) {
      nowMs += ms
      for (const [timer, { atMs, work }] of [...timers].sort((a, b) => a[1].atMs - b[1].atMs)) {
        if (atMs > nowMs || !timers.delete(timer)) continue
        work()
      }
    },
  }
}

export function aPerson(): PersoonId {
  return idFromBytes('p', randomBytes(16))
}

export function aToestel(): ToestelId {
  return idFromBytes('t', randomBytes(16))
}

export interface TestDevice {
  name: string
  identity: DeviceIdentity
  signer: TestSigner
  vaultKey: Uint8Array
  locks: ReturnType<typeof memoryLocks>
  clock: ReturnType<typeof aClock>
  /** A tab of this device; closed when the test ends. */
  open(more?: Partial<DeviceStoreOptions>): Promise<DeviceStore>
}

/** One device with its own database, clock and keys. */
export function aDevice(person: PersoonId = aPerson()): TestDevice {
  const device: TestDevice = {
    name: `opstap-${crypto.randomUUID()}`,
    identity: { device: aToestel(), person },
    signer: aSigner(),
    vaultKey: randomBytes(32),
    locks: memoryLocks(),
    clock: aClock(),
    async open(more = {}) {
      const { name, identity, vaultKey, locks, clock, signer } = device
      const { now, after } = clock
      const { sign } = signer
      const store = await openDeviceStore({ name, identity, vaultKey, locks, now, after, sign, ...more })
      onTestFinished(() => store.abandon())
      return store
    },
  }
  return device
}

/** An action of one text in one document. */
export function aBatch(changes: Batch['changes'], more: Partial<Batch> = {}): Batch {
  return { id: crypto.randomUUID(), changes, ...more }
}

export type { DocumentId }
