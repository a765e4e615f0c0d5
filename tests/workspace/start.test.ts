import { expect, test } from 'vitest'
import { itemsOf } from '#documents/project.ts'
import { kaartOf, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import {
  addUitkeringsafspraak,
  isVerteld,
  setEigenAntwoord,
  setStart,
  setUitkeringsafspraak,
  START,
  teVertellen,
  vertelOpKaart,
} from '#workspace/map/start.ts'
import { itemOf } from '#documents/project.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'

async function aStart() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const { doc } = cardOfKind(engine, 'map')
  const start = () => {
    const card = cardOfKind(engine, 'map')
    return { card, velden: itemOf(card.items, 'map', 'start', START) }
  }
  const kaart = () => {
    const own = kandidatenIn(workspace.cards.value.values()).find(
      ({ persoon }) => persoon === workspace.ik.value.persoon,
    )
    if (own === undefined) throw new Error('The own kaart is here')
    return own
  }
  return { workspace, doc, start, kaart }
}

test('[D4] only what was chosen comes on the kaart, and mijn map keeps all of it', async () => {
  const { workspace, doc, start, kaart } = await aStart()
  const before = kaartOf(kaart().card)?.motivatie
  await setStart(workspace, doc, { wensFunctie: 'met planten', motivatie: 'Buiten zijn', deelname: 'bedenktijd' })
  await setEigenAntwoord(workspace, doc, 'c5', { antwoord: 'vraag', vraag: 'Mag iemand mee?' })
  const all = teVertellen(start())
  expect(all.map(({ wat }) => wat)).toEqual(['wensFunctie', 'wensSector', 'motivatie', 'criteria', 'deelname'])

  await vertelOpKaart(
    workspace,
    kaart(),
    all.filter(({ wat }) => wat === 'wensFunctie' || wat === 'criteria'),
  )

  expect(kaartOf(kaart().card)).toMatchObject({ wensFunctie: 'met planten', motivatie: before })
  expect(kaartOf(kaart().card)?.deelname).toBeUndefined()
  expect(itemsOf(kaart().card.items, 'kaart', 'criteria')).toMatchObject([
    { id: 'c2', antwoord: 'ja' },
    { id: 'c5', vraag: 'Mag iemand mee?' },
  ])
  expect(
    teVertellen(start())
      .filter((one) => isVerteld(kaart(), one))
      .map(({ wat }) => wat),
  ).toEqual(['wensFunctie', 'criteria'])
  expect(start().velden).toMatchObject({ motivatie: 'Buiten zijn' })
})

test('telling can be taken back, and the kaart is as it was', async () => {
  const { workspace, doc, start, kaart } = await aStart()
  const before = kaartOf(kaart().card)?.wensFunctie
  await setStart(workspace, doc, { wensFunctie: 'met planten' })

  const done = await vertelOpKaart(workspace, kaart(), teVertellen(start()))
  expect(kaartOf(kaart().card)?.wensFunctie).toBe('met planten')
  if (done.ok) await done.undo()

  expect(kaartOf(kaart().card)?.wensFunctie).toBe(before)
})

test('appointments with the benefits agency are never among what can be told', async () => {
  const { workspace, doc, start } = await aStart()
  await setStart(workspace, doc, { motivatie: 'Buiten zijn' })

  const { id } = await addUitkeringsafspraak(workspace, doc)
  await setUitkeringsafspraak(workspace, doc, id, { onderwerp: 'Toestemming vragen' })

  expect(itemsOf(start().card.items, 'map', 'uitkeringsafspraken').map(({ onderwerp }) => onderwerp)).toContain(
    'Toestemming vragen',
  )
  expect(JSON.stringify(teVertellen(start()))).not.toContain('Toestemming')
})
