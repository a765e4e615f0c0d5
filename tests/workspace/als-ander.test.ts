import { expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { documentsoorten, rechtVan } from '#domain/documentsoort.ts'
import { eindVanDag } from '#domain/deeltermijn.ts'
import { aanWie } from '#workspace/map/aan-wie.ts'
import { alsAnder, mensenDieLezen } from '#workspace/map/als-ander.ts'
import { gedeeldDoor, stopDelen } from '#workspace/map/delen.ts'
import { laatZien } from '#workspace/map/laten-zien.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'

async function aKandidaat() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const me = engine.ik.value.persoon
  const people = () => gatherPeople(engine.cards.value.values())
  const readers = (nowMs = workspace.nowMs()) => mensenDieLezen(engine.cards.value, people(), me, nowMs)
  const as = (persoon: `p_${string}`, nowMs = workspace.nowMs()) =>
    alsAnder(engine.cards.value, people(), { ik: me, persoon, nowMs })
  return { engine, workspace, me, people, readers, as }
}

test('[R1] for everybody around, exactly the documents that they are in and that their role reads, and never the map', async () => {
  const { engine, me, readers, as } = await aKandidaat()
  const cards = [...engine.cards.value.values()]

  expect(readers().length).toBeGreaterThan(3)
  for (const { persoon } of readers()) {
    const shown = as(persoon)?.gelezen ?? []
    const expected = cards.filter(
      ({ kind, members }) =>
        members.some(({ person, role }) => person === me && role === 'kandidaat') &&
        members.some(({ person, role }) => person === persoon && rechtVan(kind, role) !== undefined),
    )

    const isOpen = (kind: string): boolean => kind !== 'deel'
    expect(shown.map(({ doc }) => doc).filter((doc) => isOpen(engine.cards.value.get(doc)?.kind ?? ''))).toEqual(
      expect.arrayContaining(expected.filter(({ kind }) => isOpen(kind)).map(({ doc }) => doc)),
    )
    expect(shown.some(({ soort }) => soort === 'map')).toBe(false)
    expect(shown.every(({ soort }) => documentsoorten.includes(soort))).toBe(true)
  }
})

test('who is only in the same group or region is no row to choose from', async () => {
  const { engine, me, readers } = await aKandidaat()
  const groep = [...engine.cards.value.values()].find(({ kind, members }) => kind === 'groep' && members.length > 2)
  const others = groep?.members.filter(({ person, role }) => role === 'kandidaat' && person !== me) ?? []
  expect(others.length).toBeGreaterThan(0)

  const listed = readers().map(({ persoon }) => persoon)

  for (const { person } of others) expect(listed).not.toContain(person)
})

test('[R1] what is shown is there with its words until its last day, and gone for that person when it is stopped', async () => {
  const { engine, workspace, me, people, readers, as } = await aKandidaat()
  const aan = readers().find(({ rol }) => rol === 'werkbegeleider')
  if (aan === undefined) throw new Error('The made-up kandidaat has a werkbegeleider')
  const tot = addDays(workspace.today(), 9)
  await laatZien(workspace, { titel: 'Dit wil ik', tekst: 'Goudvink12: werken met brood.' }, aan, tot)
  const wordsOf = (nowMs?: number) => JSON.stringify(as(aan.persoon, nowMs)?.gelezen)
  const things = () => gedeeldDoor(engine.cards.value, me, people(), workspace.nowMs())

  expect(wordsOf()).toContain('Goudvink12')
  expect(wordsOf(eindVanDag(tot))).not.toContain('Goudvink12')
  for (const other of readers()) {
    if (other.persoon !== aan.persoon) expect(JSON.stringify(as(other.persoon)?.gelezen)).not.toContain('Goudvink12')
  }
  const ding = things().find(({ tekst }) => tekst?.includes('Goudvink12'))
  const log = [{ actor: aan.persoon, doc: ding?.doc, act: 'doc.open', atMs: workspace.nowMs(), n: 1 }] as never // enough of one
  const [told] = aanWie(things(), engine.cards.value, log).filter(({ mens }) => mens.persoon === aan.persoon)
  expect(told?.dingen.find(({ ding: one }) => one.id === ding?.id)?.sinds).toBe(workspace.today())

  if (ding !== undefined) await stopDelen(workspace, ding, people())

  expect(wordsOf()).not.toContain('Goudvink12')
})
