import { beforeEach, expect, test } from 'vitest'
import { rechtVan } from '#domain/documentsoort.ts'
import type { Rol } from '#domain/rol.ts'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { dstarrOf, dstarrsVan, verhalenIn } from '#workspace/leren/dstarr.ts'
import {
  addTip,
  beginDstarr,
  markKlaar,
  markVerhaal,
  publiekVanDstarr,
  setTip,
  showDstarr,
} from '#workspace/leren/dstarr-acties.ts'
import { keepLateWords } from '#workspace/leren/late-words.ts'
import { beginLeerdoel, showLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import { leerdoelOf } from '#workspace/leren/leerdoelen.ts'
import { stopDstarr } from '#workspace/leren/stop-dstarr.ts'
import { volgLeerdoel } from '#workspace/leren/volg-leerdoel.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, fatma, ilse, karin, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let trainer: Toestel

beforeEach(async () => {
  phone = await openToestel(noor)
  trainer = await openToestel(karin)
})

const people = (toestel: Toestel) => gatherPeople(toestel.workspace.cards.value.values())

function at(toestel: Toestel, kind: 'map' | 'leren', id: string): Dstarr {
  const { cards } = toestel.workspace
  const card = cards.value.get(docs[kind])
  const found = card === undefined ? undefined : dstarrOf(card, id, verhalenIn(cards.value))
  if (found === undefined) throw new Error(`No dstarr in ${kind}`)
  return found
}

async function begin(fields: Parameters<typeof beginDstarr>[1] = {}): Promise<Dstarr> {
  const made = await beginDstarr(phone.workspace, fields)
  if (!made.ok) throw new Error(made.error)
  return at(phone, 'map', made.id)
}

async function type(dstarr: Dstarr, field: string, tekst: string): Promise<void> {
  await phone.workspace.commit((batch) => batch.put(dstarr.kind, dstarr.doc, 'dstarrs', dstarr.id, { [field]: tekst }))
}

async function show(dstarr: Dstarr): Promise<Dstarr> {
  const shown = await showDstarr(phone.workspace, at(phone, 'map', dstarr.id), people(phone))
  if (!shown.ok) throw new Error(shown.error)
  return at(phone, 'leren', shown.id)
}

const bytesOf = async (toestel: Toestel, doc: (typeof docs)[keyof typeof docs]) =>
  Buffer.concat((await toestel.updates(doc)).map((update) => Buffer.from(update))).toString('latin1')

test('a draft stands in mijn map only, and the trainer has nothing of it', async () => {
  const dstarr = await begin({ doel: 'Hulp vragen' })
  await exchange(phone, trainer)

  expect(dstarr).toMatchObject({ kind: 'map', naam: 'Hulp vragen', stand: 'begonnen' })
  expect(dstarrsVan(trainer.workspace.cards.value, noor, ['leren'])).toEqual([])
})

test('it is shown to trainer and jobcoach by name, and to nobody of the werkplek', () => {
  const publiek = publiekVanDstarr(phone.workspace, people(phone))

  expect(publiek.ok && publiek.lezers.map(({ persoon }) => persoon)).toEqual([karin, ilse])
})

test('[R3] showing copies the present words and tips without their history', async () => {
  const dstarr = await begin({ doel: 'Hulp vragen' })
  await type(dstarr, 'actie', 'KANARIE-EEN zei ik')
  await type(dstarr, 'actie', 'Ik riep Tom.')
  const tip = await addTip(phone.workspace, at(phone, 'map', dstarr.id), 'Guusje')
  const gone = await addTip(phone.workspace, at(phone, 'map', dstarr.id), 'KANARIE-TWEE')
  if (!tip.ok || !gone.ok) throw new Error('No tip')
  await phone.workspace.commit((batch) => {
    batch.put('map', docs.map, 'tips', tip.id, { tekst: 'Spreek een teken af.' })
    batch.put('map', docs.map, 'tips', gone.id, { tekst: 'KANARIE-DRIE' })
  })
  await setTip(phone.workspace, at(phone, 'map', dstarr.id), gone.id, { weg: true })
  await markKlaar(phone.workspace, at(phone, 'map', dstarr.id), true)

  const shown = await show(dstarr)
  await exchange(phone, trainer)

  expect(at(trainer, 'leren', shown.id)).toMatchObject({ naam: 'Hulp vragen', stand: 'klaar' })
  expect(at(trainer, 'leren', shown.id).velden.actie).toBe('Ik riep Tom.')
  expect(at(trainer, 'leren', shown.id).tips.map(({ tekst, van }) => [tekst, van])).toEqual([
    ['Spreek een teken af.', 'Guusje'],
  ])
  expect(await bytesOf(phone, docs.map)).toContain('KANARIE-EEN') // the check itself sees what it looks for
  expect(await bytesOf(phone, docs.leren)).not.toContain('KANARIE')
  expect(at(phone, 'map', dstarr.id).verhuisd).toEqual({ doc: docs.leren, id: shown.id })
})

test('[R3] the link to a leerdoel that is still private stays behind; one that is shown is followed', async () => {
  const doel = await beginLeerdoel(phone.workspace, { titel: 'Hulp vragen' })
  if (!doel.ok) throw new Error(doel.error)
  const first = await show(await begin({ doel: 'Hulp vragen', leerdoelId: doel.id }))
  expect(first.velden.leerdoelId).toBeUndefined()

  const card = phone.workspace.cards.value.get(docs.map)
  const draft = card === undefined ? undefined : leerdoelOf(card, doel.id)
  if (draft === undefined) throw new Error('No draft')
  const moved = await showLeerdoel(phone.workspace, draft, 'trainer', people(phone))
  if (!moved.ok) throw new Error(moved.error)
  const second = await show(await begin({ doel: 'Hulp vragen', leerdoelId: doel.id }))
  await exchange(phone, trainer)

  expect(second.velden.leerdoelId).toBe(moved.id)
  expect(volgLeerdoel(trainer.workspace.cards.value, second.velden.leerdoelId)?.naam).toBe('Hulp vragen')
  expect(volgLeerdoel(phone.workspace.cards.value, doel.id)).toMatchObject({ kind: 'leren', id: moved.id })
})

test('the trainer types a tip that the kandidaat reads, each their own at the same moment', async () => {
  const shown = await show(await begin({ doel: 'Hulp vragen' }))
  await exchange(phone, trainer)

  const [mine, theirs] = await Promise.all([
    addTip(phone.workspace, at(phone, 'leren', shown.id), 'Guusje'),
    addTip(trainer.workspace, at(trainer, 'leren', shown.id), 'Karin'),
  ])
  if (!mine.ok || !theirs.ok) throw new Error('No tip')
  await phone.workspace.commit((batch) => batch.put('leren', docs.leren, 'tips', mine.id, { tekst: 'Eerder vragen.' }))
  await trainer.workspace.commit((batch) =>
    batch.put('leren', docs.leren, 'tips', theirs.id, { tekst: 'Zeg wat je nodig hebt.' }),
  )
  await exchange(phone, trainer)

  const tips = at(phone, 'leren', shown.id).tips.map(({ tekst, van, door }) => [tekst, van, door])
  expect(tips).toHaveLength(2)
  expect(tips).toContainEqual(['Eerder vragen.', 'Guusje', noor])
  expect(tips).toContainEqual(['Zeg wat je nodig hebt.', 'Karin', karin])
})

test('[R3] a story for a job interview is marked in mijn map, also of one that others read', async () => {
  const shown = await show(await begin({ doel: 'Hulp vragen' }))
  const before = await bytesOf(phone, docs.leren)

  await markVerhaal(phone.workspace, shown, true)

  expect(at(phone, 'leren', shown.id).isVerhaal).toBe(true)
  expect(await bytesOf(phone, docs.leren)).toBe(before)
  await markVerhaal(phone.workspace, at(phone, 'leren', shown.id), false)
  expect(at(phone, 'leren', shown.id).isVerhaal).toBe(false)
})

test('[D4] stopping brings the words and every tip home and empties what others read; undo shows it again', async () => {
  const dstarr = await begin({ doel: 'Hulp vragen' })
  const shown = await show(dstarr)
  await exchange(phone, trainer)
  const tip = await addTip(trainer.workspace, at(trainer, 'leren', shown.id), 'Karin')
  if (!tip.ok) throw new Error(tip.error)
  await trainer.workspace.commit((batch) => batch.put('leren', docs.leren, 'tips', tip.id, { tekst: 'Mooi verteld.' }))
  await exchange(phone, trainer)

  const stopped = await stopDstarr(phone.workspace, at(phone, 'leren', shown.id))
  if (!stopped.ok) throw new Error(stopped.error)
  await exchange(phone, trainer)

  expect(stopped.id).toBe(dstarr.id)
  expect(at(phone, 'map', dstarr.id)).toMatchObject({ naam: 'Hulp vragen', kind: 'map' })
  expect(at(phone, 'map', dstarr.id).tips.map(({ tekst, van }) => [tekst, van])).toEqual([['Mooi verteld.', 'Karin']])
  expect(dstarrsVan(trainer.workspace.cards.value, noor, ['leren'])).toEqual([])
  expect(JSON.stringify(trainer.workspace.cards.value.get(docs.leren)?.items)).not.toMatch(/Hulp vragen|Mooi verteld/)

  await stopped.undo()
  await exchange(phone, trainer)
  expect(at(trainer, 'leren', shown.id).tips.map(({ tekst }) => tekst)).toEqual(['Mooi verteld.'])
})

test('[D4] a tip typed at the moment of stopping comes home as a tip', async () => {
  const dstarr = await begin({ doel: 'Hulp vragen' })
  const shown = await show(dstarr)
  await exchange(phone, trainer)

  const tip = await addTip(trainer.workspace, at(trainer, 'leren', shown.id), 'Karin')
  if (!tip.ok) throw new Error(tip.error)
  await trainer.workspace.commit((batch) =>
    batch.put('leren', docs.leren, 'tips', tip.id, { tekst: 'Te laat getypt.' }),
  )
  await stopDstarr(phone.workspace, at(phone, 'leren', shown.id))
  await exchange(phone, trainer)
  await keepLateWords(phone.workspace, people(phone))
  await exchange(phone, trainer)

  expect(at(phone, 'map', dstarr.id).tips.map(({ tekst }) => tekst)).toEqual(['Te laat getypt.'])
  expect(JSON.stringify(trainer.workspace.cards.value.get(docs.leren)?.items['tips'])).not.toContain('Te laat')
})

test('only the kandidaat stops showing a DSTARR', async () => {
  const shown = await show(await begin({ doel: 'Hulp vragen' }))
  await exchange(phone, trainer)

  expect(await stopDstarr(trainer.workspace, at(trainer, 'leren', shown.id))).toEqual({
    ok: false,
    error: 'geen-recht',
  })
})

test('[R1] no byte of a DSTARR is on the device of a maatje or a werkbegeleider, as the rights table serves them', async () => {
  const kinds = ['map', 'plaatsing', 'werkplek', 'reflectie', 'leren', 'maatje', 'groep'] as const
  const served = (rol: Rol) => ({ without: kinds.filter((kind) => rechtVan(kind, rol) === undefined) })
  const maatje = await openToestel(fatma, served('maatje'))
  const work = await openToestel(tom, served('werkbegeleider'))
  await show(await begin({ doel: 'KANARIE-DOEL', situatie: 'KANARIE-SITUATIE' }))

  await exchange(phone, maatje)
  await exchange(phone, work)

  expect(await bytesOf(phone, docs.leren)).toContain('KANARIE') // the check itself sees what it looks for
  for (const toestel of [maatje, work]) {
    const held = toestel.store.documents().map(([doc]) => doc)
    const bytes = await Promise.all(held.map((doc) => bytesOf(toestel, doc as (typeof docs)[keyof typeof docs])))
    expect(held.length).toBeGreaterThan(0)
    expect(bytes.join('')).not.toContain('KANARIE')
    expect([...toestel.workspace.cards.value.values()].some(({ kind }) => kind === 'leren')).toBe(false)
  }
})
