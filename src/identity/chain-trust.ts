import { z } from 'zod/mini'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { isKaart } from '#domain/toestel.ts'
import type { VoucherKey } from '#domain/toestelketen.ts'
import { isStoodFor } from '#domain/toestelketen.ts'
import type { ChainDevice, ChainError, ChainLink, Verify } from './chain.ts'
import { chainText, entryHash, walkChain } from './chain.ts'
import type { DevicePublicKeys } from './device-keys.ts'
import { keptPublicSchema } from './device-keys.ts'
import type { Vault } from './vault.ts'
import { getSealed, putSealed } from './vault.ts'

const toestel = z.custom<ToestelId>((value) => isId('t', value))
const persoon = z.custom<PersoonId>((value) => isId('p', value))

const vouchSchema = z.object({
  person: persoon,
  device: toestel,
  signature: z.string(),
  kind: z.optional(z.literal('opnieuw')),
})

/** A chain as this device believed it. Scope: device, sealed under the vault key. */
// loose: what a newer version added is kept
const knownChainSchema = z.looseObject({
  v: z.literal(1),
  entries: z.array(
    z.object({
      act: z.enum(['add', 'revoke']),
      device: keptPublicSchema,
      prev: z.string(),
      by: toestel,
      signature: z.string(),
      atMs: z.optional(z.number()),
      vouch: z.optional(vouchSchema),
      second: z.optional(vouchSchema),
    }),
  ),
  /** starts that rest on nothing but being the first we saw of this person */
  firstUse: z.array(toestel),
})
export type KnownChain = z.infer<typeof knownChainSchema>

/** Why what the server tells of somebody's devices is not believed, or not all of it. */
export interface ChainTrouble {
  person: PersoonId
  /** `rolled-back`: what was there is gone; `forked`: something else stands in its place */
  error: ChainError | 'rolled-back' | 'forked' | 'unlisted'
  /** the device that is not believed; absent when it is about the whole chain */
  device?: ToestelId
}

export interface Judgement {
  devices: readonly ChainDevice[]
  known: KnownChain
  troubles: readonly ChainTrouble[]
}

/**
 * What to believe of a chain that the server tells. Nothing that was believed goes away again. Something new is believed
 * when a device that is in it signed it, or somebody of the organisation stands in for it. Of a person of whom nothing
 * was seen before, and for whom nobody stands in, the first chain that is seen is taken, and marked (`firstUse`): that
 * is how chains from before this and links that the server printed go on working.
 *
 * @param own this device's own public keys: of itself it needs nobody's word
 * @source docs/decisions/0016-device-chain.md
 */
export async function judgeChain(
  person: PersoonId,
  told: readonly ChainLink[],
  known: KnownChain | undefined,
  by: { verify: Verify; voucherKey: VoucherKey; own?: { id: ToestelId; sigPub: string } },
): Promise<Judgement> {
  const before = new Set(await Promise.all((known?.entries ?? []).map(entryHash)))
  const hashes = await Promise.all(told.map(entryHash))
  const missing = await firstMissing(known, hashes)
  const { verify, voucherKey } = by
  const isVouched = (entry: ChainLink): Promise<boolean> =>
    isStoodFor(person, entry, { verify, voucherKey, hash: entryHash })
  /** Put out by a colleague, of a branch that is not believed: there is nothing to go on from, and still it is out. */
  const isOutBy = async (entry: ChainLink): Promise<boolean> => {
    const { act, vouch, by: signer, signature } = entry
    if (act !== 'revoke' || vouch?.device !== signer || !(await isVouched(entry))) return false
    const key = await voucherKey(vouch.person, signer)
    return key !== undefined && verify(key, chainText(entry), signature)
  }
  const isOwn = ({ device }: ChainLink): boolean => device.id === by.own?.id && device.sigPub === by.own.sigPub
  const starts = told.filter((entry) => entry.act === 'add' && entry.by === entry.device.id)
  const vouched = new Set<ChainLink>()
  for (const entry of starts) if (await isVouched(entry)) vouched.add(entry)
  // One's own start says nothing of the others: a person of an older release may have several, all without a word.
  const isFirstUse = known === undefined && vouched.size === 0
  const walk = await walkChain(missing === undefined ? told : (known?.entries ?? []), {
    verify: by.verify,
    start: async (entry) => isFirstUse || vouched.has(entry) || isOwn(entry) || before.has(await entryHash(entry)),
    outsider: async (entry) => {
      if (entry.vouch === undefined || entry.vouch.device !== entry.by) return undefined
      return (await isVouched(entry)) ? by.voucherKey(entry.vouch.person, entry.by) : undefined
    },
  })
  // What somebody who is believed put out is no trouble any more.
  const out = new Set(walk.entries.filter(({ act }) => act === 'revoke').map(({ device }) => device.id))
  for (const entry of told) if (await isOutBy(entry)) out.add(entry.device.id)
  const troubles = walk.faults.flatMap(({ at, error }): ChainTrouble[] => {
    const device = told[at]?.device.id
    if (device !== undefined && out.has(device)) return []
    return [{ person, error, ...(device === undefined ? {} : { device }) }]
  })
  if (missing !== undefined) {
    const isForked = told.some(({ prev, by: signer, device }) => prev === missing.prev && signer !== device.id)
    troubles.push({ person, error: isForked && missing.by !== missing.device.id ? 'forked' : 'rolled-back' })
  }
  const firstUse = isFirstUse ? starts.map(({ device }) => device.id) : (known?.firstUse ?? [])
  const stillFirst = firstUse.filter(
    (id) => ![...vouched].some((one) => one.device.id === id && one.vouch !== undefined),
  )
  return {
    // What a card signs is a device; nothing else of it is anybody's word.
    devices: walk.devices.filter((one) => !isKaart(one)),
    known: { ...known, v: 1, entries: walk.entries, firstUse: isFirstUse ? firstUse : stillFirst },
    troubles,
  }
}

/** The first entry that was believed and is not told any more. */
async function firstMissing(known: KnownChain | undefined, told: readonly string[]): Promise<ChainLink | undefined> {
  for (const entry of known?.entries ?? []) if (!told.includes(await entryHash(entry))) return entry
  return undefined
}

/** The keys of a device that stands in a chain as it was believed, revoked or not; a card is no device. */
export function deviceIn(known: KnownChain | undefined, device: ToestelId): DevicePublicKeys | undefined {
  const added = known?.entries.find((entry) => entry.act === 'add' && entry.device.id === device)?.device
  return added === undefined || isKaart(added) ? undefined : added
}

/** @returns `undefined` when nothing of this person was ever believed here */
export async function recallChain(vault: Vault, person: PersoonId): Promise<KnownChain | undefined> {
  const kept = await getSealed(vault, `chain:${person}`)
  const parsed = kept.ok ? knownChainSchema.safeParse(kept.value) : undefined
  // What cannot be read any more must not turn into trust at first sight.
  if (!kept.ok && kept.error === 'absent') return undefined
  return parsed?.success === true ? parsed.data : { v: 1, entries: [], firstUse: [] }
}

export async function rememberChain(vault: Vault, person: PersoonId, known: KnownChain): Promise<void> {
  await putSealed(vault, `chain:${person}`, known)
}

const TROUBLES = 'chain-troubles'
const SEEN = 'devices-seen'
// loose, and a code of a newer version stays what it is: it is shown as any other
const troublesSchema = z.array(
  z.looseObject({
    person: persoon,
    error: z.custom<ChainTrouble['error']>((value) => typeof value === 'string'),
    device: z.optional(toestel),
  }),
)

/** What was not right the last time; what cannot be read is found again. */
export async function recallTroubles(vault: Vault): Promise<ChainTrouble[]> {
  const kept = await getSealed(vault, TROUBLES)
  const parsed = kept.ok ? troublesSchema.safeParse(kept.value) : undefined
  if (parsed?.success !== true) return []
  return parsed.data.map(({ person, error, device }) => ({
    person,
    error,
    ...(device === undefined ? {} : { device }),
  }))
}

export async function rememberTroubles(vault: Vault, troubles: readonly ChainTrouble[]): Promise<void> {
  await putSealed(vault, TROUBLES, troubles)
}

/** Own devices that the person has been told of; `undefined` when nothing was told ever. */
export async function recallSeen(vault: Vault): Promise<ToestelId[] | undefined> {
  const kept = await getSealed(vault, SEEN)
  const parsed = kept.ok ? z.array(toestel).safeParse(kept.value) : undefined
  return parsed?.success === true ? parsed.data : undefined
}

export async function rememberSeen(vault: Vault, seen: readonly ToestelId[]): Promise<void> {
  await putSealed(vault, SEEN, seen)
}

const RESTARTS = 'restarts-told'
const restartsSchema = z.array(z.object({ persoon, door: z.array(persoon), toestel }))
/** Somebody began anew; not told, or not seen yet. */
export type ToldRestart = z.infer<typeof restartsSchema>[number]

/** Who began anew and was not looked at yet; what cannot be read was told before. */
export async function recallRestarts(vault: Vault): Promise<ToldRestart[]> {
  const kept = await getSealed(vault, RESTARTS)
  const parsed = kept.ok ? restartsSchema.safeParse(kept.value) : undefined
  return parsed?.success === true ? parsed.data : []
}

export async function rememberRestarts(
  vault: Vault,
  restarts: readonly { persoon: PersoonId; door: readonly PersoonId[]; toestel: ToestelId }[],
): Promise<void> {
  await putSealed(vault, RESTARTS, restarts)
}
