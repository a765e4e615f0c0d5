import { expect, test } from 'vitest'
import type { Rol } from '#domain/rol.ts'
import { documentsoorten, rechtVan } from '#domain/documentsoort.ts'
import { makeGroep, setBijeenkomst, setGroepPlaats } from '#workspace/groep/groep-acties.ts'
import { groepenIn, groepVan } from '#workspace/groep/groepen.ts'
import { addKandidaat, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { newPersoonId } from '#workspace/mensen/leden.ts'
import { makePlaatsing } from '#workspace/plaatsing/plaats-acties.ts'
import { AHEAD_DAYS, komendeKomsten, wieWerktWaar } from '#workspace/regio/logistiek.ts'
import { registerOf, saveOrganisatie } from '#workspace/regio/register.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

const tom: Mens = { persoon: newPersoonId(), naam: 'Tom', rol: 'werkbegeleider', telefoon: '06 00 00 00 02' }

test('[S3] a projectassistent writes logistics, reads the page of the maatje, and is let into nothing about a person', () => {
  const rol: Rol = 'projectassistent'
  const may = documentsoorten.flatMap((soort) => {
    const recht = rechtVan(soort, rol)
    return recht === undefined ? [] : [[soort, recht] as const]
  })
  // `deel` and `gesprek`: only what a kandidaat shows or asks this one person for.
  expect(may).toEqual([
    ['deel', 'lezen'],
    ['maatje', 'lezen'],
    ['gesprek', 'schrijven'],
    ['groep', 'schrijven'],
    ['regio', 'schrijven'],
  ])
})

test('what has to be ready comes by day, from today to eight weeks on, and says what is not arranged yet', async () => {
  const { workspace } = await openLegeRegio()
  const { doc } = await makeGroep(workspace, {
    ...{ naam: 'Dinsdag A', startMaand: '2026-11', weekdag: 2, plaats: '', trainers: [], kandidaten: [] },
  })
  const groep = () => {
    const found = doc === undefined ? undefined : groepVan(workspace, doc)
    if (found === undefined) throw new Error('A group')
    return found
  }
  const ids = groep().bijeenkomsten.map(({ id }) => id)
  const days = ['2026-11-23', '2026-11-24', '2027-01-19', '2027-01-20', '2026-12-01']
  for (const [at, dag] of days.entries()) {
    await setBijeenkomst(workspace, groep(), ids[at] ?? '', { dag, van: '10:00', plaats: '' })
  }
  for (const id of ids.slice(days.length)) await setBijeenkomst(workspace, groep(), id, { dag: '2027-06-01' })
  await setBijeenkomst(workspace, groep(), ids[4] ?? '', { stand: 'vervallen' })
  const shown = () => komendeKomsten(groepenIn(workspace), '2026-11-24')

  expect(AHEAD_DAYS).toBe(56)
  expect(shown().map(({ dag, ontbreekt }) => [dag, ...ontbreekt])).toEqual([
    ['2026-11-24', 'plaats'],
    ['2027-01-19', 'plaats'],
  ])
  await setGroepPlaats(workspace, groep(), 'Buurthuis De Kade')
  expect(shown().map(({ plaats, ontbreekt }) => [plaats, ...ontbreekt])).toEqual([
    ['Buurthuis De Kade'],
    ['Buurthuis De Kade'],
  ])
})

test('[S3] who works where holds a first name, days and numbers to call, and no last name', async () => {
  const { workspace } = await openLegeRegio()
  await saveOrganisatie(workspace, regioVan(workspace)?.doc ?? 'd_', {
    ...{ naam: 'De Korenaar', plaats: 'Tiel', telefoon: '', functies: ['winkel'] },
  })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor', achternaam: 'de Vries', telefoon: '06 1' }, intake: {} })
  const [noor] = kandidatenIn(workspace.cards.value.values())
  const card = regioVan(workspace)?.card
  const plek = card === undefined ? undefined : registerOf(card).plekken[0]
  if (noor === undefined || plek === undefined) throw new Error('Noor and a plek')
  await makePlaatsing(workspace, noor, {
    ...{ plek, adres: '', werkbegeleider: tom, start: '2026-11-02', eindePlan: '2027-11-02' },
    dagen: [
      { weekdag: 4, van: '09:00', tot: '12:00' },
      { weekdag: 1, van: '09:00', tot: '15:00' },
    ],
  })

  const rows = wieWerktWaar([...workspace.cards.value.values()].filter(({ kind }) => kind === 'maatje'))
  expect(rows).toMatchObject([
    {
      naam: 'Noor',
      organisatie: 'De Korenaar',
      telefoon: '06 1',
      begeleider: 'Tom',
      telefoonBegeleider: '06 00 00 00 02',
    },
  ])
  expect(rows[0]?.dagen.map(({ weekdag }) => weekdag)).toEqual([1, 4])
  expect(JSON.stringify(rows)).not.toContain('Vries')
})
