import { joinBytes } from '#documents/bytes.ts'
import { bytesOfRow, number, rowOfBytes } from './row-bytes.ts'
import type { FilePieces } from './sealed-file.ts'

const PIECE_BYTES = 256 * 1024

/** One row of a file: a byte that says what kind of row, its length, the row. */
export function part(code: number, row: unknown): Uint8Array {
  const bytes = bytesOfRow(row)
  return joinBytes(Uint8Array.of(code), number(bytes.length), bytes)
}

/** Parts put together into pieces of some size. */
export function* inPieces(parts: readonly Uint8Array[]): Iterable<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for (const one of parts) {
    waiting.push(one)
    length += one.length
    if (length < PIECE_BYTES) continue
    yield joinBytes(...waiting)
    waiting = []
    length = 0
  }
  if (waiting.length > 0) yield joinBytes(...waiting)
}

/** The rows of a file one by one; what is cut off or no row comes as `undefined`, which no schema takes. */
export async function* partsOf(pieces: FilePieces): AsyncIterable<{ code: number; row: unknown }> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const piece of pieces) {
    rest = joinBytes(rest, piece)
    let at = 0
    while (rest.length - at >= 5) {
      const length = new DataView(rest.buffer, rest.byteOffset + at + 1, 4).getUint32(0)
      if (rest.length - at - 5 < length) break
      yield { code: rest[at] ?? 0, row: readRow(rest.slice(at + 5, at + 5 + length)) }
      at += 5 + length
    }
    rest = rest.subarray(at)
  }
  if (rest.length > 0) yield { code: 0, row: undefined }
}

/** What is no row becomes nothing, which no schema takes. */
function readRow(bytes: Uint8Array): unknown {
  try {
    return rowOfBytes(bytes)
  } catch {
    return undefined
  }
}
