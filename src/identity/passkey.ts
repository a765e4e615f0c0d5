import { z } from 'zod/mini'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, randomBytes } from './bytes.ts'
import type { PasskeyAnswer } from './slots.ts'
import type { Vault } from './vault.ts'
import { getSealed, putSealed } from './vault.ts'

/** What a server asks a passkey with; bytes are base64url. */
export interface AskedPasskey {
  challenge: string
  rpId: string
  known: readonly { id: string; transports?: readonly string[] | undefined }[]
}

/** What the server gets of a new passkey. Made by hand: `toJSON` of the browser would put what PRF answers beside it. */
export interface MadeForServer {
  id: string
  clientData: string
  attestation: string
  transports?: string[]
}

export interface ShownToServer {
  id: string
  clientData: string
  authenticatorData: string
  signature: string
  user?: string
}

const CHALLENGE_BYTES = 32
const SALT_BYTES = 32
const TIMEOUT_MS = 120_000
/** A challenge of the server lives as long. */
const SERVER_TIMEOUT_MS = 58_000
/** Ed25519, P-256, RSA */
const algorithms: PublicKeyCredentialParameters[] = [-8, -7, -257].map((alg) => ({ type: 'public-key', alg }))

/** Whether this device can make passkeys of its own; whether they can open a vault shows only when one is made. */
export async function canUsePasskey(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false)
}

/** Whether this browser knows passkeys at all: then a security key or another phone may do, where the device has none. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined'
}

/**
 * Makes a passkey that the server knows; where the authenticator can, the same gesture gives what opens the vault.
 *
 * @param asked `user`: the same for this person always
 * @param label what the phone calls it in its list
 * @returns `stopped` when the person or the phone said no, `there-already` when this authenticator has one that the
 * server knows. `answer` stays on this device
 */
export async function makeServerPasskey(
  asked: AskedPasskey & { user: string },
  label: string,
): Promise<{ made: MadeForServer; givesPrf: boolean; answer?: PasskeyAnswer } | 'stopped' | 'there-already'> {
  const [challenge, user] = [bytesFromBase64(asked.challenge), bytesFromBase64(asked.user)]
  if (challenge === undefined || user === undefined) return 'stopped'
  const salt = randomBytes(SALT_BYTES)
  let isThere = false
  const created = await navigator.credentials
    .create({
      publicKey: {
        challenge,
        rp: { name: 'Opstap', id: asked.rpId },
        user: { id: user, name: label, displayName: label },
        pubKeyCredParams: algorithms,
        excludeCredentials: knownOf(asked),
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        attestation: 'none',
        timeout: SERVER_TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch((error: unknown) => {
      isThere = error instanceof Error && error.name === 'InvalidStateError'
      return null
    })
  if (isThere) return 'there-already'
  if (!isPasskey(created) || !(created.response instanceof AuthenticatorAttestationResponse)) return 'stopped'
  const { response } = created
  const { prf } = created.getClientExtensionResults()
  const first = prf?.results?.first
  const credential = new Uint8Array(created.rawId)
  // Safari 15 has no list of transports.
  const transports = 'getTransports' in response ? response.getTransports() : []
  return {
    made: {
      id: base64FromBytes(credential),
      clientData: base64FromBytes(new Uint8Array(response.clientDataJSON)),
      attestation: base64FromBytes(new Uint8Array(response.attestationObject)),
      ...(transports.length === 0 ? {} : { transports: transports.slice(0, 8) }),
    },
    givesPrf: prf?.enabled === true || first !== undefined,
    ...(first === undefined ? {} : { answer: { credential, salt, output: bytesOf(first) } }),
  }
}

/**
 * Shows a passkey to the server: the phone asks for its finger, face or code.
 *
 * @param wantsAnswer whether it should give what opens the vault in the same gesture, where it can
 */
export async function showServerPasskey(
  asked: AskedPasskey,
  wantsAnswer: boolean,
): Promise<{ shown: ShownToServer; answer?: PasskeyAnswer } | 'stopped'> {
  const challenge = bytesFromBase64(asked.challenge)
  if (challenge === undefined) return 'stopped'
  const salt = randomBytes(SALT_BYTES)
  const given = await navigator.credentials
    .get({
      publicKey: {
        challenge,
        rpId: asked.rpId,
        allowCredentials: knownOf(asked),
        userVerification: 'required',
        timeout: SERVER_TIMEOUT_MS,
        ...(wantsAnswer ? { extensions: { prf: { eval: { first: salt } } } } : {}),
      },
    })
    .catch(refused)
  if (!isPasskey(given) || !(given.response instanceof AuthenticatorAssertionResponse)) return 'stopped'
  const { clientDataJSON, authenticatorData, signature, userHandle } = given.response
  const credential = new Uint8Array(given.rawId)
  const first = given.getClientExtensionResults().prf?.results?.first
  return {
    shown: {
      id: base64FromBytes(credential),
      clientData: base64FromBytes(new Uint8Array(clientDataJSON)),
      authenticatorData: base64FromBytes(new Uint8Array(authenticatorData)),
      signature: base64FromBytes(new Uint8Array(signature)),
      ...(userHandle === null || userHandle.byteLength === 0
        ? {}
        : { user: base64FromBytes(new Uint8Array(userHandle)) }),
    },
    ...(first === undefined ? {} : { answer: { credential, salt, output: bytesOf(first) } }),
  }
}

/** Tells the phone that a passkey is known nowhere any more, where it can be told (Chrome 132, Safari 26). */
export async function forgetPasskey(credentialId: string): Promise<void> {
  if (!knowsPasskeys()) return
  const phone = PublicKeyCredential as { signalUnknownCredential?: (gone: object) => Promise<unknown> } // newer than the types
  // It stays in the phone's own list then, and opens nothing.
  await phone.signalUnknownCredential?.({ rpId: location.hostname, credentialId }).catch(() => undefined)
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
        pubKeyCredParams: algorithms,
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

function knownOf({ known }: AskedPasskey): PublicKeyCredentialDescriptor[] {
  return known.flatMap(({ id, transports }): PublicKeyCredentialDescriptor[] => {
    const bytes = bytesFromBase64(id)
    if (bytes === undefined) return []
    // What the authenticator once said of itself; a word that this browser does not know it ignores.
    const by = transports as AuthenticatorTransport[] | undefined
    return [{ type: 'public-key', id: bytes, ...(by === undefined ? {} : { transports: by }) }]
  })
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

const KEPT = 'passkey'

// loose: what a newer version added stays
const keptSchema = z.looseObject({ v: z.literal(1), id: z.string(), givesPrf: z.boolean() })

/** The passkey that this device made for the server. Scope: device, sealed. `id`: the credential, base64url */
export interface MadeHere {
  id: string
  /** it can open a vault as well */
  givesPrf: boolean
}

export async function keepMadeHere(vault: Vault, { id, givesPrf }: MadeHere): Promise<void> {
  await putSealed(vault, KEPT, { v: 1, id, givesPrf })
}

/** @returns the credential when it can open a vault: then no second passkey has to be made for that */
export async function openingPasskey(vault: Vault): Promise<Bytes | undefined> {
  const kept = await getSealed(vault, KEPT)
  const parsed = kept.ok ? keptSchema.safeParse(kept.value) : undefined
  return parsed?.success === true && parsed.data.givesPrf ? bytesFromBase64(parsed.data.id) : undefined
}
