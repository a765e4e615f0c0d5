import { expect, test } from 'vitest'
import type { OverlegPlaats } from '#workspace/plaatsing/werkoverleggen.ts'
import {
  beginOverleg,
  finishOverleg,
  keepOverlegAfspraak,
  openOverleg,
  overlegPlaats,
  overlegVan,
  removeOverleg,
  setBesproken,
  setOverleg,
  stilSindsDagen,
} from '#workspace/plaatsing/werkoverleggen.ts'
import { mayCount } from '#workspace/plaatsing/contact-stand.ts'
import { puntenVan } from '#workspace/plaatsing/jaarpunten.ts'
import { afsprakenVan } from '#workspace/plaatsing/notities.ts'
import { followRooster, addDag, roosterVan } from '#workspace/plaatsing/plek-afspraken.ts'
import { setGetekend, ontbrekendeOvereenkomsten, overeenkomstVan } from '#workspace/plaatsing/overeenkomsten.ts'
import { setDagdeel, weekVan } from '#workspace/plaatsing/begeleiding.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, ilse, karin, marit, noor, openToestel, tom } from '#tests/builders/kring.ts'

const today = '2026-11-17'

function placeOn({ workspace }: Toestel): OverlegPlaats {
  const plaats = overlegPlaats(workspace.cards.value, docs.plaatsing)
  if (plaats === undefined) throw new Error('No place for a werkoverleg')
  return plaats
}

test('[D2][D4] two people write in one werkoverleg offline: both texts stay, and its day stands in the plaatsing', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  const id = await beginOverleg(begeleider.workspace, placeOn(begeleider), today)
  await exchange(kandidaat, begeleider)
  const put = (toestel: Toestel, besproken: string) =>
    toestel.workspace.commit((batch) => batch.put('werkplek', docs.werkplek, 'overleggen', id, { besproken }))

  await put(kandidaat, 'Ik vroeg twee keer hulp. ')
  await put(begeleider, 'De lijst gaat goed.')
  await exchange(kandidaat, begeleider)

  for (const toestel of [kandidaat, begeleider]) {
    const overleg = overlegVan(placeOn(toestel).werkplek, id)
    expect(overleg?.velden.besproken).toContain('Ik vroeg twee keer hulp.')
    expect(overleg?.velden.besproken).toContain('De lijst gaat goed.')
    expect(placeOn(toestel).plaatsing.items['overlegsporen']?.[id]?.['dag']).toBe(today)
    expect(JSON.stringify(placeOn(toestel).plaatsing.items)).not.toContain('hulp')
  }
})

test('[D3] two next days chosen apart both stand until one is picked', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  const id = await beginOverleg(begeleider.workspace, placeOn(begeleider), today)
  await exchange(kandidaat, begeleider)
  const on = (toestel: Toestel) => {
    const overleg = overlegVan(placeOn(toestel).werkplek, id)
    if (overleg === undefined) throw new Error('No werkoverleg')
    return overleg
  }

  await setOverleg(kandidaat.workspace, placeOn(kandidaat), on(kandidaat), { volgende: '2026-11-24' })
  await setOverleg(begeleider.workspace, placeOn(begeleider), on(begeleider), { volgende: '2026-12-01' })
  await exchange(kandidaat, begeleider)

  expect(on(kandidaat).velden.$antwoorden.volgende).toHaveLength(2)
  await setOverleg(kandidaat.workspace, placeOn(kandidaat), on(kandidaat), { volgende: '2026-12-01' })
  expect(on(kandidaat).velden.$antwoorden.volgende ?? []).toHaveLength(0)
})

test('agreements of a werkoverleg stand with all agreements, and an emptied one does not', async () => {
  const begeleider = await openToestel(tom)
  const { workspace } = begeleider
  const id = await beginOverleg(workspace, placeOn(begeleider), today)
  await workspace.commit((batch) =>
    batch.put('werkplek', docs.werkplek, 'afspraken', 'afspraak01', { tekst: 'Lijst maken' }),
  )
  await keepOverlegAfspraak(workspace, placeOn(begeleider), id, 'afspraak01')

  expect(overlegVan(placeOn(begeleider).werkplek, id)?.afspraken.map(({ tekst }) => tekst)).toEqual(['Lijst maken'])
  expect(afsprakenVan(workspace.cards.value, noor).map(({ tekst }) => tekst)).toContain('Lijst maken')

  await workspace.commit((batch) => batch.put('werkplek', docs.werkplek, 'afspraken', 'afspraak01', { tekst: '' }))
  expect(afsprakenVan(workspace.cards.value, noor)).toEqual([])
})

test('one that is begun is gone on with, finished it is done, and taken away its day goes too; undo brings both back', async () => {
  const begeleider = await openToestel(tom)
  const { workspace } = begeleider
  const id = await beginOverleg(workspace, placeOn(begeleider), today)
  const open = openOverleg(placeOn(begeleider).werkplek)
  expect(open?.id).toBe(id)
  if (open === undefined) throw new Error('None open')

  await setBesproken(workspace, placeOn(begeleider), id, 'leerdoel01', true)
  await finishOverleg(workspace, placeOn(begeleider), open)
  expect(openOverleg(placeOn(begeleider).werkplek)).toBeUndefined()
  expect(overlegVan(placeOn(begeleider).werkplek, id)).toMatchObject({ isKlaar: true, leerdoelen: ['leerdoel01'] })

  const gone = await removeOverleg(workspace, placeOn(begeleider), open)
  expect(placeOn(begeleider).plaatsing.items['overlegsporen']?.[id]?.['weg']).toBe(true)
  if (gone.ok) await gone.undo()
  expect(placeOn(begeleider).plaatsing.items['overlegsporen']?.[id]?.['weg']).not.toBe(true)
})

test('the office, who does not read the werkplek, sees that it is quiet and nothing of what was said', async () => {
  const office = await openToestel(marit)
  const begeleider = await openToestel(tom)
  await office.workspace.commit((batch) =>
    batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { start: '2026-09-01', status: 'loopt' }),
  )
  const cardOn = () => {
    const card = office.workspace.cards.value.get(docs.plaatsing)
    if (card === undefined) throw new Error('No plaatsing')
    return card
  }
  expect(overlegPlaats(office.workspace.cards.value, docs.plaatsing)).toBeUndefined()
  expect(stilSindsDagen(cardOn(), today)).toBe(77)

  await beginOverleg(begeleider.workspace, placeOn(begeleider), today)
  await exchange(office, begeleider)

  expect(stilSindsDagen(cardOn(), today)).toBeUndefined()
})

test('a werkplek that was prepared beforehand is asked about from its first day on, and one in a pauze is not', async () => {
  const { workspace } = await openToestel(marit)
  const daysWith = async (fields: { start: string; status: 'voorbereiding' | 'pauze' }) => {
    await workspace.commit((batch) => batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', fields))
    const card = workspace.cards.value.get(docs.plaatsing)
    if (card === undefined) throw new Error('No plaatsing')
    return stilSindsDagen(card, today)
  }

  expect(await daysWith({ start: '2026-11-01', status: 'voorbereiding' })).toBe(16)
  expect(await daysWith({ start: '2026-12-01', status: 'voorbereiding' })).toBeUndefined()
  expect(await daysWith({ start: '2026-11-01', status: 'pauze' })).toBeUndefined()
})

test('the week that a werkbegeleider changes reaches the maatje by the device of the kandidaat', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  const cardOn = (toestel: Toestel) => placeOn(toestel).plaatsing
  const before = roosterVan(cardOn(begeleider)).length
  await addDag(begeleider.workspace, cardOn(begeleider), 6)
  await followRooster(begeleider.workspace, cardOn(begeleider))
  await exchange(kandidaat, begeleider)

  await followRooster(kandidaat.workspace, cardOn(kandidaat))

  const maatje = Object.values(kandidaat.workspace.cards.value.get(docs.maatje)?.items['dagen'] ?? {})
  const present = maatje.filter((one) => one['weg'] !== true)
  expect(roosterVan(cardOn(kandidaat))).toHaveLength(before + 1)
  const wanted = new Set<unknown>(roosterVan(cardOn(kandidaat)).map(({ weekdag }) => weekdag))
  expect(new Set(present.map((one) => one['weekdag']))).toEqual(wanted)
})

test('an agreement is signed on paper by both, and is missing until then', async () => {
  const office = await openToestel(marit)
  const { workspace } = office
  await workspace.commit((batch) =>
    batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { start: '2026-11-20', status: 'voorbereiding' }),
  )
  const card = () => {
    const found = workspace.cards.value.get(docs.plaatsing)
    if (found === undefined) throw new Error('No plaatsing')
    return found
  }
  expect(ontbrekendeOvereenkomsten(card(), today)).toEqual(['a', 'b'])

  await setGetekend(workspace, card(), 'a', { partij: 'kandidaat', naam: 'Noor' }, today)
  expect(overeenkomstVan(card(), 'a').stand).toBe('in_voorbereiding')
  await setGetekend(workspace, card(), 'a', { partij: 'organisatie', naam: 'Bakkerij' }, today)

  expect(overeenkomstVan(card(), 'a').stand).toBe('getekend')
  expect(ontbrekendeOvereenkomsten(card(), today)).toEqual(['b'])
})

test('[D3] a dagdeel that two people noted differently keeps both answers', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  const deelOn = (toestel: Toestel) => {
    const { plaatsing, werkplek } = placeOn(toestel)
    return weekVan(plaatsing, werkplek, '2026-11-16').find((one) => one.id === '2026-11-17.ochtend')
  }
  const deel = { id: '2026-11-17.ochtend', dag: '2026-11-17', dagdeel: 'ochtend' } as const

  await setDagdeel(kandidaat.workspace, placeOn(kandidaat).werkplek, deel, 'gewerkt')
  await setDagdeel(begeleider.workspace, placeOn(begeleider).werkplek, deel, 'anders_afgesproken')
  await exchange(kandidaat, begeleider)

  expect(deelOn(kandidaat)?.velden?.$antwoorden.stand).toHaveLength(2)
  expect(deelOn(begeleider)?.velden?.$antwoorden.stand).toHaveLength(2)
})

test('each role is told its own points of a werkplek: the talks are counted for those who have them', async () => {
  const told: Record<string, string[]> = {}
  for (const persoon of [noor, tom, karin, ilse, marit]) {
    const { workspace } = await openToestel(persoon)
    await workspace.commit((batch) =>
      batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', {
        ...{ start: '2026-09-01', status: 'loopt', groep: docs.groep },
      }),
    )
    const card = workspace.cards.value.get(docs.plaatsing)
    if (card === undefined) throw new Error('No plaatsing')
    told[card.role] = puntenVan(workspace.cards.value, card, today).map(({ punt }) => punt.soort)
    expect(mayCount(card)).toBe(['werkbegeleider', 'trainer', 'regiocoordinator'].includes(card.role))
  }

  expect(told['trainer']).toEqual(expect.arrayContaining(['overeenkomst', 'werkoverleg']))
  expect(told['jobcoach']).not.toContain('contact')
})
