/**
 * Text to bytes and back. Written out, because the domain has no browser and no Node: `TextDecoder` is theirs, and
 * what is signed must come out the same everywhere.
 */

/** What Windows puts in 0x80–0x9F, where ISO 8859-1 has control characters; 0 is not in use. */
const windows1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
]
const REPLACEMENT = 0xfffd

/** The UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? REPLACEMENT
    const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return Uint8Array.from(bytes)
}

/**
 * The text of UTF-8 bytes.
 *
 * @returns `undefined` when the bytes are not valid UTF-8: overlong, cut short, a surrogate or above U+10FFFF
 */
export function textFromUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextOfPoints()
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0
    const extra = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1
    if (extra < 0) return undefined
    let point = extra === 0 ? first : first & (0x3f >> extra)
    for (let index = 0; index < extra; index++) {
      const next = bytes[at++]
      if (next === undefined || (next & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (next & 0x3f)
    }
    const isTooSmall = (extra === 2 && point < 0x800) || (extra === 3 && point < 0x10000)
    if (isTooSmall || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
    text.push(point)
  }
  return text.toString()
}

/** The text of Windows-1252 bytes: what a Dutch Excel writes as CSV. Every byte means something, so it never fails. */
export function textFromWindows1252(bytes: Uint8Array): string {
  const text = new TextOfPoints()
  for (const byte of bytes) text.push(byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] || REPLACEMENT : byte)
  return text.toString()
}

/** The text of UTF-16 bytes without a byte order mark: what Excel calls *Unicode-tekst*. An odd last byte is dropped. */
export function textFromUtf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const text = new TextOfPoints()
  const [low, high] = order === 'little' ? [0, 1] : [1, 0]
  for (let at = 0; at + 1 < bytes.length; at += 2) text.push(((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0))
  return text.toString()
}

/** Bytes as lower-case hexadecimal. */
export function hexFromBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The bytes of hexadecimal text.
 *
 * @returns `undefined` when `hex` is anything but pairs of 0–9 and a–f
 */
export function bytesFromHex(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^([0-9a-f]{2})*$/.test(hex)) return undefined
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}

/** Several runs of bytes as one. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}

/** Gathers code points by the thousand: one string per letter would cost seconds on a file of 5 MB. */
class TextOfPoints {
  #text = ''
  #points: number[] = []

  push(point: number): void {
    this.#points.push(point)
    if (this.#points.length >= 4096) this.#flush()
  }

  toString(): string {
    this.#flush()
    return this.#text
  }

  #flush(): void {
    this.#text += String.fromCodePoint(...this.#points)
    this.#points = []
  }
}
