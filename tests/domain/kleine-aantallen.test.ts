import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verbergKlein, zonderKlein } from '#domain/kleine-aantallen.ts'

test('one to four is not shown, nothing and five are', () => {
  expect([0, 1, 4, 5, 12].map(zonderKlein)).toEqual([0, 'klein', 'klein', 5, 12])
})

test('the total holds what is shown and nothing else, and says whether that is all', () => {
  expect(verbergKlein([0, 5, 12])).toEqual({ cellen: [0, 5, 12], totaal: 17, isHeel: true })
  expect(verbergKlein([3, 9, 20])).toEqual({ cellen: ['klein', 9, 20], totaal: 29, isHeel: false })
  expect(verbergKlein([1, 0])).toEqual({ cellen: ['klein', 0], totaal: 0, isHeel: false })
})

test('whatever a small figure is, the report reads the same: it cannot be worked out from the rest', () => {
  const series = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(series, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }), (row, others) => {
      const could = row.map((one, nr) => (one > 0 && one < 5 ? (others[nr] ?? 1) : one))

      expect(verbergKlein(could)).toEqual(verbergKlein(row))
    }),
    { verbose: true },
  )
})
