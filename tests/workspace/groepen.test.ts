import { expect, test } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import {
  addDeelnemers,
  addTrainer,
  makeGroep,
  removeDeelnemer,
  removeTrainer,
  setBijeenkomst,
  setGroepPlaats,
} from '#workspace/groep/groep-acties.ts'
import { groepVan, standVan } from '#workspace/groep/groepen.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { addKandidaat, kandidatenIn, removeKandidaat } from '#workspace/mensen/kandidaten.ts'
import { dagTaken } from '#workspace/regio/overzicht.ts'
import { regioVan, teamMet } from '#workspace/regio/regio.ts'
import { addTeamlid } from '#workspace/regio/team.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { LegeRegio } from '#tests/builders/lege-regio.ts'
import { marit, openLegeRegio } from '#tests/builders/lege-regio.ts'

const all = (workspace: Workspace): Kandidaat[] => kandidatenIn(workspace.cards.value.values())

function groepOf(workspace: Workspace, doc: DocumentId | undefined): Groep {
  const groep = doc === undefined ? undefined : groepVan(workspace, doc)
  if (groep === undefined) throw new Error('The group is there')
  return groep
}

async function aGroep(
  names: readonly string[] = ['Noor', 'Sami'],
): Promise<LegeRegio & { doc: DocumentId; groep: () => Groep }> {
  const regio = await openLegeRegio()
  const { workspace } = regio
  await addTeamlid(workspace, { naam: 'Karin', telefoon: '', rol: 'trainer' })
  await addTeamlid(workspace, { naam: 'Bas', telefoon: '', rol: 'projectassistent' })
  for (const roepnaam of names) await addKandidaat(workspace, { kaart: { roepnaam }, intake: {} })
  const { doc } = await makeGroep(workspace, {
    naam: 'Dinsdag A',
    startMaand: '2027-01',
    weekdag: 2,
    plaats: 'Buurthuis De Kade',
    trainers: teamMet(regioVan(workspace), 'trainer'),
    kandidaten: all(workspace),
  })
  if (doc === undefined) throw new Error('Kept')
  return { ...regio, doc, groep: () => groepOf(workspace, doc) }
}

test('a group of two is made: a warning is not a block', async () => {
  const { groep } = await aGroep()

  expect(groep().deelnemers.map((one) => one.naam)).toEqual(['Noor', 'Sami'])
})

test('the year plan has ten bijeenkomsten from the start month, July and August skipped', async () => {
  const { groep } = await aGroep()

  const plan = groep().bijeenkomsten
  expect(plan.map((one) => one.dag?.slice(5, 7))).toEqual(['01', '02', '03', '04', '05', '06', '09', '10', '11', '12'])
  expect(plan.map((one) => one.soort?.charAt(0)).join('')).toBe('vtctctctct')
  expect(new Set(plan.map((one) => one.plaats))).toEqual(new Set(['Buurthuis De Kade']))
})

test('[D4] making a group is one action that lets everybody in', async () => {
  const { workspace, membersOf, docsOf, doc, batches, groep } = await aGroep()
  const trainer = teamMet(regioVan(workspace), 'trainer')[0]?.persoon ?? ''
  const assistent = teamMet(regioVan(workspace), 'projectassistent')[0]?.persoon ?? ''
  const people = Object.fromEntries(all(workspace).map((one) => [one.persoon, 'kandidaat']))

  expect(membersOf(doc)).toEqual({
    [marit]: 'regiocoordinator',
    [trainer]: 'trainer',
    [assistent]: 'projectassistent',
    ...people,
  })
  expect(membersOf(groep().beheer?.doc)).toEqual({ [marit]: 'regiocoordinator', [trainer]: 'trainer' })
  for (const kind of ['kaart', 'intake', 'leren'] as const) {
    for (const one of docsOf(kind)) expect(membersOf(one)).toHaveProperty(trainer, 'trainer')
  }
  expect(all(workspace).map((one) => one.groep)).toEqual([doc, doc])
  const last = batches.at(-1)
  expect(last?.births?.map((birth) => birth.kind)).toEqual(['groepsbeheer', 'groep'])
})

test('taking a new group back gives every membership back', async () => {
  const regio = await openLegeRegio()
  const { workspace, docsOf, membersOf } = regio
  await addTeamlid(workspace, { naam: 'Karin', telefoon: '', rol: 'trainer' })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: {} })
  const trainers = teamMet(regioVan(workspace), 'trainer')

  const done = await makeGroep(workspace, {
    ...{ naam: 'A', startMaand: '2027-01', weekdag: 2, plaats: '', trainers },
    kandidaten: all(workspace),
  })
  if (done.ok) await done.undo()

  expect(all(workspace)[0]?.groep).toBeUndefined()
  expect(membersOf(docsOf('leren')[0])).not.toHaveProperty(trainers[0]?.persoon ?? '')
  expect(done.doc === undefined ? undefined : groepVan(workspace, done.doc)).toBeUndefined()
})

test('a kandidaat leaves and comes back to the same line of the list', async () => {
  const { workspace, groep, membersOf, doc } = await aGroep()
  const noor = all(workspace)[0]
  if (noor === undefined) throw new Error('Noor')
  const line = groep().deelnemers.find((one) => one.kaart === noor.doc)?.id

  await removeDeelnemer(workspace, groep(), noor)
  expect(groep().deelnemers).toHaveLength(1)
  expect(membersOf(doc)).not.toHaveProperty(noor.persoon)
  expect(membersOf(noor.leren)).toEqual({ [noor.persoon]: 'kandidaat' })

  await addDeelnemers(
    workspace,
    groep(),
    all(workspace).filter((one) => one.doc === noor.doc),
  )
  expect(groep().deelnemers.find((one) => one.kaart === noor.doc)?.id).toBe(line)
  expect(membersOf(doc)).toHaveProperty(noor.persoon, 'kandidaat')
})

test('a removed kandidaat is not on the list of the group', async () => {
  const { workspace, groep } = await aGroep()
  const noor = all(workspace)[0]
  if (noor === undefined) throw new Error('Noor')

  await removeKandidaat(workspace, noor)

  expect(groep().deelnemers.map((one) => one.naam)).toEqual(['Sami'])
})

test('another trainer comes to everybody in the group, and goes from everybody', async () => {
  const { workspace, groep, membersOf } = await aGroep()
  const { persoon } = await addTeamlid(workspace, { naam: 'Youssef', telefoon: '', rol: 'trainer' })
  const youssef = teamMet(regioVan(workspace), 'trainer').find((one) => one.persoon === persoon)
  if (youssef === undefined) throw new Error('Youssef')
  const places = () => [groep().doc, groep().beheer?.doc, ...all(workspace).flatMap((one) => [one.doc, one.leren])]

  await addTrainer(workspace, groep(), youssef, all(workspace))
  for (const doc of places()) expect(membersOf(doc)).toHaveProperty(persoon, 'trainer')

  const done = await removeTrainer(workspace, groep(), youssef, all(workspace))
  for (const doc of places()) expect(membersOf(doc)).not.toHaveProperty(persoon)

  if (done.ok) await done.undo()
  for (const doc of places()) expect(membersOf(doc)).toHaveProperty(persoon, 'trainer')
})

test('a bijeenkomst moved onto another is kept, and waits for a look', async () => {
  const { workspace, groep } = await aGroep()
  const [first, second] = groep().bijeenkomsten
  if (first === undefined || second === undefined) throw new Error('Ten')

  const done = await setBijeenkomst(workspace, groep(), second.id, { dag: first.dag, van: '14:00', tot: '12:00' })

  expect(groep().bijeenkomsten[1]).toMatchObject({ dag: first.dag, van: '14:00', tot: '12:00' })
  expect(dagTaken([groep()], '2026-11-24')).toHaveLength(1)
  if (done.ok) await done.undo()
  expect(dagTaken([groep()], '2026-11-24')).toEqual([])
})

test('another place for the group takes along what was there, and leaves what was elsewhere', async () => {
  const { workspace, groep } = await aGroep()
  const third = groep().bijeenkomsten[2]
  await setBijeenkomst(workspace, groep(), third?.id ?? '', { plaats: 'Bibliotheek' })

  await setGroepPlaats(workspace, groep(), 'Dorpshuis')

  const places = groep().bijeenkomsten.map((one) => one.plaats)
  expect(places.filter((one) => one === 'Dorpshuis')).toHaveLength(9)
  expect(places[2]).toBe('Bibliotheek')
})

test('figures count bijeenkomsten and lists, never people', async () => {
  const { workspace, groep } = await aGroep()
  const beheer = groep().beheer?.doc
  const [first] = groep().bijeenkomsten
  if (beheer === undefined || first === undefined) throw new Error('A list')

  await workspace.commit((batch) => batch.put('groepsbeheer', beheer, 'lijsten', first.id, { klaarOpMs: 1 }))

  expect(standVan(groep(), '2027-03-15')).toEqual({ gehouden: 3, totaal: 10, compleet: 1 })
  expect(standVan(groep(), first.dag ?? '')).toEqual({ gehouden: 1, totaal: 10, compleet: 1 })
  expect(itemsOf(groep().card.items, 'groep', 'mensen').map((one) => one.rol)).not.toContain('kandidaat')
})
