/**
 * The header of a sealed record: everything that is readable without a key. 24 bytes, big-endian:
 * alg 1 · kind 1 · epoch 2 · lane 8 · counter 4 · first 8 bytes of the previous record's hash in this lane.
 * Document, device and (for a snapshot) the covered sequence number stand in the additional data of the cipher.
 */
export const HEADER_BYTES = 24
export const RECORD_ID_BYTES = 16
export const TAG_BYTES = 16
export const LANE_BYTES = 8
export const ALG_AES_256_GCM = 1

/** `entry` never leaves the device; `history` is an old record pushed again with its own bytes. */
export type RecordKind = 'entry' | 'record' | 'snapshot'

const kinds: readonly RecordKind[] = ['entry', 'record', 'snapshot']

export interface RecordHeader {
  alg: number
  kind: RecordKind
  /** 1 and up; a higher one means a newer document key */
  epoch: number
  /** 16 lower-case hex characters; random, fresh for every opening of a document in a tab */
  lane: string
  /** 0 and up, without gaps within a lane */
  counter: number
  /** 16 hex characters; zeros for the first record of a lane */
  prev: string
}

export const NO_PREV = '0000000000000000'

/**
 * @returns 24 bytes
 * @throws RangeError when a value does not fit its place
 */
export function encodeHeader(header: RecordHeader): Uint8Array {
  const kind = kinds.indexOf(header.kind)
  if (kind < 0 || header.epoch < 1 || header.epoch > 0xffff || header.counter < 0 || header.counter > 0xffffffff) {
    throw new RangeError('Header value out of range')
  }
  const bytes = new Uint8Array(HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  bytes[0] = header.alg
  bytes[1] = kind
  view.setUint16(2, header.epoch)
  bytes.set(bytesFromHex(header.lane, LANE_BYTES), 4)
  view.setUint32(12, header.counter)
  bytes.set(bytesFromHex(header.prev, 8), 16)
  return bytes
}

/** The header in `bytes`, or `undefined` when these bytes are no header this version understands. */
export function decodeHeader(bytes: Uint8Array): RecordHeader | undefined {
  if (bytes.length !== HEADER_BYTES || bytes[0] !== ALG_AES_256_GCM) return undefined
  const kind = kinds[bytes[1] ?? 255]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const epoch = view.getUint16(2)
  if (kind === undefined || epoch < 1) return undefined
  return {
    alg: ALG_AES_256_GCM,
    kind,
    epoch,
    lane: hexFromBytes(bytes.subarray(4, 12)),
    counter: view.getUint32(12),
    prev: hexFromBytes(bytes.subarray(16, 24)),
  }
}

/** Lower-case hex of `bytes`. */
export function hexFromBytes(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexOf[byte] ?? ''
  return text
}

/** Written out once: a first sync writes thousands of ids. */
const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** @throws RangeError when `hex` is not exactly `length` bytes of lower-case hex */
export function bytesFromHex(hex: string, length: number): Uint8Array {
  if (hex.length !== length * 2 || !/^[0-9a-f]*$/.test(hex)) throw new RangeError('Not hex of this length')
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** What the maker of a snapshot signs, besides the bytes of the record themselves. */
export interface SnapshotClaim {
  /** the log whose sequence numbers `covers` counts in */
  log: string
  doc: string
  covers: number
  /** the maker */
  device: string
  /** record id, hex */
  id: string
  /** hex SHA-256 over id, header and body */
  hash: string
}

/** The text under the signature of a snapshot ([D1]). No part can hold the separator. */
export function snapshotText({ log, doc, covers, device, id, hash }: SnapshotClaim): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(['opstap', 'snapshot', 'v1', log, doc, String(covers), device, id, hash].join('\0'))
}

/** Bytes of an Ed25519 signature. */
export const SIGNATURE_BYTES = 64
