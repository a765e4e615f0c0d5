import { beforeEach, expect, test } from 'vitest'
import { gatherPeople } from '#workspace/mensen/people.ts'
import {
  addSubdoel,
  beginLeerdoel,
  publiekVan,
  setLeerdoel,
  setLeerdoelStatus,
  shiftSubdoel,
  showLeerdoel,
  tickSubdoel,
} from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { leerdoelenVan, leerdoelOf } from '#workspace/leren/leerdoelen.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, ilse, karin, marit, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let workspace: Workspace

beforeEach(async () => {
  phone = await openToestel(noor)
  workspace = phone.workspace
})

const people = () => gatherPeople(workspace.cards.value.values())

async function aDraft(): Promise<Leerdoel> {
  const made = await beginLeerdoel(workspace, { thema: 'hulp_vragen' })
  if (!made.ok) throw new Error(made.error)
  return draft(made.id)
}

function draft(id: string): Leerdoel {
  const card = workspace.cards.value.get(docs.map)
  const found = card === undefined ? undefined : leerdoelOf(card, id)
  if (found === undefined) throw new Error('No draft')
  return found
}

/** Types over a text as a person would: the old words are taken out of the document, not out of its history. */
async function type(id: string, field: 'titel' | 'wat', tekst: string): Promise<void> {
  await workspace.commit((batch) => batch.put('map', docs.map, 'leerdoelen', id, { [field]: tekst }))
}

test('a draft stands in mijn map only, and nobody else has a leerdoel', async () => {
  const doel = await aDraft()

  expect(doel.kind).toBe('map')
  expect(leerdoelenVan(workspace.cards.value, noor, ['leren', 'werkplek'])).toEqual([])
})

test('the preview names everybody who will read a leerdoel, by the document it goes to', () => {
  const trainer = publiekVan(workspace, 'trainer', people())
  const werkplek = publiekVan(workspace, 'trainer_en_werkplek', people())

  expect(trainer.ok && trainer.lezers.map((one) => one.persoon)).toEqual([karin, ilse])
  expect(trainer.ok && trainer.alleenTitel).toEqual([])
  expect(werkplek.ok && werkplek.lezers.map((one) => one.naam)).toEqual(['Tom', 'Karin', 'Ilse'])
  expect(werkplek.ok && werkplek.alleenTitel.map((one) => one.persoon)).toEqual([marit])
})

test('showing copies the present words and steps, marks the draft as moved and writes its line', async () => {
  const doel = await aDraft()
  await type(doel.id, 'titel', 'Hulp vragen')
  await type(doel.id, 'wat', 'Ik vraag Tom erbij.')
  await addSubdoel(workspace, draft(doel.id), 'Eerst bij Tom')
  await setLeerdoel(workspace, draft(doel.id), { haalbaar: 'ja', uiterlijk: '2026-12-01' })

  const shown = await showLeerdoel(workspace, draft(doel.id), 'trainer_en_werkplek', people())

  if (!shown.ok) throw new Error(shown.error)
  const [there] = leerdoelenVan(workspace.cards.value, noor, ['werkplek'])
  expect(there).toMatchObject({ id: shown.id, naam: 'Hulp vragen', status: 'actief', kind: 'werkplek' })
  expect(there?.velden).toMatchObject({ wat: 'Ik vraag Tom erbij.', haalbaar: 'ja', uiterlijk: '2026-12-01' })
  expect(there?.subdoelen.map((one) => one.tekst)).toEqual(['Eerst bij Tom'])
  expect(draft(doel.id).verhuisd).toEqual({ doc: docs.werkplek, id: shown.id })
  expect(leerdoelenVan(workspace.cards.value, noor, ['map'])).toEqual([])
  const line = workspace.cards.value.get(docs.plaatsing)?.items['leerdoelsporen']?.[shown.id]
  expect(line).toMatchObject({ titel: 'Hulp vragen', status: 'actief' })
})

test('[R3] a word that was typed and taken out of a draft is in no byte of the shared document', async () => {
  const doel = await aDraft()
  await type(doel.id, 'wat', 'KANARIE-EEN is mijn geheim')
  await type(doel.id, 'wat', 'Ik vraag om hulp')
  await addSubdoel(workspace, draft(doel.id), 'KANARIE-TWEE')
  await workspace.commit((batch) =>
    batch.put('map', docs.map, 'subdoelen', draft(doel.id).subdoelen[0]?.id ?? '', { weg: true }),
  )

  await showLeerdoel(workspace, draft(doel.id), 'trainer_en_werkplek', people())

  const bytesOf = async (doc: (typeof docs)[keyof typeof docs]) =>
    Buffer.concat((await phone.updates(doc)).map((update) => Buffer.from(update))).toString('latin1')
  expect(await bytesOf(docs.map)).toContain('KANARIE-EEN') // the check itself sees what it looks for
  expect(await bytesOf(docs.werkplek)).toContain('Ik vraag om hulp')
  expect(await bytesOf(docs.werkplek)).not.toContain('KANARIE')
  expect(await bytesOf(docs.plaatsing)).not.toContain('KANARIE')
})

test('a leerdoel for the trainer only has no title in the plaatsing, where the werkplek reads', async () => {
  const doel = await aDraft()
  await type(doel.id, 'titel', 'Rust in mijn hoofd')

  const shown = await showLeerdoel(workspace, draft(doel.id), 'trainer', people())
  const [there] = leerdoelenVan(workspace.cards.value, noor, ['leren'])
  if (there === undefined) throw new Error('Not shown')
  await setLeerdoelStatus(workspace, there, 'behaald')

  expect(shown.ok).toBe(true)
  expect(workspace.cards.value.get(docs.plaatsing)?.items['leerdoelsporen']).toEqual({})
})

test('a leerdoel of the trainer can be shown to the werkplek later', async () => {
  const doel = await aDraft()
  await type(doel.id, 'titel', 'Hulp vragen')
  await showLeerdoel(workspace, draft(doel.id), 'trainer', people())
  const [first] = leerdoelenVan(workspace.cards.value, noor, ['leren'])
  if (first === undefined) throw new Error('Not shown')

  await showLeerdoel(workspace, first, 'trainer_en_werkplek', people())

  expect(leerdoelenVan(workspace.cards.value, noor, ['leren'])).toEqual([])
  expect(leerdoelenVan(workspace.cards.value, noor, ['werkplek']).map((one) => one.naam)).toEqual(['Hulp vragen'])
})

test('showing twice makes one shared leerdoel', async () => {
  const doel = await aDraft()
  const before = draft(doel.id)
  await showLeerdoel(workspace, before, 'trainer', people())

  const again = await showLeerdoel(workspace, before, 'trainer', people())

  expect(again).toEqual({ ok: false, error: 'al-verhuisd' })
  expect(leerdoelenVan(workspace.cards.value, noor, ['leren'])).toHaveLength(1)
})

test('taking back the showing leaves the draft as it was and nothing to see for the others', async () => {
  const doel = await aDraft()
  await type(doel.id, 'titel', 'Hulp vragen')
  let undo: (() => Promise<unknown>) | undefined
  const commit = workspace.commit.bind(workspace)
  workspace.commit = async (build) => {
    const result = await commit(build)
    if (result.ok) undo = result.undo
    return result
  }
  await showLeerdoel(workspace, draft(doel.id), 'trainer_en_werkplek', people())

  await undo?.()

  expect(leerdoelenVan(workspace.cards.value, noor, ['werkplek'])).toEqual([])
  expect(draft(doel.id).verhuisd).toBeUndefined()
  expect(draft(doel.id).naam).toBe('Hulp vragen')
})

test.each([
  ['plaatsing', 'geen-plaatsing'],
  ['werkplek', 'nog-niet-hier'],
] as const)('without a %s a leerdoel stays a draft and says %s', async (kind, reden) => {
  phone = await openToestel(noor, { without: [kind] })
  workspace = phone.workspace
  const doel = await aDraft()

  const shown = await showLeerdoel(workspace, doel, 'trainer_en_werkplek', people())

  expect(shown).toEqual({ ok: false, error: reden })
  expect(draft(doel.id).verhuisd).toBeUndefined()
})

test('a draft works before there is a map at all', async () => {
  phone = await openToestel(noor, { without: ['map'] })
  workspace = phone.workspace

  const made = await beginLeerdoel(workspace, {})

  expect(made.ok && (await phone.updates(made.doc)).length).toBeGreaterThan(0)
})

test('steps change places and are ticked', async () => {
  const doel = await aDraft()
  await addSubdoel(workspace, draft(doel.id), 'een')
  await addSubdoel(workspace, draft(doel.id), 'twee')
  const second = draft(doel.id).subdoelen[1]?.id ?? ''

  await shiftSubdoel(workspace, draft(doel.id), second, 'up')
  await tickSubdoel(workspace, draft(doel.id), second, true)

  expect(draft(doel.id).subdoelen.map((one) => [one.tekst, one.klaarOp])).toEqual([
    ['twee', '2026-11-17'],
    ['een', undefined],
  ])
})

test('[D3] two statuses set apart offline are both shown until somebody picks', async () => {
  const doel = await aDraft()
  await showLeerdoel(workspace, doel, 'trainer_en_werkplek', people())
  const work = await openToestel(tom)
  await exchange(phone, work)
  const at = (toestel: Toestel) => leerdoelenVan(toestel.workspace.cards.value, noor, ['werkplek'])[0]
  const [mine, theirs] = [at(phone), at(work)]
  if (mine === undefined || theirs === undefined) throw new Error('Not shown')

  await setLeerdoelStatus(workspace, mine, 'behaald')
  await setLeerdoelStatus(work.workspace, theirs, 'deels_behaald')
  await exchange(phone, work)

  expect(
    at(phone)
      ?.velden.$antwoorden.status?.map((one) => one.waarde)
      .toSorted(),
  ).toEqual(['behaald', 'deels_behaald'])
  expect(at(work)?.velden.$antwoorden.status).toHaveLength(2)
})
