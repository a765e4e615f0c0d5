import { expect, test } from 'vitest'
import { eindVanDag } from '#domain/deeltermijn.ts'
import type { PersoonId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import {
  berichtTot,
  neemTerug,
  periodeNu,
  sluitPeriode,
  stuurBerichten,
  verstuurdIn,
} from '#workspace/map/berichten.ts'
import { berichtenVoorMij } from '#workspace/map/berichten-voor-mij.ts'
import { gedeeldDoor } from '#workspace/map/delen.ts'
import { gezienOp } from '#workspace/map/gezien.ts'
import { addPlanMens, mensenRond, noteNagekeken, setPlanMens, terugvalplanIn } from '#workspace/map/terugvalplan.ts'
import type { Card } from '#workspace/engine.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'

async function aKandidaat() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const people = () => gatherPeople(engine.cards.value.values())
  const me = engine.ik.value.persoon
  const delen = (): Card[] => [...engine.cards.value.values()].filter(({ kind }) => kind === 'deel')
  const rond = mensenRond(engine.cards.value, me, people())
  const to = (rol: string) => {
    const found = rond.find((mens) => mens.rol === rol)
    if (found === undefined) throw new Error(`Nobody around is ${rol}`)
    return found
  }
  const sent = (today = workspace.today()) => verstuurdIn(delen(), people(), today)
  return { engine, workspace, people, me, delen, rond, to, sent, map: () => cardOfKind(engine, 'map') }
}

test('[R1][R3] each person gets the own message and nobody else’s, in a document of exactly two', async () => {
  const { engine, workspace, to, sent, map, people } = await aKandidaat()
  const [werkbegeleider, maatje] = [to('werkbegeleider'), to('maatje')]

  const done = await stuurBerichten(
    workspace,
    [
      { aan: werkbegeleider, tekst: 'Ik kom deze week niet.', stappen: 'Uren: een week niet.' },
      { aan: maatje, tekst: 'Het gaat even niet.', stappen: '' },
    ],
    'Bericht',
    map(),
  )

  expect(done.ok).toBe(true)
  expect(sent().map(({ aan, tekst, stappen }) => ({ aan, tekst, stappen }))).toEqual(
    expect.arrayContaining([
      { aan: werkbegeleider.persoon, tekst: 'Ik kom deze week niet.', stappen: 'Uren: een week niet.' },
      { aan: maatje.persoon, tekst: 'Het gaat even niet.', stappen: '' },
    ]),
  )
  const untilMs = eindVanDag(berichtTot(workspace.today()))
  for (const { card, aan } of sent()) {
    expect(card.members).toHaveLength(2)
    expect(card.members.find(({ person }) => person === aan)?.untilMs).toBe(untilMs)
  }
  for (const [rol, own, others] of [
    ['werkbegeleider', 'Ik kom deze week niet.', 'Het gaat even niet.'],
    ['maatje', 'Het gaat even niet.', 'Ik kom deze week niet.'],
  ] as const) {
    engine.switchTo(rol)
    const cards = [...engine.cards.value.values()]
    const plaatsingen = cards.filter(({ kind }) => kind === 'plaatsing')
    const here = berichtenVoorMij(
      cards.filter(({ kind }) => kind === 'deel'),
      plaatsingen,
      people(),
    )
    expect(here.map(({ tekst, naam }) => [tekst, naam])).toEqual([[own, 'Noor']])
    // A maatje reads no plaatsing, and so is shown no way to a pauze.
    expect(here[0]?.pauzeHref !== undefined).toBe(rol === 'werkbegeleider')
    expect(JSON.stringify(cards.map(({ items }) => items))).not.toContain(others)
  }
  for (const rol of ['trainer', 'jobcoach', 'regiocoordinator'] as const) {
    engine.switchTo(rol)
    expect([...engine.cards.value.values()].filter(({ kind }) => kind === 'deel')).toEqual([])
  }
})

test('[D4] sending is one action: undo takes every message back and the time that began with it', async () => {
  const { workspace, to, sent, map, engine } = await aKandidaat()
  const done = await stuurBerichten(
    workspace,
    [
      { aan: to('werkbegeleider'), tekst: 'Een.', stappen: 'Uren: geen.' },
      { aan: to('jobcoach'), tekst: 'Twee.', stappen: '' },
    ],
    'Bericht',
    map(),
  )
  expect(periodeNu(map())?.van).toBe(workspace.today())

  if (done.ok) await done.undo()

  expect(sent()).toEqual([])
  expect(periodeNu(map())).toBeUndefined()
  engine.switchTo('werkbegeleider')
  expect(JSON.stringify([...engine.cards.value.values()].map(({ items }) => items))).not.toContain('Uren: geen.')
})

test('one message can be taken back, and what is shown says exactly what was read', async () => {
  const { workspace, to, sent, map, engine, people, me } = await aKandidaat()
  await stuurBerichten(workspace, [{ aan: to('trainer'), tekst: 'Een.', stappen: 'Uren: geen.' }], 'Bericht', map())
  const [one] = sent()
  if (one === undefined) throw new Error('It was sent')
  const shown = () => gedeeldDoor(engine.cards.value, me, people(), workspace.nowMs())

  expect(shown().find(({ doc }) => doc === one.doc)?.tekst).toBe('Een.\n\nUren: geen.')
  expect(sent(berichtTot(workspace.today()))).toHaveLength(1)
  expect(sent('2099-01-01')).toEqual([])
  await neemTerug(workspace, one)

  expect(sent()).toEqual([])
  expect(shown().some(({ doc }) => doc === one.doc)).toBe(false)
})

test('a second message belongs to the same time, and closing it keeps what was written', async () => {
  const { workspace, to, map } = await aKandidaat()
  const bericht = { aan: to('trainer'), tekst: 'Een.', stappen: '' }
  await stuurBerichten(workspace, [bericht], 'Bericht', map())
  await stuurBerichten(workspace, [bericht], 'Bericht', map())
  const periodes = () => itemsOf(map().items, 'map', 'terugvalperiodes')
  expect(periodes()).toHaveLength(1)

  const id = periodeNu(map())?.id ?? ''
  await workspace.commit((batch) => batch.put('map', map().doc, 'terugvalperiodes', id, { hielp: 'Rust.' }))
  await sluitPeriode(workspace, map().doc, id)

  expect(periodeNu(map())).toBeUndefined()
  expect(periodes()[0]).toMatchObject({ tot: workspace.today(), hielp: 'Rust.' })
})

test('nobody for the planning only is around, and who is nearest to the work comes first', async () => {
  const { rond } = await aKandidaat()

  expect(rond.map(({ rol }) => rol)).toEqual(['werkbegeleider', 'maatje', 'jobcoach', 'trainer', 'regiocoordinator'])
  expect(rond.every(({ telefoon }) => telefoon !== undefined)).toBe(true)
})

test('[R1] the plan is in the own map, somebody in it is one line, and words come back with the person', async () => {
  const { engine, workspace, to, map } = await aKandidaat()
  const { doc } = map()
  const plan = () => terugvalplanIn(map())
  const jobcoach = to('jobcoach')

  const first = await addPlanMens(workspace, doc, jobcoach)
  await workspace.commit((batch) => batch.put('map', doc, 'terugvalmensen', first, { bericht: 'Bel mij.' }))
  await setPlanMens(workspace, doc, first, { weg: true })
  expect(plan().mensen.some(({ persoon }) => persoon === jobcoach.persoon)).toBe(false)
  const again = await addPlanMens(workspace, doc, jobcoach)
  await noteNagekeken(workspace, doc)

  expect(again).toBe(first)
  expect(plan().mensen.find(({ persoon }) => persoon === jobcoach.persoon)?.bericht).toBe('Bel mij.')
  expect(plan().nagekekenOp).toBe(workspace.today())
  for (const rol of ['werkbegeleider', 'maatje', 'trainer', 'jobcoach', 'regiocoordinator'] as const) {
    engine.switchTo(rol)
    expect(JSON.stringify([...engine.cards.value.values()].map(({ items }) => items))).not.toContain('Bel mij.')
  }
})

test('that somebody looked is said only when the log says that it was on a screen', () => {
  const doc = 'd_0000000000000000000000000g' as const
  const reader: PersoonId = 'p_0000000000000000000000000g'
  const entry = (act: 'doc.open' | 'doc.sync.read', atMs: number, actor: PersoonId = reader) => ({
    ...{ n: 1, atMs, act, actor, doc, basis: 'lid', source: 'server' as const, result: 'ok' },
    ...{ zaak: reader, prev: '', mac: '' },
  })

  expect(gezienOp([entry('doc.sync.read', 5)], doc, reader)).toBeUndefined()
  expect(gezienOp([entry('doc.sync.read', 5), entry('doc.open', 7)], doc, reader)).toBe(7)
  expect(gezienOp([entry('doc.open', 7, 'p_0000000000000000000000001g')], doc, reader)).toBeUndefined()
})
