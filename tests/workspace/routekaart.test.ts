import { beforeEach, expect, test } from 'vitest'
import { eigenDatums } from '#workspace/agenda/agenda.ts'
import { addSubdoel, beginLeerdoel, showLeerdoel, tickSubdoel } from '#workspace/leren/leerdoel-acties.ts'
import { leerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import { stopLeerdoel } from '#workspace/leren/stop-leerdoel.ts'
import { netwerkIn } from '#workspace/map/netwerk.ts'
import type { Actie, Mijlpaal, Routekaart } from '#workspace/map/routekaart.ts'
import {
  beginItem,
  followLeerdoel,
  makeStap,
  routekaartIn,
  setActie,
  setMijlpaal,
  shiftMijlpaal,
  tickActie,
} from '#workspace/map/routekaart.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Fields, Workspace } from '#workspace/workspace.ts'
import { docs, noor, openToestel } from '#tests/builders/kring.ts'

let workspace: Workspace
const today = () => workspace.today()

beforeEach(async () => {
  ;({ workspace } = await openToestel(noor))
})

const kaart = (): Routekaart => routekaartIn(workspace.cards.value, docs.map, today())
const people = () => gatherPeople(workspace.cards.value.values())

async function aMijlpaal(resultaat: string): Promise<Mijlpaal> {
  const id = await beginItem(workspace, kaart(), 'mijlpalen')
  await setMijlpaal(workspace, { doc: docs.map, id }, { resultaat })
  return found(kaart().mijlpalen, id)
}

async function anActie(tekst: string, fields: Parameters<typeof setActie>[2] = {}): Promise<Actie> {
  const id = await beginItem(workspace, kaart(), 'acties')
  await setActie(workspace, { doc: docs.map, id }, { tekst, ...fields })
  return actie(id)
}

const actie = (id: string): Actie => found(kaart().acties, id)

function found<T extends { id: string }>(all: readonly T[], id: string): T {
  const one = all.find((other) => other.id === id)
  if (one === undefined) throw new Error('Not there')
  return one
}

async function aLeerdoel() {
  const made = await beginLeerdoel(workspace, { titel: 'Hulp vragen' })
  if (!made.ok) throw new Error(made.error)
  const doel = followLeerdoel(workspace.cards.value, made.id)
  if (doel === undefined) throw new Error('No leerdoel')
  return doel
}

test('what was begun and left without a word is in no list, and its own pages find it all the same', async () => {
  await beginItem(workspace, kaart(), 'mijlpalen')
  await beginItem(workspace, kaart(), 'acties', { bij: 'm1' })

  expect(kaart().mijlpalen).toEqual([])
  expect(kaart().acties).toEqual([])
})

test('mijlpalen move with the engine of the steps of a leerdoel: one item is written', async () => {
  const first = await aMijlpaal('Een vast rooster')
  const second = await aMijlpaal('Zelf het deeg maken')
  const before = kaart().mijlpalen

  await shiftMijlpaal(workspace, before, second.id, 'up')

  expect(kaart().mijlpalen.map(({ resultaat }) => resultaat)).toEqual(['Zelf het deeg maken', 'Een vast rooster'])
  expect(found(kaart().mijlpalen, first.id).volgorde).toBe(first.volgorde)
})

test('putting something away and ticking can both be taken back', async () => {
  const one = await anActie('Ron bellen')

  const ticked = await tickActie(workspace, one, true)
  expect(actie(one.id).stand).toBe('klaar')
  if (ticked.ok) await ticked.undo()
  expect(actie(one.id).stand).toBe('open')
  const away = await setActie(workspace, one, { weg: true })
  expect(kaart().acties).toEqual([])
  if (away.ok) await away.undo()
  expect(kaart().acties).toHaveLength(1)
})

test('an action that became a step of a leerdoel has one tick, on either side, also after the leerdoel moved', async () => {
  const doel = await aLeerdoel()
  await addSubdoel(workspace, doel, 'Iets anders')
  const one = await anActie('Ron vragen naar het deeg', { eind: '2026-12-04' })

  await makeStap(workspace, one, followLeerdoel(workspace.cards.value, doel.id) ?? doel)
  expect(actie(one.id).stap?.subdoel).toMatchObject({ tekst: 'Ron vragen naar het deeg', uiterlijk: '2026-12-04' })
  await tickActie(workspace, actie(one.id), true)
  expect(actie(one.id).stap?.subdoel.klaarOp).toBe(today())
  expect(actie(one.id).isKlaar).toBe(true)

  const shown = await showLeerdoel(
    workspace,
    followLeerdoel(workspace.cards.value, doel.id) ?? doel,
    'trainer_en_werkplek',
    people(),
  )
  if (!shown.ok) throw new Error(shown.error)
  const moved = actie(one.id).stap
  expect(moved?.doel.kind).toBe('werkplek')
  if (moved !== undefined) await tickSubdoel(workspace, moved.doel, moved.subdoel.id, false)
  expect(actie(one.id).isKlaar).toBe(false)

  const atWork = leerdoelenVan(workspace.cards.value, noor, ['werkplek']).find(({ id }) => id === shown.id)
  if (atWork !== undefined) await stopLeerdoel(workspace, atWork)
  expect(actie(one.id).stap?.doel.kind).toBe('map')
})

test('a mijlpaal finds its leerdoel wherever that lies', async () => {
  const doel = await aLeerdoel()
  const one = await aMijlpaal('Ik durf hulp te vragen')
  await setMijlpaal(workspace, one, { leerdoelId: doel.id })
  await showLeerdoel(workspace, doel, 'trainer_en_werkplek', people())

  expect(found(kaart().mijlpalen, one.id).leerdoel?.kind).toBe('werkplek')
  expect(found(kaart().mijlpalen, one.id).leerdoel?.naam).toBe('Hulp vragen')
})

test('the next day of a sollicitatie is in the own agenda without its words, as long as it goes on', async () => {
  const dates = () => eigenDatums(workspace.cards.value, noor, today()).filter(({ soort }) => soort === 'sollicitatie')
  const { map: doc } = docs
  const put = (fields: Fields<'map', 'sollicitaties'>) =>
    workspace.commit((batch) => batch.put('map', doc, 'sollicitaties', 'soll1', fields))
  await put({ titel: 'Geheime baan', opMs: 1, stand: 'gesprek', volgendeDag: '2099-02-01' })

  expect(dates().map(({ dag }) => dag)).toEqual(['2099-02-01'])
  expect(JSON.stringify(dates())).not.toContain('Geheim')

  await put({ stand: 'niet_geworden' })
  expect(dates()).toEqual([])
})

test('the days of an action are in the own agenda without its words, until it is done or put away', async () => {
  const day = (n: number) => `2099-01-0${n}`
  const inAgenda = () =>
    eigenDatums(workspace.cards.value, noor, today()).flatMap(({ soort, dag }) => (soort === 'actie' ? [dag] : []))
  const one = await anActie('Geheim', { begin: day(1), eind: day(3) })
  const other = await anActie('Ook geheim', { eind: day(2) })

  expect(inAgenda()).toEqual([day(1), day(2), day(3)])
  expect(JSON.stringify(eigenDatums(workspace.cards.value, noor, today()))).not.toContain('eheim')
  await tickActie(workspace, one, true)
  expect(inAgenda()).toEqual([day(2)])
  await setActie(workspace, other, { weg: true })
  expect(inAgenda()).toEqual([])
})

test('somebody in the network is there from the first answer on, with or without a name', async () => {
  await workspace.commit((batch) => {
    batch.put('map', docs.map, 'netwerk', 'n1', { opMs: 1 })
    batch.put('map', docs.map, 'netwerk', 'n2', { opMs: 2, rol: 'bedrijfsarts' })
    batch.put('map', docs.map, 'netwerk', 'n3', { opMs: 3, naam: 'Fleur', weg: true })
    batch.put('map', docs.map, 'netwerk', 'n4', { opMs: 4, bijdrage: 'Helpt met mijn post.' })
    batch.put('map', docs.map, 'netwerk', 'n5', { opMs: 5, naam: ' ', magWeten: [], isVast: false })
    batch.put('map', docs.map, 'netwerkgemis', 'gemis', { wie: 'Een bakker' })
  })
  const card = workspace.cards.value.get(docs.map)

  const netwerk = netwerkIn(card === undefined ? [] : [card], docs.map)

  expect(netwerk.mensen.map(({ id, magWeten }) => [id, magWeten])).toEqual([
    ['n2', []],
    ['n4', []],
  ])
  expect(netwerk.gemis).toBe('Een bakker')
})
