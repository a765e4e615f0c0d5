import { deflateSync, Inflate, inflateSync } from 'fflate'
import * as Y from 'yjs'
import type { Bytes } from './bytes.ts'
import { asBytes, joinBytes } from './bytes.ts'
import { clientIdOf } from './lane.ts'
import { packWords } from './pack-words.ts'
import { asTypedRun, varUint } from './typed-run.ts'

// What an update looks like inside a sealed record: how it is made small before it is sealed. Decision 0025.

/** First byte of the plain text; a number never gets another meaning. */
const PLAIN = 0
const DEFLATED = 1
/** An update of few bytes in the first format of Yjs, deflated behind `packWords` and the client id of its lane. */
const SMALL = 2
/** Deflated behind `packWords`. */
const WORDED = 3
/** Above this the second format of Yjs is the smaller one, and what is opened is no longer bounded by little. */
const SMALL_BYTES = 512
/** As far as a reference of deflate reaches over what it packs and the words before it. */
const WORDED_BYTES = 24 * 1024
/** A record of a few kilobytes can claim to be gigabytes: no honest one is larger than this when opened. */
const OPENED_LIMIT_BYTES = 32 * 1024 * 1024
const INFLATE_STEP_BYTES = 16 * 1024
/** What nearly every record fits in when opened; the stepwise inflater needs 200 KB of fresh memory for each. */
const DESK_BYTES = 32 * 1024
const desk = new Uint8Array(DESK_BYTES)
/** Of deflate: few bytes need no large table, which would have to be cleared for each of them. */
const SMALL_MEMORY = 4

/** An update as it is, for what is sealed at once and stays on the device. */
export function asPlain(update: Uint8Array): Bytes {
  return joinBytes(Uint8Array.of(PLAIN), update)
}

/**
 * An update as it goes into a record, the smallest way.
 *
 * @param update in the second format of Yjs
 * @param lane of the record's header: the client id nearly everything in the update is under
 */
export function packUpdate(update: Uint8Array, lane: string): Bytes {
  const plain = asPlain(update)
  const packed = packedUpdate(update, lane)
  return packed !== undefined && packed.length < plain.length ? packed : plain
}

function packedUpdate(update: Uint8Array, lane: string): Bytes | undefined {
  if (update.length <= SMALL_BYTES) return packSmall(update, lane)
  if (update.length > WORDED_BYTES) return joinBytes(Uint8Array.of(DEFLATED), deflateSync(update))
  return joinBytes(Uint8Array.of(WORDED), deflateSync(update, { dictionary: packWords }))
}

/** @returns the update in the second format of Yjs; `undefined` when these bytes are not packed by us */
export function unpackUpdate(plain: Bytes, lane: string): Bytes | undefined {
  const packed = plain.subarray(1)
  switch (plain[0]) {
    case PLAIN:
      return packed
    case DEFLATED:
      return inflate(packed)
    case SMALL:
      return unpackSmall(packed, lane)
    case WORDED:
      return inflateOnDesk(packed, packWords)
    default:
      return undefined
  }
}

function packSmall(update: Uint8Array, lane: string): Bytes | undefined {
  const first = otherFormat(update, (read) => asTypedRun(read) ?? Y.convertUpdateFormatV2ToV1(read))
  if (first === undefined) return undefined
  const options = { dictionary: smallWords(lane), level: 9, mem: SMALL_MEMORY } as const
  return joinBytes(Uint8Array.of(SMALL), deflateSync(first, options))
}

function unpackSmall(packed: Uint8Array, lane: string): Bytes | undefined {
  const first = inflateOnDesk(packed, smallWords(lane))
  // Converting reads what a hostile update claims to hold: of so few bytes that is never much.
  if (first === undefined || first.length > 2 * SMALL_BYTES) return undefined
  return otherFormat(first, Y.convertUpdateFormatV1ToV2)
}

/** What Yjs cannot read is not changed: who opens it sets it apart. */
function otherFormat(update: Uint8Array, convert: (update: Uint8Array) => Uint8Array): Bytes | undefined {
  try {
    return asBytes(convert(update))
  } catch {
    return undefined
  }
}

/** At the end stands what is referred to most: the nearer, the fewer bytes. */
function smallWords(lane: string): Uint8Array {
  return joinBytes(packWords, varUint(clientIdOf(lane)))
}

/** Behind a dictionary nothing larger than the desk is packed. */
function inflateOnDesk(deflated: Uint8Array, dictionary: Uint8Array): Bytes | undefined {
  try {
    const opened = inflateSync(deflated, { out: desk, dictionary })
    return opened.length < DESK_BYTES ? cleared(opened) : undefined
  } catch {
    return undefined
  }
}

function inflate(deflated: Uint8Array): Bytes | undefined {
  try {
    if (deflated.length > DESK_BYTES / 4) return inflateInSteps(deflated)
    // fflate writes no further than the end of what it is given, and fills it when there was more.
    const opened = inflateSync(deflated, { out: desk })
    return opened.length < DESK_BYTES ? cleared(opened) : inflateInSteps(deflated)
  } catch {
    // fflate throws on bytes that are not deflated: the caller sets the record apart.
    return undefined
  }
}

/** A copy; what was opened does not stay on the desk. */
function cleared(opened: Uint8Array): Bytes {
  const copy = opened.slice()
  opened.fill(0)
  return copy
}

/** In steps, so that what is no honest record is refused before it fills the memory. */
function inflateInSteps(deflated: Uint8Array): Bytes | undefined {
  const parts: Uint8Array[] = []
  let length = 0
  let isDone = false
  const inflater = new Inflate((part, isLast) => {
    length += part.length
    parts.push(part)
    isDone = isLast
  })
  for (let at = 0; at < deflated.length && length <= OPENED_LIMIT_BYTES; at += INFLATE_STEP_BYTES) {
    const end = at + INFLATE_STEP_BYTES
    inflater.push(deflated.subarray(at, end), end >= deflated.length)
  }
  return isDone && length <= OPENED_LIMIT_BYTES ? joinBytes(...parts) : undefined
}
