import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { eindVanDag } from '#domain/deeltermijn.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { beginLeestermijn, passLeestermijn, serverTijd } from '#domain/leestermijn.ts'
import type { Errand } from '#documents/document-store.ts'
import { gedeeldDoor } from '#workspace/map/delen.ts'
import { dagenVan, laatZien, verlengDelen } from '#workspace/map/laten-zien.ts'
import { eindeVan, watchVoorbij } from '#workspace/map/voorbij.ts'
import type { Card } from '#workspace/engine.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { kringVan, lezersVan } from '#workspace/plaatsing/werkplek.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'

const DAY_MS = 86_400_000

async function aKandidaat() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const people = () => gatherPeople(engine.cards.value.values())
  const me = engine.ik.value.persoon
  const werkplek = kringVan(engine.cards.value, me).werkplek
  const aan = werkplek && lezersVan(werkplek, people(), me).find(({ rol }) => rol === 'werkbegeleider')
  if (aan === undefined) throw new Error('The made-up kandidaat has a werkbegeleider')
  const shown = (nowMs: number) => gedeeldDoor(engine.cards.value, me, people(), nowMs)
  return { engine, workspace, aan, shown, me }
}

test('[R1][R3] what is shown is one copy for one person, with its last day in the membership and beside the words', async () => {
  const { engine, workspace, aan, shown, me } = await aKandidaat()
  const before = new Set(engine.cards.value.keys())
  const tot = addDays(workspace.today(), 30)

  const done = await laatZien(workspace, { titel: 'Dit wil ik', tekst: 'Werken met brood.' }, aan, tot)

  const [card] = [...engine.cards.value.values()].filter(({ doc }) => !before.has(doc))
  expect(done.ok).toBe(true)
  expect(card?.kind).toBe('deel')
  expect(card?.members).toEqual([
    { person: me, role: 'kandidaat' },
    { person: aan.persoon, role: 'werkbegeleider', untilMs: eindVanDag(tot) },
  ])
  expect(shown(workspace.nowMs()).find(({ doc }) => doc === card?.doc)).toMatchObject({
    ...{ soort: 'kopie', naam: 'Dit wil ik', tekst: 'Werken met brood.', tot },
    lezers: [{ persoon: aan.persoon, rol: 'werkbegeleider' }],
  })
})

test('taking it back takes the words away', async () => {
  const { workspace, aan, shown } = await aKandidaat()
  const done = await laatZien(workspace, { titel: 'Dit wil ik', tekst: 'Taarten.' }, aan, addDays(workspace.today(), 9))

  if (done.ok) await done.undo()

  expect(shown(workspace.nowMs()).some(({ tekst }) => tekst === 'Taarten.')).toBe(false)
})

test('when its day is over the kandidaat sees so, and still who it was', async () => {
  const { workspace, aan, shown } = await aKandidaat()
  const tot = addDays(workspace.today(), 9)
  await laatZien(workspace, { titel: 'Dit wil ik', tekst: 'Taarten.' }, aan, tot)

  const at = (ms: number) => shown(ms).find(({ tekst }) => tekst === 'Taarten.')

  expect(at(eindVanDag(tot) - 1)?.isVoorbij).toBeUndefined()
  expect(at(eindVanDag(tot))).toMatchObject({ isVoorbij: true, lezers: [{ persoon: aan.persoon }] })
})

test('a month longer counts from the last day, or from today when that is over, and asks the server for exactly that', async () => {
  const { engine, workspace, aan, shown } = await aKandidaat()
  const tot = '2099-01-31'
  await laatZien(workspace, { titel: 'Dit wil ik', tekst: 'Taarten.' }, aan, tot)
  const asked: Errand[] = []
  const store = {
    ...engine.store,
    append: (batch: Parameters<typeof engine.store.append>[0]) => {
      asked.push(...(batch.errands ?? []))
      return engine.store.append(batch)
    },
  }
  const listening = makeWorkspace({
    ...engine,
    store: Object.setPrototypeOf(store, engine.store) as typeof engine.store,
  })
  const kopie = (ms: number) => shown(ms).find(({ tekst }) => tekst === 'Taarten.')
  const running = kopie(workspace.nowMs())
  const over = kopie(eindVanDag(tot))
  if (running === undefined || over === undefined) throw new Error('It is shown')

  const [longer, again] = [await verlengDelen(listening, running), await verlengDelen(listening, over)]

  expect(longer).toMatchObject({ ok: true, tot: '2099-02-28' })
  expect(again.ok && again.tot < tot).toBe(true)
  const until = [longer, again].map((done) => (done.ok ? eindVanDag(done.tot) : 0))
  expect(asked).toEqual(
    until.map((untilMs) => ({
      ...{ kind: 'members', doc: running.doc, remove: [] },
      add: [{ person: aan.persoon, role: 'werkbegeleider', untilMs }],
    })),
  )
})

test('the usual last day is that of the last bijeenkomst of the own group', async () => {
  const { engine, workspace } = await aKandidaat()

  const days = dagenVan(engine.cards.value, workspace.today())

  expect(days.map(({ termijn }) => termijn)).toEqual(['programma', 'maand', 'drie_maanden'])
  expect(days.every(({ tot }) => tot > workspace.today())).toBe(true)
})

const doc: DocumentId = 'd_0000000000000000000000000g'
const reader: PersoonId = 'p_0000000000000000000000000g'

function aDeel(untilMs: number | undefined, tot?: string, role: Card['role'] = 'trainer'): Card {
  const bare = { id: 'een', $wie: {}, $antwoorden: {}, $onleesbaar: [] }
  const item = { ...bare, titel: 'a', tekst: 'b', opMs: 1, ...(tot === undefined ? {} : { tot }) }
  const members = [{ person: reader, role, ...(untilMs === undefined ? {} : { untilMs }) }]
  return { doc, kind: 'deel', role, canWrite: false, members, items: { delen: { een: item } } }
}

test('[R1] the reader’s device closes it at the sooner of the server’s end and the day beside the words', () => {
  const tot = '2026-12-01'

  expect(eindeVan(aDeel(5))).toBe(5)
  expect(eindeVan(aDeel(undefined, tot))).toBe(eindVanDag(tot))
  expect(eindeVan(aDeel(eindVanDag(tot) + DAY_MS, tot))).toBe(eindVanDag(tot))
  expect(eindeVan(aDeel(eindVanDag(tot) - DAY_MS, tot))).toBe(eindVanDag(tot) - DAY_MS)
  expect(eindeVan(aDeel(undefined))).toBeUndefined()
  expect(eindeVan(aDeel(undefined, tot, 'kandidaat'))).toBeUndefined()
})

test('[R1] offline it goes from every list at its end, and comes back when the clock turns out to be wrong', async () => {
  const { engine } = await aProefWorkspace('trainer')
  const cards = signal<ReadonlyMap<DocumentId, Card>>(new Map([[doc, aDeel(1000)]]))
  const serverMs = signal(999)
  const workspace = makeWorkspace({ ...engine, cards, voorbij: watchVoorbij(cards, serverMs) })
  const before = workspace.cards.value

  serverMs.value = 999.5
  expect(workspace.cards.value).toBe(before)
  serverMs.value = 1000
  expect([...workspace.cards.value.keys()]).toEqual([])
  expect([...(workspace.voorbij?.value ?? [])]).toEqual([doc])
  serverMs.value = 500

  expect([...workspace.cards.value.keys()]).toEqual([doc])
})

test('[R1] a clock that is a year off counts the server’s time, also after a restart and when it is set back', () => {
  const year = 365 * DAY_MS
  const ahead = beginLeestermijn(2 * year, year)

  expect(serverTijd(ahead)).toBe(year)
  expect(serverTijd(passLeestermijn(ahead, 2 * year + DAY_MS, 0))).toBe(year + DAY_MS)
  // Set right: the time it had counted is kept, so nothing is read for a year more.
  expect(serverTijd(passLeestermijn(ahead, year, DAY_MS))).toBe(year + DAY_MS)
  expect(serverTijd(beginLeestermijn(5))).toBe(5)
})
