const rounds = constants()

/**
 * SHA-256 of a file that comes in pieces: the browser's own wants all of it at once, and a map with photos is large.
 *
 * @returns `add` for each piece, `end` once: 64 hexadecimal characters
 */
export function sha256InPieces(): { add: (piece: Uint8Array) => void; end: () => string } {
  const state = Int32Array.from(rounds.start)
  const words = new Int32Array(64)
  const block = new Uint8Array(64)
  const view = new DataView(block.buffer)
  let [filled, total] = [0, 0]

  const add = (piece: Uint8Array): void => {
    total += piece.length
    for (let at = 0; at < piece.length;) {
      const step = Math.min(64 - filled, piece.length - at)
      block.set(piece.subarray(at, at + step), filled)
      filled += step
      at += step
      if (filled < 64) continue
      mix(state, words, view)
      filled = 0
    }
  }
  const end = (): string => {
    const bits = total * 8
    add(Uint8Array.of(0x80))
    while (filled !== 56) add(Uint8Array.of(0))
    const length = new Uint8Array(8)
    new DataView(length.buffer).setUint32(0, Math.floor(bits / 0x100000000))
    new DataView(length.buffer).setUint32(4, bits >>> 0)
    add(length)
    return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }
  return { add, end }
}

/** One block of 64 bytes, without making anything: a map with photos has a million of them. @source FIPS 180-4, section 6.2 */
function mix(state: Int32Array, words: Int32Array, view: DataView): void {
  for (let at = 0; at < 16; at++) words[at] = view.getInt32(at * 4)
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] ?? 0
    const late = words[at - 2] ?? 0
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[at] = ((words[at - 16] ?? 0) + s0 + (words[at - 7] ?? 0) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  const { steps } = rounds
  for (let at = 0; at < 64; at++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (steps[at] ?? 0) + (words[at] ?? 0)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const after = [a, b, c, d, e, f, g, h]
  for (let at = 0; at < 8; at++) state[at] = ((state[at] ?? 0) + (after[at] ?? 0)) | 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The first bits behind the point of square and cube roots of primes. */
function constants(): { start: Int32Array; steps: Int32Array } {
  const primes: number[] = []
  for (let one = 2; primes.length < 64; one++) if (primes.every((prime) => one % prime !== 0)) primes.push(one)
  const bitsOf = (root: number): number => ((root - Math.floor(root)) * 0x100000000) | 0
  return {
    start: Int32Array.from(primes.slice(0, 8), (prime) => bitsOf(Math.sqrt(prime))),
    steps: Int32Array.from(primes, (prime) => bitsOf(Math.cbrt(prime))),
  }
}
