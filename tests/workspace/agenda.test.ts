import { expect, test } from 'vitest'
import { eigenDatums } from '#workspace/agenda/agenda.ts'
import type { Gegeven } from '#workspace/agenda/agenda-keuzes.ts'
import { agendaVerschil, readGegeven } from '#workspace/agenda/agenda-keuzes.ts'
import { planBezoek } from '#workspace/plaatsing/bezoeken.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, fatma, ilse, karin, noor, openToestel, tom } from '#tests/builders/kring.ts'
import { marit, openLegeRegio } from '#tests/builders/lege-regio.ts'
import { addKandidaat, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { PersoonId } from '#domain/id.ts'

const today = '2026-11-17'

async function withDates(persoon: PersoonId): Promise<Toestel> {
  const toestel = await openToestel(persoon)
  const { workspace } = toestel
  const put = (build: Parameters<typeof workspace.commit>[0]) => workspace.commit(build)
  const has = (doc: `d_${string}`) => workspace.cards.value.get(doc)?.canWrite === true
  if (has(docs.groep)) {
    await put((batch) => {
      batch.put('groep', docs.groep, 'bijeenkomsten', 'b1', { nr: 1, dag: '2026-12-08', van: '10:00', tot: '12:30' })
      batch.put('groep', docs.groep, 'bijeenkomsten', 'b2', { nr: 2, dag: '2026-12-15', stand: 'vervallen' })
      batch.put('groep', docs.groep, 'bijeenkomsten', 'b3', { nr: 3, dag: '2026-11-16' })
    })
  }
  if (has(docs.werkplek)) {
    await put((batch) => {
      batch.put('werkplek', docs.werkplek, 'overleggen', 'o1', { dag: '2026-11-10', volgende: '2026-11-24' })
      batch.put('werkplek', docs.werkplek, 'overleggen', 'o0', { dag: '2026-11-03', volgende: '2026-11-20' })
    })
  }
  if (has(docs.plaatsing)) {
    const card = workspace.cards.value.get(docs.plaatsing)
    if (card !== undefined) await planBezoek(workspace, card, { dag: '2026-12-01', tijd: '09:30', plaats: '' })
  }
  return toestel
}

const datesOn = ({ workspace }: Toestel) => eigenDatums(workspace.cards.value, workspace.ik.value.persoon, today)

test('each sees the dates they are at themselves, from today on, and no others', async () => {
  const shown = async (persoon: PersoonId) =>
    datesOn(await withDates(persoon)).map(({ dag, soort }) => `${dag} ${soort}`)

  const trainer = await shown(karin)
  // One of them stood there already.
  expect(new Set(trainer)).toEqual(new Set(['2026-12-08 bijeenkomst', '2026-12-15 bijeenkomst']))
  expect(trainer).toHaveLength(3)
  expect(await shown(noor)).toEqual(['2026-11-24 werkoverleg', '2026-12-01 bezoek', '2026-12-08 bijeenkomst'])
  expect(await shown(tom)).toEqual(['2026-11-24 werkoverleg', '2026-12-01 bezoek'])
  expect(await shown(ilse)).toEqual(['2026-12-01 bezoek'])
  expect(await shown(fatma)).toEqual([])
})

test('a date keeps its name when it moves and gets a later change; one that does not take place says so', async () => {
  const toestel = await withDates(karin)
  const before = datesOn(toestel)
  expect(before.find(({ id }) => id === 'b2')?.isVervallen).toBe(true)
  await toestel.workspace.commit((batch) =>
    batch.put('groep', docs.groep, 'bijeenkomsten', 'b1', { dag: '2026-12-09' }),
  )

  const after = datesOn(toestel)
  expect(new Set(after.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)))
  const of = (dates: typeof after) => dates.find(({ id }) => id === 'b1')
  expect(of(after)?.dag).toBe('2026-12-09')
  expect(of(after)?.gewijzigdMs).toBeGreaterThanOrEqual(of(before)?.gewijzigdMs ?? Infinity)
})

test('a contact after the year is a date of whoever agreed on it, until it was there, and of no other colleague', async () => {
  const { workspace } = await openLegeRegio()
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor', achternaam: 'de Vries' }, intake: {} })
  const kaart = kandidatenIn(workspace.cards.value.values())[0]?.doc ?? 'd_'
  const put = (id: string, fields: { dag: string; gedaanOp?: string; weg?: boolean }) =>
    workspace.commit((batch) => batch.put('kaart', kaart, 'nazorg', id, { door: marit, ...fields }))
  await put('na1', { dag: '2027-12-01' })
  await put('na2', { dag: '2027-12-08', gedaanOp: '2027-12-08' })
  await put('na3', { dag: '2027-12-15', weg: true })
  const nazorg = (persoon: PersoonId) =>
    eigenDatums(workspace.cards.value, persoon, today).map(({ id, soort, isVervallen }) => ({ id, soort, isVervallen }))

  expect(nazorg(marit)).toEqual([
    { id: 'na1', soort: 'nazorg', isVervallen: undefined },
    { id: 'na3', soort: 'nazorg', isVervallen: true },
  ])
  expect(nazorg(ilse)).toEqual([])
})

test('[S3] nothing that somebody typed and nobody by name is in a date', async () => {
  const toestel = await withDates(noor)
  expect(JSON.stringify(datesOn(toestel))).not.toMatch(/Noor|Tom|Karin|Ilse|Fatma/)
  for (const one of datesOn(toestel)) expect(Object.keys(one)).not.toContain('tekst')
})

test('what stands in the calendar otherwise than here is found; what is over is left alone', () => {
  const second = 1000
  const given: Gegeven[] = [
    { id: 'same', dag: '2026-12-01', nr: 10 },
    { id: 'moved', dag: '2026-12-01', nr: 10 },
    { id: 'gone', dag: '2026-12-01', nr: 10 },
    { id: 'over', dag: '2026-11-01', nr: 10 },
  ]
  const at = Date.UTC(2026, 0, 1)
  const now = [
    { id: 'same', dag: '2026-12-01', gewijzigdMs: at + 10 * second },
    { id: 'moved', dag: '2026-12-08', gewijzigdMs: at + 11 * second },
    { id: 'new', dag: '2026-12-09', gewijzigdMs: at + 99 * second },
  ]
  expect(agendaVerschil(now, given, today)).toEqual({ anders: ['moved'], weg: [given[2]] })
})

test('what is remembered of a calendar survives nonsense in it', () => {
  const keeping = (text: string) => ({ get: () => text, set: () => undefined, remove: () => undefined })
  expect(readGegeven(keeping('a,2026-12-01,3 rubbish b,morgen,1 ,2026-12-01,1 c,2026-12-02,x'))).toEqual([
    { id: 'a', dag: '2026-12-01', nr: 3 },
  ])
})
