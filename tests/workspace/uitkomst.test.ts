import { expect, test } from 'vitest'
import { maakVerslag } from '#domain/verslag.ts'
import { addKandidaat, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import {
  addVoorgesteldeNazorg,
  afrondingVan,
  nazorgVandaag,
  setNazorg,
  setUitkomst,
  sluitJaar,
} from '#workspace/mensen/uitkomst.ts'
import { makePlaatsing } from '#workspace/plaatsing/plaats-acties.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { registerOf, saveOrganisatie } from '#workspace/regio/register.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import { verslagInvoer } from '#workspace/regio/verslag.ts'
import { openLegeRegio, regioId } from '#tests/builders/lege-regio.ts'

async function aYear() {
  const { workspace } = await openLegeRegio()
  await saveOrganisatie(workspace, regioId, { naam: 'De Korenaar', plaats: 'Tiel', telefoon: '', functies: ['winkel'] })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: { eersteContactOp: '2026-01-05' } })
  const cards = () => [...workspace.cards.value.values()]
  const afronding = () => {
    const [noor] = kandidatenIn(cards())
    if (noor === undefined) throw new Error('Noor is here')
    return afrondingVan(noor)
  }
  const plekken = () => registerOf(regioVan(workspace)?.card ?? fail()).plekken
  await makePlaatsing(workspace, afronding().kandidaat, {
    ...{ plek: plekken()[0] ?? fail(), adres: '', start: '2026-02-01', eindePlan: '2027-02-01', dagen: [] },
  })
  const plek = () => {
    const card = cards().find(({ kind }) => kind === 'plaatsing')
    return card === undefined ? undefined : plaatsingOf(card)
  }
  return { workspace, afronding, plek, plekken, doc: afronding().kandidaat.doc }
}

test('[D4] closing the year ends the plaatsing as afgerond on the day of the outcome, and is taken back as one', async () => {
  const { workspace, afronding, plek, plekken, doc } = await aYear()
  await setUitkomst(workspace, doc, { soort: 'betaalde_baan', dag: '2026-12-08', uren: 20 })

  const closed = await sluitJaar(workspace, afronding(), 'betaalde_baan')

  expect(plek()).toMatchObject({ status: 'afgerond', eindeWerkelijk: '2026-12-08' })
  expect([afronding().kandidaat.status, afronding().isDicht, plekken()[0]?.status]).toEqual([
    'afgerond',
    true,
    'beschikbaar',
  ])
  if (!closed.ok) throw new Error(closed.error)
  await closed.undo()
  expect([plek()?.status, afronding().kandidaat.status, afronding().isDicht]).toEqual(['loopt', 'gestart', false])
  expect(afronding().uitkomst).toMatchObject({ soort: 'betaalde_baan', dag: '2026-12-08', uren: 20 })
})

test('a place that goes on stays as it is, and who stopped has stopped', async () => {
  const goesOn = await aYear()
  await sluitJaar(goesOn.workspace, goesOn.afronding(), 'voortzetting_wep')
  const stopped = await aYear()
  await sluitJaar(stopped.workspace, stopped.afronding(), 'gestopt')

  expect([goesOn.plek()?.status, goesOn.afronding().kandidaat.status]).toEqual(['loopt', 'afgerond'])
  expect([stopped.plek()?.status, stopped.afronding().kandidaat.status]).toEqual(['voortijdig_gestopt', 'gestopt'])
})

test('the report counts by the day of the outcome, and shows no kind with few people in it', async () => {
  const { workspace, afronding, doc } = await aYear()
  await setUitkomst(workspace, doc, { soort: 'opleiding', dag: '2026-12-08' })
  await sluitJaar(workspace, afronding(), 'opleiding')

  const invoer = verslagInvoer(workspace)

  expect(invoer.kandidaten).toMatchObject([
    { uitOp: '2026-12-08', uitkomst: { soort: 'opleiding', dag: '2026-12-08' } },
  ])
  const many = { ...invoer, kandidaten: Array.from({ length: 6 }, () => invoer.kandidaten[0] ?? fail()) }
  const rowsIn = (from: typeof invoer, van: string, tot: string) =>
    maakVerslag(from, { van, tot }).find(({ naam }) => naam === 'uitkomsten')
  expect(rowsIn(many, '2026-12-01', '2026-12-31')).toMatchObject({ totaal: 6 })
  expect(rowsIn(many, '2026-12-09', '2026-12-31')).toBeUndefined()
  expect(rowsIn(invoer, '2026-12-01', '2026-12-31')?.rijen).toContainEqual({ sleutel: 'opleiding', aantal: 'klein' })
})

test('contacts after the year come back on their day, also on a device that heard nothing since', async () => {
  const { workspace, afronding, doc } = await aYear()
  await setUitkomst(workspace, doc, { soort: 'betaalde_baan', dag: '2026-12-08' })
  await addVoorgesteldeNazorg(workspace, afronding())
  const due = (today: string) => nazorgVandaag([afronding().kandidaat], today).map(({ nazorg }) => nazorg.dag)

  expect(due('2027-01-04')).toEqual([])
  expect(due('2027-01-05')).toEqual(['2027-01-05'])
  await setNazorg(workspace, doc, afronding().nazorg[0]?.id ?? '', { gedaanOp: '2027-01-06' })
  expect(due('2027-03-08')).toEqual([])
  expect(due('2027-03-09')).toEqual(['2027-03-09'])
})

function fail(): never {
  throw new Error('It is here')
}
