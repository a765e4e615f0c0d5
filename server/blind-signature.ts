import type { KeyObject } from 'node:crypto'
import { constants, createPublicKey, generateKeyPair, privateEncrypt, publicDecrypt, verify } from 'node:crypto'
import { promisify } from 'node:util'

export const MODULUS_BYTES = 256
const SALT_BYTES = 48
const PLAIN = constants.RSA_NO_PADDING

/** A fresh key that signs what it does not see; it is for nothing else. @returns the modulus, and PKCS#8 */
export async function makeBlindKey(): Promise<{ sleutel: string; geheim: Buffer }> {
  const made = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BYTES * 8, publicExponent: 65537 })
  const { n = '' } = made.publicKey.export({ format: 'jwk' })
  return { sleutel: n, geheim: made.privateKey.export({ format: 'der', type: 'pkcs8' }) }
}

/**
 * Signs a blinded message. The same message gets the same signature.
 *
 * @returns `undefined` when it is no message for this key
 * @source RFC 9474, section 4.3
 */
export function blindSign(key: KeyObject, blinded: Uint8Array): Buffer | undefined {
  if (blinded.length !== MODULUS_BYTES) return undefined
  const modulus = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).n ?? '', 'base64url')
  if (Buffer.compare(blinded, modulus) >= 0) return undefined
  const signature = privateEncrypt({ key, padding: PLAIN }, blinded)
  // A wrong answer of a faulty processor would give the key away.
  const back = publicDecrypt({ key: createPublicKey(key), padding: PLAIN }, signature)
  return back.equals(blinded) ? signature : undefined
}

/** Whether the key with this modulus signed this message, blinded then. */
export function isBlindSigned(sleutel: string, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: { kty: 'RSA', n: sleutel, e: 'AQAB' }, format: 'jwk' })
  return verify('sha384', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES }, signature)
}
