import { expect, test } from 'vitest'
import {
  heeftDag,
  hoofdstukken,
  hoofdstukVan,
  isBegonnen,
  isStuksoort,
  paginasVan,
  paginaVerder,
  stuksoorten,
} from '#domain/stuk.ts'
import { stukkenVorm } from '#domain/vorm-stukken.ts'
import { antwoordWoorden, stukTekst, stukTitel, stukWoorden } from '#i18n/nl/stuk-woorden.ts'

test('every field of a section is asked on exactly one page, and only what the program needs is not', () => {
  for (const soort of stuksoorten) {
    const asked = paginasVan(soort).flatMap(({ vragen }) => vragen.map(({ veld }) => veld))

    expect([...asked, 'opMs', 'klaarOpMs', 'weg'].toSorted(), soort).toEqual(Object.keys(stukkenVorm[soort]).toSorted())
    expect(new Set(asked).size, soort).toBe(asked.length)
  }
})

test('a page holds one question, or a few that belong together', () => {
  expect(paginasVan('sollicitaties')[0]).toEqual({
    id: 'titel',
    vragen: [
      { veld: 'titel', vorm: 'regel' },
      { veld: 'organisatie', vorm: 'regel' },
    ],
  })
  expect(paginasVan('krachtigeMomenten')).toHaveLength(12)
  for (const soort of stuksoorten) {
    for (const { vragen } of paginasVan(soort)) expect(vragen.length, soort).toBeLessThanOrEqual(2)
  }
})

test('every question and every choice has words, and no question asks for health or for amounts', () => {
  const banned = /diagnos|medicijn|medicat|behandel|stoornis|ziek\b|BSN|euro/i
  for (const soort of stuksoorten) {
    for (const { veld, vorm, keuzes = [] } of paginasVan(soort).flatMap(({ vragen }) => vragen)) {
      const words = stukWoorden[soort].vragen[veld]

      expect(words?.titel, `${soort}.${veld}`).toBeTruthy()
      expect(Object.keys(words?.keuzes ?? {}), `${soort}.${veld}`).toEqual(keuzes)
      expect((words?.tikken ?? []).length > 0, `${soort}.${veld}`).toBe(vorm === 'tikken')
      expect(`${veld} ${words?.titel} ${words?.hint ?? ''} ${words?.voorbeelden?.join(' ') ?? ''}`).not.toMatch(banned)
    }
  }
})

test('every section stands on a page of mijn map', () => {
  expect(new Set(Object.values(hoofdstukVan))).toEqual(new Set(hoofdstukken))
  expect(isStuksoort('krachtigeMomenten')).toBe(true)
  expect(isStuksoort('toString')).toBe(false)
})

test('what goes well is asked before what can be better', () => {
  for (const soort of ['voortgangen', 'ontvangenFeedback'] as const) {
    const asked = paginasVan(soort).map(({ id }) => id)

    expect(asked.indexOf('gaatGoed')).toBeGreaterThan(-1)
    expect(asked.indexOf('gaatGoed')).toBeLessThan(asked.indexOf('kanBeter'))
  }
})

test('a day that was filled in by itself is no beginning; a title alone is', () => {
  expect(heeftDag('dagchecks')).toBe(true)
  expect(isBegonnen('dagchecks', { dag: '2026-11-23' })).toBe(false)
  expect(isBegonnen('dagchecks', { dag: '2026-11-23', energie: 'zeg_ik_niet' })).toBe(true)
  expect(isBegonnen('krachtigeMomenten', { titel: ' ', energie: [] })).toBe(false)
  expect(isBegonnen('krachtigeMomenten', { titel: 'De taart' })).toBe(true)
})

test('one goes on after the last answer, over what was skipped before it', () => {
  expect(paginaVerder('krachtigeMomenten', {})).toBe('titel')
  expect(paginaVerder('krachtigeMomenten', { titel: 'De taart', sterk: 'Het plan klopte.' })).toBe('waarom')
  expect(paginaVerder('krachtigeMomenten', { energieEigen: 'De geur' })).toBeUndefined()
})

test('the text of an item has every question with an answer, in order, and nothing of what was skipped', () => {
  const text = stukTekst('behoeften', {
    titel: 'Als het druk is',
    zelf: ' Ik kijk op mijn lijst. ',
    vanAnderen: '  ',
    aanpassingen: ['Een rustige plek', 'Eén ding tegelijk'],
  })

  expect(text).toBe(
    [
      'Waar gaat het over?\nAls het druk is',
      'Wat doe ik zelf?\nIk kijk op mijn lijst.',
      'Wat helpt mij op het werk?\nEen rustige plek, Eén ding tegelijk',
    ].join('\n\n'),
  )
})

test('a choice, a day and a paper read as words; a paper that is gone says nothing', () => {
  const antwoorden = { dag: '2026-11-23', dagdeel: 'ochtend', energie: 'zeg_ik_niet' }

  expect(stukTitel('dagchecks', antwoorden)).toBe('Maandag 23 november, ochtend')
  expect(antwoordWoorden('dagchecks', 'energie', antwoorden)).toBe('Liever niet')
  expect(antwoordWoorden('inkomensvragen', 'bewijs', { bewijs: 'x1' }, () => 'Brief van het loket')).toBe(
    'Brief van het loket',
  )
  expect(antwoordWoorden('inkomensvragen', 'bewijs', { bewijs: 'x1' })).toBe('')
  expect(stukTitel('krachtigeMomenten', {})).toBe('')
})
