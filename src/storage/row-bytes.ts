import { joinBytes, utf8 } from '#documents/bytes.ts'

/**
 * A row as bytes, for a copy: JSON in which bytes are replaced by their place in the list that follows. Equal rows give
 * equal bytes.
 */
export function bytesOfRow(row: unknown): Uint8Array {
  const blobs: Uint8Array[] = []
  const json = utf8(JSON.stringify(replaceBytes(row, blobs)))
  return joinBytes(
    number(json.length),
    json,
    number(blobs.length),
    ...blobs.flatMap((blob) => [number(blob.length), blob]),
  )
}

/** @throws RangeError or SyntaxError when these bytes are no row */
export function rowOfBytes(bytes: Uint8Array): unknown {
  let at = 0
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError('Past the end')
    at += length
    return bytes.slice(at - length, at)
  }
  const readNumber = (): number => {
    const four = take(4)
    return new DataView(four.buffer).getUint32(0)
  }
  const json = new TextDecoder('utf-8', { fatal: true }).decode(take(readNumber()))
  const blobs: Uint8Array[] = []
  for (let left = readNumber(); left > 0; left--) blobs.push(take(readNumber()))
  if (at !== bytes.length) throw new RangeError('Bytes left over')
  return JSON.parse(json, (_key, value: unknown) => {
    const place = placeIn(value)
    return place === undefined ? value : blobs[place]
  }) as unknown
}

const MARK = '\u0000bytes'

function replaceBytes(value: unknown, blobs: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) return { [MARK]: blobs.push(value) - 1 }
  if (Array.isArray(value)) return value.map((one) => replaceBytes(one, blobs))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceBytes(inner, blobs)]))
}

function placeIn(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, MARK)) return undefined
  const place = (value as Record<string, unknown>)[MARK] // just seen to be there
  return typeof place === 'number' ? place : undefined
}

export function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
