import { expect, test } from 'vitest'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { makeGroep, setBijeenkomst } from '#workspace/groep/groep-acties.ts'
import { jaRegels, keuzeRegels, vereistenRegels } from '#workspace/kompas/kompas-regio.ts'
import { plaatsRegels } from '#workspace/kompas/regels.ts'
import { addKandidaat, intakeCard, kandidatenIn, setIntake } from '#workspace/mensen/kandidaten.ts'
import { geefOordeel, stelVoor, voorstellenVan } from '#workspace/mensen/voorstellen.ts'
import { makePlaatsing } from '#workspace/plaatsing/plaats-acties.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import { bordVan } from '#workspace/regio/bord.ts'
import { setEis } from '#workspace/regio/functieprofiel.ts'
import { registerOf, saveOrganisatie } from '#workspace/regio/register.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import type { Genodigde } from '#workspace/mensen/uitnodigingen.ts'
import { vereisten } from '#domain/functieprofiel.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

/** A Tuesday: the clock of this region. */
const today = '2026-11-24'

async function aRegio() {
  const { workspace } = await openLegeRegio()
  const card = () => {
    const found = regioVan(workspace)?.card
    if (found === undefined) throw new Error('The region is here')
    return found
  }
  await saveOrganisatie(workspace, card().doc, {
    ...{ naam: 'De Korenaar', plaats: 'Tiel', telefoon: '', functies: ['winkel'] },
  })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: {} })
  const cards = () => workspace.cards.value
  const noor = () => {
    const [found] = kandidatenIn(cards().values())
    if (found === undefined) throw new Error('Noor is here')
    return found
  }
  const [plek] = registerOf(card()).plekken
  if (plek === undefined) throw new Error('There is a plek')
  return {
    ...{ workspace, card, noor, plek, cards },
    kandidaten: () => kandidatenIn(cards().values()),
    plaatsingen: () => plaatsingenIn(cards().values()),
    groepen: () => groepenIn(workspace),
    place: () =>
      makePlaatsing(workspace, noor(), {
        ...{ plek, adres: '', start: '2026-12-01', eindePlan: '2027-12-01', dagen: [] },
      }),
  }
}

test('the choice of who was at the voorlichting is asked about until it is noted', async () => {
  const { workspace, noor, cards, kandidaten, groepen } = await aRegio()
  await makeGroep(workspace, {
    ...{ naam: 'Groep Waal', startMaand: '2026-11', weekdag: 2, plaats: '', trainers: [], kandidaten: [noor()] },
  })
  const [groep] = groepen()
  const first = groep?.bijeenkomsten.find(({ soort }) => soort === 'voorlichting')
  if (groep === undefined || first === undefined) throw new Error('There is a voorlichting')
  await setBijeenkomst(workspace, groep, first.id, { dag: '2026-11-23' })
  const asks = (day: string) => keuzeRegels({ cards: cards(), today: day }, kandidaten(), groepen())

  expect(asks('2026-11-23')).toEqual([])
  expect(asks(today)).toMatchObject([{ punt: { soort: 'keuze', wie: 'Noor' }, href: `/intake/${noor().doc}` }])
  const intake = intakeCard(cards().values(), noor().persoon)
  if (intake === undefined) throw new Error('There is an intake')
  await setIntake(workspace, noor(), intake, { keuzeDeelname: 'ja' })
  expect(asks(today)).toEqual([])

  // A bijeenkomst that is near and has no place yet is for who plans.
  const [next] = plaatsRegels(groepen(), '2026-11-20')
  expect(next).toMatchObject({ punt: { soort: 'geen_plaats', dag: '2026-11-23', groep: 'Groep Waal' } })
  for (const { id } of groep.bijeenkomsten) await setBijeenkomst(workspace, groep, id, { plaats: 'Buurthuis' })
  expect(plaatsRegels(groepen(), '2026-11-20')).toEqual([])
})

test('who says yes to a plek is placed there, and the plek is asked about until everything was talked about', async () => {
  const { workspace, card, noor, plek, kandidaten, plaatsingen, place } = await aRegio()
  const naamVan = () => 'Noor'
  await stelVoor(workspace, noor(), plek)
  expect(jaRegels(kandidaten(), plaatsingen())).toEqual([])

  const [voorstel] = voorstellenVan(noor().card)
  await geefOordeel(workspace, noor(), voorstel?.id ?? '', 'ja')
  expect(jaRegels(kandidaten(), plaatsingen())).toMatchObject([
    {
      punt: { soort: 'wil_plek', wie: 'Noor', plek: 'winkel, De Korenaar' },
      href: `/plaatsen/${noor().doc}/${plek.id}`,
    },
  ])

  await place()
  expect(jaRegels(kandidaten(), plaatsingen())).toEqual([])
  const asks = (day: string) => {
    const { plekken } = registerOf(card())
    return vereistenRegels({ naamVan, today: day }, plaatsingen(), plekken, card())
  }
  expect(asks(today)).toMatchObject([{ punt: { soort: 'vereisten', wie: 'Noor' }, href: `/plek/${plek.id}` }])
  expect(asks('2026-11-16')).toEqual([])
  expect(asks('2026-12-02')).toEqual([])
  const before = asks(today)[0]?.punt
  for (const eis of vereisten) await setEis(workspace, card().doc, plek.id, eis, 'ja')
  const after = asks(today)[0]?.punt
  const countOf = (punt: typeof before) => (punt?.soort === 'vereisten' ? punt.aantal : 0)
  expect(countOf(after)).toBeLessThan(countOf(before))
})

test('the board counts who has no plek and who was not invited, until that is done', async () => {
  const { workspace, noor, cards, kandidaten, plaatsingen, groepen, place } = await aRegio()
  const guest: Genodigde = { persoon: noor().persoon, naam: 'Noor', rol: 'kandidaat' }
  const bord = (genodigden: Genodigde[]) =>
    bordVan(cards(), { kandidaten: kandidaten(), plaatsingen: plaatsingen(), groepen: groepen(), genodigden }, today)
  const state = (one: 'open' | 'used' | 'expired'): Genodigde => ({
    ...guest,
    uitnodiging: { id: 'u', person: guest.persoon, role: 'kandidaat', state: one, expiresAtMs: workspace.nowMs() },
  })

  expect(bord([guest])).toMatchObject({ zonderPlek: [{ kort: 'Noor' }], uitnodigingen: [{ naam: 'Noor' }] })
  expect(bord([state('open'), state('expired')]).uitnodigingen).toHaveLength(2)
  expect(bord([state('used')]).uitnodigingen).toEqual([])
  expect(bord([{ ...guest, wroteHere: true }]).uitnodigingen).toEqual([])

  await place()
  expect(bord([]).zonderPlek).toEqual([])
  // Before the first day nobody counts talks; a week before it the agreements are missing.
  expect(bord([])).toMatchObject({ gesprekken: [], overeenkomsten: [{ ontbreekt: ['a', 'b'] }] })
})
