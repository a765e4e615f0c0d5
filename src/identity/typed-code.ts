import type { Bytes } from './bytes.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_BYTES = 10
/** of a herstelkaart: 120 bits, 24 letters */
export const CARD_BYTES = 15

/**
 * The typed form of ten bytes: 4 × 4 letters of Crockford's base 32, which has no I, L, O and U.
 *
 * @throws RangeError when `bytes` is not 10 long
 */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError('A code is made of 10 bytes')
  return lettersOf(bytes)
}

/**
 * The same of fifteen bytes: 6 × 4 letters.
 *
 * @throws RangeError when `bytes` is not 15 long
 */
export function cardCodeFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== CARD_BYTES) throw new RangeError('The code of a card is made of 15 bytes')
  return lettersOf(bytes)
}

function lettersOf(bytes: Uint8Array): string {
  let letters = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      letters += alphabet[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

/**
 * Reads what someone typed or pasted: upper or lower case, with or without spaces and dashes, and with the letters that
 * look like a digit read as that digit (o is 0, i and l are 1).
 *
 * @returns ten bytes, or `undefined` when this is no whole code
 */
export function bytesFromCode(typed: string): Bytes | undefined {
  return bytesOf(typed, CODE_BYTES)
}

/** The same for the code of a herstelkaart. @returns fifteen bytes, or `undefined` when this is no whole code */
export function bytesFromCardCode(typed: string): Bytes | undefined {
  return bytesOf(typed, CARD_BYTES)
}

function bytesOf(typed: string, length: number): Bytes | undefined {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (letters.length * 5 !== length * 8) return undefined
  const bytes = new Uint8Array(length)
  let bits = 0
  let value = 0
  let at = 0
  for (const letter of letters) {
    const digit = alphabet.indexOf(letter)
    if (digit < 0) return undefined
    value = (value << 5) | digit
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (value >>> bits) & 255
      value &= (1 << bits) - 1
    }
  }
  return bytes
}
