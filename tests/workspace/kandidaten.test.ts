import { expect, test } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { itemOf } from '#documents/project.ts'
import {
  addKandidaat,
  findNamesakes,
  intakeCard,
  intakeOf,
  kandidatenIn,
  kandidaatVan,
  removeKandidaat,
  setIntake,
  setKaart,
} from '#workspace/mensen/kandidaten.ts'
import type { KaartFields } from '#workspace/mensen/kandidaten.ts'
import { regioVan, teamMet } from '#workspace/regio/regio.ts'
import { addTeamlid } from '#workspace/regio/team.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { marit, openLegeRegio } from '#tests/builders/lege-regio.ts'

const all = (workspace: Workspace) => kandidatenIn(workspace.cards.value.values())

async function aKandidaat(workspace: Workspace, kaart: KaartFields): Promise<DocumentId> {
  const { doc } = await addKandidaat(workspace, { kaart, intake: {} })
  if (doc === undefined) throw new Error('Kept')
  return doc
}

test('only a first name makes a kandidaat, with a kaart, an intake and a leren nobody here may read', async () => {
  const { workspace, membersOf, docsOf } = await openLegeRegio()

  const { doc, persoon } = await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: {} })

  expect(all(workspace)).toMatchObject([{ doc, persoon, naam: 'Noor', kort: 'Noor', status: 'aangemeld' }])
  expect(membersOf(doc)).toEqual({ [persoon ?? '']: 'kandidaat', [marit]: 'regiocoordinator' })
  expect(membersOf(docsOf('leren')[0])).toEqual({ [persoon ?? '']: 'kandidaat' })
  expect(workspace.cards.value.has(docsOf('leren')[0] ?? 'd_')).toBe(false)
  expect(all(workspace)[0]?.leren).toBe(docsOf('leren')[0])
})

test('a chosen jobcoach belongs to all three from the start', async () => {
  const { workspace, membersOf, docsOf } = await openLegeRegio()
  const { persoon } = await addTeamlid(workspace, { naam: 'Ilse', telefoon: '06 1', rol: 'jobcoach' })
  const [jobcoach] = teamMet(regioVan(workspace), 'jobcoach')

  await addKandidaat(workspace, {
    kaart: { roepnaam: 'Noor' },
    intake: {},
    ...(jobcoach === undefined ? {} : { jobcoach }),
  })

  for (const kind of ['kaart', 'intake', 'leren'] as const) {
    expect(membersOf(docsOf(kind)[0])).toHaveProperty(persoon, 'jobcoach')
  }
})

test('two people of one name are both there, and a last name or a place tells them apart', async () => {
  const { workspace } = await openLegeRegio()
  await aKandidaat(workspace, { roepnaam: 'Fatima', achternaam: 'El Idrissi' })
  await aKandidaat(workspace, { roepnaam: 'Fatima', woonplaats: 'Buren' })
  await aKandidaat(workspace, { roepnaam: 'Sami' })
  await aKandidaat(workspace, { roepnaam: 'Sami' })

  const shown = all(workspace)

  expect(shown.map((one) => one.kort)).toEqual(['Fatima B.', 'Fatima I.', 'Sami', 'Sami'])
  expect(shown.map((one) => one.hasTwin)).toEqual([false, false, true, true])
  expect(findNamesakes(shown, ' fátima ', '')).toHaveLength(2)
  expect(findNamesakes(shown, 'Fatima', 'Jansen')).toEqual([])
})

test('a name of 60 characters with an emoji stays whole', async () => {
  const { workspace } = await openLegeRegio()
  const naam = '👩🏽‍🌾 Wilhelmina-Antoinetta van der Meulen-Oosterhuizen tot Buren'

  await aKandidaat(workspace, { roepnaam: naam })

  expect(all(workspace)[0]?.naam).toBe(naam)
})

test('making a kandidaat can be taken back', async () => {
  const { workspace } = await openLegeRegio()
  const done = await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: { kanaal: 'telefoon' } })

  if (done.ok) await done.undo()

  expect(all(workspace)).toEqual([])
})

test('a removed kandidaat is out of the lists, keeps the documents, and comes back', async () => {
  const { workspace, membersOf } = await openLegeRegio()
  const doc = await aKandidaat(workspace, { roepnaam: 'Noor' })
  const noor = kandidaatVan(workspace, doc)
  if (noor === undefined) throw new Error('Noor is there')

  const done = await removeKandidaat(workspace, noor)
  expect(all(workspace)).toEqual([])
  expect(membersOf(doc)).toHaveProperty(noor.persoon, 'kandidaat')
  expect(itemOf(workspace.cards.value.get(doc)?.items ?? {}, 'kaart', 'kaart', 'kaart')?.roepnaam).toBe('Noor')

  if (done.ok) await done.undo()
  expect(all(workspace)).toHaveLength(1)
})

test('the choice after the voorlichting moves the status, but not of who works already', async () => {
  const { workspace } = await openLegeRegio()
  const doc = await aKandidaat(workspace, { roepnaam: 'Noor' })
  const noor = () => kandidaatVan(workspace, doc)
  const intake = () => intakeCard(workspace.cards.value.values(), noor()?.persoon ?? 'p_')
  const choose = async (keuze: 'ja' | 'nee') => {
    const [kandidaat, card] = [noor(), intake()]
    if (kandidaat !== undefined && card !== undefined)
      await setIntake(workspace, kandidaat, card, { keuzeDeelname: keuze })
  }

  await choose('ja')
  expect(noor()?.status).toBe('zoekt_wep')

  await setKaart(workspace, doc, { status: 'gestart' })
  await choose('nee')
  expect(noor()?.status).toBe('gestart')
  const card = intake()
  expect(card === undefined ? undefined : intakeOf(card)?.keuzeDeelname).toBe('nee')
})
