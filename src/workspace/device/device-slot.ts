import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { base64FromBytes, randomBytes } from '#identity/bytes.ts'
import type { PasskeyAnswer } from '#identity/slots.ts'
import type { SlotKind, Vault } from '#identity/vault.ts'
import { getSealed, kindsOf, putSealed, readSlots, removeSlots } from '#identity/vault.ts'
import { holdKey } from './held-key.ts'

/** After so many minutes without a touch the app locks. */
export const lockMinutes = [1, 5, 15] as const
export type LockMinutes = (typeof lockMinutes)[number]

/** `full`: no room on the disk; `unable`: this browser cannot make the lock. Nothing was changed. */
export type SlotRefusal = 'full' | 'unable'

/** The lock of this device, from inside. */
export interface DeviceSlot {
  readonly kinds: ReadonlySignal<readonly SlotKind[]>
  readonly minutes: ReadonlySignal<LockMinutes>
  /** Sets a PIN or changes it; takes some seconds. The current one was asked before, where there is one. */
  setPin(pin: string): Promise<Result<undefined, SlotRefusal>>
  /** No lock any more. */
  remove(): Promise<Result<undefined, SlotRefusal>>
  /** @param label what the phone calls it in its own list */
  addPasskey(label: string): Promise<'made' | 'stopped' | 'unable'>
  removePasskey(): Promise<void>
  /**
   * What a passkey answered that was made or shown for the server: from now on it opens this device too. Without a PIN it
   * waits for one, in memory: a passkey is never the only way in.
   */
  takeAnswer(answer: PasskeyAnswer): Promise<void>
  /** the credential that opens this device, base64url */
  passkey(): Promise<string | undefined>
  setMinutes(minutes: LockMinutes): Promise<void>
  /** Nothing of the lock is being changed: the database may close. */
  settled(): Promise<unknown>
  stop(): void
}

const MINUTES = 'lock-after'
const TABS = 'opstap-slot-changed'
const SALT_BYTES = 32

/** Opens nothing anew: follows and changes the slots of a vault that is open. */
export function openSlot(vault: Vault): DeviceSlot {
  const kinds = signal<readonly SlotKind[]>(vault.slots)
  const minutes = signal<LockMinutes>(5)
  const isLocked = (): boolean => !kinds.peek().includes('none')
  const look = async (): Promise<void> => {
    const read = await readSlots(vault.store)
    if (read.ok) kinds.value = kindsOf(read.value)
    const kept = await getSealed(vault, MINUTES)
    minutes.value = lockMinutes.find((one) => kept.ok && one === kept.value) ?? 5
    if (isLocked()) holdKey(vault.key)
  }
  const tabs = new BroadcastChannel(TABS)
  // A store that closes meanwhile: the next start reads it.
  const lookAgain = (): void => void look().catch(() => undefined)
  tabs.onmessage = lookAgain
  if (isLocked()) lookAgain()
  const changed = async (): Promise<void> => {
    await look()
    tabs.postMessage('')
  }
  /** a passkey that came before the PIN */
  let early: PasskeyAnswer | undefined
  let last: Promise<unknown> = Promise.resolve()
  const track = <T>(work: Promise<T>): Promise<T> => {
    last = work.catch(() => undefined) // whoever asked for it hears of it
    return work
  }
  return {
    kinds,
    minutes,
    async setPin(pin) {
      const [{ argon2Beside }, { calibrateCost }, { addPasskeySlot, lockWithPin }] = await Promise.all([
        import('#identity/argon2.ts'),
        import('#identity/pin.ts'),
        import('#identity/slots.ts'),
      ])
      const cost = await calibrateCost(argon2Beside, () => performance.now()).catch(() => undefined)
      if (cost === undefined) return fail('unable')
      return track(
        changing(async () => {
          await lockWithPin(vault, pin, argon2Beside, cost)
          if (early !== undefined) await addPasskeySlot(vault, early)
          early = undefined
          await changed()
        }),
      )
    },
    remove() {
      return track(
        changing(async () => {
          await removeSlots(vault)
          await changed()
        }),
      )
    },
    async addPasskey(label) {
      const [{ askPasskey, makePasskey, openingPasskey }, { addPasskeySlot }] = await Promise.all([
        import('#identity/passkey.ts'),
        import('#identity/slots.ts'),
      ])
      // The one that the server knows: then no second one is made.
      const credential = await openingPasskey(vault)
      const own = credential === undefined ? undefined : { credential, salt: randomBytes(SALT_BYTES) }
      const output = own === undefined ? undefined : await askPasskey(own)
      if (own !== undefined && output === undefined) return 'stopped'
      const answer = own !== undefined && output !== undefined ? { ...own, output } : await makePasskey(label)
      if (answer === 'stopped') return 'stopped'
      if (answer === 'no-prf') return 'unable'
      const adding = addPasskeySlot(vault, answer)
      await track(adding.then(changed))
      const added = await adding
      return added.ok ? 'made' : 'unable'
    },
    removePasskey() {
      const removing = import('#identity/slots.ts').then(({ removePasskeySlot }) => removePasskeySlot(vault))
      return track(removing.then(changed))
    },
    async takeAnswer(answer) {
      if (isLocked()) {
        const { addPasskeySlot } = await import('#identity/slots.ts')
        await track(addPasskeySlot(vault, answer).then(changed))
      } else early = answer
    },
    async passkey() {
      const { passkeyOf } = await import('#identity/slots.ts')
      const known = await passkeyOf(vault.store)
      return known === undefined ? undefined : base64FromBytes(known.credential)
    },
    setMinutes: (next) => track(putSealed(vault, MINUTES, next).then(changed)),
    settled: () => last,
    stop: () => tabs.close(),
  }
}

function changing(work: () => Promise<void>): Promise<Result<undefined, SlotRefusal>> {
  return work().then(
    () => ok(undefined),
    (error: unknown) =>
      fail(error instanceof Error && /Quota/.test(`${error.name} ${error.message}`) ? 'full' : 'unable'),
  )
}
