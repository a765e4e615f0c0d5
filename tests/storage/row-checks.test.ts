import { cardRow, headRow, packRow } from '#storage/rows.ts'
import { isCardRow, isHeadRow, isPackRow } from '#storage/row-checks.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const doc = 'd_0000000000000000000000000g'
const person = 'p_0000000000000000000000000g'
const device = 't_0000000000000000000000000g'
const id = '0123456789abcdef'.repeat(2)
const sealed = new Uint8Array(3)

/** A row with everything a head can have. */
const head = {
  ...{ doc, kind: 'kaart', role: 'trainer', epoch: 1, log: 'log', have: 2, there: 3, covers: 0, regio: doc },
  members: [
    { person, role: 'kandidaat' },
    { person, role: 'trainer', untilMs: 5 },
  ],
  keys: [
    { epoch: 1, sealed, isLost: true },
    { epoch: 2, sealed },
  ],
  ...{ born: 'pending', madeAtMs: 1.5, madeNr: 0, refused: 'no-write', sharedAtMs: -1, tries: 4 },
  badSnapshot: { id, covers: 3, reason: 'more', objection: 'heard' },
  ...{ tolerated: id, checked: 1, withdrawals: 2, isRereading: true, isRestoring: false, asksKeys: true },
  signers: [{ device, person, sigPub: sealed }],
  ...{ pushedAgain: 1, gaps: 2, frozenMs: 9, noodMs: 8, gone: { unshared: 1, atMs: 7 }, loose: 1, leftWords: sealed },
}
const rows = [
  { name: 'headRow', schema: headRow, check: isHeadRow, whole: head },
  { name: 'cardRow', schema: cardRow, check: isCardRow, whole: { doc, version: 3, sealed } },
  {
    name: 'packRow',
    schema: packRow,
    check: isPackRow,
    whole: { id, docs: [doc, doc], versions: [1, 2], nr: 1, sealed },
  },
]

/** Values that one check or another lets pass, or only just does not. */
const values = fc.constantFrom<unknown>(
  ...[undefined, null, true, 0, -0, -1, 1.5, 2 ** 53, NaN, Infinity, '', 'x', 'yes', 'open', 'kaart', 'trainer'],
  ...[
    doc,
    `${doc}g`,
    `${doc}\n`,
    person,
    device,
    id,
    id.toUpperCase(),
    `${id}\n`,
    sealed,
    [1, 2],
    [[]],
    [null],
    [],
    {},
  ],
  ...[new Map(), new Date(0), () => 1, Symbol('x'), 5n, { person, role: 'kandidaat' }, Object.create(null)],
)

/** Every place in a value, as the keys that lead to it. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [path]
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

function withAt(value: unknown, path: readonly string[], next: unknown, isRemoval: boolean): unknown {
  const [key, ...rest] = path
  if (key === undefined) return next
  const old = value as Record<string, unknown> // a place that was found in it
  if (Array.isArray(old)) return old.map((one, at) => (String(at) === key ? withAt(one, rest, next, false) : one))
  const { [key]: inner, ...others } = old
  return rest.length === 0 && isRemoval ? others : { ...others, [key]: withAt(inner, rest, next, isRemoval) }
}

test.each(rows)('a row that fits $name is taken by the check by hand, with a field of a later version too', (one) => {
  expect(one.schema.safeParse(one.whole).success).toBe(true)
  expect(one.check(one.whole)).toBe(true)
  expect(one.check({ ...one.whole, later: 'unknown here' })).toBe(true)
})

test.each(rows)('the whole row of this test has every field of $name', ({ schema, whole }) => {
  expect(new Set(Object.keys(whole))).toEqual(new Set(Object.keys(schema.shape)))
})

test.each(rows)('the check by hand says of any damage to a row what $name says', ({ schema, check, whole, name }) => {
  const damage = fc.record({ place: fc.constantFrom(...placesIn(whole)), value: values, isRemoval: fc.boolean() })
  const seen = { taken: 0, refused: 0 }

  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (all) => {
      let row: unknown = whole
      for (const { place, value, isRemoval } of all)
        if (hasPlace(row, place)) row = withAt(row, place, value, isRemoval)
      const verdict = schema.safeParse(row).success && (name !== 'packRow' || isEven(row))
      seen[verdict ? 'taken' : 'refused']++
      return check(row) === verdict
    }),
    { numRuns: 4000 },
  )

  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(20)
})

test.each([undefined, null, 'rij', 7, [], [head], sealed, new Map()])('what is no row at all is none: %s', (value) => {
  for (const { check, schema } of rows) expect([check(value), schema.safeParse(value).success]).toEqual([false, false])
})

function hasPlace(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  return rest.length === 0 || hasPlace((value as Record<string, unknown>)[key], rest) // an object with any keys
}

/** What the schema of a pack does not say: as many versions as documents. */
function isEven(row: unknown): boolean {
  const { docs, versions } = packRow.parse(row)
  return docs.length === versions.length
}
