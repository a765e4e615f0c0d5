import { expect, test } from 'vitest'
import { itemOf, itemsOf } from '#documents/project.ts'
import type { DocumentId } from '#domain/id.ts'
import { makeGroep, removeDeelnemer } from '#workspace/groep/groep-acties.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import { changeGroep } from '#workspace/groep/wissel-groep.ts'
import { addKandidaat, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { mensenIn, newPersoonId } from '#workspace/mensen/leden.ts'
import { planBezoek } from '#workspace/plaatsing/bezoeken.ts'
import { makePlaatsing, setDagen } from '#workspace/plaatsing/plaats-acties.ts'
import { plaatsingenIn, plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import { followRooster } from '#workspace/plaatsing/plek-afspraken.ts'
import { setPlekMens } from '#workspace/plaatsing/plek-mensen.ts'
import { kringVan } from '#workspace/plaatsing/werkplek.ts'
import { registerOf, saveOrganisatie } from '#workspace/regio/register.ts'
import { regioVan, teamMet } from '#workspace/regio/regio.ts'
import { addTeamlid } from '#workspace/regio/team.ts'
import { verslagInvoer } from '#workspace/regio/verslag.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

const tom: Mens = { persoon: newPersoonId(), naam: 'Tom', rol: 'werkbegeleider' }
const eva: Mens = { persoon: newPersoonId(), naam: 'Eva', rol: 'werkbegeleider' }
const fatma: Mens = { persoon: newPersoonId(), naam: 'Fatma', rol: 'maatje' }

/** Noor works with Tom, in a group of Karin; Ilse visits. */
async function atWork() {
  const regio = await openLegeRegio()
  const { workspace } = regio
  for (const [naam, rol] of [
    ['Karin', 'trainer'],
    ['Rob', 'trainer'],
    ['Ilse', 'jobcoach'],
  ] as const) {
    await addTeamlid(workspace, { naam, telefoon: '', rol })
  }
  await saveOrganisatie(workspace, regioVan(workspace)?.doc ?? 'd_', {
    ...{ naam: 'De Korenaar', plaats: 'Tiel', telefoon: '', functies: ['winkel'] },
  })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor', achternaam: 'de Vries' }, intake: {} })
  const noor = () => one(kandidatenIn(workspace.cards.value.values())[0])
  const [karin, rob] = teamMet(regioVan(workspace), 'trainer').toSorted((a, b) => a.naam.localeCompare(b.naam))
  const jobcoach = one(teamMet(regioVan(workspace), 'jobcoach')[0])
  const { doc: groep } = await makeGroep(workspace, {
    ...{ naam: 'Dinsdag A', startMaand: '2027-01', weekdag: 2, plaats: '', trainers: [one(karin)] },
    kandidaten: [noor()],
  })
  const card = one(regioVan(workspace)?.card)
  await makePlaatsing(workspace, noor(), {
    ...{ plek: one(registerOf(card).plekken[0]), adres: 'Kade 1', werkbegeleider: tom, maatje: fatma, jobcoach },
    ...{ start: '2026-11-02', eindePlan: '2027-11-02', dagen: [{ weekdag: 1, van: '09:00', tot: '15:00' }] },
  })
  const plek = () => one(plaatsingVan(workspace.cards.value.values(), noor().persoon))
  return { ...regio, noor, plek, groep: one(groep), jobcoach, karin: one(karin), rob: one(rob) }
}

function one<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('It is not there')
  return found
}

test('[S3] who comes after a werkbegeleider is a member of nothing in which that one wrote, and undo takes all back', async () => {
  const { workspace, membersOf, docsOf, plek, noor, groep, karin, jobcoach } = await atWork()
  const before = plek()
  await workspace.commit((batch) => {
    batch.put('plaatsing', before.doc, 'contacten', 'c1', { onderwerp: 'Tom belde over de lijst.', klaar: true })
    batch.put('plaatsing', before.doc, 'plaatsing', 'plaatsing', { risicos: 'Druk op zaterdag.' })
  })

  const done = await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', eva)

  const next = plek()
  const own = [next.doc, next.werkplek, next.reflectie, next.maatjeDoc, groep]
  for (const doc of own) expect(membersOf(doc)).toHaveProperty(eva.persoon, 'werkbegeleider')
  for (const doc of [before.doc, before.werkplek, before.reflectie]) {
    expect(own).not.toContain(doc)
    expect(Object.values(membersOf(doc))).not.toContain('werkbegeleider')
    // All history stays with who had it.
    expect(membersOf(doc)).toHaveProperty(noor().persoon, 'kandidaat')
  }
  for (const doc of [next.doc, next.werkplek]) {
    expect(membersOf(doc)).toMatchObject({ [karin.persoon]: 'trainer', [jobcoach.persoon]: 'jobcoach' })
  }
  expect(Object.keys(membersOf(next.reflectie)).toSorted()).toEqual([noor().persoon, eva.persoon].toSorted())
  const reads = (persoon: string): DocumentId[] =>
    (['plaatsing', 'werkplek', 'reflectie', 'maatje', 'groep', 'kaart', 'leren', 'intake'] as const)
      .flatMap((kind) => docsOf(kind))
      .filter((doc) => membersOf(doc)[persoon] !== undefined)
  expect(reads(tom.persoon)).toEqual([])
  expect(JSON.stringify(next.card.items)).not.toMatch(/lijst|zaterdag/)
  expect(next.werkbegeleider?.naam).toBe('Eva')
  expect(mensenIn(noor().card.items, 'werkbegeleider').map(({ naam }) => naam)).toEqual(['Eva'])

  if (!done.ok) throw new Error('Not done')
  await done.undo()
  expect(plek().doc).toBe(before.doc)
  expect(reads(eva.persoon)).toEqual([])
  for (const doc of [before.doc, before.werkplek, before.reflectie, before.maatjeDoc, groep]) {
    expect(membersOf(doc)).toHaveProperty(tom.persoon, 'werkbegeleider')
  }
})

test('[D4] what the place is goes on: days, dates, a planned visit; and it stays one place for lists and reports', async () => {
  const { workspace, plek, noor } = await atWork()
  const before = plek()
  await planBezoek(workspace, before.card, { dag: '2026-12-01', plaats: '' })
  await planBezoek(workspace, before.card, { dag: '2026-11-03', plaats: '' })
  await workspace.commit((batch) =>
    batch.put('plaatsing', before.doc, 'overeenkomsttekens', 'a.organisatie', { getekendOp: '2026-11-01' }),
  )

  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', eva)

  const next = plek()
  expect(next.velden).toMatchObject({ organisatie: 'De Korenaar', start: '2026-11-02', vervolgVan: before.doc })
  expect(next.dagen.map(({ weekdag, van }) => [weekdag, van])).toEqual([[1, '09:00']])
  expect(itemsOf(next.card.items, 'plaatsing', 'bezoeken').map(({ dag }) => dag)).toEqual(['2026-12-01'])
  expect(itemOf(next.card.items, 'plaatsing', 'overeenkomsttekens', 'a.organisatie')?.getekendOp).toBe('2026-11-01')
  const all = workspace.cards.value
  const left = one(all.get(before.doc))
  expect(itemsOf(left.items, 'plaatsing', 'bezoeken').flatMap(({ dag, weg }) => (weg === true ? [] : dag))).toEqual([
    '2026-11-03',
  ])
  expect(plaatsingenIn(all.values()).map(({ doc }) => doc)).toEqual([next.doc])
  expect(kringVan(all, noor().persoon).plaatsing?.doc).toBe(next.doc)
  expect(verslagInvoer(workspace).plaatsingen).toHaveLength(1)
})

test('the page of the maatje follows the place that goes on, and not the one before it', async () => {
  const { workspace, plek, noor, batches } = await atWork()
  const before = plek()
  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', eva)
  await setDagen(workspace, plek(), [{ weekdag: 3, van: '10:00', tot: '14:00' }])
  const count = batches.length

  for (const doc of [before.doc, plek().doc]) await followRooster(workspace, one(workspace.cards.value.get(doc)))

  expect(batches).toHaveLength(count)
})

test('[S3] it is the same when nobody was there for a while, and not for who comes back', async () => {
  const { workspace, plek, noor, membersOf } = await atWork()
  const before = plek().doc
  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', undefined)
  expect(plek().doc).toBe(before)

  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', tom)
  expect(plek().doc).toBe(before)
  expect(membersOf(before)).toHaveProperty(tom.persoon, 'werkbegeleider')

  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', undefined)
  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', eva)
  expect(plek().doc).not.toBe(before)
  expect(membersOf(before)).not.toHaveProperty(eva.persoon)
})

test('[S3] a trainer or jobcoach who leaves later leaves the documents of the former werkbegeleider too', async () => {
  const { workspace, plek, noor, membersOf, groep, jobcoach, karin } = await atWork()
  const before = plek()
  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', eva)
  await setPlekMens(workspace, noor(), plek(), 'jobcoach', undefined)
  await removeDeelnemer(workspace, one(groepVan(workspace, groep)), noor())

  for (const doc of [before.doc, before.werkplek, plek().doc, plek().werkplek]) {
    expect(membersOf(doc)).toHaveProperty(noor().persoon, 'kandidaat')
    expect(membersOf(doc)).not.toHaveProperty(jobcoach.persoon)
    expect(membersOf(doc)).not.toHaveProperty(karin.persoon)
  }
})

test('[S3] another maatje, jobcoach or group: who goes reads nothing new, and every document stays', async () => {
  const { workspace, plek, noor, membersOf, docsOf, groep, jobcoach, karin, rob } = await atWork()
  const { doc, werkplek } = plek()
  await addTeamlid(workspace, { naam: 'Sam', telefoon: '', rol: 'jobcoach' })
  const sam = one(teamMet(regioVan(workspace), 'jobcoach').find(({ naam }) => naam === 'Sam'))
  await setPlekMens(workspace, noor(), plek(), 'jobcoach', sam)
  for (const one of [doc, werkplek, noor().leren, noor().doc]) {
    expect(membersOf(one)).toHaveProperty(sam.persoon, 'jobcoach')
    expect(membersOf(one)).not.toHaveProperty(jobcoach.persoon)
  }

  const { doc: other } = await makeGroep(workspace, {
    ...{ naam: 'Vrijdag B', startMaand: '2027-01', weekdag: 5, plaats: '', trainers: [rob], kandidaten: [] },
  })
  const done = await changeGroep(
    workspace,
    noor(),
    one(groepVan(workspace, groep)),
    one(groepVan(workspace, one(other))),
  )
  expect(groepVan(workspace, groep)?.deelnemers).toEqual([])
  expect(groepVan(workspace, one(other))?.deelnemers.map(({ kaart }) => kaart)).toEqual([noor().doc])
  expect(plek().doc).toBe(doc)
  expect(plek().groep).toBe(other)
  for (const one of [doc, werkplek, noor().leren, noor().doc]) {
    expect(membersOf(one)).toHaveProperty(rob.persoon, 'trainer')
    expect(membersOf(one)).not.toHaveProperty(karin.persoon)
  }
  expect(membersOf(other)).toMatchObject({ [tom.persoon]: 'werkbegeleider', [noor().persoon]: 'kandidaat' })
  expect(membersOf(groep)).not.toHaveProperty(noor().persoon)
  expect(docsOf('leren')).toHaveLength(1)

  if (!done.ok) throw new Error('Not done')
  await done.undo()
  expect(noor().groep).toBe(groep)
  expect(membersOf(noor().leren)).toHaveProperty(karin.persoon, 'trainer')
  expect(membersOf(noor().leren)).not.toHaveProperty(rob.persoon)
  expect(membersOf(other)).not.toHaveProperty(tom.persoon)
  expect(membersOf(groep)).toHaveProperty(tom.persoon, 'werkbegeleider')
})

test('a trainer of both groups stays in everything, without going out and in', async () => {
  const { workspace, noor, groep, karin, batches } = await atWork()
  const { doc: other } = await makeGroep(workspace, {
    ...{ naam: 'Vrijdag B', startMaand: '2027-01', weekdag: 5, plaats: '', trainers: [karin], kandidaten: [] },
  })
  await changeGroep(workspace, noor(), one(groepVan(workspace, groep)), one(groepVan(workspace, one(other))))

  const asked = batches.at(-1)?.errands ?? []
  const removed = asked.flatMap((errand) => (errand.kind === 'members' ? errand.remove : []))
  expect(removed.length).toBeGreaterThan(0)
  expect(removed).not.toContain(karin.persoon)
  expect(noor().groep).toBe(other)
})
