import { expect, test } from 'vitest'
import type { Functieprofiel } from '#domain/functieprofiel.ts'
import type { PlekVraag } from '#domain/plekzoeker.ts'
import { checkVereisten, readUren, urenCode, vereisten } from '#domain/functieprofiel.ts'
import { everyPlek, makePlekZoeker, sectorenIn } from '#domain/plekzoeker.ts'

const plek = (functie: string, profiel: Functieprofiel = {}, organisatie = 'Buurthuis De Brug') => ({
  functie,
  organisatie,
  profiel,
})

const all = [
  plek('gastvrouw', { sector: 'Welzijn', niveau: 'iedereen', urenMin: 12, urenMax: 16, dagdelen: ['middag'] }),
  plek('beleidsmedewerker', { sector: 'Cliëntenorganisatie', niveau: 'hbo_wo', urenMin: 20, dagdelen: ['ochtend'] }),
  plek('kok', { sector: 'horeca', niveau: 'mbo', urenMax: 12, taken: 'Soep koken' }),
  plek('administratie', {}, 'GGz cliëntenplatform'),
]

function found(vraag: Partial<PlekVraag>) {
  const { past, onbekend } = makePlekZoeker(all)({ ...everyPlek, ...vraag })
  return [past.map((one) => one.functie), onbekend.map((one) => one.functie)]
}

test('without a question every plek is found, in its order', () => {
  expect(found({})).toEqual([['gastvrouw', 'beleidsmedewerker', 'kok', 'administratie'], []])
})

test('a plek is found by function, organisation, sector and tasks, whatever the accents and capitals', () => {
  expect(found({ woorden: 'clienten' })).toEqual([['beleidsmedewerker', 'administratie'], []])
  expect(found({ woorden: 'GASTVR brug' })).toEqual([['gastvrouw'], []])
  expect(found({ woorden: 'soep' })).toEqual([['kok'], []])
  expect(found({ woorden: 'piloot' })).toEqual([[], []])
})

test('a plek whose profile does not say it is not left out: it may fit', () => {
  expect(found({ sector: 'Horeca' })).toEqual([['kok'], ['administratie']])
  expect(found({ niveau: 'mbo' })).toEqual([['gastvrouw', 'kok'], ['administratie']])
  expect(found({ uren: '16' })).toEqual([['gastvrouw'], ['administratie']])
  expect(found({ uren: '24' })).toEqual([['beleidsmedewerker'], ['administratie']])
  expect(found({ dagdeel: 'middag' })).toEqual([['gastvrouw'], ['kok', 'administratie']])
  expect(found({ dagdeel: 'avond', uren: '30' })).toEqual([[], ['administratie']])
})

test('hours that are no number ask nothing', () => {
  expect(found({ uren: 'veel' })).toEqual([['gastvrouw', 'beleidsmedewerker', 'kok', 'administratie'], []])
  expect(['12', '0', '61', '1.5', '-3', ''].map(readUren)).toEqual([12, 0, undefined, undefined, undefined, undefined])
})

test('a thousand plekken are filtered letter by letter, each time the whole answer', () => {
  const many = Array.from({ length: 1000 }, (_, nr) =>
    plek(`medewerker ${nr}`, { sector: nr % 2 === 0 ? 'Zorg' : 'Groen', urenMin: 12, urenMax: 12 + (nr % 13) }),
  )
  const search = makePlekZoeker(many)

  for (const woorden of ['m', 'me', 'med', 'mede']) {
    expect(search({ ...everyPlek, woorden, sector: 'zorg' }).past).toHaveLength(500)
  }
  expect(search({ ...everyPlek, uren: '24' }).past).toHaveLength(76)
})

test('each sector is offered once, by name, however it was written', () => {
  expect(sectorenIn([...all, plek('x', { sector: ' HORECA ' }), plek('y', { sector: 'Árbo' })])).toEqual([
    'Árbo',
    'Cliëntenorganisatie',
    'horeca',
    'Welzijn',
  ])
})

test('nine things are asked of an organisation; each no gets a word, and what nobody asked is named apart', () => {
  const yes = Object.fromEntries(vereisten.map((one) => [one, 'ja'] as const))

  expect(vereisten).toHaveLength(9)
  expect(checkVereisten({})).toEqual({ niet: [], onbekend: [...vereisten] })
  expect(checkVereisten(yes)).toEqual({ niet: [], onbekend: [] })
  for (const one of vereisten) expect(checkVereisten({ ...yes, [one]: 'nee' })).toEqual({ niet: [one], onbekend: [] })
  expect(checkVereisten({ ...yes, e8: 'onbekend' })).toEqual({ niet: [], onbekend: ['e8'] })
})

test('a profile with a day answers by itself that the organisation fills it in', () => {
  const { e3: _unasked, ...rest } = Object.fromEntries(vereisten.map((one) => [one, 'ja'] as const))

  expect(checkVereisten(rest, { profielOp: '2026-11-24' }).onbekend).toEqual([])
  expect(checkVereisten({ ...rest, e3: 'nee' }, { profielOp: '2026-11-24' }).niet).toEqual(['e3'])
})

test.each([
  [{ urenMin: 12, urenMax: 24 }, undefined],
  [{ urenMin: 4, urenMax: 16 }, undefined],
  [{ urenMax: 11 }, 'outside-12-24'],
  [{ urenMin: 25 }, 'outside-12-24'],
  [{ urenMin: 20, urenMax: 12 }, 'min-above-max'],
  [{}, undefined],
] as const)('hours of a plek %j get the word %s', (profiel, code) => {
  expect(urenCode(profiel)).toBe(code)
})
