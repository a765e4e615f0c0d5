import type { VerifySignature } from './handtekening.ts'
import { bytesFromHex, joinBytes, utf8Bytes } from './text-bytes.ts'

/** What the server says of a signature it saw: this root, at this time, as this line of its own list. */
export interface Ontvangstbewijs {
  /** the root, hexadecimal */
  readonly wortel: string
  readonly opMs: number
  /** from 1, without gaps, never used twice */
  readonly nr: number
  /** base64url: public key of the server */
  readonly sleutel: string
  /** base64url */
  readonly handtekening: string
}

/**
 * `onbekende_server`: rightly signed, by a key this device has not met as its server's. `teruggedraaid`: rightly
 * signed, and the server said something else at that number or time before: it was put back, or it lies.
 */
export type OntvangstStand = 'geen' | 'goed' | 'vals' | 'onbekende_server' | 'teruggedraaid'

const ROOT_BYTES = 32

/**
 * The bytes the server signs: `"opstap/receipt/v1\0" ‖ root ‖ time ‖ number`, the last two as 64 bits, highest first.
 *
 * @throws RangeError when the root is none, or a number is negative, broken or above 2⁵³
 * @source design: security 3.7
 */
export function ontvangstBytes(wortel: string, opMs: number, nr: number): Uint8Array<ArrayBuffer> {
  const root = bytesFromHex(wortel)
  if (root?.length !== ROOT_BYTES) throw new RangeError('Not a root')
  return joinBytes(utf8Bytes('opstap/receipt/v1\0'), root, bytesOfNumber(opMs), bytesOfNumber(nr))
}

/**
 * Looks at receipts together: alone each may be right, and still say something else than another.
 *
 * @param bewijzen of one form or many; `wortel` inside is the one it must be about
 * @param known public keys this device has met as its server's; none: every rightly signed one is `onbekende_server`
 * @returns in the same order
 */
export async function judgeOntvangstbewijzen(
  bewijzen: readonly Ontvangstbewijs[],
  known: readonly string[],
  verify: VerifySignature,
): Promise<Exclude<OntvangstStand, 'geen'>[]> {
  const isRight = await Promise.all(bewijzen.map((one) => isRightlySigned(one, verify)))
  const right = bewijzen.filter((_, index) => isRight[index])
  return bewijzen.map((one, index) => {
    if (!isRight[index]) return 'vals'
    if (right.some((other) => contradicts(one, other))) return 'teruggedraaid'
    return known.includes(one.sleutel) ? 'goed' : 'onbekende_server'
  })
}

async function isRightlySigned(one: Ontvangstbewijs, verify: VerifySignature): Promise<boolean> {
  try {
    return await verify(one.sleutel, ontvangstBytes(one.wortel, one.opMs, one.nr), one.handtekening)
  } catch (error) {
    // Parts that no server can have signed.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** One number for two things, or an earlier number at a later time. */
function contradicts(one: Ontvangstbewijs, other: Ontvangstbewijs): boolean {
  if (one.sleutel !== other.sleutel) return false
  if (one.nr === other.nr) return one.wortel !== other.wortel || one.opMs !== other.opMs
  return one.nr < other.nr ? one.opMs > other.opMs : one.opMs < other.opMs
}

function bytesOfNumber(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('Not a number to sign')
  return bytesFromHex(value.toString(16).padStart(16, '0')) ?? new Uint8Array()
}
