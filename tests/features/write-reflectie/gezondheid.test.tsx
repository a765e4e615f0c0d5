// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReflectieScreen } from '#features/write-reflectie/reflectie-screen.tsx'
import { ReflectieVraagScreen } from '#features/write-reflectie/reflectie-vraag-screen.tsx'
import { beginReflectie, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import { reflectieOf } from '#workspace/leren/reflecties.ts'
import { terugblikkenIn } from '#workspace/map/terugkijken.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, noor, openToestel, tom } from '#tests/builders/kring.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'

let phone: Toestel
let work: Toestel
let id: string
let scherm: Scherm | undefined

beforeEach(async () => {
  phone = await openToestel(noor)
  work = await openToestel(tom)
  const made = await beginReflectie(phone.workspace, [], gatherPeople(phone.workspace.cards.value.values()))
  const card = phone.workspace.cards.value.get(docs.map)
  const draft = made.ok && card !== undefined ? reflectieOf(card, made.id) : undefined
  if (draft === undefined) throw new Error('No draft')
  const shown = await showReflectie(phone.workspace, draft, gatherPeople(phone.workspace.cards.value.values()))
  if (!shown.ok) throw new Error(shown.error)
  id = shown.id
  await exchange(phone, work)
})

afterEach(() => {
  scherm?.close()
  scherm = undefined
})

async function openRow(toestel: Toestel, veld: string): Promise<Scherm> {
  scherm = await openScherm(toestel.workspace, `/${veld}`, (path) => (
    <ReflectieVraagScreen doc={docs.reflectie} id={id} vraag={path.slice(1)} />
  ))
  scherm.field('textarea').focus()
  return scherm
}

function rowOf(toestel: Toestel, veld: 'actie1' | 'reactie1'): string | undefined {
  const card = toestel.workspace.cards.value.get(docs.reflectie)
  return card === undefined ? undefined : reflectieOf(card, id)?.velden[veld]
}

const mapOf = (toestel: Toestel) => {
  const card = toestel.workspace.cards.value.get(docs.map)
  return card === undefined ? [] : terugblikkenIn([card])
}

test('[D4] what the kandidaat types about health can go to the own map: it moves whole, and undo brings it back', async () => {
  const row = await openRow(phone, 'actie1')
  await row.type('Ik vertelde over mijn medicatie.')
  expect(row.text()).toContain('Dit lijkt over je gezondheid te gaan')

  await row.tap('In mijn map bewaren')

  expect(rowOf(phone, 'actie1')).toBe('')
  expect(mapOf(phone).map((one) => [one.dag, one.onthouden, one.isKlaar])).toEqual([
    ['2026-11-17', 'Ik vertelde over mijn medicatie.', true],
  ])
  expect(row.text()).not.toContain('Dit lijkt over je gezondheid te gaan')

  await row.tap('Ongedaan maken')
  await settle()

  expect(rowOf(phone, 'actie1')).toBe('Ik vertelde over mijn medicatie.')
  expect(mapOf(phone)).toEqual([])
})

test('a second text goes under what stands in Terugkijken of today', async () => {
  await phone.workspace.commit((batch) =>
    batch.put('map', docs.map, 'terugblikken', 'vandaag', { dag: '2026-11-17', onthouden: 'Mooie dag.' }),
  )
  const row = await openRow(phone, 'actie1')
  await row.type('Ik was ziek.')

  await row.tap('In mijn map bewaren')

  expect(mapOf(phone).map((one) => one.onthouden)).toEqual(['Mooie dag.\n\nIk was ziek.'])
})

test('the kandidaat may leave it, is not asked twice about the same words, and can go on typing', async () => {
  const row = await openRow(phone, 'actie1')
  await row.type('Ik was ziek.')

  await row.tap('Hier laten staan')
  row.field('textarea').focus()
  await row.type(' Daarna ging het goed.')

  expect(row.text()).not.toContain('Dit lijkt over je gezondheid te gaan')
  expect(rowOf(phone, 'actie1')).toBe('Ik was ziek. Daarna ging het goed.')
})

test('the werkbegeleider is asked to write it otherwise, nothing is held up, and a choice is seen by the kandidaat', async () => {
  const row = await openRow(work, 'reactie1')
  await row.type('Door je depressie was je later.')
  expect(row.text()).toContain('Schrijf liever wat je op het werk zag')
  expect(row.text()).not.toContain('In mijn map bewaren')
  expect(rowOf(work, 'reactie1')).toBe('Door je depressie was je later.')

  await row.tap('Dit gaat over het werk')

  expect(row.text()).toContain('Jij koos hier: dit gaat over het werk.')
  expect(row.text()).not.toContain('Schrijf liever wat je op het werk zag')
  row.close()
  await exchange(phone, work)
  scherm = await openScherm(phone.workspace, '/', () => <ReflectieScreen doc={docs.reflectie} id={id} />)
  expect(rowOf(phone, 'reactie1')).toBe('Door je depressie was je later.')
  expect(scherm.text()).toContain('Tom koos hier: dit gaat over het werk.')
})

test('the mark holds no word of the text, and is not shown any more when the word is gone', async () => {
  const row = await openRow(work, 'reactie1')
  await row.type('Je depressie.')
  await row.tap('Dit gaat over het werk')
  const marks = JSON.stringify(work.workspace.cards.value.get(docs.reflectie)?.items['woordmerken'])
  expect(marks).toContain('reactie1')
  expect(marks.toLowerCase()).not.toContain('depressie')

  row.field('textarea').value = ''
  row.field('textarea').focus()
  await row.type('Je werkte goed.')

  expect(row.text()).not.toContain('dit gaat over het werk')
})

test('the name of the own workplace is no health word', async () => {
  await phone.workspace.commit((batch) =>
    batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { organisatie: 'Therapiehuis De Linde' }),
  )
  const row = await openRow(phone, 'actie1')

  await row.type('Bij Therapiehuis De Linde deed ik de balie.')

  expect(row.text()).not.toContain('Dit lijkt over je gezondheid te gaan')
})
