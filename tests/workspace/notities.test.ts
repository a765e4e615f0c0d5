import { afterEach, beforeEach, expect, test } from 'vitest'
import { isId } from '#domain/id.ts'
import type { NotitiePlaats } from '#workspace/plaatsing/notities.ts'
import {
  afsprakenVan,
  conceptVan,
  finishNotitie,
  keepConcept,
  notitiePlaats,
  notitiesVan,
  removeNotitie,
  setAfspraak,
} from '#workspace/plaatsing/notities.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import type { Dinsdag } from '#tests/builders/dinsdag.ts'
import { openDinsdag } from '#tests/builders/dinsdag.ts'

let proef: Dinsdag

beforeEach(async () => {
  proef = await openDinsdag('jobcoach')
})

afterEach(() => proef.engine.stop())

const cards = () => proef.engine.cards.value

function placeOf(roepnaam: string): NotitiePlaats {
  const kandidaat = kandidatenIn(cards().values()).find((one) => one.roepnaam === roepnaam)
  const plaats = kandidaat === undefined ? undefined : notitiePlaats(cards(), kandidaat.doc)
  if (plaats === undefined) throw new Error(`${roepnaam} is not here`)
  return plaats
}

async function write(
  roepnaam: string,
  tekst: string,
  more: { label?: 'afspraak'; dag?: string; werkplek?: boolean } = {},
) {
  const { leren } = placeOf(roepnaam)
  if (leren === undefined) throw new Error('No leren')
  const id = proef.workspace.newId()
  await proef.workspace.commit((batch) => batch.put('leren', leren.doc, 'notities', id, { tekst }))
  await keepConcept(proef.workspace, leren, id)
  return finishNotitie(proef.workspace, {
    ...{ plaats: placeOf(roepnaam), id, voorWerkplek: more.werkplek ?? false },
    ...{ label: more.label, dag: more.dag },
  })
}

test('somebody without a plaatsing is found by the kaart, and gets notes too', async () => {
  const plaats = placeOf('Renée')
  expect(plaats.plaatsing).toBeUndefined()

  await write('Renée', 'We bekijken samen 2 plekken.')

  expect(notitiesVan(cards(), plaats.kandidaat)[0]).toMatchObject({
    kind: 'leren',
    tekst: 'We bekijken samen 2 plekken.',
  })
})

test('an address that is no plaatsing and no kaart leads nowhere', () => {
  const groep = [...cards().values()].find((card) => card.kind === 'groep')

  expect(notitiePlaats(cards(), groep?.doc ?? '')).toBeUndefined()
  expect(notitiePlaats(cards(), 'd_bestaatniet')).toBeUndefined()
})

test('an agreement reads as its note reads now, and goes away with it', async () => {
  const { kandidaat } = placeOf('Noor')
  await write('Noor', 'We bellen vrijdag.', { label: 'afspraak', dag: '2026-11-27' })
  const [note] = notitiesVan(cards(), kandidaat)
  if (note === undefined) throw new Error('No note')

  await proef.workspace.commit((batch) =>
    batch.put('leren', note.doc, 'notities', note.id, { tekst: 'We bellen zaterdag.' }),
  )
  const agreed = () => afsprakenVan(cards(), kandidaat).find((one) => one.notitieId === note.id)
  expect(agreed()?.tekst).toBe('We bellen zaterdag.')

  const removed = await removeNotitie(proef.workspace, notitiesVan(cards(), kandidaat)[0] ?? note)
  expect(agreed()).toBeUndefined()
  if (removed.ok) await removed.undo()
  expect(agreed()?.tekst).toBe('We bellen zaterdag.')
})

test('open agreements come first by day, those without a day next, done ones last', async () => {
  const { kandidaat } = placeOf('Dwight')
  await write('Dwight', 'Zonder dag.', { label: 'afspraak' })
  await write('Dwight', 'Later.', { label: 'afspraak', dag: '2026-12-24' })
  await write('Dwight', 'Eerst.', { label: 'afspraak', dag: '2026-12-01' })
  await write('Dwight', 'Gedaan.', { label: 'afspraak', dag: '2026-11-25' })
  const done = afsprakenVan(cards(), kandidaat).find((one) => one.tekst === 'Gedaan.')
  if (done === undefined) throw new Error('No agreement')

  await setAfspraak(proef.workspace, done, { gedaanOp: '2026-11-24' })

  expect(afsprakenVan(cards(), kandidaat).map((one) => one.tekst)).toEqual([
    'Eerst.',
    'Later.',
    'Zonder dag.',
    'Gedaan.',
  ])
})

test('moving a note to the workplace is one action: one note, one agreement, both taken back by one undo', async () => {
  const { kandidaat, leren } = placeOf('Noor')
  const result = await write('Noor', 'Ook voor Ron.', { label: 'afspraak', dag: '2026-12-01', werkplek: true })

  const notes = notitiesVan(cards(), kandidaat).filter((one) => one.tekst === 'Ook voor Ron.')
  expect(notes.map((one) => one.kind)).toEqual(['werkplek'])
  if (result.ok) await result.undo()

  expect(notitiesVan(cards(), kandidaat).filter((one) => one.tekst === 'Ook voor Ron.')).toEqual([])
  const card = leren === undefined ? undefined : cards().get(leren.doc)
  expect(card && conceptVan(card, proef.engine.ik.value.persoon)?.tekst).toBe('Ook voor Ron.')
})

test('a note about a planned visit marks that visit', async () => {
  const plaatsing = plaatsingenIn(cards().values()).find(
    (one) => Object.keys(one.card.items['bezoeken'] ?? {}).length > 0,
  )
  const visit = Object.keys(plaatsing?.card.items['bezoeken'] ?? {})[0]
  const plaats = plaatsing && notitiePlaats(cards(), plaatsing.doc)
  if (plaats?.leren === undefined || visit === undefined || !isId('p', plaats.kandidaat)) throw new Error('No visit')
  const { leren } = plaats
  await proef.workspace.commit((batch) => batch.put('leren', leren.doc, 'notities', 'n1', { tekst: 'Kort.' }))

  await finishNotitie(proef.workspace, {
    ...{ plaats: notitiePlaats(cards(), plaatsing?.doc ?? '') ?? plaats, id: 'n1' },
    ...{ voorWerkplek: false, bezoek: visit },
  })

  expect(cards().get(plaatsing?.doc ?? leren.doc)?.items['bezoeken']?.[visit]?.['gedaanOpMs']).toBeTypeOf('number')
})
