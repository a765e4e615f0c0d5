import { expect, test } from 'vitest'
import type { ActiviteitVelden } from '#domain/activiteit.ts'
import { telActiviteiten } from '#domain/activiteit.ts'
import { foldName } from '#domain/zoeken.ts'

const workshop = (id: string, titel: string, deelnemers?: number): ActiviteitVelden => ({
  id,
  soort: 'workshop',
  titel,
  ...(deelnemers === undefined ? {} : { deelnemers }),
})

test('workshops are counted by title, however a title was typed', () => {
  const counted = telActiviteiten(
    [
      workshop('a', 'De bluf-cv', 6),
      workshop('b', 'de  bluf-CV ', 4),
      workshop('c', 'Webredactie'),
      { id: 'd', soort: 'spreekuur', titel: '' },
      { ...workshop('e', 'De bluf-cv', 9), weg: true },
    ],
    foldName,
  )

  expect(counted).toEqual([
    { soort: 'workshop', titel: 'De bluf-cv', keer: 2, deelnemers: 10 },
    { soort: 'workshop', titel: 'Webredactie', keer: 1, deelnemers: 0 },
    { soort: 'spreekuur', titel: '', keer: 1, deelnemers: 0 },
  ])
})

test('the counters of a year of the field come out: sixteen workshops under six titles', () => {
  const titles = {
    'Van ervaring naar kwaliteiten': 4,
    'De bluf-cv': 5,
    'Sollicitatiegesprekken: een kwestie van tactiek': 4,
    'Coachen vanuit ervaring': 1,
    'Werken in de cloud': 1,
    Webredactie: 1,
  }
  const held = Object.entries(titles).flatMap(([titel, keer]) =>
    Array.from({ length: keer }, (_, nr) => workshop(`${titel} ${nr}`, titel)),
  )

  const counted = telActiviteiten(held, foldName)

  expect(Object.fromEntries(counted.map(({ titel, keer }) => [titel, keer]))).toEqual(titles)
  expect(counted.reduce((sum, { keer }) => sum + keer, 0)).toBe(16)
})
