/** What a part of a series begins with: letters that a QR code holds in its dense alphabet. */
const MARK = 'OPSTAP-DEEL/1/'
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
/** So many bytes make a code of 65 squares wide, which an old phone still reads from an arm's length. */
const PART_BYTES = 300
const HEAD_BYTES = 6
/** One turn of more takes longer than people hold up a phone. */
export const MOST_PARTS = 60

/**
 * Bytes as texts for a series of QR codes: each says which series it is of, how many there are and which one it is.
 *
 * @returns `undefined` when there would be more than `MOST_PARTS`
 */
export function toQrSeries(bytes: Uint8Array): string[] | undefined {
  const count = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  if (count > MOST_PARTS) return undefined
  return Array.from({ length: count }, (_, nr) => {
    const part = bytes.subarray(nr * PART_BYTES, (nr + 1) * PART_BYTES)
    const framed = new Uint8Array(HEAD_BYTES + part.length)
    new DataView(framed.buffer).setUint32(0, sumOf(bytes))
    framed.set([count, nr], 4)
    framed.set(part, HEAD_BYTES)
    return MARK + lettersOf(framed)
  })
}

/** What was seen of a series so far, in any order. */
export class QrSeriesReader {
  #series: number | undefined
  #count = 0
  readonly #parts = new Map<number, Uint8Array>()

  /** how many parts were seen */
  get seen(): number {
    return this.#parts.size
  }

  /** how many there are; 0 while none was seen */
  get count(): number {
    return this.#count
  }

  /**
   * @param text what a code says; what is no part of a series is passed over, and another series begins anew
   * @returns the bytes as soon as all parts were seen
   */
  add(text: string): Uint8Array | undefined {
    const framed = text.startsWith(MARK) ? bytesOf(text.slice(MARK.length)) : undefined
    if (framed === undefined || framed.length < HEAD_BYTES) return undefined
    const series = new DataView(framed.buffer).getUint32(0)
    const [count = 0, nr = 0] = framed.subarray(4, HEAD_BYTES)
    if (count === 0 || count > MOST_PARTS || nr >= count) return undefined
    if (series !== this.#series || count !== this.#count) this.#parts.clear()
    this.#series = series
    this.#count = count
    this.#parts.set(nr, framed.subarray(HEAD_BYTES))
    return this.#parts.size < count ? undefined : this.#whole()
  }

  #whole(): Uint8Array | undefined {
    const parts = Array.from({ length: this.#count }, (_, nr) => this.#parts.get(nr) ?? new Uint8Array())
    const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    if (sumOf(bytes) === this.#series) return bytes
    // Two series that look alike went through each other: from the beginning.
    this.#parts.clear()
    return undefined
  }
}

/** Tells series apart; whether the bytes are right, their seal says. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}

/** Base 45 (RFC 9285): two bytes are three letters of the dense alphabet. */
function lettersOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length
    let value = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0)
    for (let nr = 0; nr < (isPair ? 3 : 2); nr++) {
      text += LETTERS[value % 45]
      value = Math.floor(value / 45)
    }
  }
  return text
}

function bytesOf(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const [a = -1, b = -1, c = 0] = [...text.slice(at, at + 3)].map((letter) => LETTERS.indexOf(letter))
    const isPair = at + 2 < text.length
    const value = a + b * 45 + c * 2025
    if (Math.min(a, b, c) < 0 || value > (isPair ? 0xffff : 0xff)) return undefined
    if (isPair) bytes.push(value >> 8)
    bytes.push(value & 255)
  }
  return Uint8Array.from(bytes)
}
