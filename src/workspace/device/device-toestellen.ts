import { computed, signal } from '@preact/signals'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { isKaart, sleutelWords } from '#domain/toestel.ts'
import { utf8 } from '#identity/bytes.ts'
import type { ChainLink } from '#identity/chain.ts'
import { deviceIn, recallSeen, rememberSeen } from '#identity/chain-trust.ts'
import { branchHead, checkChain, signEntry, vouchFor } from '#identity/chain.ts'
import { deviceCode, readDeviceCode } from '#identity/device-code.ts'
import type { DevicePublicKeys } from '#identity/device-keys.ts'
import { signBytes, verifyBytes } from '#identity/form-signature.ts'
import { openBox, sealTo } from '#identity/key-box.ts'
import type { Api } from '#sync/api.ts'
import type { SealedKey } from '#sync/protocol.ts'
import type { NieuwToestel, Toestel, ToestelFout, Toestellen } from '#workspace/engine.ts'
import type { DeviceChains } from './device-chains.ts'
import type { OpenedDevice } from './device-identity.ts'

type Calls = Pick<Api, 'devices' | 'offeredDevice' | 'addDevice' | 'revokeDevice' | 'vouchDevice'>

/** Document keys of mijn map: they leave this device only sealed to another one of the same person. */
export interface SealedKeysOf {
  sealedKeys(): Promise<{ doc: DocumentId; epoch: number; key: Uint8Array }[]>
}

export interface DeviceToestellen extends Toestellen {
  /** Reads the own chain as it is now; tells what is new in it. */
  refresh(): Promise<void>
  /** The own chain as the server has it now, as far as it is believed; `undefined` when it cannot be asked. */
  ownChain(): Promise<readonly ChainLink[] | undefined>
}

/** The devices of a person as this device believes them; adding one, and taking a lost one out. */
export function keepToestellen(parts: {
  opened: OpenedDevice
  chains: DeviceChains
  store: () => Promise<SealedKeysOf>
  /** `undefined` in a tab that does not speak with the server */
  calls: () => Promise<Calls | undefined>
}): DeviceToestellen {
  const { opened, chains, store, calls } = parts
  const { vault, device } = opened
  const me = device.public.id
  const own = signal<readonly ToestelId[]>([])
  const seen = signal<readonly ToestelId[] | undefined>(undefined)
  const labels = signal<ReadonlyMap<string, string>>(new Map())
  const person = (): PersoonId => opened.identity.person

  async function believed(of: PersoonId): Promise<readonly ChainLink[]> {
    return (await chains.known(of))?.entries ?? []
  }

  async function refresh(): Promise<void> {
    const entries = await believed(person())
    const out = new Set(entries.filter(({ act }) => act === 'revoke').map((entry) => entry.device.id))
    const isDevice = ({ act, device: one }: ChainLink): boolean => act === 'add' && !isKaart(one)
    const present = entries.filter((entry) => isDevice(entry) && !out.has(entry.device.id))
    labels.value = new Map(present.map((entry) => [entry.device.id, entry.device.label]))
    own.value = present.map((entry) => entry.device.id)
    if (seen.value !== undefined || own.value.length === 0) return
    const kept = await recallSeen(vault)
    // The first time everything that is there was there before anybody was told of it.
    seen.value = kept ?? own.value
    if (kept === undefined) await rememberSeen(vault, seen.value)
  }

  async function markSeen(ids: readonly ToestelId[]): Promise<void> {
    const next = [...new Set([...(seen.value ?? []), ...ids])]
    await rememberSeen(vault, next)
    seen.value = next
  }

  const list = async (of: PersoonId): Promise<Result<readonly Toestel[], ToestelFout>> => {
    const answer = await (await calls())?.devices(of)
    if (answer?.ok !== true) return fail(faultOf(answer?.code))
    const devices = await chains.judge(of, answer.value.entries)
    if (of === person()) await refresh()
    const added = answer.value.entries.filter(({ act }) => act === 'add')
    return ok(
      await Promise.all(
        answer.value.devices.map(async ({ id, label, status, addedAtMs, revokedAtMs }) => {
          const found = devices.find((one) => one.id === id)
          const entry = added.find((one) => one.device.id === id)
          const hasNoWord = status === 'active' && entry?.by === id && entry.vouch === undefined
          return {
            ...{ id, label, addedAtMs, isDit: id === me },
            code: entry === undefined ? '' : (await deviceCode(entry.device)).typed,
            ...(hasNoWord ? { zonderWoord: true as const } : {}),
            stand:
              status === 'revoked' ? 'uit' : found === undefined && status === 'active' ? 'onbekend' : 'in-gebruik',
            ...(revokedAtMs === undefined ? {} : { revokedAtMs }),
          } satisfies Toestel
        }),
      ),
    )
  }

  /** Somebody else's device may have gone on with the chain meanwhile: then once more from there. */
  async function twice(work: () => Promise<{ ok: boolean; code?: string }>): Promise<Result<undefined, ToestelFout>> {
    let answer = await work()
    if (!answer.ok && answer.code === 'conflict') answer = await work()
    return answer.ok ? ok(undefined) : fail(faultOf(answer.code))
  }

  async function fresh(of: PersoonId, api: Calls): Promise<readonly ChainLink[] | undefined> {
    const answer = await api.devices(of)
    if (!answer.ok) return undefined
    await chains.judge(of, answer.value.entries)
    return believed(of)
  }

  async function sealFor(to: DevicePublicKeys): Promise<SealedKey[]> {
    const keys = await (await store()).sealedKeys()
    const sealed = await Promise.all(
      keys.map(async ({ doc, epoch, key }): Promise<SealedKey | undefined> => {
        const box = await sealTo(to.encPub, placeOf({ doc, epoch, by: me }, to.id), key)
        if (box === undefined) return undefined
        const given = { doc, epoch, by: me, sealed: box }
        return { ...given, signature: await signBytes(device, utf8(sleutelWords(given, to.id))) }
      }),
    )
    return sealed.filter((one) => one !== undefined)
  }

  return {
    nieuw: computed(() =>
      own.value
        .filter((id) => id !== me && seen.value !== undefined && !seen.value.includes(id))
        .map((id) => ({ id, label: labels.value.get(id) ?? '' })),
    ),
    zorgen: chains.troubles,
    refresh,
    async ownChain() {
      const api = await calls()
      return api === undefined ? undefined : fresh(person(), api)
    },
    dismiss: () => markSeen(own.value),
    list,
    async look(text) {
      const code = readDeviceCode(text)
      if (code === undefined) return fail('geen-code')
      const answer = await (await calls())?.offeredDevice(code)
      if (answer?.ok !== true) return fail(faultOf(answer?.code))
      // Only the keys that give this code are those of the screen it was read from.
      if ((await deviceCode(answer.value)).hex !== code) return fail('onbekend')
      return ok({ label: answer.value.label, keys: answer.value } satisfies NieuwToestel)
    },
    async add({ keys }) {
      const api = await calls()
      if (api === undefined) return fail('offline')
      const result = await twice(async () => {
        const entries = await fresh(person(), api)
        const prev = entries === undefined ? undefined : await branchHead(entries, me)
        if (prev === undefined) return { ok: false, code: entries === undefined ? 'offline' : 'unknown' }
        const entry = await signEntry(device, { act: 'add', device: keys, prev })
        return api.addDevice({ entry, keys: await sealFor(keys) })
      })
      if (!result.ok) return result
      await markSeen([keys.id])
      await fresh(person(), api)
      await refresh()
      return result
    },
    async vouch(of, id) {
      const api = await calls()
      const answer = await api?.devices(of)
      if (api === undefined || answer === undefined) return fail('offline')
      if (!answer.ok) return fail(faultOf(answer.code))
      const entry = answer.value.entries.find((one) => one.act === 'add' && one.device.id === id && one.by === id)
      if (entry === undefined || !(await checkChain([entry], verifyBytes)).ok) return fail('onbekend')
      const { signature } = await vouchFor({ device, person: person() }, of, entry)
      const given = await api.vouchDevice({ person: of, device: id, signature })
      if (!given.ok) return fail(faultOf(given.code))
      await list(of)
      return ok(undefined)
    },
    async revoke(of, id) {
      const api = await calls()
      if (api === undefined) return fail('offline')
      const result = await twice(async () => {
        const told = await api.devices(of)
        if (!told.ok) return { ok: false, code: 'offline' }
        await chains.judge(of, told.value.entries)
        const isIt = (entry: ChainLink): boolean => entry.act === 'add' && entry.device.id === id
        const entries = await believed(of)
        // What is not believed can be put out as well: that is what somebody wants who sees it.
        const isKnown = entries.some(isIt)
        const added = told.value.entries.find(isIt)
        const isOwn = of === person()
        const prev = await branchHead(isOwn || isKnown ? entries : told.value.entries, isOwn ? me : id)
        if (added === undefined || prev === undefined) return { ok: false, code: 'unknown' }
        const entry: ChainLink = await signEntry(device, { act: 'revoke', device: added.device, prev })
        const by = { device, person: person() }
        const signed = isOwn ? entry : { ...entry, vouch: await vouchFor(by, of, entry) }
        return api.revokeDevice({ person: of, entry: signed })
      })
      if (result.ok) await list(of)
      return result
    },
  }
}

/**
 * Opens what another own device sealed to this one. Only a device that this one believes to be of the same person counts:
 * a key that somebody else made would be read by that somebody.
 */
export async function openSealedKeys(
  opened: OpenedDevice,
  chains: DeviceChains,
  sealed: readonly SealedKey[],
): Promise<{ doc: DocumentId; epoch: number; key: Uint8Array }[]> {
  const me = opened.device.public.id
  const known = await chains.known(opened.identity.person)
  const keys: { doc: DocumentId; epoch: number; key: Uint8Array }[] = []
  for (const given of sealed) {
    const { doc, epoch, by } = given
    const maker = deviceIn(known, by)
    if (maker === undefined || by === me) continue
    const words = utf8(sleutelWords(given, me))
    if (!(await verifyBytes(maker.sigPub, words, given.signature))) continue
    const key = await openBox(opened.device, placeOf(given, me), given.sealed)
    if (key?.length === KEY_BYTES) keys.push({ doc, epoch, key })
  }
  return keys
}

const KEY_BYTES = 32

function placeOf(given: { doc: string; epoch: number; by: ToestelId }, to: ToestelId): string {
  return [given.doc, String(given.epoch), given.by, to].join('\0')
}

/** What the code of a refusal is to a person. */
function faultOf(code: string | undefined): ToestelFout {
  if (code === undefined || code === 'offline' || code === 'busy') return 'offline'
  if (code === 'passkey-due' || code === 'passkey-missing') return 'passkey'
  return code === 'too-many' ? 'te-veel' : 'onbekend'
}
