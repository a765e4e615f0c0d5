import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRegister } from '#domain/register-import.ts'
import { foldName, foldText, makePlekSearch, makeSearch } from '#domain/zoeken.ts'

const list = parseRegister(readFileSync(new URL('../data/werkervaringsplaatsen.tsv', import.meta.url)))
const plekken = list.ok ? list.value.plekken : []
const search = makePlekSearch(plekken)

test('"clienten" finds "cliënten", and the other way round', () => {
  expect(search('clienten')).toHaveLength(4)
  expect(search('CLIËNTEN')).toEqual(search('clienten'))
})

test('"gastvr" hits five rows of the real list', () => {
  expect(search('gastvr')).toHaveLength(5)
})

test('words count in any order, over organisation and function together', () => {
  expect(search('medewerker depressie secretarieel')).toHaveLength(1)
  expect(search('secretarieel administratief').map(({ organisatie }) => organisatie)).toContain('Omroep Noorderbreedte')
})

test('punctuation does not matter', () => {
  expect(search('web wise')).toEqual(search('Web-Wise'))
  expect(search('web wise')).toHaveLength(1)
})

test('an empty question gives the whole list in its order', () => {
  expect(search('')).toEqual(plekken)
  expect(search('  , ')).toEqual(plekken)
})

test('what is nowhere gives nothing', () => {
  expect(search('gastvrouw monteur')).toEqual([])
})

test('names keep their punctuation, searched text does not', () => {
  expect(foldName(' C++  Héél ')).toBe('c++ heel')
  expect(foldText('C++')).toBe('c')
})

const letter = fc.constantFrom('a', 'É', 'e\u0301', 'ñ', 'Ø', 'ĳ', 'ß', '-', ' ', '漢', '😀', '7')

test('every item is found by its own text, composed or decomposed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter }), { minLength: 1, maxLength: 8 }), (texts) => {
      const find = makeSearch(texts, (text) => [text])

      for (const text of texts) expect(find(text.normalize('NFD').toLowerCase())).toContain(text)
    }),
    { verbose: 1 },
  )
})
