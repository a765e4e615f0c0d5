import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, joinBytes, utf8 } from './bytes.ts'

const PUBLIC_BYTES = 32
/** Every box has a key of its own, used once. */
const NONCE = new Uint8Array(12)

/**
 * Seals bytes to a device: X25519 with a key pair made for this one box, HKDF-SHA-256, AES-256-GCM. Who sealed it this
 * does not say: what is in it counts only with a signature beside it.
 *
 * @param encPub base64url, of the device
 * @param place what it is for; it opens only there
 * @returns base64url: the public half of the pair, then the sealed bytes; `undefined` when `encPub` is no key
 */
export async function sealTo(encPub: string, place: string, plain: Uint8Array): Promise<string | undefined> {
  const raw = bytesFromBase64(encPub)
  if (raw?.length !== PUBLIC_BYTES) return undefined
  const pair = await crypto.subtle.generateKey('X25519', false, ['deriveBits'])
  if (!('privateKey' in pair)) throw new Error('No key pair')
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const key = await boxKey(pair.privateKey, raw, joinBytes(own, raw), place)
  const sealed = await key?.encrypt(plain)
  return sealed === undefined ? undefined : base64FromBytes(joinBytes(own, sealed))
}

/**
 * @param device whose `encPub` it was sealed to
 * @returns `undefined` when it is for another device or place, or was changed
 */
export async function openBox(
  device: { encKey: CryptoKey; public: { encPub: string } },
  place: string,
  sealed: string,
): Promise<Bytes | undefined> {
  const bytes = bytesFromBase64(sealed)
  const raw = bytesFromBase64(device.public.encPub)
  if (bytes === undefined || raw === undefined || bytes.length <= PUBLIC_BYTES) return undefined
  const other = bytes.slice(0, PUBLIC_BYTES)
  const key = await boxKey(device.encKey, other, joinBytes(other, raw), place)
  return key?.decrypt(bytes.slice(PUBLIC_BYTES))
}

async function boxKey(
  own: CryptoKey,
  other: Bytes,
  salt: Bytes,
  place: string,
): Promise<
  { encrypt(plain: Uint8Array): Promise<Bytes>; decrypt(sealed: Bytes): Promise<Bytes | undefined> } | undefined
> {
  // A point of small order gives no secret: the engine rejects, and then there is no box.
  const shared = await crypto.subtle
    .importKey('raw', other, 'X25519', false, [])
    .then((key) => crypto.subtle.deriveBits({ name: 'X25519', public: key }, own, 256))
    .then(
      (bits) => bits,
      () => undefined,
    )
  if (shared === undefined) return undefined
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`opstap/keybox/v1\0${place}`) }
  const key = await crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const cipher = { name: 'AES-GCM', iv: NONCE }
  return {
    encrypt: async (plain) => new Uint8Array(await crypto.subtle.encrypt(cipher, key, plain.slice())),
    decrypt: (sealed) =>
      crypto.subtle.decrypt(cipher, key, sealed).then(
        (opened) => new Uint8Array(opened),
        () => undefined, // "does not fit" is an expected outcome
      ),
  }
}
