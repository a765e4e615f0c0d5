import type { PersoonId } from '#domain/id.ts'
import { tabletCodeOf } from '#domain/tablet.ts'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, hexFromBytes, joinBytes, randomBytes, utf8 } from './bytes.ts'
import { bytesFromCode, CODE_BYTES, codeFromBytes } from './typed-code.ts'

/** What follows from the code of a tablet that is nobody's. Scope: moment. */
export interface TabletKeys {
  /** hex, 32 bytes: shown to the server, which keeps a hash of it */
  readonly door: string
  /** @param place it opens only there. @returns base64url */
  seal(place: string, value: unknown): Promise<string>
  /** @returns `undefined` when it is of another code or place, or was changed */
  open(place: string, sealed: string): Promise<unknown>
  /** How somebody's pas is recognised, without an id beside a name. */
  pas(persoon: PersoonId): Promise<string>
}

/** The device of a moment: its key is in memory only, and cannot be taken out. */
export interface TabletSigner {
  readonly sigPub: string
  /** Ed25519. @returns base64url */
  sign(bytes: Uint8Array): Promise<string>
}

const NONCE_BYTES = 12
const PAS_HEX = 32

/** A fresh code: `XXXX-XXXX-XXXX-XXXX`, 80 bits. */
export function newTabletCode(): string {
  return codeFromBytes(randomBytes(CODE_BYTES))
}

/**
 * Everything that follows from a code, typed or scanned.
 *
 * @returns `undefined` when this is no whole code
 */
export async function tabletKeys(code: string): Promise<TabletKeys | undefined> {
  const secret = bytesFromCode(tabletCodeOf(code))
  if (secret === undefined) return undefined
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey'])
  const how = (what: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32) },
    info: utf8(`opstap/tablet/v1\0${what}`),
  })
  const door = hexFromBytes(new Uint8Array(await crypto.subtle.deriveBits(how('door'), base, 256)))
  const key = await crypto.subtle.deriveKey(how('key'), base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const mac = await crypto.subtle.deriveKey(how('pas'), base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
    'sign',
  ])
  const cipher = (iv: Bytes, place: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(place) })
  return {
    door,
    async seal(place, value) {
      const iv = randomBytes(NONCE_BYTES)
      const sealed = await crypto.subtle.encrypt(cipher(iv, place), key, utf8(JSON.stringify(value)))
      return base64FromBytes(joinBytes(iv, new Uint8Array(sealed)))
    },
    async open(place, sealed) {
      const bytes = bytesFromBase64(sealed)
      if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined
      return crypto.subtle.decrypt(cipher(bytes.slice(0, NONCE_BYTES), place), key, bytes.slice(NONCE_BYTES)).then(
        (plain): unknown => JSON.parse(new TextDecoder().decode(plain)),
        () => undefined, // "does not fit" is an expected outcome
      )
    },
    async pas(persoon) {
      return hexFromBytes(new Uint8Array(await crypto.subtle.sign('HMAC', mac, utf8(persoon)))).slice(0, PAS_HEX)
    },
  }
}

/** Where what the tablet is told, and what it says, opens. */
export const tabletPlaces = {
  box: (tablet: string) => `box\0${tablet}`,
  melding: (tablet: string, melding: string) => `melding\0${tablet}\0${melding}`,
} as const

/** @returns `undefined` where the browser cannot make one */
export async function makeTabletSigner(): Promise<TabletSigner | undefined> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).catch(() => undefined)
  if (pair === undefined || !('privateKey' in pair)) return undefined
  const { privateKey, publicKey } = pair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  return {
    sigPub: base64FromBytes(raw),
    sign: async (bytes) =>
      base64FromBytes(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes.slice()))),
  }
}

/** A fresh name for what is said: random, so that the same again is known as the same. */
export function newMeldingId(): string {
  return hexFromBytes(randomBytes(16))
}
