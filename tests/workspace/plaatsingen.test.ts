import { expect, test } from 'vitest'
import { itemOf, itemsOf } from '#documents/project.ts'
import { addDeelnemers, makeGroep } from '#workspace/groep/groep-acties.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { addKandidaat, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { mensenIn, newPersoonId } from '#workspace/mensen/leden.ts'
import { plekTaken } from '#workspace/regio/overzicht.ts'
import { endPlaatsing, makePlaatsing, setDagen } from '#workspace/plaatsing/plaats-acties.ts'
import { setPlekMens } from '#workspace/plaatsing/plek-mensen.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { knownWerkbegeleiders, plaatsingenIn, plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import { registerOf, saveOrganisatie } from '#workspace/regio/register.ts'
import { regioVan, teamMet } from '#workspace/regio/regio.ts'
import { addTeamlid } from '#workspace/regio/team.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { marit, openLegeRegio } from '#tests/builders/lege-regio.ts'

const tom: Mens = { persoon: newPersoonId(), naam: 'Tom', rol: 'werkbegeleider', telefoon: '06 00 00 00 02' }
const fatma: Mens = { persoon: newPersoonId(), naam: 'Fatma', rol: 'maatje' }
const eva: Mens = { persoon: newPersoonId(), naam: 'Eva', rol: 'werkbegeleider' }

const all = (workspace: Workspace): Kandidaat[] => kandidatenIn(workspace.cards.value.values())
const plekIn = (workspace: Workspace) => {
  const card = regioVan(workspace)?.card
  const plek = card === undefined ? undefined : registerOf(card).plekken[0]
  if (plek === undefined) throw new Error('A plek')
  return plek
}

async function aRegio() {
  const regio = await openLegeRegio()
  const { workspace } = regio
  for (const [naam, rol] of [
    ['Karin', 'trainer'],
    ['Ilse', 'jobcoach'],
    ['Bas', 'projectassistent'],
  ] as const) {
    await addTeamlid(workspace, { naam, telefoon: '', rol })
  }
  const doc = regioVan(workspace)?.doc ?? 'd_'
  await saveOrganisatie(workspace, doc, { naam: 'De Korenaar', plaats: 'Tiel', telefoon: '', functies: ['winkel'] })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor', achternaam: 'de Vries' }, intake: {} })
  const team = regioVan(workspace)
  return {
    ...regio,
    trainer: teamMet(team, 'trainer')[0],
    jobcoach: teamMet(team, 'jobcoach')[0],
    assistent: teamMet(team, 'projectassistent')[0],
    noor: () => {
      const found = all(workspace)[0]
      if (found === undefined) throw new Error('Noor')
      return found
    },
    plek: (): Plaatsing => {
      const found = plaatsingVan(workspace.cards.value.values(), all(workspace)[0]?.persoon ?? 'p_')
      if (found === undefined) throw new Error('Placed')
      return found
    },
  }
}

async function aPlaatsing(werkbegeleider: Mens | undefined = tom, maatje: Mens | undefined = fatma) {
  const regio = await aRegio()
  const { workspace, trainer, noor } = regio
  const { doc: groep } = await makeGroep(workspace, {
    ...{ naam: 'Dinsdag A', startMaand: '2027-01', weekdag: 2, plaats: '' },
    trainers: trainer === undefined ? [] : [trainer],
    kandidaten: [noor()],
  })
  await makePlaatsing(workspace, noor(), {
    plek: plekIn(workspace),
    adres: 'Kade 1, Tiel',
    ...(werkbegeleider === undefined ? {} : { werkbegeleider }),
    ...(maatje === undefined ? {} : { maatje }),
    ...(regio.jobcoach === undefined ? {} : { jobcoach: regio.jobcoach }),
    start: '2027-02-01',
    eindePlan: '2028-02-01',
    dagen: [
      { weekdag: 1, van: '09:00', tot: '15:00' },
      { weekdag: 4, van: '09:00', tot: '15:00' },
    ],
  })
  return { ...regio, groep }
}

test('[D4] a placement is one action with four documents, each with exactly its own people', async () => {
  const { batches, membersOf, plek, noor, trainer, jobcoach, assistent } = await aPlaatsing()
  const [kandidaat, t, j, a] = [
    noor().persoon,
    trainer?.persoon ?? '',
    jobcoach?.persoon ?? '',
    assistent?.persoon ?? '',
  ]

  const work = { [kandidaat]: 'kandidaat', [tom.persoon]: 'werkbegeleider', [t]: 'trainer', [j]: 'jobcoach' }
  expect(membersOf(plek().doc)).toEqual({ ...work, [marit]: 'regiocoordinator' })
  expect(membersOf(plek().werkplek)).toEqual(work)
  expect(membersOf(plek().reflectie)).toEqual({ [kandidaat]: 'kandidaat', [tom.persoon]: 'werkbegeleider' })
  expect(membersOf(plek().maatjeDoc)).toEqual({
    [kandidaat]: 'kandidaat',
    [tom.persoon]: 'werkbegeleider',
    [fatma.persoon]: 'maatje',
    [marit]: 'regiocoordinator',
    [a]: 'projectassistent',
  })
  expect(
    batches
      .at(-1)
      ?.births?.map((birth) => birth.kind)
      .toSorted(),
  ).toEqual(['maatje', 'plaatsing', 'reflectie', 'werkplek'])
})

test('the functie is taken, the kaart says so, and people of the workplace see the group', async () => {
  const { workspace, membersOf, plek, noor, groep, jobcoach } = await aPlaatsing()

  expect(plekIn(workspace).status).toBe('bezet')
  expect(noor().status).toBe('gestart')
  expect(plek().velden).toMatchObject({
    status: 'voorbereiding',
    groep,
    organisatie: 'De Korenaar',
    adres: 'Kade 1, Tiel',
  })
  expect(membersOf(groep)).toMatchObject({
    [tom.persoon]: 'werkbegeleider',
    [fatma.persoon]: 'maatje',
    [jobcoach?.persoon ?? '']: 'jobcoach',
  })
  expect(membersOf(noor().leren)).toHaveProperty(jobcoach?.persoon ?? '', 'jobcoach')
  const card = groep === undefined ? undefined : workspace.cards.value.get(groep)
  expect(mensenIn(card?.items).map((one) => one.rol)).not.toContain('werkbegeleider')
})

test('a maatje gets a first name, days and numbers: no last name', async () => {
  const { workspace, plek } = await aPlaatsing()
  const maatje = workspace.cards.value.get(plek().maatjeDoc ?? 'd_')
  const items = maatje?.items ?? {}

  expect(itemOf(items, 'maatje', 'maatje', 'maatje')).toMatchObject({ roepnaam: 'Noor', organisatie: 'De Korenaar' })
  expect(itemsOf(items, 'maatje', 'dagen')).toHaveLength(2)
  expect(JSON.stringify(items)).not.toContain('Vries')
})

test('another maatje reads the page of the maatje and nothing else', async () => {
  const { workspace, membersOf, plek, noor, docsOf } = await aPlaatsing()
  const bo: Mens = { persoon: newPersoonId(), naam: 'Bo', rol: 'maatje' }

  await setPlekMens(workspace, noor(), plek(), 'maatje', bo)

  const read = (['kaart', 'intake', 'leren', 'plaatsing', 'werkplek', 'reflectie', 'maatje', 'groep'] as const).filter(
    (kind) => docsOf(kind).some((doc) => membersOf(doc)[bo.persoon] !== undefined),
  )
  expect(read).toEqual(['maatje', 'groep'])
})

test('a werkbegeleider who guides somebody else in the group stays in the group', async () => {
  const { workspace, membersOf, plek, noor, groep } = await aPlaatsing()
  await addKandidaat(workspace, { kaart: { roepnaam: 'Sami' }, intake: {} })
  const place = groep === undefined ? undefined : groepVan(workspace, groep)
  const sami = () => all(workspace).filter((one) => one.roepnaam === 'Sami')
  if (place !== undefined) await addDeelnemers(workspace, place, sami())
  const [second] = sami()
  if (second === undefined) throw new Error('Sami')
  await makePlaatsing(workspace, second, {
    ...{ plek: plekIn(workspace), adres: '', start: '2027-02-01', eindePlan: '2028-02-01', dagen: [] },
    werkbegeleider: tom,
  })

  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', eva)

  expect(membersOf(groep)).toHaveProperty(tom.persoon, 'werkbegeleider')
  expect(membersOf(plek().doc)).not.toHaveProperty(tom.persoon)
})

test('a plek without werkbegeleider and maatje is kept and waits for them', async () => {
  const { workspace, noor, plek } = await aRegio()
  await makePlaatsing(workspace, noor(), {
    ...{ plek: plekIn(workspace), adres: '', start: '2026-11-02', eindePlan: '2027-11-02', dagen: [] },
  })

  expect(plek().velden.status).toBe('loopt')
  const waiting = plekTaken(all(workspace), plaatsingenIn(workspace.cards.value.values()))
  expect(waiting.map((one) => one.soort)).toEqual(['geen-werkbegeleider', 'geen-maatje'])

  await setPlekMens(workspace, noor(), plek(), 'werkbegeleider', tom)
  expect(plek().werkbegeleider?.persoon).toBe(tom.persoon)
})

test('the same werkbegeleider is offered for the same organisatie', async () => {
  const { workspace } = await aPlaatsing()
  const plaatsingen = plaatsingenIn(workspace.cards.value.values())

  expect(knownWerkbegeleiders(plaatsingen, 'De Korenaar').map((one) => one.persoon)).toEqual([tom.persoon])
  expect(knownWerkbegeleiders(plaatsingen, 'Ergens anders')).toEqual([])
})

test('a new week keeps the lines of days that stay, at the maatje too', async () => {
  const { workspace, plek } = await aPlaatsing()
  const monday = plek().dagen[0]?.id

  const week = [
    { weekdag: 1, van: '10:00', tot: '15:00' },
    { weekdag: 3, van: '09:00', tot: '12:00' },
  ]
  await setDagen(workspace, plek(), week)

  expect(plek().dagen.map(({ weekdag, van, tot }) => ({ weekdag, van, tot }))).toEqual(week)
  expect(plek().dagen[0]?.id).toBe(monday)
  const maatje = workspace.cards.value.get(plek().maatjeDoc ?? 'd_')
  const there = itemsOf(maatje?.items ?? {}, 'maatje', 'dagen').filter((one) => one.weg !== true)
  expect(new Set(there.map((one) => one.weekdag))).toEqual(new Set([1, 3]))
})

test('a placement that stops frees the functie and keeps its documents', async () => {
  const { workspace, plek, noor, membersOf } = await aPlaatsing()
  const { doc } = plek()

  const done = await endPlaatsing(workspace, noor(), plek(), 'andere_plek')

  const ended = itemOf(workspace.cards.value.get(doc)?.items ?? {}, 'plaatsing', 'plaatsing', 'plaatsing')
  expect(ended).toMatchObject({ redenEinde: 'andere_plek', eindeWerkelijk: workspace.today() })
  expect(plekIn(workspace).status).toBe('beschikbaar')
  expect(noor().status).toBe('zoekt_wep')
  expect(membersOf(doc)).toHaveProperty(tom.persoon)
  expect(plaatsingenIn(workspace.cards.value.values())).toEqual([])
  if (done.ok) await done.undo()
  expect(plek().doc).toBe(doc)
})
