import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addYears, isDag, isSummer, nthWeekdagOf, weekdagOf } from '#domain/dag.ts'

test('only days of the calendar are days', () => {
  expect(isDag('2028-02-29')).toBe(true)
  expect(isDag('2027-02-29')).toBe(false)
  expect(isDag('2027-13-01')).toBe(false)
  expect(isDag('2027-1-1')).toBe(false)
  expect(isDag('')).toBe(false)
})

test('a year after 29 February is 28 February', () => {
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29')
  expect(addYears('2027-02-01', 1)).toBe('2028-02-01')
})

test('days are added over the clock change without losing one', () => {
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(addDays('2027-10-31', 1)).toBe('2027-11-01')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
})

test('a week later is the same weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const dag = addDays('2026-11-24', days)

      expect(weekdagOf(addDays(dag, 7))).toBe(weekdagOf(dag))
      expect(addDays(dag, -days)).toBe('2026-11-24')
    }),
    { verbose: 1 },
  )
})

test('24 November 2026 is a Tuesday, and the fourth of its month', () => {
  expect(weekdagOf('2026-11-24')).toBe(2)
  expect(nthWeekdagOf('2026-11', 2, 4)).toBe('2026-11-24')
})

test('July and August are the summer', () => {
  expect(['2027-06-30', '2027-07-01', '2027-08-31', '2027-09-01'].map(isSummer)).toEqual([false, true, true, false])
})

test('what is no day is refused', () => {
  expect(() => addDays('2027-02-30', 1)).toThrow(RangeError)
  expect(() => addYears('morgen', 1)).toThrow(RangeError)
})
