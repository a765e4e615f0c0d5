import { beforeEach, expect, test } from 'vitest'
import { beginLeerdoel, showLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel, LeerdoelSoort } from '#workspace/leren/leerdoelen.ts'
import { leerdoelOf, sporenVan } from '#workspace/leren/leerdoelen.ts'
import { reactiesBij } from '#workspace/leren/reacties.ts'
import { stopLeerdoel } from '#workspace/leren/stop-leerdoel.ts'
import { oordeelId, pickUitkomst, sayUitkomst, vaststellingOver } from '#workspace/leren/vaststellen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let work: Toestel
let id: string

beforeEach(async () => {
  let nowMs = Date.parse('2026-11-17T10:00:00Z')
  const clock = () => (nowMs += 1000)
  phone = await openToestel(noor, { nowMs: clock })
  work = await openToestel(tom, { nowMs: clock })
  const made = await beginLeerdoel(phone.workspace, { titel: 'Hulp vragen' })
  if (!made.ok) throw new Error(made.error)
  const people = gatherPeople(phone.workspace.cards.value.values())
  const shown = await showLeerdoel(phone.workspace, at(phone, 'map', made.id), 'trainer_en_werkplek', people)
  if (!shown.ok) throw new Error(shown.error)
  id = shown.id
  await exchange(phone, work)
})

function at(toestel: Toestel, kind: LeerdoelSoort, doel: string): Leerdoel {
  const card = toestel.workspace.cards.value.get(docs[kind])
  const found = card === undefined ? undefined : leerdoelOf(card, doel)
  if (found === undefined) throw new Error(`No leerdoel in ${kind}`)
  return found
}

const here = (toestel: Toestel) => at(toestel, 'werkplek', id)

test('each says it, and what both say is established; the plaatsing hears the outcome', async () => {
  await sayUitkomst(phone.workspace, here(phone), 'deels_behaald')
  expect(vaststellingOver(here(phone)).stand).toBe('een')
  await exchange(phone, work)
  await sayUitkomst(work.workspace, here(work), 'deels_behaald')
  await exchange(phone, work)

  expect(vaststellingOver(here(phone))).toMatchObject({
    stand: 'samen',
    uitkomst: 'deels_behaald',
    dag: '2026-11-17',
  })
  expect(here(phone).status).toBe('deels_behaald')
  expect(sporenVan(phone.workspace.cards.value, noor, 'leerdoelsporen')[0]?.status).toBe('deels_behaald')
})

test('[D3] two answers given apart are both shown, and the one that is picked counts for both', async () => {
  await sayUitkomst(phone.workspace, here(phone), 'behaald')
  await sayUitkomst(work.workspace, here(work), 'deels_behaald')
  await exchange(phone, work)

  const open = vaststellingOver(here(phone))
  expect(open.stand === 'verschil' && open.twee.map(({ door, uitkomst }) => [door, uitkomst])).toEqual([
    [tom, 'deels_behaald'],
    [noor, 'behaald'],
  ])

  await pickUitkomst(phone.workspace, here(phone), 'behaald')
  await exchange(phone, work)

  expect(vaststellingOver(here(work))).toMatchObject({ stand: 'samen', uitkomst: 'behaald' })
  expect(here(work).status).toBe('behaald')
  expect(vaststellingOver(here(work)).oordelen).toHaveLength(2)
})

test('an answer can be taken back: still at work on it', async () => {
  await sayUitkomst(phone.workspace, here(phone), 'losgelaten')
  await sayUitkomst(phone.workspace, here(phone), null)

  expect(vaststellingOver(here(phone)).stand).toBe('geen')
  expect(here(phone).status).toBe('actief')
})

test('when it is no longer shown the own answer goes home, and that of the other goes along to read', async () => {
  await sayUitkomst(phone.workspace, here(phone), 'behaald')
  await exchange(phone, work)
  await sayUitkomst(work.workspace, here(work), 'behaald')
  await work.workspace.commit((batch) =>
    batch.put('werkplek', docs.werkplek, 'oordelen', oordeelId({ id }, tom), { zin: 'Noor vraagt het nu zelf.' }),
  )
  await exchange(phone, work)

  const stopped = await stopLeerdoel(phone.workspace, here(phone))
  if (!stopped.ok) throw new Error(stopped.error)
  await exchange(phone, work)

  const draft = at(phone, 'map', stopped.id)
  expect(vaststellingOver(draft).oordelen.map(({ door }) => door)).toEqual([noor])
  const words = reactiesBij(phone.workspace.cards.value, docs.map, 'leerdoelen', stopped.id)
  expect(words.map(({ veld, tekst, naam }) => [veld, tekst, naam])).toEqual([
    ['behaald', 'Noor vraagt het nu zelf.', 'Tom'],
  ])
  expect(JSON.stringify(work.workspace.cards.value.get(docs.werkplek)?.items['oordelen'])).not.toContain('Noor vraagt')
})
