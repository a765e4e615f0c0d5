/**
 * Identifiers: a letter for what it names, an underscore, 26 characters of base 32 (128 random bits).
 * Never a name, a number that counts, or anything a person could guess.
 */
export type DocumentId = `d_${string}`
export type PersoonId = `p_${string}`
export type ToestelId = `t_${string}`
export type UitnodigingId = `u_${string}`

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idPattern = /^([dptu])_[0-9a-hjkmnp-tv-z]{26}$/

export const ID_BYTES = 16

/**
 * An id from 16 bytes.
 *
 * @param letter `d` document, `p` persoon, `t` toestel, `u` uitnodiging
 * @param bytes 16 random bytes
 * @returns 28 characters
 * @throws RangeError when `bytes` is not 16 long
 */
export function idFromBytes<L extends 'd' | 'p' | 't' | 'u'>(letter: L, bytes: Uint8Array): `${L}_${string}` {
  if (bytes.length !== ID_BYTES) throw new RangeError('An id is made of 16 bytes')
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return `${letter}_${text}${alphabet[(value << (5 - bits)) & 31]}`
}

/**
 * The 16 bytes of an id: the form in which ids travel and are sealed.
 *
 * @throws RangeError when `id` is not an id of this app
 */
export function bytesFromId(id: string): Uint8Array {
  if (!idPattern.test(id)) throw new RangeError('Not an id')
  const bytes = new Uint8Array(ID_BYTES)
  let bits = 0
  let value = 0
  let at = 0
  for (const letter of id.slice(2)) {
    value = (value << 5) | alphabet.indexOf(letter)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (value >>> bits) & 255
      value &= (1 << bits) - 1
    }
  }
  return bytes
}

/** Whether `text` is an id of the kind that `letter` names; for anything that comes from outside. */
export function isId<L extends 'd' | 'p' | 't' | 'u'>(letter: L, text: unknown): text is `${L}_${string}` {
  return typeof text === 'string' && idPattern.test(text) && text.startsWith(`${letter}_`)
}
