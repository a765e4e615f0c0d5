import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { EARLIEST, herinneringen, herinneringOp, herinneringUtc, isSummerTime, LATEST } from '#domain/herinnering.ts'

const seed = Date.now() % 2 ** 31

describe('herinneringOp', () => {
  test.each([
    ['uren_ervoor', '2026-12-08', '13:30', '2026-12-08', '11:30'],
    ['uren_ervoor', '2026-12-08', '11:00', '2026-12-08', '09:00'],
    ['uren_ervoor', '2026-12-08', '10:59', '2026-12-07', '17:00'],
    ['uren_ervoor', '2026-12-08', '00:30', '2026-12-07', '17:00'],
    ['uren_ervoor', '2026-12-08', '21:00', '2026-12-08', '18:00'],
    ['dag_ervoor', '2027-01-01', '13:30', '2026-12-31', '17:00'],
  ] as const)('%s of %s %s is on %s at %s', (herinnering, dag, van, op, tijd) => {
    expect(herinneringOp({ dag, van }, herinnering)).toEqual({ dag: op, tijd })
  })

  test('a whole day is told the day before', () => {
    expect(herinneringOp({ dag: '2026-12-08' }, 'uren_ervoor')).toEqual({ dag: '2026-12-07', tijd: '17:00' })
  })

  test(`is never before 09:00, never after 18:00 and never later than the date itself (seed ${seed})`, () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), minutes, fc.constantFrom(...herinneringen), (days, at, one) => {
        const dag = addDays('2026-01-01', days)
        const van = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
        const told = herinneringOp({ dag, van }, one)
        expect(told.tijd >= EARLIEST && told.tijd <= LATEST).toBe(true)
        expect(`${told.dag} ${told.tijd}` < `${dag} ${van}`).toBe(true)
        const clock = new Intl.DateTimeFormat('en-GB', {
          ...{ timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
        }).format(herinneringUtc({ dag, van }, one))
        expect(clock).toBe(told.tijd)
      }),
      { seed, numRuns: 300 },
    )
  })
})

test('summer time begins on the last Sunday of March and ends on that of October', () => {
  const days = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2027-03-28', '2027-10-31', '2027-10-30']
  expect(days.map(isSummerTime)).toEqual([false, true, true, false, true, false, true])
})
