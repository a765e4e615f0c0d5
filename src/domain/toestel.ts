import type { PersoonId, ToestelId } from './id.ts'
import { ID_BYTES, idFromBytes } from './id.ts'

/** What everybody may know of a device. */
export interface ToestelSleutels {
  id: ToestelId
  /** 1 = Ed25519 and X25519 */
  suite: 1
  /** base64url, 32 bytes */
  sigPub: string
  encPub: string
  /** how its owner recognises it in a list; at most 60 characters */
  label: string
}

/** The part of an entry of a device chain that is signed and hashed. */
export interface Schakel {
  /** `revoke`: from this entry on the device is not this person's any more */
  act: 'add' | 'revoke'
  device: ToestelSleutels
  /** hex SHA-256 of the words of the entry before it in the same branch, 64 zeros for a start */
  prev: string
  /** the device that signed: itself for a start, else one that was in the chain before, or a colleague's for a revoke */
  by: ToestelId
}

/** How a herstelkaart is called where devices are listed; clients that know no cards show it as a device. */
export const KAART_LABEL = 'herstelkaart'
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The id that a herstelkaart has in a chain: the first half of its own key. A device has a random id, so what an entry is
 * about follows from what is signed, and clients that know no cards can read it.
 *
 * @param sigPub base64url, 32 bytes
 * @source docs/decisions/0022-card-in-the-chain.md
 */
export function kaartId(sigPub: string): ToestelId {
  const bytes = new Uint8Array(ID_BYTES)
  let bits = 0
  let value = 0
  let at = 0
  for (const letter of sigPub) {
    value = (value << 6) | base64url.indexOf(letter)
    bits += 6
    if (bits < 8 || at === ID_BYTES) continue
    bits -= 8
    bytes[at++] = (value >>> bits) & 255
    value &= (1 << bits) - 1
  }
  return idFromBytes('t', bytes)
}

/** Whether this is a herstelkaart: a device on paper, which lets devices in and does nothing else. */
export function isKaart({ id, sigPub }: Pick<ToestelSleutels, 'id' | 'sigPub'>): boolean {
  return id === kaartId(sigPub)
}

/** The herstelkaarten that stand in a chain and are not revoked. */
export function kaartenIn(entries: readonly Schakel[]): ToestelSleutels[] {
  const out = new Set(entries.filter(({ act }) => act === 'revoke').map(({ device }) => device.id))
  return entries
    .filter(({ act, device }) => act === 'add' && isKaart(device) && !out.has(device.id))
    .map(({ device }) => device)
}

/** The exact words of an entry that are signed and hashed. No part can hold the separator but the last. */
export function schakelWords({ act, device, prev, by }: Schakel): string {
  const { id, suite, sigPub, encPub, label } = device
  return ['opstap', 'chain', 'v1', act, prev, by, id, String(suite), sigPub, encPub, label].join('\0')
}

/**
 * What somebody signs who stands in for an entry: it binds the device to the person. Beginning anew has other words, so
 * that one of its two words is never taken for the word that is enough alone.
 *
 * @param hash of `schakelWords`, hex
 */
export function instaanWords(
  person: PersoonId,
  by: { person: PersoonId; device: ToestelId },
  hash: string,
  kind?: 'opnieuw',
): string {
  const words = ['opstap', kind === undefined ? 'vouch' : 'vouch-opnieuw', 'v1', person, by.person, by.device, hash]
  return words.join('\0')
}

/** What a device signs that hands a document key to another device of the same person. */
export function sleutelWords(
  given: { doc: string; epoch: number; by: ToestelId; sealed: string },
  to: ToestelId,
): string {
  return ['opstap', 'dockey', 'v1', given.doc, String(given.epoch), given.by, to, given.sealed].join('\0')
}

/** What the code on a new device's screen is the beginning of a hash of: ten bytes of SHA-256. */
export function toestelcodeWords({ id, sigPub, encPub }: ToestelSleutels): string {
  return ['opstap', 'newdevice', 'v1', id, sigPub, encPub].join('\0')
}

/**
 * The last entry of the branch that a device is in: what it adds or revokes has to go on from there, and so has what
 * somebody else revokes of it. A start begins a branch.
 *
 * @param entries in the order of the chain
 */
export function lastOfBranch<T extends Schakel>(entries: readonly T[], device: ToestelId): T | undefined {
  const branches = new Map<ToestelId, T[]>()
  for (const entry of entries) {
    const isStart = entry.act === 'add' && entry.by === entry.device.id
    const branch = isStart ? [] : (branches.get(entry.by) ?? branches.get(entry.device.id))
    branch?.push(entry)
    if (entry.act === 'add' && branch !== undefined) branches.set(entry.device.id, branch)
  }
  return branches.get(device)?.at(-1)
}
