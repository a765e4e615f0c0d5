import { expect, test } from 'vitest'
import { weekdagOf } from '#domain/dag.ts'
import { daysWithoutOverleg, firstOverleg, nextOverleg, overlegVragen } from '#domain/werkoverleg.ts'

test('fourteen days without a werkoverleg says nothing, fifteen does', () => {
  expect(daysWithoutOverleg({ dagen: ['2026-11-03'] }, '2026-11-17')).toBeUndefined()
  expect(daysWithoutOverleg({ dagen: ['2026-11-02'] }, '2026-11-17')).toBe(15)
})

test('before the first one it counts from the start; before the start it says nothing', () => {
  expect(daysWithoutOverleg({ dagen: [], start: '2026-10-01' }, '2026-11-17')).toBe(47)
  expect(daysWithoutOverleg({ dagen: [], start: '2026-12-01' }, '2026-11-17')).toBeUndefined()
  expect(daysWithoutOverleg({ dagen: [] }, '2026-11-17')).toBeUndefined()
})

test('the last one counts, in whatever order they come; one that is to come does not', () => {
  expect(daysWithoutOverleg({ dagen: ['2026-11-15', '2026-09-01', '2026-12-01'] }, '2026-11-17')).toBeUndefined()
  expect(daysWithoutOverleg({ dagen: ['2026-12-01', '2026-10-01'] }, '2026-11-17')).toBe(47)
})

test.each(['voorbereiding', 'pauze', 'afgerond', 'voortijdig_gestopt'])('nobody is asked while it is %s', (status) => {
  expect(daysWithoutOverleg({ dagen: [], start: '2026-01-01', status }, '2026-11-17')).toBeUndefined()
})

test.each(['loopt', 'opbouw'])('while it is %s it is asked', (status) => {
  expect(daysWithoutOverleg({ dagen: [], start: '2026-01-01', status }, '2026-11-17')).toBe(320)
})

test('the next one is a week or two later, on the fixed weekday, and always after this one', () => {
  expect(nextOverleg('2026-11-17', undefined, undefined)).toBe('2026-11-24')
  expect(nextOverleg('2026-11-17', 'tweewekelijks', undefined)).toBe('2026-12-01')
  expect(nextOverleg('2026-11-17', 'wekelijks', 1)).toBe('2026-11-23')
  for (const weekdag of [0, 1, 2, 3, 4, 5, 6]) {
    const next = nextOverleg('2026-11-17', 'wekelijks', weekdag)
    expect(weekdagOf(next)).toBe(weekdag)
    expect(next > '2026-11-17').toBe(true)
  }
})

test('the first one of a fixed weekday is today or later', () => {
  expect(firstOverleg('2026-11-17', 2)).toBe('2026-11-17')
  expect(firstOverleg('2026-11-17', 1)).toBe('2026-11-23')
})

test('there are five questions', () => {
  expect(new Set(overlegVragen).size).toBe(5)
})
