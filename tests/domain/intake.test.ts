import { expect, test } from 'vitest'
import { documentvorm } from '#domain/documentvorm.ts'
import {
  criteria,
  isOpnieuwAanDeBeurt,
  leeftijdCode,
  magToelichting,
  readGeboortejaar,
  statusNaIntake,
} from '#domain/intake.ts'
import { kandidaatStatussen } from '#domain/kandidaat.ts'

test('there are six criteria, and at the first one there is nothing to write', () => {
  expect(criteria).toHaveLength(6)
  expect(criteria.filter((one) => !magToelichting(one))).toEqual(['c1'])
})

test.each([
  ['the day before', '2027-03-01', undefined, '2027-02-28', false],
  ['on the day', '2027-03-01', undefined, '2027-03-01', true],
  ['weeks later', '2027-03-01', undefined, '2027-04-20', true],
  ['once it was done', '2027-03-01', '2027-03-02', '2027-04-20', false],
  ['done on the day itself', '2027-03-01', '2027-03-01', '2027-03-01', false],
  ['a new day after an earlier time', '2027-09-01', '2027-03-02', '2027-09-01', true],
  ['without a day', undefined, undefined, '2027-04-20', false],
  ['a day that does not exist', '2027-02-30', undefined, '2027-04-20', false],
])('somebody to ask again comes back from the day on that was agreed: %s', (_when, dag, gedaan, today, isDue) => {
  const velden = {
    ...(dag === undefined ? {} : { opnieuwUitnodigenOp: dag }),
    ...(gedaan === undefined ? {} : { opnieuwUitgenodigdOp: gedaan }),
  }

  expect(isOpnieuwAanDeBeurt(velden, today)).toBe(isDue)
})

test('a choice moves the status, and a day to ask again says more than a no', () => {
  expect(statusNaIntake({ keuzeDeelname: 'ja' }, 'aangemeld')).toBe('zoekt_wep')
  expect(statusNaIntake({ keuzeDeelname: 'nee' }, 'aangemeld')).toBe('gestopt')
  expect(statusNaIntake({ keuzeDeelname: 'bedenktijd' }, undefined)).toBe('voorlichting_gehad')
  expect(statusNaIntake({ keuzeDeelname: 'nee', opnieuwUitnodigenOp: '2027-03-01' }, 'aangemeld')).toBe(
    'later_opnieuw_uitnodigen',
  )
  expect(statusNaIntake({}, 'aangemeld')).toBeUndefined()
})

test('whoever works, pauses or is ready keeps that status, whatever is noted in the intake', () => {
  const moved = kandidaatStatussen.filter((status) => statusNaIntake({ keuzeDeelname: 'nee' }, status) !== undefined)

  expect(kandidaatStatussen.filter((status) => !moved.includes(status))).toEqual(['gestart', 'pauze', 'afgerond'])
})

test('a year of birth gets a word outside 18–60, and who may be 18 or 60 this year gets none', () => {
  const today = '2026-11-24'

  expect([2010, 2009, 2008, 2007].map((year) => leeftijdCode(year, today))).toEqual([
    'jonger',
    'jonger',
    undefined,
    undefined,
  ])
  expect([1966, 1965, 1964].map((year) => leeftijdCode(year, today))).toEqual([undefined, undefined, 'ouder'])
  expect(leeftijdCode(undefined, today)).toBeUndefined()
})

test('only a year of somebody alive is read, never a date', () => {
  expect(
    ['1990', ' 1990 ', '24-11-1990', '90', '1850', '2050', ''].map((typed) => readGeboortejaar(typed, '2026-11-24')),
  ).toEqual([1990, 1990, undefined, undefined, undefined, undefined, undefined])
})

test('no field of kaart, intake or map asks for a diagnosis, medication, treatment, BSN or illness', () => {
  const names = (['kaart', 'intake', 'map', 'regio'] as const).flatMap((kind) =>
    Object.entries(documentvorm[kind]).flatMap(([collection, fields]) => [collection, ...Object.keys(fields)]),
  )

  expect(
    names.filter((name) => /diagn|medic|behandel|bsn|burgerservice|ziek|geboortedatum|klacht/i.test(name)),
  ).toEqual([])
  expect(names).toContain('geboortejaar')
})
