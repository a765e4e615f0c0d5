import { expect, test } from 'vitest'
import {
  nazorgAanDeBeurt,
  plaatsingNaUitkomst,
  proposeNazorg,
  sortNazorg,
  statusNaUitkomst,
  uitkomstSoorten,
} from '#domain/uitkomst.ts'

test('every outcome ends the year as finished; only who stopped has stopped', () => {
  const ended = uitkomstSoorten.map((soort) => [soort, statusNaUitkomst(soort), plaatsingNaUitkomst(soort)])

  expect(ended).toEqual([
    ['betaalde_baan', 'afgerond', 'afgerond'],
    ['voortzetting_wep', 'afgerond', undefined],
    ['afronding_wep', 'afgerond', 'afgerond'],
    ['vrijwilligerswerk', 'afgerond', 'afgerond'],
    ['opleiding', 'afgerond', 'afgerond'],
    ['zelfstandige', 'afgerond', 'afgerond'],
    ['gestopt', 'gestopt', 'voortijdig_gestopt'],
    ['anders', 'afgerond', 'afgerond'],
  ])
})

test('three contacts are proposed, close together first, over the turn of a year', () => {
  expect(proposeNazorg('2026-12-08')).toEqual(['2027-01-05', '2027-03-09', '2027-06-08'])
})

test('a contact comes back on its day and stays until they spoke; what was taken away never comes', () => {
  const all = [
    { id: 'later', dag: '2027-03-09' },
    { id: 'today', dag: '2027-01-05' },
    { id: 'missed', dag: '2027-01-04', gedaanOp: null },
    { id: 'had', dag: '2027-01-03', gedaanOp: '2027-01-03' },
    { id: 'gone', dag: '2027-01-02', weg: true },
    { id: 'odd', dag: 'niks' },
  ]

  expect(nazorgAanDeBeurt(all, '2027-01-05').map(({ id }) => id)).toEqual(['missed', 'today'])
  expect(nazorgAanDeBeurt(all, '2027-01-03')).toEqual([])
  expect(sortNazorg(all).map(({ id }) => id)).toEqual(['missed', 'today', 'later', 'odd', 'had'])
})
