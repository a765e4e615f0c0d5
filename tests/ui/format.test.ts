import { expect, test } from 'vitest'
import {
  countOf,
  dayOfMoment,
  formatDate,
  formatDay,
  formatDayShort,
  formatDayTime,
  formatDayYear,
  formatMoment,
  formatMonth,
  formatTime,
  formatWhen,
  joinNames,
  startWithCapital,
} from '#i18n/format.ts'

test('a day is written in full, in short and with its year', () => {
  expect(formatDay('2026-11-24')).toBe('dinsdag 24 november')
  expect(formatDate('2026-11-24')).toBe('24 november')
  expect(formatDayShort('2026-03-10')).toBe('10 mrt')
  expect(formatDayYear('2026-11-24')).toBe('dinsdag 24 november 2026')
  expect(formatMonth('2026-11')).toBe('november 2026')
})

test('a day with a time reads as in the house style', () => {
  expect(formatDayTime('2026-11-24', '10:00')).toBe('di 24 november, 10:00')
})

test('a moment is told in Dutch time, in winter and in summer', () => {
  expect(formatTime(Date.UTC(2026, 10, 24, 13, 32))).toBe('14:32')
  expect(formatTime(Date.UTC(2026, 6, 1, 13, 32))).toBe('15:32')
  expect(formatMoment(Date.UTC(2026, 10, 24, 9, 0))).toBe('di 24 november, 10:00')
})

test('a moment just before midnight UTC belongs to the next Dutch day', () => {
  expect(dayOfMoment(Date.UTC(2026, 11, 31, 23, 30))).toBe('2027-01-01')
})

test('only a moment of today is told without its date', () => {
  const atMs = Date.UTC(2026, 10, 24, 13, 32)

  expect(formatWhen(atMs, '2026-11-24')).toBe('14:32')
  expect(formatWhen(atMs, '2026-11-25')).toBe('24 nov, 14:32')
  expect(formatWhen(atMs, '')).toBe('24 nov, 14:32')
})

test('names are joined as one says them', () => {
  expect(joinNames([])).toBe('')
  expect(joinNames(['Tom'])).toBe('Tom')
  expect(joinNames(['Tom', 'Ilse'])).toBe('Tom en Ilse')
  expect(joinNames(['Tom', 'Ilse', 'Noor'])).toBe('Tom, Ilse en Noor')
})

test('one thing and more things', () => {
  expect(countOf(1, 'ding', 'dingen')).toBe('1 ding')
  expect(countOf(3, 'ding', 'dingen')).toBe('3 dingen')
  expect(startWithCapital('dinsdag 24 november')).toBe('Dinsdag 24 november')
})
