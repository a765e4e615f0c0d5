import { signal } from '@preact/signals'
import { expect, onTestFinished, test } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { secties, withTheRest } from '#features/make-meeneembestand/map-blad.ts'
import { mapPagina } from '#features/make-meeneembestand/map-pagina.ts'
import { waardeWoorden, woordenVan } from '#features/make-meeneembestand/waarde-woorden.ts'
import { keuzeNamen } from '#i18n/nl/mee-keuzes.ts'
import { veldNamen } from '#i18n/nl/mee-velden.ts'
import type { Card } from '#workspace/engine.ts'
import { verzamelAlles } from '#workspace/meenemen/verzamelen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { noor } from '#tests/builders/kring.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'
import { volleMap } from '#tests/builders/volle-map.ts'

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The page of a kandidaat whose every field holds something. */
async function aFullPage() {
  const { workspace } = await aProefWorkspace('kandidaat')
  const { cards, gevuld } = volleMap(noor, '0'.repeat(64))
  const ik = signal({ ...workspace.ik.value, persoon: noor, naam: 'Noor' })
  const full = { ...workspace, ik, cards: signal<ReadonlyMap<DocumentId, Card>>(cards) }
  let page = ''
  for await (const piece of mapPagina(await verzamelAlles(full, gatherPeople(cards.values())))) page += piece
  return { page, gevuld }
}

test('what nobody gave words yet comes out readable all the same, under its own name', async () => {
  // As when a section of mijn map is made and its words are forgotten.
  const names = veldNamen.map as Record<string, unknown>
  const codes = keuzeNamen as Record<string, unknown>
  const before = { names: names['terugblikken'], codes: codes['terugblikken.hoe'] }
  delete names['terugblikken']
  delete codes['terugblikken.hoe']
  onTestFinished(() => {
    names['terugblikken'] = before.names
    codes['terugblikken.hoe'] = before.codes
  })
  const { page, gevuld } = await aFullPage()

  for (const one of gevuld.filter(({ soort, verzameling }) => soort === 'map' && verzameling === 'terugblikken')) {
    expect(page, one.veld).toContain(`<dt>${woordenVan(one.veld)}</dt>`)
    expect(page, one.veld).toContain(escaped(waardeWoorden(one, one.waarde, () => '')))
  }
  expect(woordenVan('watHelptMij')).toBe('Wat helpt mij')
  expect(waardeWoorden({ soort: 'map', verzameling: 'terugblikken', veld: 'hoe' }, 'zeg_ik_niet', () => '')).toBe(
    'Zeg ik niet',
  )
})

test('what nobody gave a place yet stands together in a section of its own', () => {
  const known = secties.filter(({ id }) => id !== 'terugblikken' && id !== 'papieren' && id !== 'overig')

  const rest = withTheRest(known).find(({ id }) => id === 'overig')

  expect(rest?.groepen).toEqual(
    expect.arrayContaining([
      ['map', 'papieren'],
      ['map', 'terugblikken'],
    ]),
  )
})
