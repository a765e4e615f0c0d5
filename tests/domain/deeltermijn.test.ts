import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { dagVan, deeltermijnen, eindVanDag, laatsteDag } from '#domain/deeltermijn.ts'

test('a month is the same day of the next month, or its last one', () => {
  expect(laatsteDag('maand', '2026-11-22')).toBe('2026-12-22')
  expect(laatsteDag('maand', '2026-12-31')).toBe('2027-01-31')
  expect(laatsteDag('maand', '2027-01-31')).toBe('2027-02-28')
  expect(laatsteDag('maand', '2028-01-31')).toBe('2028-02-29')
  expect(laatsteDag('drie_maanden', '2026-11-30')).toBe('2027-02-28')
})

test('the programme is over with its last bijeenkomst; when that is over or not known it is six months', () => {
  expect(laatsteDag('programma', '2026-11-22', ['2027-06-08', '2026-09-01', '2027-05-11'])).toBe('2027-06-08')
  expect(laatsteDag('programma', '2027-06-08', ['2027-06-08'])).toBe('2027-12-08')
  expect(laatsteDag('programma', '2026-11-22')).toBe('2027-05-22')
})

test('every choice ends later than it begins, on a day that exists', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days))
  fc.assert(
    fc.property(days, fc.constantFrom(...deeltermijnen), (day, termijn) => {
      const last = laatsteDag(termijn, day)
      expect(last > day).toBe(true)
      expect(addDays(last, 0)).toBe(last)
    }),
    { verbose: true }, // prints the seed of a run that failed
  )
})

test('a day is over at midnight in the Netherlands, in winter, in summer and when the clock changes', () => {
  const iso = (day: string): string => new Date(eindVanDag(day)).toISOString()

  expect(iso('2026-11-22')).toBe('2026-11-22T23:00:00.000Z')
  expect(iso('2026-07-01')).toBe('2026-07-01T22:00:00.000Z')
  expect(iso('2027-03-27')).toBe('2027-03-27T23:00:00.000Z')
  expect(iso('2027-03-28')).toBe('2027-03-28T22:00:00.000Z')
  expect(iso('2026-10-25')).toBe('2026-10-25T23:00:00.000Z')
  for (const day of ['2026-11-22', '2027-03-28', '2026-10-25']) {
    expect(dagVan(eindVanDag(day) - 1)).toBe(day)
    expect(dagVan(eindVanDag(day))).toBe(addDays(day, 1))
  }
})

test('a day that does not exist is refused', () => {
  expect(() => laatsteDag('maand', '2027-02-29')).toThrow(RangeError)
  expect(() => eindVanDag('2027-02-29')).toThrow(RangeError)
})
