import type { DocumentId, ToestelId } from '#domain/id.ts'
import { bytesFromId } from '#domain/id.ts'
import { gcm } from '@noble/ciphers/aes.js'
import type { Bytes } from './bytes.ts'
import { asBytes, joinBytes, randomBytes } from './bytes.ts'
import type { RecordHeader } from './record-header.ts'
import { asPlain, packUpdate, unpackUpdate } from './packing.ts'
import { decodeHeader, encodeHeader, hexFromBytes, RECORD_ID_BYTES } from './record-header.ts'
import { decrypt, NONCE_BYTES, placeBytes } from './sealed-value.ts'
import type { WireRow } from './sync-store.ts'

/** Where a record belongs; sealed in, so a row that was moved does not open. */
export interface RecordPlace {
  doc: DocumentId
  device: ToestelId
  /** for a snapshot: everything up to this seq; else 0 */
  covers: number
}

/** Seals one change at once, by the synchronous cipher; only for entries ([D9]). */
export function sealEntry(key: Uint8Array, place: RecordPlace, header: RecordHeader, update: Uint8Array): WireRow {
  const id = randomBytes(RECORD_ID_BYTES)
  const headerBytes = encodeHeader(header)
  const cipher = gcm(key, id.subarray(0, NONCE_BYTES), additionalData(place, headerBytes))
  return { id, header: headerBytes, body: cipher.encrypt(asPlain(update)) }
}

/** As `sealValue`, at once: for what must be sealed before control is given back. */
export function sealValueNow(key: Uint8Array, place: readonly string[], plain: Uint8Array): Bytes {
  const nonce = randomBytes(NONCE_BYTES)
  return joinBytes(nonce, gcm(key, nonce, placeBytes(place)).encrypt(plain))
}

/** Seals an update under a new random id. */
export async function sealRecord(
  key: CryptoKey,
  place: RecordPlace,
  header: RecordHeader,
  update: Uint8Array,
): Promise<WireRow> {
  const id = randomBytes(RECORD_ID_BYTES)
  const headerBytes = encodeHeader(header)
  const body = await crypto.subtle.encrypt(
    {
      name: 'AES-GCM',
      iv: id.subarray(0, NONCE_BYTES),
      additionalData: additionalData(place, headerBytes),
    },
    key,
    packUpdate(update, header.lane),
  )
  return { id, header: asBytes(headerBytes), body: new Uint8Array(body) }
}

export type Opened = { ok: true; value: Bytes } | { ok: false; error: 'not-authentic' | 'not-unpacked' }

/** The update in a record. */
export async function openRecord(key: CryptoKey, place: RecordPlace, row: WireRow): Promise<Opened> {
  const plain = await decrypt(key, row.id.subarray(0, NONCE_BYTES), additionalData(place, row.header), row.body)
  if (plain === undefined) return { ok: false, error: 'not-authentic' }
  const lane = decodeHeader(row.header)?.lane
  const update = lane === undefined ? undefined : unpackUpdate(plain, lane)
  return update === undefined ? { ok: false, error: 'not-unpacked' } : { ok: true, value: update }
}

/** First 8 bytes of SHA-256 over the record, as 16 hex characters: what the next header of its lane holds. */
export async function hashRecord(row: WireRow): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', joinBytes(row.id, row.header, row.body))
  return hexFromBytes(new Uint8Array(hash, 0, 8))
}

function additionalData(place: RecordPlace, header: Uint8Array): Bytes {
  const covers = new Uint8Array(8)
  const view = new DataView(covers.buffer)
  view.setUint32(0, Math.floor(place.covers / 2 ** 32))
  view.setUint32(4, place.covers % 2 ** 32)
  return joinBytes(lastDoc(place.doc), lastDevice(place.device), header, covers)
}

/** The bytes of an id, kept for as long as the same one is asked for: rows come by document. Nobody writes in them. */
function bytesOfLast(): (id: string) => Uint8Array {
  let last = ''
  let bytes: Uint8Array = new Uint8Array()
  return (id) => {
    if (id !== last) [bytes, last] = [bytesFromId(id), id]
    return bytes
  }
}

const lastDoc = bytesOfLast()
const lastDevice = bytesOfLast()
