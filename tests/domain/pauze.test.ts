import { expect, test } from 'vitest'
import type { PauzeVelden } from '#domain/pauze.ts'
import { laatstePauze, opbouwVan, opbouwWeken, pauzeNu, pauzeStand, statusOp, volgendContact } from '#domain/pauze.ts'

// 23 November 2026 is a Monday.
const monday = '2026-11-23'
const aPauze = (fields: PauzeVelden = {}) => ({ id: 'een', van: monday, ...fields })

test('the agreed contact goes on in its rhythm, and a day that passed is not spoken of', () => {
  const weekly = aPauze({ contactritme: 'elke_week', eerstvolgende: '2026-11-25', contactTot: '2026-12-20' })

  expect(volgendContact(weekly, monday)).toBe('2026-11-25')
  expect(volgendContact(weekly, '2026-11-25')).toBe('2026-11-25')
  expect(volgendContact(weekly, '2026-11-26')).toBe('2026-12-02')
  expect(volgendContact({ ...weekly, contactritme: 'om_de_week' }, '2026-11-26')).toBe('2026-12-09')
})

test('the denser contact ends by itself on its day, and after four weeks when nobody chose one', () => {
  const weekly = aPauze({ contactritme: 'elke_week', eerstvolgende: '2026-11-25', contactTot: '2026-12-09' })

  expect(volgendContact(weekly, '2026-12-09')).toBe('2026-12-09')
  expect(volgendContact(weekly, '2026-12-10')).toBeUndefined()
  expect(volgendContact({ ...weekly, contactTot: undefined }, '2026-12-23')).toBe('2026-12-23')
  expect(volgendContact({ ...weekly, contactTot: undefined }, '2026-12-24')).toBeUndefined()
})

test('a call that would be in a weekend is on Monday; one agreed call is one call', () => {
  const friday = { eerstvolgende: '2026-11-27', contactTot: '2027-01-01' }

  expect(volgendContact(aPauze({ ...friday, contactritme: 'elke_werkdag' }), '2026-11-28')).toBe('2026-11-30')
  expect(volgendContact(aPauze({ ...friday, contactritme: 'twee_per_week' }), '2026-11-28')).toBe('2026-11-30')
  expect(volgendContact(aPauze(friday), '2026-11-27')).toBe('2026-11-27')
  expect(volgendContact(aPauze(friday), '2026-11-28')).toBeUndefined()
  expect(volgendContact(aPauze({ eerstvolgende: 'maandag' }), monday)).toBeUndefined()
  expect(volgendContact(aPauze(), monday)).toBeUndefined()
})

test('a pauze ends by itself on the day that was agreed on; of several the last one counts', () => {
  const old = { id: 'oud', van: '2026-09-01', tot: '2026-09-20' }
  const now = aPauze({ tot: '2026-12-07' })

  expect(pauzeStand(aPauze(), monday)).toBe('pauze')
  expect(pauzeStand(aPauze({ tot: null }), monday)).toBe('pauze')
  expect(pauzeStand(now, '2026-12-06')).toBe('gepland')
  expect(pauzeStand(now, '2026-12-07')).toBe('voorbij')
  expect(pauzeNu([old, now], monday)?.id).toBe('een')
  expect(pauzeNu([old, now], '2026-12-07')).toBeUndefined()
  expect(pauzeNu([{ ...now, weg: true }, old], monday)).toBeUndefined()
  expect(laatstePauze([old, now])?.id).toBe('een')
})

test('hours come with each week until those of the schedule, and never endlessly', () => {
  expect(opbouwWeken(4, 4, 16)).toEqual([4, 8, 12, 16])
  expect(opbouwWeken(4, 5, 16)).toEqual([4, 9, 14, 16])
  expect(opbouwWeken(4, 0, 16)).toEqual([4])
  expect(opbouwWeken(16, 4, 16)).toEqual([])
  expect(opbouwWeken(4, 4, 0)).toEqual([])
  expect(opbouwWeken(Number.NaN, 4, 16)).toEqual([])
  expect(opbouwWeken(0, 0.001, 16).length).toBe(26)
})

test('building up begins on the day of work again and is over in the week of the whole schedule', () => {
  const pauze = aPauze({ tot: '2026-12-07', urenBegin: 4, urenErbij: 6 })

  expect(opbouwVan(pauze, 16, monday)).toEqual({ weken: [4, 10, 16] })
  expect(opbouwVan(pauze, 16, '2026-12-07')?.weekNu).toBe(0)
  expect(opbouwVan(pauze, 16, '2026-12-14')?.weekNu).toBe(1)
  expect(opbouwVan(pauze, 16, '2026-12-21')).toBeUndefined()
  expect(opbouwVan(aPauze({ tot: monday, urenBegin: 6 }), 16, '2027-03-01')?.weekNu).toBe(0)
  expect(opbouwVan(aPauze({ tot: monday }), 16, monday)).toBeUndefined()
})

test('the status of a plaatsing follows without anybody pressing anything, and nothing else is changed by it', () => {
  const pauze = aPauze({ tot: '2026-12-07', urenBegin: 4, urenErbij: 6 })

  expect(statusOp('pauze', [pauze], 16, monday)).toBe('pauze')
  expect(statusOp('pauze', [pauze], 16, '2026-12-07')).toBe('opbouw')
  expect(statusOp('opbouw', [pauze], 16, '2026-12-21')).toBe('loopt')
  expect(statusOp('pauze', [], 16, monday)).toBe('pauze')
  expect(statusOp('afgerond', [pauze], 16, '2026-12-21')).toBe('afgerond')
  expect(statusOp(undefined, [pauze], 16, monday)).toBeUndefined()
})
