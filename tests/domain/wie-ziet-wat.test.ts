import { expect, test } from 'vitest'
import { documentsoorten, rechtVan } from '#domain/documentsoort.ts'
import { rollen } from '#domain/rol.ts'
import type { Lid } from '#domain/wie-ziet-wat.ts'
import { listLezers, listNewLezers, listSoortenFor, listZichtbaarheid } from '#domain/wie-ziet-wat.ts'

const names = new Map([
  ['p_noor', 'Noor'],
  ['p_karin', 'Karin'],
  ['p_ans', 'Ans'],
])
const werkplek: Lid[] = [
  { persoonId: 'p_ans', rol: 'jobcoach' },
  { persoonId: 'p_karin', rol: 'werkbegeleider' },
  { persoonId: 'p_noor', rol: 'kandidaat' },
]

test('a preview names every person who will read, the writer aside', () => {
  const lezers = listLezers('werkplek', werkplek, names, 'p_noor')

  expect(lezers).toEqual([
    { persoonId: 'p_karin', naam: 'Karin', rollen: ['werkbegeleider'], recht: 'schrijven' },
    { persoonId: 'p_ans', naam: 'Ans', rollen: ['jobcoach'], recht: 'schrijven' },
  ])
})

test('somebody whose name is not known is in the preview with the role', () => {
  const lezers = listLezers('werkplek', [...werkplek, { persoonId: 'p_x', rol: 'trainer' }], names)

  expect(lezers.find(({ persoonId }) => persoonId === 'p_x')).toEqual({
    persoonId: 'p_x',
    naam: undefined,
    rollen: ['trainer'],
    recht: 'schrijven',
  })
})

test('a member whose role sees nothing of this kind is not named', () => {
  expect(listLezers('reflectie', [{ persoonId: 'p_ans', rol: 'regiocoordinator' }], names)).toEqual([])
})

test('one person with two roles is one line, with the stronger right', () => {
  const leden: Lid[] = [
    { persoonId: 'p_ans', rol: 'jobcoach' },
    { persoonId: 'p_ans', rol: 'trainer' },
  ]

  expect(listLezers('training', leden, names)).toEqual([
    { persoonId: 'p_ans', naam: 'Ans', rollen: ['trainer', 'jobcoach'], recht: 'schrijven' },
  ])
})

test('those who write come before those who only read', () => {
  const leden: Lid[] = [
    { persoonId: 'p_karin', rol: 'werkbegeleider' },
    { persoonId: 'p_noor', rol: 'kandidaat' },
  ]

  expect(listLezers('maatje', leden, names).map(({ naam, recht }) => [naam, recht])).toEqual([
    ['Noor', 'schrijven'],
    ['Karin', 'lezen'],
  ])
})

test('moving something from the folder to the workplace names who did not read it before', () => {
  const from = { soort: 'map', leden: [{ persoonId: 'p_noor', rol: 'kandidaat' }] } as const

  expect(listNewLezers(from, { soort: 'werkplek', leden: werkplek }, names).map(({ naam }) => naam)).toEqual([
    'Karin',
    'Ans',
  ])
})

test('the page Wie ziet wat has a row for every kind, and only the folder is sealed', () => {
  const rows = listZichtbaarheid()

  expect(rows.map(({ soort }) => soort)).toEqual([...documentsoorten])
  expect(rows.filter(({ isSealed }) => isSealed).map(({ soort }) => soort)).toEqual(['map'])
})

test('what a role sees agrees with the table of rights, kind by kind', () => {
  for (const rol of rollen) {
    const seen = new Map(listSoortenFor(rol).map(({ soort, recht }) => [soort, recht]))
    for (const soort of documentsoorten) expect(seen.get(soort)).toBe(rechtVan(soort, rol))
  }
})

test('a maatje sees no reflection, no attendance, no folder and no register', () => {
  const seen = listSoortenFor('maatje').map(({ soort }) => soort)

  expect(seen).toEqual(['deel', 'maatje', 'gesprek', 'groep'])
})
