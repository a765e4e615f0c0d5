import type { ReadonlySignal } from '@preact/signals'
import { computed } from '@preact/signals'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Api } from '#sync/api.ts'
import type { Outcome } from '#sync/outcome.ts'
import type { Me } from '#sync/protocol.ts'
import type { OpenedDevice } from './device-identity.ts'
import type { DeviceSlot } from './device-slot.ts'

/** What the server last said of this person's passkeys. */
export interface PasskeyStand {
  /** whether one has to be shown every 12 hours */
  isRequired: boolean
  /** `undefined` while the server never said so: an older one, or no contact yet */
  count: number | undefined
  /** `missing`: there is none yet. `due`: it is time to show one */
  barred: 'missing' | 'due' | undefined
  /** the counter of one went back */
  isDoubted: boolean
}

/** A passkey of this person, as a list shows it. */
export interface KnownPasskey {
  id: string
  madeAtMs: number
  /** the kind of device it was made on */
  label: string
  isHere: boolean
  isDoubted: boolean
}

/**
 * `stopped`: the person or the phone said no. `show-first`: this device has to show one that is there, before it makes
 * another. `gone`: the phone showed one that was taken away. `last`: the only one of who needs one.
 */
export type PasskeyFout = 'stopped' | 'offline' | 'show-first' | 'gone' | 'last' | 'refused' | 'too-many'

export interface DevicePasskeys {
  readonly stand: ReadonlySignal<PasskeyStand>
  /** One gesture: a passkey for the server, and where it can a second way to open this device. */
  make(label: string): Promise<Result<undefined, PasskeyFout>>
  /** *Laat even zien dat jij het bent* */
  show(): Promise<Result<undefined, PasskeyFout>>
  list(): Promise<Result<readonly KnownPasskey[], PasskeyFout>>
  remove(id: string): Promise<Result<undefined, PasskeyFout>>
}

/** After these pauses an answer that did not come is asked for once more. */
const AGAIN_AFTER_MS = [500, 2000, 5000]

type Calls = Pick<
  Api,
  'passkeyToMake' | 'passkeyMade' | 'passkeyToShow' | 'passkeyShown' | 'passkeys' | 'removePasskey'
>

/** The passkeys of this person, as far as this device makes and shows them. */
export function keepPasskeys(parts: {
  opened: OpenedDevice
  me: ReadonlySignal<Me | undefined>
  slot: Pick<DeviceSlot, 'kinds' | 'takeAnswer' | 'removePasskey' | 'passkey'>
  /** `undefined` in a tab that does not speak with the server */
  calls: () => Promise<Calls | undefined>
  /** something changed that the connection has to hear of */
  tryNow: () => void
}): DevicePasskeys {
  const { opened, me, slot, calls, tryNow } = parts
  const identity = () => import('#identity/passkey.ts')

  const show = async (): Promise<Result<undefined, PasskeyFout>> => {
    const api = await calls()
    const asked = await api?.passkeyToShow()
    if (api === undefined || asked?.ok !== true) return fail(faultOf(asked))
    const wantsAnswer = slot.kinds.peek().includes('pin') && !slot.kinds.peek().includes('prf')
    const given = await (await identity()).showServerPasskey(asked.value, wantsAnswer)
    if (given === 'stopped') return fail('stopped')
    const answer = await persistently(() => api.passkeyShown(given.shown))
    if (!answer.ok) return fail(answer.code === 'unknown' ? 'gone' : faultOf(answer))
    if (given.answer !== undefined) await slot.takeAnswer(given.answer)
    tryNow()
    return ok(undefined)
  }

  return {
    stand: computed(() => standOf(me.value)),
    show,
    async make(label) {
      const api = await calls()
      const asked = await api?.passkeyToMake()
      if (api === undefined || asked?.ok !== true) return fail(faultOf(asked))
      const given = await (await identity()).makeServerPasskey(asked.value, label)
      if (given === 'stopped') return fail('stopped')
      // Made before, and the answer was lost, or on another browser of this computer: it is shown instead.
      if (given === 'there-already') return show()
      const answer = await persistently(() => api.passkeyMade(given.made))
      if (!answer.ok) return fail(faultOf(answer))
      await (await identity()).keepMadeHere(opened.vault, { id: given.made.id, givesPrf: given.givesPrf })
      if (given.answer !== undefined) await slot.takeAnswer(given.answer)
      tryNow()
      return ok(undefined)
    },
    async list() {
      const answer = await (await calls())?.passkeys()
      if (answer?.ok !== true) return fail(faultOf(answer))
      return ok(
        answer.value.map(({ id, madeAtMs, device, label, doubtedAtMs }) => ({
          ...{ id, madeAtMs, label, isHere: device === opened.device.public.id },
          isDoubted: doubtedAtMs !== undefined,
        })),
      )
    },
    async remove(id) {
      const api = await calls()
      const answer = api === undefined ? undefined : await persistently(() => api.removePasskey(id))
      if (answer?.ok === false && answer.code === 'not-allowed') return fail('last')
      if (answer?.ok !== true) return fail(faultOf(answer))
      // It opens this device no more either: what the phone is told to forget would be a way in that is not there.
      if ((await slot.passkey()) === id) await slot.removePasskey()
      await (await identity()).forgetPasskey(id)
      tryNow()
      return ok(undefined)
    },
  }
}

function standOf(me: Me | undefined): PasskeyStand {
  const told = me?.passkey
  const barred = told?.barred === 'passkey-due' ? 'due' : told?.barred === 'passkey-missing' ? 'missing' : undefined
  return {
    isRequired: told?.isRequired ?? false,
    count: told?.count,
    barred,
    isDoubted: told?.isDoubted ?? false,
  }
}

/** The same words again while no answer comes: a gesture was made for them, and the server knows them again. */
async function persistently<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let answer = await call()
  for (const pauseMs of AGAIN_AFTER_MS) {
    if (answer.ok || (answer.code !== 'offline' && answer.code !== 'busy')) return answer
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    answer = await call()
  }
  return answer
}

function faultOf(answer: Outcome<unknown> | undefined): PasskeyFout {
  const code = answer?.ok === false ? answer.code : 'offline'
  if (code === 'offline' || code === 'busy' || code === 'server-error') return 'offline'
  if (code === 'passkey-due') return 'show-first'
  return code === 'too-many' ? 'too-many' : 'refused'
}
