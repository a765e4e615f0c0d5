import { leeslinkText } from '#domain/leeslink.ts'
import { base64FromBytes, bytesFromBase64, hexFromBytes, joinBytes, randomBytes, sha256Hex, utf8 } from './bytes.ts'
import { sealTo } from './key-box.ts'

const SECRET_BYTES = 16
const ID_BYTES = 16

/** A fresh link; it works offline, and the server hears a hash of it later. @returns `secret` base64url */
export function makeLeeslink(): { id: string; secret: string } {
  return { id: hexFromBytes(randomBytes(ID_BYTES)), secret: base64FromBytes(randomBytes(SECRET_BYTES)) }
}

/**
 * What is shown to the server: it can be compared, and nothing follows from it.
 *
 * @param secret base64url, of the link
 * @returns hex; `undefined` when that is no secret
 */
export async function leeslinkBewijs(secret: string): Promise<string | undefined> {
  const bytes = secretBytes(secret)
  return bytes && sha256Hex(joinBytes(utf8('opstap/leeslink/v1'), bytes))
}

/**
 * With this whoever opens the link proves to the kandidaat's device, not to the server, that the key is theirs.
 *
 * @param sleutel base64url, the public key made there
 * @returns hex
 */
export async function leeslinkMac(secret: string, id: string, sleutel: string): Promise<string | undefined> {
  const key = await hmacKey(secret, 'sign')
  const text = utf8(leeslinkText(id, sleutel))
  return key && hexFromBytes(new Uint8Array(await crypto.subtle.sign('HMAC', key, text)))
}

/** The check of it: a server that has hashes only cannot have put a key of its own there. */
export async function isLeeslinkMac(secret: string, id: string, sleutel: string, mac: string): Promise<boolean> {
  const key = await hmacKey(secret, 'verify')
  if (key === undefined || !/^[0-9a-f]{64}$/.test(mac)) return false
  const given = Uint8Array.from(mac.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return crypto.subtle.verify('HMAC', key, given, utf8(leeslinkText(id, sleutel)))
}

/** @returns the bytes that go to the server; `undefined` when `sleutel` is no key */
export async function sealLeesblad(sleutel: string, place: string, blad: string): Promise<Uint8Array | undefined> {
  const sealed = await sealTo(sleutel, place, utf8(blad))
  return sealed === undefined ? undefined : bytesFromBase64(sealed)
}

function secretBytes(secret: string) {
  const bytes = bytesFromBase64(secret)
  return bytes?.length === SECRET_BYTES ? bytes : undefined
}

async function hmacKey(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey | undefined> {
  const bytes = secretBytes(secret)
  return bytes && crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [usage])
}
