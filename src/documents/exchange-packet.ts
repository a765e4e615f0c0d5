import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { bytesFromId, ID_BYTES, idFromBytes } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Bytes } from './bytes.ts'
import { asBytes, isSameBytes, joinBytes, randomBytes, utf8 } from './bytes.ts'
import { HEADER_BYTES, hexFromBytes, RECORD_ID_BYTES, SIGNATURE_BYTES } from './record-header.ts'
import { decrypt, NONCE_BYTES } from './sealed-value.ts'
import type { SignBytes } from './snapshot-signature.ts'
import type { WireRow } from './sync-store.ts'

/**
 * Sealed records of one document, from one device to another without a server (docs/decisions/0046).
 *
 * In the clear: `OPU` 3 · version 1 · length of the whole 4 · salt 16 · tag 8 · epoch 2. The tag is a hash of salt and
 * document: who knows the document sees that it is about it, and nobody else sees that two packets are about the same.
 * The rest is sealed under a key made of the document's key and the salt: device 16 · person 16 · signature 64 · records.
 */
const MAGIC = utf8('OPU')
const VERSION = 1
const LENGTH_AT = 4
const SALT_AT = 8
const SALT_BYTES = 16
const TAG_AT = SALT_AT + SALT_BYTES
const TAG_BYTES = 8
const EPOCH_AT = TAG_AT + TAG_BYTES
const CLEAR_BYTES = EPOCH_AT + 2
const PUBLIC_KEY_BYTES = 32

/** What is around the records: in a packet without any, so many bytes. */
export const PACKET_BYTES = CLEAR_BYTES + ID_BYTES * 2 + SIGNATURE_BYTES + 16 + 1
/** What is around one record. */
export const PACKED_RECORD_BYTES = RECORD_ID_BYTES + HEADER_BYTES + 4
/** More is not read: a document of years has less. */
export const PACKET_LIMIT_BYTES = 4 * 1024 * 1024

/** A record as it travels: whose device wrote it is sealed into it, so it has to come along. */
export interface PackedRecord extends WireRow {
  device: ToestelId
}

/** Who hands it over. */
export interface PacketSender {
  device: ToestelId
  person: PersoonId
}

/** What can be read of a packet without any key. */
export interface ClearPacket {
  readonly bytes: Bytes
  readonly epoch: number
  /** whether it is about this document */
  isOf(doc: DocumentId): Promise<boolean>
}

/** An opened packet. */
export interface OpenedPacket {
  readonly sender: PacketSender
  readonly records: readonly PackedRecord[]
  /** whether this key, 32 bytes, signed it */
  isSignedBy(sigPub: Uint8Array): Promise<boolean>
}

export type PacketError = 'not-ours' | 'newer-version' | 'truncated' | 'damaged'

/** Seals and signs records of one document. @param key of its document, 32 bytes, of `epoch` */
export async function sealPacket(
  place: { doc: DocumentId; epoch: number; key: Uint8Array },
  sender: PacketSender,
  sign: SignBytes,
  records: readonly PackedRecord[],
): Promise<Bytes> {
  const content = encodeRecords(records)
  const clear = new Uint8Array(CLEAR_BYTES)
  const view = new DataView(clear.buffer)
  const salt = randomBytes(SALT_BYTES)
  clear.set(MAGIC)
  clear[MAGIC.length] = VERSION
  view.setUint32(LENGTH_AT, CLEAR_BYTES + ID_BYTES * 2 + SIGNATURE_BYTES + content.length + 16)
  clear.set(salt, SALT_AT)
  clear.set(await tagOf(salt, place.doc), TAG_AT)
  view.setUint16(EPOCH_AT, place.epoch)
  const who = joinBytes(bytesFromId(sender.device), bytesFromId(sender.person))
  const signature = await sign(await signedText(clear, who, content))
  const key = await keyOf(place.key, salt)
  const plain = joinBytes(who, signature, content)
  const cipher = { name: 'AES-GCM', iv: NONCE, additionalData: clear }
  return joinBytes(clear, new Uint8Array(await crypto.subtle.encrypt(cipher, key, plain)))
}

/** Reads what is in the clear. */
export function readPacket(given: Uint8Array): Result<ClearPacket, PacketError> {
  const bytes = joinBytes(given)
  const { length } = bytes
  if (!isSameBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return fail('not-ours')
  if ((bytes[MAGIC.length] ?? 0) > VERSION) return fail('newer-version')
  const view = new DataView(bytes.buffer)
  if (length < CLEAR_BYTES || length < view.getUint32(LENGTH_AT)) return fail('truncated')
  if (length > view.getUint32(LENGTH_AT) || length > PACKET_LIMIT_BYTES) return fail('damaged')
  const salt = bytes.subarray(SALT_AT, SALT_AT + SALT_BYTES)
  const tag = bytes.subarray(TAG_AT, TAG_AT + TAG_BYTES)
  return ok({
    bytes,
    epoch: view.getUint16(EPOCH_AT),
    isOf: async (doc) => isSameBytes(await tagOf(salt, doc), tag),
  })
}

/** @param key of the document; `undefined` when it does not open with it, or holds what is no packet */
export async function openPacket({ bytes }: ClearPacket, key: Uint8Array): Promise<OpenedPacket | undefined> {
  const clear = bytes.slice(0, CLEAR_BYTES)
  const salt = clear.slice(SALT_AT, SALT_AT + SALT_BYTES)
  const plain = await decrypt(await keyOf(key, salt), NONCE, clear, bytes.subarray(CLEAR_BYTES))
  const start = ID_BYTES * 2 + SIGNATURE_BYTES
  if (plain === undefined || plain.length < start) return undefined
  const content = plain.subarray(start)
  const records = decodeRecords(content)
  if (records === undefined) return undefined
  const who = plain.subarray(0, ID_BYTES * 2)
  const signature = plain.slice(ID_BYTES * 2, start)
  return {
    sender: {
      device: idFromBytes('t', who.subarray(0, ID_BYTES)),
      person: idFromBytes('p', who.subarray(ID_BYTES)),
    },
    records,
    isSignedBy: async (sigPub) => verify(sigPub, signature, await signedText(clear, who, content)),
  }
}

/** Of one packet only: its key is made for it alone. */
const NONCE = new Uint8Array(NONCE_BYTES)

async function keyOf(key: Uint8Array, salt: Uint8Array): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', asBytes(key), 'HKDF', false, ['deriveKey'])
  const derive = { name: 'HKDF', hash: 'SHA-256', salt: asBytes(salt), info: utf8('opstap/exchange/v1/key') }
  return crypto.subtle.deriveKey(derive, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

async function tagOf(salt: Uint8Array, doc: DocumentId): Promise<Uint8Array> {
  const text = joinBytes(utf8('opstap/exchange/v1/doc\0'), salt, bytesFromId(doc))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, TAG_BYTES)
}

async function signedText(clear: Uint8Array, who: Uint8Array, content: Uint8Array): Promise<Bytes> {
  const hash = await crypto.subtle.digest('SHA-256', joinBytes(clear, who, content))
  return utf8(['opstap', 'exchange', 'v1', hexFromBytes(new Uint8Array(hash))].join('\0'))
}

async function verify(sigPub: Uint8Array, signature: Uint8Array, text: Bytes): Promise<boolean> {
  if (sigPub.length !== PUBLIC_KEY_BYTES) return false
  const verified = crypto.subtle
    .importKey('raw', asBytes(sigPub), 'Ed25519', false, ['verify'])
    .then((key) => crypto.subtle.verify('Ed25519', key, asBytes(signature), text))
  // 32 bytes that are no point on the curve are refused by some engines with an exception
  return verified.then(
    (isValid) => isValid,
    () => false,
  )
}

/** Devices first, each once: nearly all records are of one of two. */
function encodeRecords(records: readonly PackedRecord[]): Bytes {
  const devices = [...new Set(records.map(({ device }) => device))]
  if (devices.length > 255) throw new RangeError('Too many devices for one packet')
  const parts: Uint8Array[] = [Uint8Array.of(devices.length), ...devices.map((device) => bytesFromId(device))]
  for (const { id, header, body, device } of records) {
    const { length } = body
    const size = Uint8Array.of((length >> 16) & 255, (length >> 8) & 255, length & 255)
    parts.push(Uint8Array.of(devices.indexOf(device)), id, header, size, body)
  }
  return joinBytes(...parts)
}

function decodeRecords(content: Uint8Array): PackedRecord[] | undefined {
  let at = 0
  const take = (length: number): Uint8Array => {
    at += length
    return content.slice(at - length, at)
  }
  const devices: ToestelId[] = []
  const [count = 0] = take(1)
  if (content.length < 1 + count * ID_BYTES) return undefined
  for (let n = 0; n < count; n++) devices.push(idFromBytes('t', take(ID_BYTES)))
  const records: PackedRecord[] = []
  while (at < content.length) {
    const device = devices[take(1)[0] ?? 255]
    const [id, header] = [take(RECORD_ID_BYTES), take(HEADER_BYTES)]
    const [high = 0, middle = 0, low = 0] = take(3)
    const body = take((high << 16) | (middle << 8) | low)
    if (device === undefined || at > content.length) return undefined
    records.push({ device, id, header, body })
  }
  return records
}
