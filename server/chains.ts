import { createHash, createPublicKey, verify } from 'node:crypto'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import { instaanWords, lastOfBranch, schakelWords } from '#domain/toestel.ts'
import type { ChainEntry, ToldLink } from '#sync/protocol.ts'
import type { Store } from './store.ts'

/** Of what a chain that nobody continued goes on from. */
const NO_PREVIOUS = '0'.repeat(64)

/**
 * A chain as it is told, with when each device came and went: older clients cannot read a revoke, and believe what they can read up to it.
 */
export function toldChain(store: Store, person: PersoonId): { entries: ToldLink[]; chain?: ToldLink[] } {
  const rows = new Map(store.people.devicesOf(person).map((row) => [row.id, row]))
  const entries = store.people.chain(person).map((entry): ToldLink => {
    const row = rows.get(entry.device.id)
    const atMs = entry.act === 'add' ? row?.addedAtMs : row?.revokedAtMs
    return atMs === undefined ? entry : { ...entry, atMs }
  })
  const first = entries.findIndex(({ act }) => act !== 'add')
  return first < 0 ? { entries } : { entries: entries.slice(0, first), chain: entries }
}

export function entryHash(entry: ChainEntry): string {
  return createHash('sha256').update(schakelWords(entry)).digest('hex')
}

/** Whether this entry goes on from the branch of `device`, as the chain lies here now. */
export function isNext(store: Store, person: PersoonId, device: ToestelId, entry: ChainEntry): boolean {
  return follows(store.people.chain(person), device, entry)
}

/** The same for a chain in hand. */
export function follows(chain: readonly ChainEntry[], device: ToestelId, entry: ChainEntry): boolean {
  const last = lastOfBranch(chain, device)
  return entry.prev === (last === undefined ? NO_PREVIOUS : entryHash(last))
}

/** Whether the device signed this entry. Clients check everything again; this keeps what is worth nothing out. */
export function isSignedEntry(store: Store, by: ToestelId, entry: ChainEntry): boolean {
  const key = store.people.device(by)?.public.sigPub
  return key !== undefined && entry.by === by && isSignature(key, schakelWords(entry), entry.signature)
}

/** Whether the vouch in this entry is this device's word for this person. */
export function isVouchedBy(
  store: Store,
  by: { person: PersoonId; device: ToestelId },
  person: PersoonId,
  entry: ChainEntry,
): boolean {
  const { vouch } = entry
  const key = store.people.device(by.device)?.public.sigPub
  if (key === undefined || vouch === undefined || vouch.person !== by.person || vouch.device !== by.device) return false
  return isSignature(key, instaanWords(person, by, entryHash(entry), vouch.kind), vouch.signature)
}

/**
 * @param sigPub base64url of 32 bytes
 * @param signature base64url
 */
export function isSignature(sigPub: string, text: string | Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: sigPub }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false // 32 bytes that are no point on the curve
  }
}

/** An entry without words that came along with it: only where the server asked for a word does one count. */
export function bare(entry: ChainEntry): ChainEntry {
  const { vouch: _vouch, second: _second, ...rest } = entry
  return rest
}
