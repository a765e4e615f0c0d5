import { base64FromBytes, bytesFromBase64 } from './bytes.ts'

const SIGNATURE_BYTES = 64
const PUBLIC_KEY_BYTES = 32

/** Signs `bytes` with this device. @returns base64url of an Ed25519 signature */
export async function signBytes(
  device: { sign(bytes: Uint8Array): Promise<Uint8Array> },
  bytes: Uint8Array,
): Promise<string> {
  return base64FromBytes(await device.sign(bytes))
}

/**
 * Whether this key signed exactly these bytes.
 *
 * @param sigPub base64url, 32 bytes; anything that is no key or no signature is simply false
 */
export async function verifyBytes(sigPub: string, bytes: Uint8Array, signature: string): Promise<boolean> {
  const keyBytes = bytesFromBase64(sigPub)
  const signatureBytes = bytesFromBase64(signature)
  if (keyBytes?.length !== PUBLIC_KEY_BYTES || signatureBytes?.length !== SIGNATURE_BYTES) return false
  const verified = crypto.subtle
    .importKey('raw', keyBytes, 'Ed25519', false, ['verify'])
    .then((key) => crypto.subtle.verify('Ed25519', key, signatureBytes, bytes.slice()))
  // 32 bytes that are no point on the curve are refused by some engines with an exception
  return verified.then(
    (isValid) => isValid,
    () => false,
  )
}
