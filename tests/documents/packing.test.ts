import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { asBytes, joinBytes } from '#documents/bytes.ts'
import { clientIdOf } from '#documents/lane.ts'
import { packWords } from '#documents/pack-words.ts'
import { asPlain, packUpdate, unpackUpdate } from '#documents/packing.ts'
import { asTypedRun } from '#documents/typed-run.ts'

const PACK_WORDS_BYTES = 1519
const PACK_WORDS_HASH = 'da4b4b0250244651a73a7f8449b6f89ef258b96577a3b96a8969b1373a67fb0c'
const LANE = '5f00a1b2c3d4e5f6'
const OTHER = '0011223344556677'

/** A document in which somebody works, and what that made: an update for every change. */
function written(
  lane: string,
  work: (text: Y.Text, map: Y.Map<unknown>) => void,
): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  doc.clientID = clientIdOf(lane)
  const updates: Uint8Array[] = []
  doc.on('updateV2', (update) => updates.push(update))
  work(doc.getText('kaart.motivatie'), doc.getMap('kaart'))
  return { doc, updates }
}

function typed(words: string, into = 'Ik werk graag. '): { before: Uint8Array[]; window: Uint8Array } {
  const { updates } = written(LANE, (text) => {
    text.insert(0, into)
    for (const letter of words) text.insert(text.length, letter)
  })
  const [first, ...keys] = updates
  return { before: first === undefined ? [] : [first], window: Y.mergeUpdatesV2(keys) }
}

function textAfter(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdateV2(doc, update)
  return doc.getText('kaart.motivatie').toString()
}

function opened(update: Uint8Array, lane = LANE): Uint8Array {
  const back = unpackUpdate(packUpdate(update, lane), lane)
  if (back === undefined) throw new Error('It does not open')
  return back
}

test('the words that records are packed behind never change: what lies on disks refers to them', () => {
  expect(packWords.length).toBe(PACK_WORDS_BYTES)
  expect(createHash('sha256').update(packWords).digest('hex')).toBe(PACK_WORDS_HASH)
})

test('[D9] a window of typing comes back as the same words, and is one struct instead of one a key', () => {
  const { before, window } = typed('brood en gebak')
  const packed = packUpdate(window, LANE)

  expect(packed[0]).toBe(2)
  expect(packed.length).toBeLessThan(window.length * 0.6)
  expect(textAfter([...before, opened(window)])).toBe('Ik werk graag. brood en gebak')
  expect(Y.decodeUpdateV2(opened(window)).structs).toHaveLength(1)
})

test('letters of two halves, accents and a half character are kept as Yjs keeps them', () => {
  for (const words of ['👩‍🍳 één', 'é', 'a\ud83d', '\udc69b']) {
    const { before, window } = typed(words)
    expect(textAfter([...before, opened(window)]), JSON.stringify(words)).toBe(textAfter([...before, window]))
  }
})

test('anything but letters one after another is no run', () => {
  const between = written(LANE, (text) => {
    text.insert(0, 'abcd')
    text.insert(2, 'x')
    text.insert(1, 'y')
  })
  const taken = written(LANE, (text) => {
    text.insert(0, 'abcd')
    text.insert(4, 'e')
    text.delete(4, 1)
  })
  const valued = written(LANE, (_, map) => map.set('kaart|status', ['gestart']))

  for (const { updates } of [between, taken]) expect(asTypedRun(Y.mergeUpdatesV2(updates.slice(1)))).toBeUndefined()
  expect(asTypedRun(Y.mergeUpdatesV2(valued.updates))).toBeUndefined()
})

test('whatever two people write, packed and opened record by record it merges to the same document', () => {
  const step = fc.record({
    who: fc.boolean(),
    at: fc.nat(200),
    act: fc.oneof(
      fc.record({ put: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) }),
      fc.record({ out: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ set: fc.jsonValue() }),
    ),
    ends: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const [one, two] = [new Y.Doc(), new Y.Doc()]
      one.clientID = clientIdOf(LANE)
      two.clientID = clientIdOf(OTHER)
      const [plain, packed] = [new Y.Doc(), new Y.Doc()]
      const waiting = new Map<Y.Doc, Uint8Array[]>([
        [one, []],
        [two, []],
      ])
      const flush = (): void => {
        for (const [doc, updates] of waiting) {
          if (updates.length === 0) continue
          const window = Y.mergeUpdatesV2(updates.splice(0))
          Y.applyUpdateV2(plain, window)
          Y.applyUpdateV2(packed, opened(window, doc === one ? LANE : OTHER))
          for (const other of [one, two]) if (other !== doc) Y.applyUpdateV2(other, window, 'far')
        }
      }
      for (const doc of [one, two]) {
        doc.on('updateV2', (update, origin) => void (origin === 'far' || waiting.get(doc)?.push(update)))
      }
      for (const { who, at, act, ends } of steps) {
        const doc = who ? one : two
        const text = doc.getText('kaart.motivatie')
        if ('put' in act) text.insert(at % (text.length + 1), act.put)
        else if ('out' in act) text.delete(Math.min(at, text.length), Math.min(act.out, Math.max(0, text.length - at)))
        else doc.getMap('kaart').set(`kaart|${at % 5}`, [act.set])
        if (ends) flush()
      }
      flush()
      expect(packed.getText('kaart.motivatie').toString()).toBe(plain.getText('kaart.motivatie').toString())
      expect(packed.getMap('kaart').toJSON()).toEqual(plain.getMap('kaart').toJSON())
      expect(Y.encodeStateVector(packed)).toEqual(Y.encodeStateVector(plain))
    }),
    { numRuns: 150 },
  )
})

test('updates of every size come back; the larger ones to the byte', () => {
  for (const chars of [0, 1, 400, 520, 4_000, 23_000, 60_000, 300_000]) {
    const { updates } = written(LANE, (text) => text.insert(0, `${'Dat lukt nog niet altijd. '.repeat(chars / 26)}.`))
    const all = Y.mergeUpdatesV2(updates)
    expect(textAfter([opened(all)])).toBe(textAfter([all]))
    if (all.length > 512) expect(opened(all)).toEqual(asBytes(all))
  }
})

test('what releases before this packed still opens', () => {
  const { window } = typed('brood en gebak')
  expect(unpackUpdate(asPlain(window), LANE)).toEqual(asBytes(window))
  expect(unpackUpdate(joinBytes(Uint8Array.of(1), deflateSync(window)), LANE)).toEqual(asBytes(window))
})

test('[D5] what says to be small and opens to much, or to no update at all, is refused', () => {
  const large = new Uint8Array(40_000)
  const nonsense = Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 251)
  const behind = joinBytes(packWords)
  for (const first of [2, 3]) {
    const packed = joinBytes(Uint8Array.of(first), deflateSync(large, { dictionary: behind }))
    expect(unpackUpdate(packed, LANE)).toBeUndefined()
    expect(unpackUpdate(joinBytes(Uint8Array.of(first), nonsense.subarray(0, 3)), LANE)).toBeUndefined()
  }
  expect(unpackUpdate(joinBytes(Uint8Array.of(2), deflateSync(nonsense)), LANE)).toBeUndefined()
  expect(unpackUpdate(Uint8Array.of(9, 1, 2, 3), LANE)).toBeUndefined()
})
