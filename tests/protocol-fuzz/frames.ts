import type { DocumentId } from '#domain/id.ts'
import { bytesFromId } from '#domain/id.ts'
import { NO_PREV } from '#documents/record-header.ts'
import { ByteWriter, encodeCover, encodePush, FRAME_PUSH } from '#sync/frames.ts'
import type { Random } from '../fuzz/random.ts'
import { aRecord } from '../server/raw-client.ts'

/** Random bytes that follow from the seed. */
export function randomBytesOf(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256))
}

const numbers = [0, 1, 127, 128, 255, 16_383, 2 ** 31 - 1, 2 ** 32, 2 ** 53 - 1]

/** A binary frame by the grammar of the wire, wrong somewhere: `doc` is what it is about. */
export function brokenPush(random: Random, doc: DocumentId): Uint8Array {
  const kinds = [randomFrame, cutFrame, flippedFrame, lyingCount, lyingLength, longNumber, withRest, otherKind]
  return random.pick(kinds)(random, doc)
}

function validPush(random: Random, doc: DocumentId): Uint8Array {
  const count = 1 + random.below(4)
  const items = Array.from({ length: count }, () => ({ doc, ...aRecord({}, random.below(300)) }))
  return encodePush(random.pick(numbers), items)
}

function randomFrame(random: Random): Uint8Array {
  const bytes = randomBytesOf(random, random.below(random.chance(0.02) ? 200_000 : 400))
  if (random.chance(0.7) && bytes.length > 0) bytes[0] = FRAME_PUSH
  return bytes
}

function cutFrame(random: Random, doc: DocumentId): Uint8Array {
  const bytes = validPush(random, doc)
  return bytes.subarray(0, random.below(bytes.length))
}

/** One to eight bits, anywhere. */
function flippedFrame(random: Random, doc: DocumentId): Uint8Array {
  const bytes = validPush(random, doc)
  for (let left = 1 + random.below(8); left > 0; left--) {
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return bytes
}

/** Says that a million records follow. */
function lyingCount(random: Random): Uint8Array {
  const out = new ByteWriter()
  out.byte(FRAME_PUSH)
  out.number(random.pick(numbers))
  out.number(random.pick([1_000_000, 2 ** 32, 2 ** 53 - 1]))
  out.raw(randomBytesOf(random, random.below(200)))
  return out.done()
}

/** A body that says it is longer than everything. */
function lyingLength(random: Random, doc: DocumentId): Uint8Array {
  const { id, header } = aRecord()
  const out = new ByteWriter()
  out.byte(FRAME_PUSH)
  out.number(1)
  out.number(1)
  out.raw(bytesFromId(doc))
  out.byte(random.below(3))
  out.raw(id)
  out.raw(header)
  out.number(random.pick([2 ** 31, 2 ** 40, 2 ** 53 - 1]))
  out.raw(randomBytesOf(random, random.below(100)))
  return out.done()
}

/** A number that never ends. */
function longNumber(random: Random): Uint8Array {
  const bytes = new Uint8Array(2 + random.below(2000)).fill(255)
  bytes[0] = FRAME_PUSH
  return bytes
}

function withRest(random: Random, doc: DocumentId): Uint8Array {
  return Buffer.concat([validPush(random, doc), randomBytesOf(random, 1 + random.below(50))])
}

function otherKind(random: Random, doc: DocumentId): Uint8Array {
  const bytes = validPush(random, doc)
  bytes[0] = random.pick([0, 2, 3, 4, 127, 255])
  return bytes
}

/**
 * A push that is well made and that the server must refuse, also from a member who writes: a header that is none, of
 * another kind or epoch, a place in the lane that is not the next, a lane of somebody else, a body without a tag.
 */
export function refusedPush(random: Random, doc: DocumentId, lanes: readonly string[]): Uint8Array {
  const base = aRecord({}, 40)
  const wrong = random.pick([
    () => ({ ...base, header: randomHeader(random) }),
    () => aRecord({ kind: random.pick(['entry', 'snapshot'] as const) }),
    () => aRecord({ epoch: 2 + random.below(60_000) }),
    () => aRecord({ counter: 1 + random.below(2 ** 31), prev: NO_PREV }),
    () => aRecord({ lane: random.pick(lanes), counter: random.below(5) }),
    () => aRecord({}, random.below(16)),
  ])()
  return encodePush(random.below(1000), [{ doc, ...wrong }])
}

/** No algorithm of ours in front, so never valid. */
function randomHeader(random: Random): Uint8Array {
  const bytes = randomBytesOf(random, 24)
  bytes[0] = 2 + random.below(254)
  return bytes
}

/** A snapshot that nobody signed. */
export function brokenCover(random: Random, doc: DocumentId): Uint8Array {
  const record = aRecord({ kind: 'snapshot' }, 40)
  const whole = encodeCover({ doc, covers: random.pick(numbers), record, signature: randomBytesOf(random, 64) })
  return random.chance(0.5) ? whole : whole.subarray(0, random.below(whole.length))
}

/** Text for the socket: nearly JSON, JSON that is nothing, and what looks like a word of ours. */
export function brokenText(random: Random, doc: DocumentId): string | Uint8Array {
  const kinds: (() => string | Uint8Array)[] = [
    () => randomBytesOf(random, random.below(300)),
    () => '['.repeat(1 + random.below(100_000)),
    () => JSON.stringify({ t: 'watch', docs: Array.from({ length: 51 + random.below(500) }, () => doc) }),
    () => JSON.stringify({ t: 'watch', docs: [brokenId(random, doc)] }),
    () => `{"t":"watch","__proto__":{"docs":["${doc}"]},"constructor":{"prototype":{"docs":[]}}}`,
    () => JSON.stringify({ t: random.pick(['present', 'feed', 'me', 'Watch', '', 'toString']), docs: [doc] }),
    () => JSON.stringify(random.pick([null, true, 1e308, [], {}, 'watch', { t: 'watch' }, { t: 'watch', docs: {} }])),
    () => `{"t":"watch","docs":["${'\\u0000'.repeat(random.below(500))}"]}`,
    () => `{"t":"watch","docs":[${'1e400,'.repeat(random.below(500))}0]}`,
  ]
  return random.pick(kinds)()
}

/** What is no document id, though it looks like one. */
export function brokenId(random: Random, doc: string): string {
  return random.pick([
    doc.toUpperCase(),
    `${doc}0`,
    doc.slice(0, -1),
    `${doc}\n`,
    `${doc}\0`,
    doc.replace('d_', 'p_'),
    `../${doc}`,
    `${doc}' OR 1=1 --`,
    `d_${'i'.repeat(26)}`,
    '',
    'd_',
    `d_${'é'.repeat(26)}`,
  ])
}
