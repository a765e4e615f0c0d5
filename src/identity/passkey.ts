import type { Bytes } from './bytes.ts'
import { randomBytes } from './bytes.ts'
import type { PasskeyAnswer } from './slots.ts'

const CHALLENGE_BYTES = 32
const SALT_BYTES = 32
const TIMEOUT_MS = 120_000

/** Whether this device can make passkeys of its own; whether they can open a vault shows only when one is made. */
export async function canUsePasskey(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false)
}

/**
 * Makes a passkey that opens this device's vault: the phone asks for its finger, face or code.
 *
 * @param label what the phone calls it in its list
 * @returns `stopped` when the person or the phone said no, `no-prf` when this kind cannot open a vault
 */
export async function makePasskey(label: string): Promise<PasskeyAnswer | 'stopped' | 'no-prf'> {
  const salt = randomBytes(SALT_BYTES)
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: randomBytes(CHALLENGE_BYTES), // nobody checks it: the passkey opens what is here, and logs in nowhere
        rp: { name: 'Opstap' },
        user: { id: randomBytes(16), name: label, displayName: label },
        pubKeyCredParams: [
          { type: 'public-key', alg: -8 },
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(refused)
  if (!isPasskey(made)) return 'stopped'
  const credential = new Uint8Array(made.rawId)
  const { prf } = made.getClientExtensionResults()
  const first = prf?.results?.first
  if (first !== undefined) return { credential, salt, output: bytesOf(first) }
  if (prf?.enabled !== true) return 'no-prf'
  // Some make the passkey first, and answer only when it is asked.
  const output = await askPasskey({ credential, salt })
  return output === undefined ? 'stopped' : { credential, salt, output }
}

/** @returns 32 bytes, or `undefined` when the person or the phone said no */
export async function askPasskey(passkey: { credential: Bytes; salt: Bytes }): Promise<Bytes | undefined> {
  const answer = await navigator.credentials
    .get({
      publicKey: {
        challenge: randomBytes(CHALLENGE_BYTES),
        allowCredentials: [{ type: 'public-key', id: passkey.credential }],
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: passkey.salt } } },
      },
    })
    .catch(refused)
  const first = isPasskey(answer) ? answer.getClientExtensionResults().prf?.results?.first : undefined
  return first === undefined ? undefined : bytesOf(first)
}

/** A passkey that was refused, stopped or is gone is told by the browser as an exception. */
function refused(): null {
  return null
}

function isPasskey(credential: Credential | null): credential is PublicKeyCredential {
  return credential?.type === 'public-key'
}

function bytesOf(source: BufferSource): Bytes {
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer) // never shared: it comes from the browser
}
