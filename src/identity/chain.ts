import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { Schakel } from '#domain/toestel.ts'
import { instaanWords, isKaart, kaartenIn, lastOfBranch, schakelWords } from '#domain/toestel.ts'
import type { Beliefs, ChainError, ChainLink, Verify, Vouch, Walk } from '#domain/toestelketen.ts'
import { NO_PREVIOUS, walkKeten } from '#domain/toestelketen.ts'
import { sha256Hex, utf8 } from './bytes.ts'
import type { Device, DevicePublicKeys } from './device-keys.ts'
import { signBytes } from './form-signature.ts'

export type { ChainDevice, ChainError, ChainLink, Verify, Vouch } from '#domain/toestelketen.ts'
export { NO_PREVIOUS } from '#domain/toestelketen.ts'

export type Signer = Pick<Device, 'public' | 'sign'>

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
  by: Pick<Vouch, 'person' | 'device' | 'kind'>,
  entry: ChainLink,
): Promise<Uint8Array> {
  return utf8(instaanWords(person, by, await entryHash(entry), by.kind))
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
  kind?: Vouch['kind'],
): Promise<Vouch> {
  const who = { person: by.person, device: by.device.public.id, ...(kind === undefined ? {} : { kind }) }
  return { ...who, signature: await signBytes(by.device, await vouchText(person, who, entry)) }
}

/** What the next entry names as `prev`, and what a signature under a form names as the signer's chain. */
export async function headHash(entries: readonly ChainLink[]): Promise<string> {
  const last = entries.at(-1)
  return last === undefined ? NO_PREVIOUS : entryHash(last)
}

/** Walks a chain and leaves out what is not right: `walkKeten` of the domain with this platform's hash. */
export function walkChain(entries: readonly ChainLink[], beliefs: Omit<Beliefs, 'hash'>): Promise<Walk> {
  return walkKeten(entries, { ...beliefs, hash: entryHash })
}

/** The hash that the next entry by this device, or about it when a colleague signs, has to name. */
export async function branchHead(entries: readonly ChainLink[], device: ToestelId): Promise<string | undefined> {
  const last = lastOfBranch(entries, device)
  return last === undefined ? undefined : entryHash(last)
}

/**
 * What a device signs when it makes a herstelkaart: the cards before it are out, and this one is in. Each goes on from the
 * one before.
 *
 * @returns `undefined` when this device is not in the chain, or the card was taken out of it before
 */
export async function kaartEntries(
  entries: readonly ChainLink[],
  by: Signer,
  kaart: DevicePublicKeys,
): Promise<ChainLink[] | undefined> {
  const isIn = entries.some(({ act, device }) => act === 'add' && device.id === kaart.id)
  const present = kaartenIn(entries)
  const before = present.filter(({ id }) => id !== kaart.id)
  if (isIn && before.length === present.length) return undefined
  let prev = await branchHead(entries, by.public.id)
  if (prev === undefined) return undefined
  const signed: ChainLink[] = []
  const wishes = [
    ...before.map((device) => ({ act: 'revoke' as const, device })),
    ...(isIn ? [] : [{ act: 'add' as const, device: kaart }]),
  ]
  for (const wish of wishes) {
    const entry = await signEntry(by, { ...wish, prev })
    signed.push(entry)
    prev = await entryHash(entry)
  }
  return signed
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
  const devices = walk.devices.filter((one) => !isKaart(one)).map(({ isRevoked: _isRevoked, ...device }) => device)
  return { ok: true, devices, head: await headHash(walk.entries), starts }
}
