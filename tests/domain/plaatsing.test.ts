import { expect, test } from 'vitest'
import type { Item } from '#domain/documentvorm.ts'
import type { PlaatsingVelden, WerkdagVelden } from '#domain/plaatsing.ts'
import { checkPlaatsing, defaultEindePlan, plaatsingStand, weekMinutes } from '#domain/plaatsing.ts'

test('a plaatsing ends a year after its start', () => {
  expect(defaultEindePlan('2027-02-01')).toBe('2028-02-01')
  expect(defaultEindePlan('2028-02-29')).toBe('2029-02-28')
  expect(() => defaultEindePlan('binnenkort')).toThrow(RangeError)
})

test('ten hours is a warning, 12 and 24 are none, 25 is one', () => {
  expect(checkPlaatsing({}, hours(5, 5))).toEqual(['below-12-hours'])
  expect(checkPlaatsing({}, hours(6, 6))).toEqual([])
  expect(checkPlaatsing({}, hours(8, 8, 8))).toEqual([])
  expect(checkPlaatsing({}, hours(9, 8, 8))).toEqual(['above-24-hours'])
})

test('all hours on one day is a warning', () => {
  expect(checkPlaatsing({}, hours(12))).toEqual(['all-on-one-day'])
})

test('without days there is only that to say', () => {
  expect(checkPlaatsing({}, [])).toEqual(['no-werkdagen'])
  expect(checkPlaatsing({}, [day(1, '09:00', '17:00', true)])).toEqual(['no-werkdagen'])
})

test('time that two lines cover counts once and is told', () => {
  const dagen = [day(1, '09:00', '13:00'), day(1, '12:00', '16:00'), day(2, '09:00', '15:00')]

  expect(weekMinutes(dagen)).toBe(13 * 60)
  expect(checkPlaatsing({}, dagen)).toEqual(['times-overlap'])
})

test('a morning and an afternoon on one day do not overlap', () => {
  const dagen = [day(1, '09:00', '12:00'), day(1, '12:00', '15:00'), day(2, '09:00', '15:00')]

  expect(checkPlaatsing({}, dagen)).toEqual([])
})

test('reversed times count for nothing and are told', () => {
  expect(checkPlaatsing({}, [...hours(6, 6), day(3, '12:00', '09:00')])).toEqual(['times-reversed'])
  expect(weekMinutes([day(3, '12:00', '09:00'), { id: 'x', weekdag: 1 }])).toBe(0)
})

test('a period other than a year is told, and an end before the start differently', () => {
  const period = (start: string, eindePlan: string) => checkPlaatsing({ start, eindePlan }, hours(6, 6))

  expect(period('2027-02-01', '2028-02-01')).toEqual([])
  expect(period('2027-02-01', '2027-08-01')).toEqual(['not-one-year'])
  expect(period('2027-02-01', '2027-01-01')).toEqual(['end-before-start'])
})

test('stored items are what the rules take', () => {
  const plaatsing = (item: Item<'plaatsing', 'plaatsing'>): PlaatsingVelden => item
  const werkdag = (item: Item<'plaatsing', 'dagen'>): WerkdagVelden => item

  expect([plaatsing, werkdag]).toHaveLength(2)
})

function hours(...perDay: number[]): WerkdagVelden[] {
  return perDay.map((count, index) => day(index + 1, '08:00', `${String(8 + count).padStart(2, '0')}:00`))
}

function day(weekdag: number, van: string, tot: string, weg = false): WerkdagVelden {
  return { id: `${weekdag}-${van}`, weekdag, van, tot, weg }
}

test('what was prepared runs from its first day on, and nothing else changes by itself', () => {
  const start = '2026-11-17'

  expect(plaatsingStand({ status: 'voorbereiding', start }, '2026-11-16')).toBe('voorbereiding')
  expect(plaatsingStand({ status: 'voorbereiding', start }, '2026-11-17')).toBe('loopt')
  expect(plaatsingStand({ status: 'voorbereiding', start: undefined }, '2026-11-17')).toBe('voorbereiding')
  expect(plaatsingStand({ status: 'pauze', start }, '2026-12-01')).toBe('pauze')
  expect(plaatsingStand({ status: undefined, start }, '2026-12-01')).toBeUndefined()
})
