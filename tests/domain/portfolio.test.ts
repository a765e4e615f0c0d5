import { expect, test } from 'vitest'
import { documentsoorten } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'
import { redenenEinde } from '#domain/opbouw.ts'
import type { Publiek } from '#domain/portfolio.ts'
import { opBladzijde, publieken } from '#domain/portfolio.ts'

const zoek = (tekst: string) => findGezondheidswoorden(tekst)
const own = 'Door mijn medicatie begin ik liever laat.'

test.each(['werkgever', 'collegas', 'maatje', undefined] as const)(
  'a text about health stays in the map for the work side: %s',
  (publiek) => {
    expect(opBladzijde(publiek, own, '', zoek)).toEqual({ achtergebleven: ['medicatie'] })
  },
)

test('what was typed for the page comes on it, whatever the text in the map says and whoever reads it', () => {
  for (const publiek of publieken as readonly Publiek[]) {
    expect(opBladzijde(publiek, own, ' Ik begin liever om tien uur. ', zoek)).toEqual({
      tekst: 'Ik begin liever om tien uur.',
    })
    expect(opBladzijde(publiek, own, 'Ik vertel zelf over mijn medicatie.', zoek)).toEqual({
      tekst: 'Ik vertel zelf over mijn medicatie.',
    })
  }
})

test('for somebody outside the work a text comes along as it is, and so does any text that is not about health', () => {
  expect(opBladzijde('anders', own, '', zoek)).toEqual({ tekst: own })
  expect(opBladzijde('werkgever', ' Ik werk netjes. ', '  ', zoek)).toEqual({ tekst: 'Ik werk netjes.' })
})

test('how somebody was doing is no reason that is offered when a plek stops', () => {
  expect(redenenEinde).toEqual(['doel_eerder_bereikt', 'meer_tijd_nodig', 'andere_plek', 'gestopt', 'anders'])
})

test('a VOG is asked of a place only, and of a test only the day and the own words are kept', () => {
  const fields = documentsoorten.flatMap((soort) =>
    Object.entries(documentvorm[soort]).flatMap(([verzameling, velden]) =>
      Object.keys(velden).map((veld) => `${soort}.${verzameling}.${veld}`),
    ),
  )

  // The verklaring of a certificaat is what is signed in it.
  expect(fields.filter((name) => /vog|(?<!certificaten\.)verklaring|antecedent/i.test(name))).toEqual([
    'regio.plekken.vogNodig',
  ])
  // That a test was done is known by its day; what it brought stands on the own kaart, in the words of the kandidaat.
  expect(fields.filter((name) => /(^|\.)test|uitslag|score/i.test(name))).toEqual([
    'kaart.kaart.testWoorden',
    'intake.intake.testGedaanOp',
  ])
})
