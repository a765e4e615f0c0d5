// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LeerdoelScreen } from '#features/write-leerdoel/leerdoel-screen.tsx'
import { LeerdoelStapScreen } from '#features/write-leerdoel/leerdoel-stap-screen.tsx'
import { beginLeerdoel, showLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { leerdoelOf } from '#workspace/leren/leerdoelen.ts'
import { versiesIn } from '#workspace/leren/versies.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, noor, openToestel, tom } from '#tests/builders/kring.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm } from '#tests/builders/screen.tsx'

let phone: Toestel
let work: Toestel
let id: string
let nowMs: number
let scherm: Scherm | undefined

beforeEach(async () => {
  nowMs = Date.parse('2026-11-02T10:00:00Z')
  const clock = () => (nowMs += 1000)
  phone = await openToestel(noor, { nowMs: clock })
  work = await openToestel(tom, { nowMs: clock })
  const made = await beginLeerdoel(phone.workspace, { titel: 'Hulp vragen' })
  const card = phone.workspace.cards.value.get(docs.map)
  const draft = made.ok && card !== undefined ? leerdoelOf(card, made.id) : undefined
  if (draft === undefined) throw new Error('No draft')
  const people = gatherPeople(phone.workspace.cards.value.values())
  const shown = await showLeerdoel(phone.workspace, draft, 'trainer_en_werkplek', people)
  if (!shown.ok) throw new Error(shown.error)
  id = shown.id
  await exchange(phone, work)
})

afterEach(() => {
  scherm?.close()
  scherm = undefined
})

async function openStap(toestel: Toestel, stap: string): Promise<Scherm> {
  scherm?.close()
  scherm = await openScherm(toestel.workspace, `/${stap}`, (path) => (
    <LeerdoelStapScreen doc={docs.werkplek} id={id} stap={path.slice(1)} />
  ))
  scherm.field('textarea').focus()
  return scherm
}

function here(toestel: Toestel): Leerdoel {
  const card = toestel.workspace.cards.value.get(docs.werkplek)
  const doel = card === undefined ? undefined : leerdoelOf(card, id)
  if (doel === undefined) throw new Error('No leerdoel')
  return doel
}

const kept = (toestel: Toestel) =>
  versiesIn(here(toestel).card, id).map(({ titel, wat, door, aanleiding }) => [titel, wat, door, aanleiding])

test('the first letter in a shown leerdoel keeps how it was, once a day and for each person', async () => {
  nowMs = Date.parse('2026-11-17T10:00:00Z')

  const titel = await openStap(phone, 'titel')
  await titel.type(' als het druk is')
  await titel.type(' in de winkel')
  const wat = await openStap(phone, 'wat')
  await wat.type('Ik roep Tom.')

  await expect.poll(() => kept(phone)).toEqual([['Hulp vragen', undefined, noor, 'zelf']])
  await exchange(phone, work)
  await expect.poll(() => here(work).velden.wat).toBe('Ik roep Tom.')
  const theirs = await openStap(work, 'wat')
  await theirs.type(' Of Truus.')
  await expect.poll(() => kept(work)).toHaveLength(2)
  expect(kept(work)).toContainEqual(['Hulp vragen als het druk is in de winkel', 'Ik roep Tom.', tom, 'zelf'])
})

test('on the day it was shown a leerdoel is still being made: nothing is kept', async () => {
  const wat = await openStap(phone, 'wat')
  await wat.type('Ik roep Tom.')

  expect(kept(phone)).toEqual([])
})

test('looking at a page without a letter keeps nothing', async () => {
  nowMs = Date.parse('2026-11-17T10:00:00Z')

  await openStap(phone, 'titel')

  expect(kept(phone)).toEqual([])
})

test('the page of a leerdoel shows how it became, and that the other said something else', async () => {
  nowMs = Date.parse('2026-11-17T10:00:00Z')
  await (await openStap(phone, 'titel')).type(' als het druk is')
  scherm?.close()
  scherm = await openScherm(phone.workspace, '/', () => <LeerdoelScreen doc={docs.werkplek} id={id} />)

  expect(scherm.text()).toContain('Zo werd je doel')
  expect(scherm.text()).toContain('Er stondHulp vragenNu staat erHulp vragen als het druk is')
  expect(scherm.text()).toContain('Aan het einde van een periode zeggen jullie het allebei.')
})
