import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { Schakel } from '#domain/toestel.ts'
import { instaanWords, lastOfBranch, schakelWords } from '#domain/toestel.ts'
import { sha256Hex, utf8 } from './bytes.ts'
import type { Device, DevicePublicKeys } from './device-keys.ts'
import { signBytes } from './form-signature.ts'

/** One entry of a person's device chain, as it travels. */
export interface ChainLink extends Schakel {
  /** base64url, Ed25519 over `chainText` */
  signature: string
  /** who stands in for a start, or whose device revoked; absent for what an older release began */
  vouch?: Vouch | undefined
}

/** Somebody of the organisation says: this device is this person's. The entry itself names no person. */
export interface Vouch {
  person: PersoonId
  device: ToestelId
  /** base64url, Ed25519 over `vouchText` */
  signature: string
}

export const NO_PREVIOUS = '0'.repeat(64)

type Signer = Pick<Device, 'public' | 'sign'>

/** How a signature is checked; `verifyBytes` of `form-signature.ts`. */
export type Verify = (sigPub: string, bytes: Uint8Array, signature: string) => Promise<boolean>

export type ChainError =
  | 'signature' // not signed by the device it names
  | 'order' // does not follow the entry before
  | 'stranger' // signed by a device that is not in the chain
  | 'double' // adds a device that is in it already, or revokes one that is out
  | 'revoked' // signed by a device that was revoked before
  | 'unvouched' // a start that nobody stands in for

export interface ChainDevice extends DevicePublicKeys {
  isRevoked: boolean
}

export type ChainCheck =
  | { ok: true; devices: DevicePublicKeys[]; head: string; starts: number }
  | { ok: false; error: ChainError; at: number }

/** What is signed and hashed of an entry: everything but the signature. */
export function chainText(entry: Schakel): Uint8Array {
  return utf8(schakelWords(entry))
}

/** What somebody signs who stands in for an entry. */
export async function vouchText(
  person: PersoonId,
  by: Pick<Vouch, 'person' | 'device'>,
  entry: ChainLink,
): Promise<Uint8Array> {
  return utf8(instaanWords(person, by, await entryHash(entry)))
}

export function entryHash(entry: ChainLink): Promise<string> {
  return sha256Hex(chainText(entry))
}

/** The entry with which a device presents itself: signed by the device it adds. */
export function startChain(device: Signer): Promise<ChainLink> {
  return signEntry(device, { act: 'add', device: device.public, prev: NO_PREVIOUS })
}

/** An entry signed by `by`; `prev` is the head of the branch it goes on from. */
export async function signEntry(by: Signer, wish: Pick<ChainLink, 'act' | 'device' | 'prev'>): Promise<ChainLink> {
  const entry = { ...wish, by: by.public.id }
  return { ...entry, signature: await signBytes(by, chainText(entry)) }
}

/** The word of `by`, a device of `by.person`, that this entry is of `person`. */
export async function vouchFor(
  by: { device: Signer; person: PersoonId },
  person: PersoonId,
  entry: ChainLink,
): Promise<Vouch> {
  const who = { person: by.person, device: by.device.public.id }
  return { ...who, signature: await signBytes(by.device, await vouchText(person, who, entry)) }
}

/** What the next entry names as `prev`, and what a signature under a form names as the signer's chain. */
export async function headHash(entries: readonly ChainLink[]): Promise<string> {
  const last = entries.at(-1)
  return last === undefined ? NO_PREVIOUS : entryHash(last)
}

/** Whose word is taken while a chain is walked. */
export interface Beliefs {
  verify: Verify
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
export async function walkChain(entries: readonly ChainLink[], beliefs: Beliefs): Promise<Walk> {
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
    if (isAdding === (known !== undefined) || known?.isRevoked === true) return 'double'
    const isStart = isAdding && by === device.id
    if (isStart ? prev !== NO_PREVIOUS : !heads.includes(prev)) return 'order'
    const signer = isStart ? { ...device, isRevoked: false } : walk.devices.find(({ id }) => id === by)
    const sigPub = signer?.sigPub ?? (isAdding ? undefined : await beliefs.outsider(entry))
    if (sigPub === undefined) return 'stranger'
    if (signer?.isRevoked === true) return 'revoked'
    // A colleague's revoke goes on from the branch of the device it is about.
    const branch = isStart ? heads.length : (branchOf.get(by) ?? branchOf.get(device.id) ?? -1)
    if (!isStart && heads[branch] !== prev) return 'order'
    if (!(await beliefs.verify(sigPub, chainText(entry), entry.signature))) return 'signature'
    if (isStart && !(await beliefs.start(entry))) return 'unvouched'
    heads[branch] = await entryHash(entry)
    if (isAdding) branchOf.set(device.id, branch)
    if (known === undefined) walk.devices.push({ ...device, isRevoked: false })
    else known.isRevoked = true
    walk.entries.push(entry)
    return undefined
  }
}

/** The hash that the next entry by this device, or about it when a colleague signs, has to name. */
export async function branchHead(entries: readonly ChainLink[], device: ToestelId): Promise<string | undefined> {
  const last = lastOfBranch(entries, device)
  return last === undefined ? undefined : entryHash(last)
}

/**
 * Checks a whole chain for its own consistency. Whose it is this does not say: see `chain-trust.ts`.
 *
 * A person who lost every device starts again by a new invitation: that entry is a start too. `starts` says how many
 * there are; each rests on the inviter's check and not on an earlier device.
 *
 * @source docs/threats.md; design: device chain
 */
export async function checkChain(entries: readonly ChainLink[], verify: Verify): Promise<ChainCheck> {
  let starts = 0
  const start = (): Promise<boolean> => {
    starts += 1
    return Promise.resolve(true)
  }
  const walk = await walkChain(entries, { verify, start, outsider: () => Promise.resolve(undefined) })
  const [first] = walk.faults
  if (first !== undefined) return { ok: false, ...first }
  const devices = walk.devices.map(({ isRevoked: _isRevoked, ...device }) => device)
  return { ok: true, devices, head: await headHash(walk.entries), starts }
}
