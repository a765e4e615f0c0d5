import type { DocumentId, ToestelId } from '#domain/id.ts'
import { asBytes, joinBytes } from './bytes.ts'
import { hexFromBytes, SIGNATURE_BYTES, snapshotText } from './record-header.ts'
import type { SnapshotProof, WireRow } from './sync-store.ts'

const PUBLIC_KEY_BYTES = 32

/** Signs with this device's own key. @returns 64 bytes of Ed25519 */
export type SignBytes = (bytes: Uint8Array) => Promise<Uint8Array>

/** What a snapshot says of itself: in which log, of which document, up to where, by which device. */
export interface SnapshotPlace {
  log: string
  doc: DocumentId
  covers: number
  device: ToestelId
}

/** The maker's signature under a snapshot ([D1]). */
export async function signSnapshot(sign: SignBytes, place: SnapshotPlace, row: WireRow): Promise<Uint8Array> {
  return sign(await signedBytes(place, row))
}

/**
 * Whether this key signed exactly this snapshot.
 *
 * @param sigPub 32 bytes; anything that is no key or no signature is simply false
 */
export async function isSignedSnapshot(
  sigPub: Uint8Array,
  place: Omit<SnapshotPlace, 'log'>,
  row: WireRow,
  proof: SnapshotProof,
): Promise<boolean> {
  const { signature, log } = proof
  if (sigPub.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false
  const text = await signedBytes({ ...place, log }, row)
  const verified = crypto.subtle
    .importKey('raw', asBytes(sigPub), 'Ed25519', false, ['verify'])
    .then((key) => crypto.subtle.verify('Ed25519', key, asBytes(signature), asBytes(text)))
  // 32 bytes that are no point on the curve are refused by some engines with an exception
  return verified.then(
    (isValid) => isValid,
    () => false,
  )
}

async function signedBytes(place: SnapshotPlace, row: WireRow): Promise<Uint8Array> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(row.id, row.header, row.body)))
  return snapshotText({ ...place, id: hexFromBytes(row.id), hash: hexFromBytes(hash) })
}
