import { expect, test } from 'vitest'
import { rechtVan } from '#domain/documentsoort.ts'
import { itemsOf } from '#documents/project.ts'
import { addKandidaat, kandidatenIn, setKaart } from '#workspace/mensen/kandidaten.ts'
import { geefOordeel, gekozenVan, stelVoor, trekVoorstelIn, voorstellenVan } from '#workspace/mensen/voorstellen.ts'
import { makePlaatsing } from '#workspace/plaatsing/plaats-acties.ts'
import { eisVan, openVereisten, setEis, setProfiel, zonderProfiel } from '#workspace/regio/functieprofiel.ts'
import { registerOf, saveOrganisatie } from '#workspace/regio/register.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import { profielTaak } from '#workspace/regio/overzicht.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

async function aRegio() {
  const regio = await openLegeRegio()
  const { workspace } = regio
  const card = () => {
    const found = regioVan(workspace)?.card
    if (found === undefined) throw new Error('The region is here')
    return found
  }
  const functies = ['winkel', 'bezorgen']
  await saveOrganisatie(workspace, card().doc, { naam: 'De Korenaar', plaats: 'Tiel', telefoon: '', functies })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor', wensFunctie: 'met mensen' }, intake: {} })
  const noor = () => {
    const found = kandidatenIn(workspace.cards.value.values())[0]
    if (found === undefined) throw new Error('Noor is here')
    return found
  }
  const plek = (functie: string) => {
    const found = registerOf(card()).plekken.find((one) => one.functie === functie)
    if (found === undefined) throw new Error(`There is a plek ${functie}`)
    return found
  }
  return { ...regio, card, noor, plek }
}

test('[D4] what the organisation says comes along with a proposal, where the kandidaat reads and writes', async () => {
  const { workspace, card, noor, plek } = await aRegio()
  await setProfiel(workspace, card().doc, plek('winkel').id, {
    taken: 'Brood verkopen',
    urenMin: 12,
    urenMax: 16,
    dagdelen: ['ochtend'],
  })

  await stelVoor(workspace, noor(), plek('winkel'))

  expect(rechtVan('kaart', 'kandidaat')).toBe('schrijven')
  expect(rechtVan('regio', 'kandidaat')).toBeUndefined()
  expect(voorstellenVan(noor().card)).toMatchObject([
    { functie: 'winkel', organisatie: 'De Korenaar', taken: 'Brood verkopen', urenMax: 16, dagdelen: ['ochtend'] },
  ])
})

test('a verdict is kept with who gave it; a proposal taken back comes again with what was said of it', async () => {
  const { workspace, noor, plek } = await aRegio()
  await stelVoor(workspace, noor(), plek('winkel'))
  const [voorstel] = voorstellenVan(noor().card)
  const id = voorstel?.id ?? ''

  await geefOordeel(workspace, noor(), id, 'eerst_kijken')
  expect(voorstellenVan(noor().card)[0]).toMatchObject({
    oordeel: 'eerst_kijken',
    $wie: { oordeel: { persoon: workspace.ik.value.persoon } },
  })

  await trekVoorstelIn(workspace, noor(), id)
  expect(voorstellenVan(noor().card)).toEqual([])
  await stelVoor(workspace, noor(), plek('winkel'))
  expect(voorstellenVan(noor().card)).toMatchObject([{ id, oordeel: 'eerst_kijken' }])
})

test('the wish stays beside the work it became, on the kaart and not where the workplace reads', async () => {
  const { workspace, noor, plek } = await aRegio()

  await makePlaatsing(workspace, noor(), {
    plek: plek('bezorgen'),
    adres: '',
    start: '2027-02-01',
    eindePlan: '2028-02-01',
    dagen: [],
  })
  await setKaart(workspace, noor().doc, { wensFunctie: 'iets heel anders' })

  expect(gekozenVan(noor().card)).toMatchObject([
    { wensFunctie: 'met mensen', functie: 'bezorgen', organisatie: 'De Korenaar', dag: '2027-02-01' },
  ])
  const plaatsing = [...workspace.cards.value.values()].find(({ kind }) => kind === 'plaatsing')
  expect(JSON.stringify(plaatsing?.items)).not.toContain('met mensen')
})

test('a no of the organisation is named before somebody begins, and stops nothing', async () => {
  const { workspace, card, noor, plek } = await aRegio()
  await setEis(workspace, card().doc, plek('winkel').id, 'e8', 'nee')
  await setEis(workspace, card().doc, plek('winkel').id, 'e1', 'ja')

  expect(openVereisten(card(), plek('winkel')).niet).toEqual(['e8'])
  expect(openVereisten(card(), plek('winkel')).onbekend).toHaveLength(7)
  expect(openVereisten(card(), plek('bezorgen')).niet).toEqual([])
  expect(eisVan(card(), plek('winkel').id, 'e8')?.plek).toBe(plek('winkel').id)

  const wish = { adres: '', start: '2027-02-01', eindePlan: '2028-02-01', dagen: [] }
  expect((await makePlaatsing(workspace, noor(), { ...wish, plek: plek('winkel') })).ok).toBe(true)
})

test('plekken without a functieprofiel are one line for the coordinator, and taken ones are not among them', async () => {
  const { workspace, card, plek } = await aRegio()
  const open = () => zonderProfiel(registerOf(card()).plekken).map(({ functie }) => functie)
  expect(open()).toEqual(['bezorgen', 'winkel'])
  expect(profielTaak(registerOf(card()).plekken)).toHaveLength(1)

  await setProfiel(workspace, card().doc, plek('winkel').id, { profielOp: '2026-11-24' })
  await setProfiel(workspace, card().doc, plek('bezorgen').id, { status: 'bezet' })

  expect(open()).toEqual([])
  expect(profielTaak(registerOf(card()).plekken)).toEqual([])
  expect(itemsOf(card().items, 'regio', 'plekken')).toHaveLength(2)
})
