import type { Bytes } from '#documents/bytes.ts'
import { asBytes, utf8 } from '#documents/bytes.ts'

/** A file in a ZIP, in as many pieces as it is made in. */
export interface ZipEntry {
  /** with `/` between folders */
  name: string
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** So much is held as bytes; what came before is the browser's, which may put it on the disk. */
const HELD_BYTES = 4 * 1024 * 1024
/** Past this a ZIP needs other headers, which old programs do not read. */
const LIMIT_BYTES = 0xffffffff
/** Names are UTF-8. */
const UTF8_NAMES = 0x800

/**
 * One ZIP, made piece by piece: never more in memory than a few of them. Nothing in it is compressed: photos are already,
 * and what is stored as it is can be read back from a damaged file too.
 *
 * Not by fflate, which is one module: its ZIP would come along wherever records are opened. And it writes size and
 * checksum behind a file, where programs that read a ZIP from front to end do not look.
 *
 * @param atMs the time that stands at every file
 * @throws RangeError past 4 GB
 */
export async function makeZip(entries: AsyncIterable<ZipEntry>, atMs: number): Promise<Blob> {
  const done: BlobPart[] = []
  const heads: Bytes[] = []
  const table = crcTable()
  const time = dosTime(atMs)
  let at = 0
  for await (const { name, pieces } of entries) {
    const body: BlobPart[] = []
    let held: Bytes[] = []
    let [size, heldBytes, crc] = [0, 0, -1]
    for await (const piece of pieces) {
      const bytes = asBytes(piece)
      crc = crcOver(table, crc, bytes)
      held.push(bytes)
      size += bytes.length
      heldBytes += bytes.length
      if (heldBytes < HELD_BYTES) continue
      body.push(new Blob(held))
      held = []
      heldBytes = 0
    }
    const path = utf8(name)
    const about = [20, UTF8_NAMES, 0, time & 0xffff, time >>> 16] as const
    const sums = [~crc >>> 0, size, size] as const
    const local = numbers([[0x04034b50], about, sums, [path.length, 0]], [4, 2, 4, 2])
    heads.push(numbers([[0x02014b50], [20, ...about], sums, [path.length, 0, 0, 0, 0], [0, at]], [4, 2, 4, 2, 4]), path)
    done.push(local, path, ...body, new Blob(held))
    at += local.length + path.length + size
    if (at > LIMIT_BYTES) throw new RangeError('Too large for a ZIP')
  }
  const size = heads.reduce((sum, { length }) => sum + length, 0)
  const count = heads.length / 2
  const end = numbers([[0x06054b50], [0, 0, count, count], [size, at], [0]], [4, 2, 4, 2])
  return new Blob([...done, ...heads, end], { type: 'application/zip' })
}

/** Numbers as bytes, lowest first: each group in its own width. */
function numbers(groups: readonly (readonly number[])[], widths: readonly number[]): Bytes {
  const bytes = groups.flatMap((group, nr) =>
    group.flatMap((value) => Array.from({ length: widths[nr] ?? 0 }, (_, place) => (value >>> (8 * place)) & 255)),
  )
  return Uint8Array.from(bytes)
}

/** Of CRC-32, as ZIP uses it. */
function crcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, start) => {
    let crc = start
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
}

/** By number, not by iterator: fifty photos are twenty million bytes. */
function crcOver(table: Int32Array, before: number, bytes: Bytes): number {
  let crc = before
  for (let at = 0; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return crc
}

/** Day and time as ZIP writes them, in two seconds; 1980 is where its calendar begins. */
function dosTime(atMs: number): number {
  const when = new Date(atMs)
  const day = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate()
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
