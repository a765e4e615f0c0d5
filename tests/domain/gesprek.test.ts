import { expect, test } from 'vitest'
import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'
import type { GegevenAntwoord } from '#domain/gesprek.ts'
import { EINDE, nogNodig, volgendeVraag } from '#domain/gesprek.ts'
import type { Gespreksjabloon } from '#domain/gesprek-sjabloon.ts'
import { gespreksjablonen, sjabloonNamen, sjabloonVan } from '#domain/gesprek-sjabloon.ts'
import { gesprekWoorden, vraagWoorden } from '#i18n/nl/gesprek-woorden.ts'

const noor = 'p_noor'
const ron = 'p_ron'
const answer = (vraag: string, tekst: string, more: Partial<GegevenAntwoord> = {}): GegevenAntwoord => ({
  ...{ vraag, tekst, door: noor },
  ...more,
})
const rules = (naam: keyof typeof gespreksjablonen, antwoorden: GegevenAntwoord[]) =>
  nogNodig(gespreksjablonen[naam], antwoorden, noor).map(({ regel }) => regel)

test('a shared vision lacks something until the person answered, or said rather not to', () => {
  const plan = [answer('mogelijkheden', 'Bakken', { door: ron }), answer('nodig', 'Rust', { door: ron })]

  expect(rules('gedeelde_visie', plan)).toEqual(['eigen_antwoord'])
  expect(rules('gedeelde_visie', [...plan, answer('eigen', '  ')])).toEqual(['eigen_antwoord'])
  expect(rules('gedeelde_visie', [...plan, answer('eigen', 'Zo wil ik het.')])).toEqual([])
  expect(rules('gedeelde_visie', [...plan, answer('eigen', '', { isLieverNiet: true })])).toEqual([])
})

test('an answer of the person that somebody else wrote does not count', () => {
  expect(rules('gedeelde_visie', [answer('eigen', 'Ze vindt het goed.', { door: ron })])).toEqual(['eigen_antwoord'])
  expect(rules('casuskaart', [answer('eigen', 'Klopt.', { door: ron })])).toEqual(['eigen_antwoord'])
})

test('shared goals need one line by who it is of', () => {
  const line = (van: string, door: string) => answer('toezegging', 'Ik bel maandag.', { van, door })

  expect(rules('gedeelde_doelen', [answer('droom', 'Een eigen bakkerij')])).toEqual(['een_toezegging'])
  expect(rules('gedeelde_doelen', [line(noor, ron)])).toEqual(['een_toezegging'])
  expect(rules('gedeelde_doelen', [line(ron, ron)])).toEqual([])
})

test('what can be better asks for what goes well, and its question comes first', () => {
  expect(rules('feedback', [answer('anders', 'Eerder bellen')])).toEqual(['goed_eerst'])
  expect(rules('feedback', [answer('anders', 'Eerder bellen'), answer('goed', 'Je was op tijd')])).toEqual([])
  expect(rules('feedback', [])).toEqual([])
  for (const naam of sjabloonNamen) {
    const { vragen, sluit = [] }: Gespreksjabloon = gespreksjablonen[naam]
    const at = (id: string | undefined) => vragen.findIndex((vraag) => vraag.id === id)
    for (const { vraag, na } of sluit.filter(({ regel }) => regel === 'goed_eerst'))
      expect(at(vraag)).toBeLessThan(at(na))
  }
})

test('one goes on after the last answer, at the question one stopped at, and nowhere when all was asked', () => {
  const { interview } = gespreksjablonen
  const next = (antwoorden: GegevenAntwoord[], laatst?: string) => volgendeVraag(interview, antwoorden, laatst)?.id

  expect(next([])).toBe('overJou')
  expect(next([answer('plezier', 'Zingen')])).toBe('werk')
  expect(next([answer('plezier', 'Zingen')], 'kwetsbaar')).toBe('kwetsbaar')
  expect(next([answer('kwetsbaar', 'Veel geluid')], 'kwetsbaar')).toBe('hinder')
  expect(next([answer('hoeWasHet', 'Fijn')])).toBeUndefined()
  expect(next([], EINDE)).toBeUndefined()
})

test('the interview asks what is vulnerable after twelve questions about work, apart from the rest', () => {
  const { vragen }: Gespreksjabloon = gespreksjablonen.interview

  expect(vragen.findIndex(({ apart }) => apart === true)).toBe(12)
  expect(vragen.filter(({ apart }) => apart === true).map(({ id }) => id)).toEqual(['kwetsbaar', 'hinder'])
  expect([...new Set(vragen.map(({ deel }) => deel))]).toEqual([1, 2, 3])
})

test('what is kept apart is in mijn map only, and no question of a shared form is about health', () => {
  const shared = sjabloonNamen.filter((naam) => gespreksjablonen[naam].plek === 'gesprek')

  expect(shared.length).toBeGreaterThan(5)
  for (const naam of shared) {
    const { vragen }: Gespreksjabloon = gespreksjablonen[naam]
    expect(vragen.filter(({ apart }) => apart === true)).toEqual([])
    const words = vragen.map(({ id }) => Object.values(vraagWoorden(naam, id, 'Noor')).join(' ')).join(' ')
    expect(findGezondheidswoorden(words), naam).toEqual([])
    expect(words, naam).not.toMatch(/beperking|kwetsbaar|terugval|klacht|ziek/i)
  }
})

test('every question has words, ids stay apart, and an unknown form is not shown', () => {
  for (const naam of sjabloonNamen) {
    const { vragen }: Gespreksjabloon = gespreksjablonen[naam]
    const ids = vragen.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-zA-Z]+$/.test(id))).toEqual([])
    const words = vragen.map(({ id }) => vraagWoorden(naam, id).vraag)
    expect(new Set(words).size, naam).toBe(words.length)
    for (const { id, opties = [] } of vragen) {
      expect(Object.keys(vraagWoorden(naam, id).opties ?? {})).toEqual(opties)
    }
    const delen = new Set(vragen.flatMap(({ deel }) => deel ?? []))
    expect(gesprekWoorden[naam].delen?.length ?? 0).toBe(delen.size)
  }
  expect(sjabloonVan('van_later')).toBeUndefined()
  expect(sjabloonVan('toString')).toBeUndefined()
})
