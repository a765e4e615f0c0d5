import { z } from 'zod/mini'
import type { ToestelId } from '#domain/id.ts'
import { ID_BYTES, idFromBytes, isId } from '#domain/id.ts'
import type { ToestelSleutels } from '#domain/toestel.ts'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, joinBytes, randomBytes, utf8 } from './bytes.ts'
import type { Vault } from './vault.ts'

/** What everybody may know of a device. */
export type DevicePublicKeys = ToestelSleutels

/** A device as it is kept: private keys only wrapped under the vault key. Scope: device. */
export interface KeptDevice extends DevicePublicKeys {
  /** base64url: 12 bytes nonce, then the wrapped PKCS #8 */
  sigKey: string
  encKey: string
}

/** The device with its keys in hand, not extractable. Scope: moment. */
export interface Device {
  readonly public: DevicePublicKeys
  /** Ed25519. @returns 64 bytes */
  sign(bytes: Uint8Array): Promise<Uint8Array>
  /** X25519 private key, for opening what is sealed to this device */
  readonly encKey: CryptoKey
}

export const keptDeviceSchema = z.object({
  id: z.custom<ToestelId>((value) => isId('t', value)),
  suite: z.literal(1),
  sigPub: z.string(),
  encPub: z.string(),
  label: z.string(),
  sigKey: z.string(),
  encKey: z.string(),
})

/** What everybody may know of a device, as it is kept. */
export const keptPublicSchema = z.object({
  id: z.custom<ToestelId>((value) => isId('t', value)),
  suite: z.literal(1),
  sigPub: z.string(),
  encPub: z.string(),
  label: z.string(),
})

const NONCE_BYTES = 12
const LABEL_LENGTH = 60

/** Whether this browser can make the keys at all: older phones know Ed25519 nor X25519. */
export async function canMakeDevice(): Promise<boolean> {
  const tries = [
    crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']),
    crypto.subtle.generateKey('X25519', false, ['deriveBits']),
  ]
  return (await Promise.allSettled(tries)).every((result) => result.status === 'fulfilled')
}

/** Makes a device: a random id and two key pairs, whose private halves leave this function only wrapped. */
export async function makeDevice(vault: Vault, label: string): Promise<KeptDevice> {
  const id = idFromBytes('t', randomBytes(ID_BYTES))
  const sig = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const enc = await crypto.subtle.generateKey('X25519', true, ['deriveBits'])
  if (!('privateKey' in sig) || !('privateKey' in enc)) throw new Error('No key pair')
  return {
    id,
    suite: 1,
    sigPub: await publicText(sig.publicKey),
    encPub: await publicText(enc.publicKey),
    label: shortLabel(label),
    sigKey: await wrap(vault, sig.privateKey, id, 'sig'),
    encKey: await wrap(vault, enc.privateKey, id, 'enc'),
  }
}

/** @returns `undefined` when the kept keys do not open under this vault: changed, or of another device */
export async function unlockDevice(vault: Vault, kept: KeptDevice): Promise<Device | undefined> {
  const { id, suite, sigPub, encPub, label } = kept
  const [sigKey, encKey] = await Promise.all([
    unwrap(vault, kept.sigKey, id, 'sig'),
    unwrap(vault, kept.encKey, id, 'enc'),
  ])
  if (sigKey === undefined || encKey === undefined) return undefined
  return {
    public: { id, suite, sigPub, encPub, label },
    encKey,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', sigKey, bytes.slice())),
  }
}

/** Cut between characters, never inside one. */
function shortLabel(label: string): string {
  let short = ''
  for (const character of label.trim()) {
    if (short.length + character.length > LABEL_LENGTH) break
    short += character
  }
  return short
}

type Half = 'sig' | 'enc'

async function publicText(key: CryptoKey): Promise<string> {
  return base64FromBytes(new Uint8Array(await crypto.subtle.exportKey('raw', key)))
}

async function wrap(vault: Vault, key: CryptoKey, id: ToestelId, half: Half): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES)
  const wrapped = await crypto.subtle.wrapKey('pkcs8', key, vault.cipher, wrapping(nonce, id, half))
  return base64FromBytes(joinBytes(nonce, new Uint8Array(wrapped)))
}

async function unwrap(vault: Vault, text: string, id: ToestelId, half: Half): Promise<CryptoKey | undefined> {
  const bytes = bytesFromBase64(text)
  if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined
  const how = wrapping(bytes.slice(0, NONCE_BYTES), id, half)
  const algorithm = half === 'sig' ? 'Ed25519' : 'X25519'
  const usages: KeyUsage[] = half === 'sig' ? ['sign'] : ['deriveBits']
  const key = crypto.subtle.unwrapKey('pkcs8', bytes.slice(NONCE_BYTES), vault.cipher, how, algorithm, false, usages)
  // rejects when it was changed; that is an expected outcome here
  return key.then(
    (opened) => opened,
    () => undefined,
  )
}

function wrapping(nonce: Bytes, id: ToestelId, half: Half): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(`opstap/device/v1\0${id}\0${half}`) }
}
