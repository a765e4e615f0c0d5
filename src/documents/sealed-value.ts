import type { Bytes } from './bytes.ts'
import { asBytes, joinBytes, randomBytes, utf8 } from './bytes.ts'

/**
 * Small things of this device, sealed under the vault key: cards, document keys, errands, attachments.
 * This file imports no cipher of its own, so the start route may load it.
 */
export const NONCE_BYTES = 12
export const KEY_BYTES = 32

/** @throws when `raw` is not 32 bytes */
export async function importKey(raw: Uint8Array): Promise<CryptoKey> {
  if (raw.length !== KEY_BYTES) throw new RangeError('A key is 32 bytes')
  return crypto.subtle.importKey('raw', asBytes(raw), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/**
 * @param place what it is and where it lies, for instance `['card', doc]`: put anywhere else it does not open
 * @returns nonce and cipher text
 */
export async function sealValue(key: CryptoKey, place: readonly string[], plain: Uint8Array): Promise<Bytes> {
  const nonce = randomBytes(NONCE_BYTES)
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: placeBytes(place) },
    key,
    asBytes(plain),
  )
  return joinBytes(nonce, new Uint8Array(body))
}

/** @returns the plain bytes, or `undefined` when it was changed, moved or sealed under another key */
export async function openValue(
  key: CryptoKey,
  place: readonly string[],
  sealed: Uint8Array,
): Promise<Bytes | undefined> {
  return decrypt(key, sealed.subarray(0, NONCE_BYTES), placeBytes(place), sealed.subarray(NONCE_BYTES))
}

export function placeBytes(place: readonly string[]): Bytes {
  return utf8(['opstap', 'device', 'v1', ...place].join('\0'))
}

/** @returns the plain bytes, or `undefined` when the tag does not fit */
export async function decrypt(
  key: CryptoKey,
  nonce: Uint8Array,
  additional: Uint8Array,
  body: Uint8Array,
): Promise<Bytes | undefined> {
  // WebCrypto says "does not fit" by rejecting; here that is an expected outcome, so it becomes a value.
  return crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: asBytes(nonce), additionalData: asBytes(additional) }, key, asBytes(body))
    .then(
      (plain) => new Uint8Array(plain),
      () => undefined,
    )
}
