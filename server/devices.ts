import { createHash } from 'node:crypto'
import { rechten } from '#domain/documentsoort.ts'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import { isKaart, toestelcodeWords } from '#domain/toestel.ts'
import type { DevicePublic, RefusalCode } from '#sync/protocol.ts'
import type { AddDevice, DeviceVouch, DevicesAnswer, RevokeDevice } from '#sync/protocol-devices.ts'
import { bare, isNext, isSignedEntry, isVouchedBy, toldChain } from './chains.ts'
import type { Caller } from './rights.ts'
import { accessOf, isCoordinatorOf, isOfRegion } from './rights.ts'
import type { Store } from './store.ts'

const OFFER_LIFE_MS = 15 * 60_000
const MAX_OFFERS = 10_000
const KEY_BYTES = 32
/** Of one person; more is no person any more. */
const MAX_DEVICES = 50

/** Devices that are nobody's yet and show a code. In memory: a new device says again that it is there. */
export class Offers {
  readonly #nowMs: () => number
  readonly #open = new Map<string, { device: DevicePublic; untilMs: number }>()

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  put(device: DevicePublic): boolean {
    const nowMs = this.#nowMs()
    if (this.#open.size >= MAX_OFFERS) {
      for (const [code, { untilMs }] of this.#open) if (untilMs <= nowMs) this.#open.delete(code)
    }
    if (this.#open.size >= MAX_OFFERS) return false
    this.#open.set(codeOf(device), { device, untilMs: nowMs + OFFER_LIFE_MS })
    return true
  }

  /** @param code hex of ten bytes */
  get(code: string): DevicePublic | undefined {
    const found = this.#open.get(code)
    return found !== undefined && found.untilMs > this.#nowMs() ? found.device : undefined
  }
}

function codeOf(device: DevicePublic): string {
  return createHash('sha256').update(toestelcodeWords(device)).digest('hex').slice(0, 20)
}

/** Whether these are keys, of what they are said to be of: a card has an id that follows from its key. */
export function areKeys(device: DevicePublic, of: 'toestel' | 'kaart' = 'toestel'): boolean {
  if (isKaart(device) !== (of === 'kaart')) return false
  return [device.sigPub, device.encPub].every((key) => Buffer.from(key, 'base64url').length === KEY_BYTES)
}

/** Takes one more device of the caller in, with the keys that the calling device sealed to it. The same again is fine. */
export function addDevice(
  store: Store,
  caller: Caller,
  { entry, keys }: AddDevice,
  nowMs: number,
): { code?: RefusalCode; isNew?: boolean } {
  return store.transaction(() => {
    const { device } = entry
    if (!caller.isActive || entry.act !== 'add' || entry.by !== caller.device || !areKeys(device)) {
      return { code: 'bad-request' }
    }
    const known = store.people.device(device.id)
    if (known !== undefined) {
      const isSame =
        known.person === caller.person && known.public.sigPub === device.sigPub && known.public.encPub === device.encPub
      return isSame && known.status === 'active' ? {} : { code: 'conflict' }
    }
    if (!isSignedEntry(store, caller.device, entry)) return { code: 'bad-request' }
    if (!isNext(store, caller.person, caller.device, entry)) return { code: 'conflict' }
    if (store.people.devicesOf(caller.person).length >= MAX_DEVICES) return { code: 'too-many' }
    const areOwn = keys.every(({ doc, by }) => {
      const access = accessOf(store, caller, doc)
      return by === caller.device && access.ok && rechten[access.document.kind].sleutel !== 'held'
    })
    if (!areOwn) return { code: 'not-allowed' }
    store.people.addDevice({ id: device.id, person: caller.person, public: device, status: 'active' }, nowMs)
    store.people.extendChain(caller.person, bare(entry))
    for (const key of keys) store.keys.putSealed(device.id, key)
    return { isNew: true }
  })
}

/** Whether this caller keeps the devices of this person: their own, or as regiocoördinator of their region. */
function keeperOf(store: Store, caller: Caller, person: PersoonId): 'own' | 'coordinator' | undefined {
  if (!caller.isActive) return undefined
  if (caller.person === person) return 'own'
  const isKept = store.people
    .roles(caller.person)
    .some(({ regio }) => isCoordinatorOf(store, caller, regio) && isOfRegion(store, person, regio))
  return isKept ? 'coordinator' : undefined
}

/** The devices of a person with their chain, for who keeps them; `undefined` for anybody else. */
export function devicesOf(store: Store, caller: Caller, person: PersoonId): DevicesAnswer | undefined {
  if (keeperOf(store, caller, person) === undefined) return undefined
  return {
    devices: store.people.devicesOf(person).map(({ id, public: { label }, status, addedAtMs, revokedAtMs }) => ({
      ...{ id, label, status, addedAtMs },
      ...(revokedAtMs === undefined ? {} : { revokedAtMs }),
    })),
    ...toldChain(store, person),
  }
}

export type RevokeResult = { ok: true; device: ToestelId; isChanged: boolean } | { ok: false; code: RefusalCode }

/**
 * Takes a device out for good, by an entry that another own device or a regiocoördinator's device signed. Its sessions
 * end in the same transaction; the device hears the entry at its next contact.
 */
export function revokeDevice(
  store: Store,
  caller: Caller,
  { person, entry }: RevokeDevice,
  nowMs: number,
): RevokeResult {
  return store.transaction((): RevokeResult => {
    const keeper = keeperOf(store, caller, person)
    const device = store.people.device(entry.device.id)
    if (keeper === undefined || device?.person !== person) return { ok: false, code: 'unknown' }
    if (device.status === 'revoked') return { ok: true, device: device.id, isChanged: false }
    const isAboutIt = entry.act === 'revoke' && entry.by === caller.device && entry.device.id !== caller.device
    if (!isAboutIt || entry.device.sigPub !== device.public.sigPub) return { ok: false, code: 'bad-request' }
    if (!isSignedEntry(store, caller.device, entry)) return { ok: false, code: 'bad-request' }
    if (keeper === 'coordinator' && !isVouchedBy(store, caller, person, entry))
      return { ok: false, code: 'bad-request' }
    const branch = keeper === 'own' ? caller.device : device.id
    if (!isNext(store, person, branch, entry)) return { ok: false, code: 'conflict' }
    store.people.revokeDevice(device.id, nowMs)
    store.people.extendChain(person, entry)
    store.sessions.dropOf(device.id)
    // What was made on it may still be in it.
    for (const passkey of store.passkeys.of(person)) if (passkey.device === device.id) store.passkeys.remove(passkey.id)
    return { ok: true, device: device.id, isChanged: true }
  })
}

/**
 * A regiocoördinator stands in afterwards for a device that nobody stood in for: by a link that the server printed, or a
 * card of before cards stood in chains. What was given first stands; the same again changes nothing.
 */
export function vouchLater(
  store: Store,
  caller: Caller,
  { person, device, signature }: DeviceVouch,
): { code?: RefusalCode; isNew?: boolean } {
  return store.transaction(() => {
    if (keeperOf(store, caller, person) !== 'coordinator') return { code: 'unknown' }
    const start = store.people
      .chain(person)
      .find((entry) => entry.act === 'add' && entry.device.id === device && entry.by === device)
    if (start === undefined || store.people.device(device)?.status !== 'active') return { code: 'unknown' }
    if (start.vouch !== undefined) return {}
    const vouch = { person: caller.person, device: caller.device, signature }
    if (!isVouchedBy(store, caller, person, { ...start, vouch })) return { code: 'bad-request' }
    store.people.setVouch(person, device, vouch)
    return { isNew: true }
  })
}
