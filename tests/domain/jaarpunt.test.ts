import { expect, test } from 'vitest'
import {
  begeleidingTaken,
  dagdelenVan,
  introductieItems,
  leerdoelTaken,
  leerklimaatTaken,
} from '#domain/begeleiding.ts'
import type { JaarStand } from '#domain/jaarpunt.ts'
import { jaarpunten } from '#domain/jaarpunt.ts'

const quiet: JaarStand = { start: '2026-09-01', introductieOpen: 0, ontbreekt: [], contacten: 2 }
const kinds = (stand: JaarStand, today = '2026-11-17') => jaarpunten(stand, today).map(({ soort }) => soort)

test('a werkplek where all is well asks for nothing', () => {
  expect(kinds(quiet)).toEqual([])
})

test('every rule gives its own line, in a fixed order', () => {
  const all: JaarStand = {
    ...{ start: '2026-11-10', introductieOpen: 2, ontbreekt: ['b'] },
    ...{ stilDagen: 15, signaal: 'halverwege', contacten: 0 },
  }

  expect(kinds(all)).toEqual(['overeenkomst', 'introductie', 'werkoverleg', 'contact'])
})

test('the first day is asked about from a week before it until four weeks after', () => {
  const first = { ...quiet, introductieOpen: 3 }

  expect(kinds({ ...first, start: '2026-11-25' })).toEqual([])
  expect(kinds({ ...first, start: '2026-11-24' })).toEqual(['introductie'])
  expect(kinds({ ...first, start: '2026-10-20' })).toEqual(['introductie'])
  expect(kinds({ ...first, start: '2026-10-19' })).toEqual([])
  expect(kinds({ introductieOpen: 3, ontbreekt: [], contacten: 0 })).toEqual([])
})

test('the first day has three things, learning five, and a place to learn nine', () => {
  expect([introductieItems, leerdoelTaken, leerklimaatTaken].map(({ length }) => length)).toEqual([3, 5, 9])
  expect(new Set(begeleidingTaken).size).toBe(14)
})

test('the dagdelen of a day follow from its hours', () => {
  expect(dagdelenVan('09:00', '13:00')).toEqual(['ochtend'])
  expect(dagdelenVan('09:00', '15:00')).toEqual(['ochtend', 'middag'])
  expect(dagdelenVan('13:00', '21:00')).toEqual(['middag', 'avond'])
  expect(dagdelenVan('', '')).toEqual(['ochtend'])
})
