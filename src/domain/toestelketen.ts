import type { PersoonId, ToestelId } from './id.ts'
import type { Schakel, ToestelSleutels } from './toestel.ts'
import { instaanWords, isKaart, schakelWords } from './toestel.ts'
import { utf8Bytes } from './text-bytes.ts'

/** One entry of a person's device chain, as it travels. */
export interface ChainLink extends Schakel {
  /** base64url, Ed25519 over `schakelWords` */
  signature: string
  /** when the server heard of it, by its clock; nobody signed that */
  atMs?: number | undefined
  /** who stands in for a start, or whose device revoked; absent for what an older release began */
  vouch?: Vouch | undefined
  /** of somebody who begins anew after everything was lost: who confirmed it besides */
  second?: Vouch | undefined
}

/** Somebody of the organisation says: this device is this person's. The entry itself names no person. */
export interface Vouch {
  person: PersoonId
  device: ToestelId
  /** base64url, Ed25519 over `instaanWords` */
  signature: string
  /** `opnieuw`: everything was lost; worth nothing without the word of a second person */
  kind?: 'opnieuw' | undefined
}

export const NO_PREVIOUS = '0'.repeat(64)

/** How a signature is checked; `verifyBytes` of `form-signature.ts`. */
export type Verify = (sigPub: string, bytes: Uint8Array, signature: string) => Promise<boolean>

export type ChainError =
  | 'signature' // not signed by the device it names
  | 'order' // does not follow the entry before
  | 'stranger' // signed by a device that is not in the chain
  | 'double' // adds a device that is in it already, or revokes one that is out already
  | 'revoked' // signed by a device that was revoked before
  | 'unvouched' // a start that nobody stands in for

export interface ChainDevice extends ToestelSleutels {
  isRevoked: boolean
}

/** Whose word is taken while a chain is walked. */
export interface Beliefs {
  verify: Verify
  /** hex SHA-256 of the words of an entry */
  hash(entry: ChainLink): Promise<string>
  /** whether a well-signed start is this person's */
  start(entry: ChainLink): Promise<boolean>
  /** the key of a device of somebody else, who revoked; `undefined` when it is not believed */
  outsider(entry: ChainLink): Promise<string | undefined>
}

export interface Walk {
  devices: ChainDevice[]
  /** what is believed, in order */
  entries: ChainLink[]
  faults: { at: number; error: ChainError }[]
}

/**
 * Walks a chain and leaves out what is not right. An entry that is not believed spoils nothing: the next one has to go
 * on from what is. Each start begins a branch of its own; a branch is strictly in order.
 */
export async function walkKeten(entries: readonly ChainLink[], beliefs: Beliefs): Promise<Walk> {
  const walk: Walk = { devices: [], entries: [], faults: [] }
  /** of each branch: its last hash */
  const heads: string[] = []
  const branchOf = new Map<ToestelId, number>()
  for (const [at, entry] of entries.entries()) {
    const error = await fault(entry)
    if (error !== undefined) walk.faults.push({ at, error })
  }
  return walk

  async function fault(entry: ChainLink): Promise<ChainError | undefined> {
    const { act, device, by, prev } = entry
    const known = walk.devices.find(({ id }) => id === device.id)
    const isAdding = act === 'add'
    if (isAdding ? known !== undefined : known?.isRevoked === true) return 'double'
    const isStart = isAdding && by === device.id
    // A card is brought in by a device, and lets devices in: it begins nothing, takes nothing out, makes no other card.
    if (isKaart(device) && isStart) return 'stranger'
    const isByKaart = walk.devices.some((one) => one.id === by && isKaart(one))
    if (isByKaart && (!isAdding || isKaart(device))) return 'stranger'
    if (isStart ? prev !== NO_PREVIOUS : !heads.includes(prev)) return 'order'
    const signer = isStart ? { ...device, isRevoked: false } : walk.devices.find(({ id }) => id === by)
    const sigPub = signer?.sigPub ?? (isAdding ? undefined : await beliefs.outsider(entry))
    if (sigPub === undefined) return 'stranger'
    if (signer?.isRevoked === true) return 'revoked'
    // A colleague's revoke goes on from the branch of the device it is about.
    const branch = isStart ? heads.length : (branchOf.get(by) ?? branchOf.get(device.id) ?? -1)
    if (!isStart && heads[branch] !== prev) return 'order'
    if (!(await beliefs.verify(sigPub, utf8Bytes(schakelWords(entry)), entry.signature))) return 'signature'
    if (isStart && !(await beliefs.start(entry))) return 'unvouched'
    heads[branch] = await beliefs.hash(entry)
    if (isAdding) branchOf.set(device.id, branch)
    // Somebody puts out what nobody here believed: it changes nothing, and what follows goes on from it.
    if (isAdding) walk.devices.push({ ...device, isRevoked: false })
    else if (known !== undefined) known.isRevoked = true
    walk.entries.push(entry)
    return undefined
  }
}

/** The key of a device of somebody who stands in for others; `undefined` when it is not believed. */
export type VoucherKey = (person: PersoonId, device: ToestelId) => Promise<string | undefined>

/**
 * Whether somebody who is believed stands in for this entry as one of `person`. For beginning anew it takes two, and the
 * word of one is no word.
 */
export async function isStoodFor(
  person: PersoonId,
  entry: ChainLink,
  by: Pick<Beliefs, 'verify' | 'hash'> & { voucherKey: VoucherKey },
): Promise<boolean> {
  const { vouch, second } = entry
  if (vouch === undefined || !(await isWordOf(vouch))) return false
  if (vouch.kind === undefined) return true
  const persons = new Set([person, vouch.person, second?.person])
  return second?.kind === 'opnieuw' && persons.size === 3 && (await isWordOf(second))

  async function isWordOf(word: Vouch): Promise<boolean> {
    const key = await by.voucherKey(word.person, word.device)
    if (key === undefined) return false
    const words = instaanWords(person, word, await by.hash(entry), word.kind)
    return by.verify(key, utf8Bytes(words), word.signature)
  }
}

/** What a signature under a form says of the device it was made on, and when the server noted it, by its receipt. */
export interface GezetOp {
  readonly toestel: string
  readonly sleutel: string
  readonly ketenkop: string
  readonly ontvangenOpMs?: number | undefined
}

/**
 * Whose device it was: `van` it stands in the chain; `van-uit` so it did, and was put out after the server noted the
 * signature; `twijfel` it was put out, and nothing shows that the signature was there before; `niet` it does not stand
 * there.
 */
export type ToestelStand = 'van' | 'van-uit' | 'twijfel' | 'niet'

/**
 * @param entries of the person whose device it should be, as they are believed
 * @source docs/decisions/0022-card-in-the-chain.md
 */
export async function judgeToestel(
  entries: readonly ChainLink[],
  { toestel, sleutel, ketenkop, ontvangenOpMs }: GezetOp,
  hash: Beliefs['hash'],
): Promise<ToestelStand> {
  const isOf = (act: Schakel['act']) => (one: ChainLink) => one.act === act && one.device.id === toestel
  const added = entries.findIndex(isOf('add'))
  const device = entries[added]?.device
  if (device === undefined || isKaart(device) || device.sigPub !== sleutel) return 'niet'
  const hashes = await Promise.all(entries.map((entry) => hash(entry)))
  const head = hashes.indexOf(ketenkop)
  // Releases before this named the start that every device has, whether or not it stands in a chain.
  const ownStart: ChainLink = { act: 'add', device, prev: NO_PREVIOUS, by: device.id, signature: '' }
  if (head < added && ketenkop !== (await hash(ownStart))) return 'niet'
  const out = entries.findIndex(isOf('revoke'))
  if (out < 0) return 'van'
  if (head >= out) return 'niet'
  const outAtMs = entries[out]?.atMs
  const isBefore = outAtMs !== undefined && ontvangenOpMs !== undefined && ontvangenOpMs < outAtMs
  return isBefore ? 'van-uit' : 'twijfel'
}

/** The chain of one person, as a file carries it. */
export interface Keten {
  persoon: PersoonId
  schakels: ChainLink[]
}

export interface KetenOordeel {
  /** as they are believed */
  readonly entries: readonly ChainLink[]
  /** nobody in the file stands in for it: its first device is taken at its word */
  readonly isFirstUse: boolean
  /** something in it is not right */
  readonly hasFaults: boolean
}

/**
 * Checks chains against each other, with nothing but what is in them: who stands in for whom is looked up in the others.
 *
 * @returns of each person; a person whose chain is not there is missing
 */
export async function judgeKetens(
  ketens: readonly Keten[],
  by: Pick<Beliefs, 'verify' | 'hash'>,
): Promise<ReadonlyMap<PersoonId, KetenOordeel>> {
  const found = new Map<PersoonId, KetenOordeel>()
  const busy = new Set<PersoonId>()
  for (const { persoon } of ketens) await judged(persoon)
  return found

  async function voucherKey(person: PersoonId, device: ToestelId): Promise<string | undefined> {
    const entries = (await judged(person))?.entries ?? []
    const added = entries.find((one) => one.act === 'add' && one.device.id === device)?.device
    return added === undefined || isKaart(added) ? undefined : added.sigPub
  }

  async function judged(person: PersoonId): Promise<KetenOordeel | undefined> {
    const keten = ketens.find(({ persoon }) => persoon === person)
    const known = found.get(person)
    // Two that stand in for each other are two that nobody stands in for.
    if (known !== undefined || keten === undefined || busy.has(person)) return known
    busy.add(person)
    const stood = new Set<ChainLink>()
    for (const entry of keten.schakels) {
      if (await isStoodFor(person, entry, { ...by, voucherKey })) stood.add(entry)
    }
    const isFirstUse = ![...stood].some((entry) => entry.act === 'add')
    const walk = await walkKeten(keten.schakels, {
      ...by,
      start: (entry) => Promise.resolve(isFirstUse || stood.has(entry)),
      outsider: async (entry) =>
        stood.has(entry) && entry.vouch?.device === entry.by ? voucherKey(entry.vouch.person, entry.by) : undefined,
    })
    const oordeel = { entries: walk.entries, isFirstUse, hasFaults: walk.faults.length > 0 }
    found.set(person, oordeel)
    busy.delete(person)
    return oordeel
  }
}
