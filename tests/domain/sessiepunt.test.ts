import { expect, test } from 'vitest'
import {
  conceptpunten,
  gedeeldePunten,
  isGewijzigd,
  namenIn,
  placeOf,
  sessiepuntId,
  volgendePlaats,
  wasErNiet,
} from '#domain/sessiepunt.ts'

const id = (soort: 'afspraak' | 'opdracht', at: number, random = 'x') => sessiepuntId('b4', soort, at, random)

test('an id says where its line belongs, also when the first letter is all there is', () => {
  expect(placeOf(id('opdracht', 3))).toEqual({ bijeenkomst: 'b4', soort: 'opdracht', volgorde: 3 })
  expect(placeOf('b4')).toBeUndefined()
  expect(placeOf('b4.iets.1.x')).toBeUndefined()
  expect(conceptpunten([{ id: id('afspraak', 1), tekst: 'W' }], 'b4')).toMatchObject([{ tekst: 'W' }])
})

test('agreements come first, then assignments, each in the order of writing; empty and removed ones are left out', () => {
  const lines = conceptpunten(
    [
      { id: id('opdracht', 2), tekst: 'Lees het blad' },
      { id: id('afspraak', 3), tekst: 'Tweede' },
      { id: id('afspraak', 1), tekst: ' Eerste ' },
      { id: id('afspraak', 4), tekst: '   ' },
      { id: id('afspraak', 5), tekst: 'Weg', weg: true },
      { id: sessiepuntId('b5', 'afspraak', 1, 'x'), tekst: 'Van een andere' },
    ],
    'b4',
  )

  expect(lines.map((one) => one.tekst)).toEqual(['Eerste', 'Tweede', 'Lees het blad'])
})

test('two lines that were begun at one place on two devices both stay, in the same order everywhere', () => {
  const both = [
    { id: id('afspraak', 1, 'b'), tekst: 'Van Desi' },
    { id: id('afspraak', 1, 'a'), tekst: 'Van Marijn' },
  ]

  expect(conceptpunten(both, 'b4').map((one) => one.tekst)).toEqual(['Van Marijn', 'Van Desi'])
  expect(conceptpunten(both.toReversed(), 'b4')).toEqual(conceptpunten(both, 'b4'))
})

test('the next place comes after every line of this bijeenkomst, also after one that was put away', () => {
  expect(volgendePlaats([], 'b4')).toBe(1)
  expect(volgendePlaats([{ id: id('afspraak', 2) }, { id: id('opdracht', 7) }], 'b4')).toBe(8)
  expect(volgendePlaats([{ id: id('opdracht', 7) }], 'b5')).toBe(1)
})

test('a change of words, of a day, a new line or one put away can be shared again; nothing else', () => {
  const concept = conceptpunten([{ id: id('opdracht', 1), tekst: 'Lees het blad', dag: '2026-12-08' }], 'b4')
  const shared = { id: id('opdracht', 1), bijeenkomst: 'b4', soort: 'opdracht', volgorde: 1 } as const
  const gedeeld = (fields: object) => gedeeldePunten([{ ...shared, tekst: 'Lees het blad', ...fields }], 'b4')

  expect(isGewijzigd(concept, gedeeld({ dag: '2026-12-08' }))).toBe(false)
  expect(isGewijzigd(concept, gedeeld({}))).toBe(true)
  expect(isGewijzigd(concept, gedeeld({ dag: '2026-12-08', tekst: 'Lees alles' }))).toBe(true)
  expect(isGewijzigd(concept, gedeeld({ dag: '2026-12-08', weg: true }))).toBe(true)
  expect(isGewijzigd([], [])).toBe(false)
})

test('only who was marked as not there is told so; no reason and no figure', () => {
  expect(wasErNiet('afgemeld')).toBe(true)
  expect(wasErNiet('niet_gezien')).toBe(true)
  for (const status of ['aanwezig', 'later_gekomen', 'eerder_weg', null, undefined] as const) {
    expect(wasErNiet(status)).toBe(false)
  }
})

test('names of people on the list are found in a text, also with an s; words that only begin so are not', () => {
  const namen = ['Noor', 'Thi Mai', 'Sami', 'Zoë']

  expect(namenIn("Bel Noor, en neem Sami's map mee.", namen)).toEqual(['Noor', 'Sami'])
  expect(namenIn('Zoë leest voor.', namen)).toEqual(['Zoë'])
  expect(namenIn('Samen naar Noorwegen.', namen)).toEqual([])
  expect(namenIn('Thi Mai neemt taart mee.', namen)).toEqual(['Thi Mai'])
  expect(namenIn('', [''])).toEqual([])
})
