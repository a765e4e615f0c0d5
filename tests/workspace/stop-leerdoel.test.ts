import { beforeEach, expect, test } from 'vitest'
import { lateWordsIn } from '#workspace/leren/gestopt.ts'
import { keepLateWords } from '#workspace/leren/late-words.ts'
import {
  addSubdoel,
  beginLeerdoel,
  setLeerdoel,
  setLeerdoelStatus,
  showLeerdoel,
} from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel, LeerdoelSoort } from '#workspace/leren/leerdoelen.ts'
import { leerdoelenVan, leerdoelOf, sporenVan } from '#workspace/leren/leerdoelen.ts'
import { reactiesBij } from '#workspace/leren/reacties.ts'
import { smallerPlace, stopAtWerkplek, stopLeerdoel } from '#workspace/leren/stop-leerdoel.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, karin, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let work: Toestel

beforeEach(async () => {
  phone = await openToestel(noor)
  work = await openToestel(tom)
})

const people = (toestel: Toestel) => gatherPeople(toestel.workspace.cards.value.values())
const shownAt = (toestel: Toestel, ...kinds: LeerdoelSoort[]) =>
  leerdoelenVan(toestel.workspace.cards.value, noor, kinds.length === 0 ? ['leren', 'werkplek'] : kinds)

function one(toestel: Toestel, ...kinds: LeerdoelSoort[]): Leerdoel {
  const [first] = shownAt(toestel, ...kinds)
  if (first === undefined) throw new Error('Nothing is shown')
  return first
}

function draft(id: string): Leerdoel {
  const card = phone.workspace.cards.value.get(docs.map)
  const found = card === undefined ? undefined : leerdoelOf(card, id)
  if (found === undefined) throw new Error('No draft')
  return found
}

async function write(toestel: Toestel, kind: LeerdoelSoort, id: string, fields: Record<string, string>): Promise<void> {
  const result = await toestel.workspace.commit((batch) =>
    batch.put(kind as 'werkplek', docs[kind], 'leerdoelen', id, fields),
  )
  expect(result.ok).toBe(true)
}

/** A draft shown to the werkplek, on both devices; @returns the id of the draft */
async function aShown(bestemming: 'trainer' | 'trainer_en_werkplek' = 'trainer_en_werkplek'): Promise<string> {
  const made = await beginLeerdoel(phone.workspace, { titel: 'Hulp vragen' })
  if (!made.ok) throw new Error(made.error)
  await write(phone, 'map', made.id, { wat: 'Ik vraag Tom erbij.' })
  await addSubdoel(phone.workspace, draft(made.id), 'Eerst bij Tom')
  await setLeerdoel(phone.workspace, draft(made.id), { uiterlijk: '2026-12-01' })
  const shown = await showLeerdoel(phone.workspace, draft(made.id), bestemming, people(phone))
  expect(shown.ok).toBe(true)
  await exchange(phone, work)
  return made.id
}

async function stop(doel: Leerdoel = one(phone)) {
  const stopped = await stopLeerdoel(phone.workspace, doel)
  if (!stopped.ok) throw new Error(stopped.error)
  return stopped
}

/** Every word that a document now shows to whoever opens it. */
const words = (toestel: Toestel, doc: (typeof docs)[keyof typeof docs]) =>
  JSON.stringify(toestel.workspace.cards.value.get(doc)?.items ?? {})

test('[D4] stopping brings the present words back as the draft it was, and undo shows it again', async () => {
  const id = await aShown()
  await write(work, 'werkplek', one(work).id, { wat: 'Ik vraag Tom of Truus erbij.' })
  await exchange(phone, work)
  const before = one(phone)

  const stopped = await stop()

  expect(stopped).toMatchObject({ doc: docs.map, id })
  expect(shownAt(phone)).toEqual([])
  expect(draft(id)).toMatchObject({ naam: 'Hulp vragen', status: 'actief' })
  expect(draft(id).verhuisd).toBeUndefined()
  expect(draft(id).velden).toMatchObject({ wat: 'Ik vraag Tom of Truus erbij.', uiterlijk: '2026-12-01' })
  expect(draft(id).subdoelen.map((step) => step.tekst)).toEqual(['Eerst bij Tom'])

  await stopped.undo()
  await exchange(phone, work)

  for (const toestel of [phone, work]) {
    expect(one(toestel)).toMatchObject({ id: before.id, naam: 'Hulp vragen' })
    expect(one(toestel).velden.wat).toBe('Ik vraag Tom of Truus erbij.')
    expect(one(toestel).velden.$wie.wat?.persoon).toBe(tom)
    expect(one(toestel).velden.uiterlijk).toBe('2026-12-01')
    expect(one(toestel).subdoelen.map((step) => step.tekst)).toEqual(['Eerst bij Tom'])
  }
  expect(draft(id).verhuisd).toEqual({ doc: docs.werkplek, id: before.id })
  expect(shownAt(phone, 'map')).toEqual([])
})

test('[R1] afterwards nobody else has it: not in a list, not as a line, not as a word in what they hold', async () => {
  await aShown()
  expect(words(work, docs.werkplek)).toContain('Hulp vragen') // the check itself sees what it looks for
  expect(sporenVan(work.workspace.cards.value, noor, 'leerdoelsporen')).toHaveLength(1)
  await stop()
  await exchange(phone, work)
  const later = await openToestel(karin)
  await exchange(phone, later)

  for (const toestel of [work, later]) {
    expect(shownAt(toestel)).toEqual([])
    for (const doc of [docs.werkplek, docs.leren, docs.plaatsing]) {
      expect(words(toestel, doc)).not.toMatch(/Hulp vragen|Tom erbij|Eerst bij Tom/)
    }
    expect(sporenVan(toestel.workspace.cards.value, noor, 'leerdoelsporen')).toEqual([])
  }
})

test('what the trainer read before the werkplek did is emptied as well', async () => {
  const id = await aShown('trainer')
  await showLeerdoel(phone.workspace, one(phone, 'leren'), 'trainer_en_werkplek', people(phone))

  await stop(one(phone, 'werkplek'))

  expect(draft(id).naam).toBe('Hulp vragen')
  expect(words(phone, docs.leren)).not.toContain('Hulp vragen')
  expect(words(phone, docs.werkplek)).not.toContain('Hulp vragen')
})

test('[S4] [D2] what somebody types apart at the same moment is lost for nobody', async () => {
  const id = await aShown()
  const there = one(work)
  await write(work, 'werkplek', there.id, { wat: 'Ik vraag Tom erbij. En ik geef een teken.' })
  await addSubdoel(work.workspace, there, 'Samen oefenen')
  await setLeerdoelStatus(work.workspace, there, 'behaald')
  await stop()
  await exchange(phone, work)
  const card = work.workspace.cards.value.get(docs.werkplek)
  if (card === undefined) throw new Error('No werkplek')

  expect(lateWordsIn(card).map(({ tekst, door }) => [tekst.trim(), door])).toEqual([
    ['En ik geef een teken.', tom],
    ['Samen oefenen', tom],
  ])
  await keepLateWords(phone.workspace, people(phone))
  await keepLateWords(phone.workspace, people(phone))
  await exchange(phone, work)

  const kept = reactiesBij(phone.workspace.cards.value, docs.map, 'leerdoelen', id)
  expect(kept.map(({ veld, tekst, naam }) => [veld, tekst.trim(), naam])).toEqual([
    ['subdoel', 'Samen oefenen', 'Tom'],
    ['wat', 'En ik geef een teken.', 'Tom'],
  ])
  expect(draft(id).velden.wat).toBe('Ik vraag Tom erbij.')
  for (const doc of [docs.werkplek, docs.plaatsing]) {
    expect(words(work, doc)).not.toMatch(/een teken|Samen oefenen|Hulp vragen/)
  }
  expect(shownAt(work)).toEqual([])
})

test('only the device of the kandidaat brings late words home', async () => {
  await aShown()
  await write(work, 'werkplek', one(work).id, { hoe: 'Met een teken' })
  await stop()
  await exchange(phone, work)

  await keepLateWords(work.workspace, people(work))

  expect(words(work, docs.werkplek)).toContain('Met een teken')
})

test('[R3] what was written in the draft before undo is not shown, and stays a draft of its own', async () => {
  const id = await aShown()
  const stopped = await stop()
  await write(phone, 'map', id, { hoe: 'KANARIE voor mijzelf' })

  await stopped.undo()

  expect(words(phone, docs.werkplek)).not.toContain('KANARIE')
  expect(shownAt(phone, 'map').map((doel) => doel.velden.hoe)).toEqual(['KANARIE voor mijzelf'])
  expect(one(phone).naam).toBe('Hulp vragen')
})

test.each(['trainer', undefined] as const)(
  'only the trainer goes on reading it, whether it was shown there before or not: %s',
  async (first) => {
    const id = await aShown(first ?? 'trainer_en_werkplek')
    if (first !== undefined) await showLeerdoel(phone.workspace, one(phone), 'trainer_en_werkplek', people(phone))
    await write(phone, 'werkplek', one(phone, 'werkplek').id, { hoe: 'Rustig' })

    const moved = await stopAtWerkplek(phone.workspace, one(phone, 'werkplek'))
    await exchange(phone, work)

    expect(moved).toMatchObject({ ok: true, doc: docs.leren })
    expect(shownAt(phone).map((doel) => [doel.kind, doel.naam, doel.velden.hoe])).toEqual([
      ['leren', 'Hulp vragen', 'Rustig'],
    ])
    expect(one(phone).subdoelen.map((step) => step.tekst)).toEqual(['Eerst bij Tom'])
    expect(shownAt(phone, 'map')).toEqual([])
    expect(words(work, docs.werkplek)).not.toContain('Hulp vragen')
    await stop()
    expect(draft(id)).toMatchObject({ naam: 'Hulp vragen' })
  },
)

test('late words of the werkplek are read beside a leerdoel that the trainer still reads', async () => {
  await aShown()
  await write(work, 'werkplek', one(work).id, { hoe: 'Met een teken' })
  await stopAtWerkplek(phone.workspace, one(phone))
  await exchange(phone, work)

  await keepLateWords(phone.workspace, people(phone))

  const { doc, id } = one(phone)
  expect(reactiesBij(phone.workspace.cards.value, doc, 'leerdoelen', id).map(({ tekst }) => tekst)).toEqual([
    'Met een teken',
  ])
})

test('[R1] moving it to the trainer never adds a reader', async () => {
  await aShown()
  const { card } = one(phone)
  const cards = phone.workspace.cards.value
  const withoutTrainer = { ...card, members: card.members.filter((member) => member.person !== karin) }

  expect(smallerPlace(cards, noor, card)?.doc).toBe(docs.leren)
  expect(smallerPlace(cards, noor, withoutTrainer)).toBeUndefined()
})

test('[R1] only the kandidaat stops, and stopping twice is stopping once', async () => {
  await aShown()
  const doel = one(phone)

  expect(await stopLeerdoel(work.workspace, one(work))).toEqual({ ok: false, error: 'geen-recht' })
  await stop(doel)
  expect(await stopLeerdoel(phone.workspace, doel)).toEqual({ ok: false, error: 'al-gestopt' })
})

test('a leerdoel can be shown, stopped and shown again; each time it is one thing', async () => {
  const id = await aShown()
  await stop()
  await showLeerdoel(phone.workspace, draft(id), 'trainer_en_werkplek', people(phone))
  await exchange(phone, work)

  expect(shownAt(work).map((doel) => doel.naam)).toEqual(['Hulp vragen'])
  await stop()
  expect(shownAt(phone, 'map').map((doel) => doel.id)).toEqual([id])
})

test('without a map on this device the words still come home, in a new one', async () => {
  phone = await openToestel(noor, { without: ['map'] })
  const other = await openToestel(noor)
  const made = await beginLeerdoel(other.workspace, { titel: 'Hulp vragen' })
  if (!made.ok) throw new Error(made.error)
  const card = other.workspace.cards.value.get(docs.map)
  const doel = card && leerdoelOf(card, made.id)
  if (doel === undefined) throw new Error('No draft')
  await showLeerdoel(other.workspace, doel, 'trainer', people(other))
  await exchange(other, phone)

  const stopped = await stop()

  expect(shownAt(phone)).toEqual([])
  expect((await phone.updates(stopped.doc)).length).toBeGreaterThan(0)
})
