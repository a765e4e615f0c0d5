import { z } from 'zod/mini'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, joinBytes, randomBytes } from './bytes.ts'

const HASH = 'SHA-384'
const HASH_BYTES = 48
const SALT_BYTES = 48
const EXPONENT = 65537n
const MESSAGE_BYTES = 32

/** What the kandidaat's device keeps of a biljet until it is used; the server has seen none of it. All base64url. */
export interface Biljet {
  /** random; shown with the answers */
  readonly bericht: string
  /** takes the blinding off again */
  readonly los: string
}

const keptSchema = z.object({ bericht: z.string(), los: z.string(), gevraagd: z.string(), sleutel: z.string() })
/** A biljet as it is kept, with what was asked and of which key. */
export type BewaardBiljet = z.infer<typeof keptSchema>

/** @returns `undefined` for text that is no kept biljet: then a new one is made */
export function readBiljet(text: string): BewaardBiljet | undefined {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // No JSON is no biljet.
    return undefined
  }
}

/**
 * A biljet that the server signs without seeing it, so that it cannot tell later who got the one that it is shown.
 *
 * @param n modulus of the server's RSA key for this evaluatie, base64url
 * @returns what to keep, and what to have signed; `undefined` when `n` is no key
 * @source RFC 9474, RSABSSA-SHA384-PSS-Deterministic
 */
export async function makeBiljet(n: string): Promise<{ biljet: Biljet; gevraagd: string } | undefined> {
  const bericht = randomBytes(MESSAGE_BYTES)
  const modulus = modulusOf(n)
  if (modulus === undefined) return undefined
  const made = await blind(bericht, modulus, randomBytes(SALT_BYTES), randomBelow(modulus))
  if (made === undefined) return undefined
  const { blinded, inverse } = made
  return {
    biljet: { bericht: base64FromBytes(bericht), los: base64FromBytes(bytesOf(inverse, lengthOf(modulus))) },
    gevraagd: base64FromBytes(blinded),
  }
}

/**
 * The signature on the biljet itself, from the one on what was asked.
 *
 * @returns base64url; `undefined` when the server signed something else, or with another key
 */
export async function finishBiljet(n: string, { bericht, los }: Biljet, getekend: string): Promise<string | undefined> {
  const [modulus, signed] = [modulusOf(n), bytesFromBase64(getekend)]
  const [message, inverse] = [bytesFromBase64(bericht), bytesFromBase64(los)]
  if (modulus === undefined || signed === undefined || message === undefined || inverse === undefined) return undefined
  const signature = bytesOf((numberOf(signed) * numberOf(inverse)) % modulus, lengthOf(modulus))
  const jwk = { kty: 'RSA', n, e: 'AQAB', alg: 'PS384' }
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: HASH }, false, ['verify'])
  const isGood = await crypto.subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, key, signature, message)
  return isGood ? base64FromBytes(signature) : undefined
}

/** @param r below the modulus, random and used once. @returns `undefined` when `r` has no inverse */
export async function blind(
  message: Bytes,
  modulus: bigint,
  salt: Bytes,
  r: bigint,
): Promise<{ blinded: Bytes; inverse: bigint } | undefined> {
  const inverse = inverseOf(r, modulus)
  if (inverse === undefined) return undefined
  const encoded = numberOf(await pssEncode(message, modulus.toString(2).length - 1, salt))
  return { blinded: bytesOf((encoded * power(r, EXPONENT, modulus)) % modulus, lengthOf(modulus)), inverse }
}

/** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1. */
async function pssEncode(message: Bytes, bits: number, salt: Bytes): Promise<Bytes> {
  const length = Math.ceil(bits / 8)
  const hash = await digest(joinBytes(new Uint8Array(8), await digest(message), salt))
  const db = joinBytes(new Uint8Array(length - SALT_BYTES - HASH_BYTES - 2), Uint8Array.of(1), salt)
  const mask = await mgf1(hash, db.length)
  const masked = db.map((byte, at) => byte ^ (mask[at] ?? 0))
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits))
  return joinBytes(masked, hash, Uint8Array.of(0xbc))
}

async function mgf1(seed: Bytes, length: number): Promise<Bytes> {
  const parts: Bytes[] = []
  for (let nr = 0; nr * HASH_BYTES < length; nr++) parts.push(await digest(joinBytes(seed, Uint8Array.of(0, 0, 0, nr))))
  return joinBytes(...parts).slice(0, length)
}

async function digest(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(HASH, bytes))
}

function modulusOf(n: string): bigint | undefined {
  const bytes = bytesFromBase64(n)
  // A key of another size would be weak, or take a phone minutes.
  if (bytes === undefined || bytes.length < 256 || bytes.length > 512) return undefined
  const modulus = numberOf(bytes)
  return modulus.toString(2).length === bytes.length * 8 && modulus % 2n === 1n ? modulus : undefined
}

function lengthOf(modulus: bigint): number {
  return Math.ceil(modulus.toString(2).length / 8)
}

function randomBelow(modulus: bigint): bigint {
  for (;;) {
    const number = numberOf(randomBytes(lengthOf(modulus)))
    if (number > 1n && number < modulus) return number
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus]
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function inverseOf(number: bigint, modulus: bigint): bigint | undefined {
  let [a, b, x, y] = [number % modulus, modulus, 1n, 0n]
  while (b > 0n) {
    const quotient = a / b
    ;[a, b, x, y] = [b, a - quotient * b, y, x - quotient * y]
  }
  return a === 1n ? ((x % modulus) + modulus) % modulus : undefined
}

function numberOf(bytes: Uint8Array): bigint {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex === '' ? 0n : BigInt(`0x${hex}`)
}

function bytesOf(number: bigint, length: number): Bytes {
  const hex = number.toString(16).padStart(length * 2, '0')
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}
