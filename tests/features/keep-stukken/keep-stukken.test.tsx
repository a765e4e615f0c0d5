// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { itemsOf } from '#documents/project.ts'
import { SectieScreen } from '#features/keep-stukken/sectie-screen.tsx'
import { StukScreen } from '#features/keep-stukken/stuk-screen.tsx'
import { StukVraagScreen } from '#features/keep-stukken/stuk-vraag-screen.tsx'
import { HoofdstukScreen } from '#features/see-map/hoofdstuk-screen.tsx'
import { SeeMapScreen } from '#features/see-map/see-map-screen.tsx'
import { LatenZienScreen } from '#features/show-deel/laten-zien-screen.tsx'
import { stukTekst } from '#i18n/nl/stuk-woorden.ts'
import { stukkenIn } from '#workspace/map/stukken.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'

let scherm: Scherm | undefined
afterEach(() => scherm?.close())

/** The screens of the sections, as the app has them at these addresses. */
function screenAt(path: string) {
  const [first, soort = '', id, vraag] = path.split('/').filter(Boolean)
  if (first === undefined) return <SeeMapScreen />
  if (first === 'in-mijn-map') return <HoofdstukScreen deel={soort} />
  if (first === 'delen' && vraag !== undefined) return <LatenZienScreen soort={id ?? ''} id={vraag} />
  if (first !== 'stukken') return undefined
  if (id === undefined) return <SectieScreen soort={soort} />
  return vraag === undefined ? (
    <StukScreen soort={soort} id={id} />
  ) : (
    <StukVraagScreen soort={soort} id={id} vraag={vraag} />
  )
}

async function anOpenScherm(path: string) {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  scherm = await openScherm(workspace, path, screenAt)
  const map = () => cardOfKind(engine, 'map')
  return { engine, workspace, open: scherm, map, stukken: () => stukkenIn([map()]) }
}

/** Chooses an answer by its words. */
async function choose(words: string): Promise<void> {
  const radio = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find((one) =>
    one.closest('label')?.textContent.includes(words),
  )
  if (radio === undefined) throw new Error(`No answer says ${words}`)
  radio.click()
  await settle()
}

test('a title alone is enough: one question, Nakijken with the rest skipped, and Klaar', async () => {
  const { open, stukken } = await anOpenScherm('/stukken/krachtigeMomenten/nieuw')
  await settle()
  expect(open.text()).toContain('vraag 1 van 12')
  expect(open.has('Dit is genoeg')).toBe(false)

  open.field().focus()
  await open.type('De eerste dag')
  await open.tap('Dit is genoeg')
  expect(open.text().match(/Niet ingevuld/g)).toHaveLength(12)
  await open.tap('Klaar')

  expect(open.path()).toBe('/stukken/krachtigeMomenten')
  expect(stukken().find(({ antwoorden }) => antwoorden['titel'] === 'De eerste dag')).toMatchObject({ isKlaar: true })
})

test('a page of mijn map has what is filled, and what is empty is only in Toevoegen', async () => {
  const { open } = await anOpenScherm('/in-mijn-map/werk')

  expect(open.text()).toContain('Sollicitaties')
  expect(open.text()).not.toContain('Vragen over inkomen')
  expect(open.has('Iets toevoegen')).toBe(true)
})

test('the home has a few rows and no numbers for what is in the map', async () => {
  await anOpenScherm('/')

  const rows = [...document.querySelectorAll('.row-list-short li')].map((one) => one.textContent)
  expect(rows.length).toBeLessThanOrEqual(8)
  expect(rows.join(' ')).not.toMatch(/\d/)
})

test('words that were tapped once are taken out by the second tap; own words stand beside them', async () => {
  const { open, stukken } = await anOpenScherm('/stukken/behoeften')
  await open.tap(/^Als het druk is/)
  await open.tap('Wijzigen: Wat helpt mij op het werk?')

  await open.tap('Pauzes die doorgaan')
  await open.tap('Een rustige plek')

  expect(stukken().find(({ soort }) => soort === 'behoeften')?.antwoorden['aanpassingen']).toEqual([
    'Een lijst op papier',
    'Een rustige plek',
  ])
  await open.tap('Klaar')
  expect(open.text()).toContain('Een lijst op papier, Een rustige plek')
})

test('[R1] an item is shown to one person as exactly the words of the preview, and the map stays where it is', async () => {
  const { engine, workspace, open, stukken } = await anOpenScherm('/stukken/signaalkaarten')
  await open.tap(/^Op mijn werk/)
  await open.tap('Laten zien')
  await choose('Ron Bakels')

  const stuk = stukken().find(({ soort }) => soort === 'signaalkaarten')
  const tekst = stuk === undefined ? '' : stukTekst(stuk.soort, stuk.antwoorden)
  expect(tekst).toContain('Welk woord zeg ik dan?\nCode rood')
  expect(document.querySelector('.card-outlined .as-written')?.textContent).toBe(tekst)
  await open.tap(/^Laten zien aan Ron/)

  expect(open.path()).toBe('/delen')
  open.close()
  scherm = await openScherm(workspace, '/stukken/signaalkaarten', screenAt)
  await scherm.tap(/^Op mijn werk/)
  expect(scherm.text()).toContain('Een kopie leest: Ron Bakels.')

  engine.switchTo('werkbegeleider')
  const delen = [...engine.cards.value.values()]
    .filter(({ kind }) => kind === 'deel')
    .flatMap(({ items }) => itemsOf(items, 'deel', 'delen'))
  expect(delen.find(({ titel }) => titel === 'Mijn signalen: Op mijn werk')?.tekst).toBe(tekst)
  expect([...engine.cards.value.values()].some(({ kind }) => kind === 'map')).toBe(false)
})
