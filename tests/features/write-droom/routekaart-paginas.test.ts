import { expect, test } from 'vitest'
import { droomVragen } from '#domain/routekaart.ts'
import {
  actiePlaats,
  actieHref,
  droomHref,
  droomPlaats,
  mijlpaalHref,
  mijlpaalPlaats,
} from '#features/write-droom/routekaart-paginas.ts'

test('one walks from the first question to the answers together, and back', () => {
  expect(droomVragen.map((vraag) => droomPlaats(vraag).nextHref)).toEqual([
    ...droomVragen.slice(1).map(droomHref),
    '/droom',
  ])
  expect(droomPlaats('doe')).toEqual({ nr: 1, count: 7, backHref: '/droom', nextHref: '/droom/vraag/metWie' })
  expect(mijlpaalPlaats('m1', 'leerdoel').nextHref).toBe(mijlpaalHref('m1'))
  expect(actiePlaats('a1', 'mijlpaal').backHref).toBe(actieHref('a1', 'tekst'))
})
