// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { JobcoachVandaagScreen } from '#features/see-vandaag/jobcoach-vandaag-screen.tsx'
import { NotitieScreen } from '#features/write-notitie/notitie-screen.tsx'
import { NotitiesScreen } from '#features/write-notitie/notities-screen.tsx'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { afsprakenVan, notitiesVan } from '#workspace/plaatsing/notities.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import type { Dinsdag } from '#tests/builders/dinsdag.ts'
import { openDinsdag } from '#tests/builders/dinsdag.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'

let proef: Dinsdag
let scherm: Scherm

beforeEach(async () => {
  proef = await openDinsdag('jobcoach')
  scherm = await openScherm(proef.workspace, '/', screenAt)
})

afterEach(async () => {
  scherm.close()
  await proef.engine.stop()
})

function screenAt(path: string) {
  const [, screen, doc = ''] = path.split('/')
  if (screen === 'notitie') return <NotitieScreen plaatsing={doc} />
  if (screen === 'notities') return <NotitiesScreen plaatsing={doc} />
  return <JobcoachVandaagScreen />
}

/** Of whom the card of now is about. */
function kandidaat(): PersoonId {
  const doc = scherm.path().split('/')[2]
  const found = plaatsingenIn(proef.engine.cards.value.values()).find((one) => one.doc === doc)?.velden.kandidaat
  if (!isId('p', found)) throw new Error('No kandidaat at this address')
  return found
}

const words = 'Łukasz wil een dag erbij. We praten er met Ron over.'

test('the note for the visit of now: 1 tap from Vandaag, with the cursor in the field', async () => {
  expect(scherm.text()).toContain('Nu · 10:00')

  await scherm.tap('Notitie maken')

  expect(scherm.taps()).toBe(1)
  expect(document.activeElement).toBe(scherm.field('textarea'))
  expect(scherm.text()).toContain('Łukasz kan dit lezen.')
})

test('note, agreement, date and workplace: 5 taps and the typing, and the visit is done by it', async () => {
  await scherm.tap('Notitie maken')
  const who = kandidaat()
  await scherm.type(words)
  await scherm.tap('Afspraak')
  await scherm.tap('Over 2 weken')
  await scherm.tap(/^Ook voor Ron Bakels/)
  await scherm.tap('Klaar')

  expect(scherm.taps()).toBe(5)
  expect(scherm.path()).toBe('/')
  expect(scherm.text()).toContain('Wordt gedeeld als er internet is.')
  const [note] = notitiesVan(proef.engine.cards.value, who)
  expect(note).toMatchObject({ kind: 'werkplek', tekst: words, label: 'afspraak' })
  expect(note?.afspraak).toMatchObject({ dag: '2026-12-08', tekst: words, kind: 'werkplek' })
  expect(notitiesVan(proef.engine.cards.value, who).filter((one) => one.tekst === words)).toHaveLength(1)
  expect(scherm.text()).not.toContain('Nu · 10:00')
})

test('off by default: the note stays with kandidaat, trainer and jobcoach, and the werkbegeleider has none of it', async () => {
  await scherm.tap('Notitie maken')
  const who = kandidaat()
  await scherm.type(words)
  await scherm.tap('Klaar')

  expect(notitiesVan(proef.engine.cards.value, who)[0]).toMatchObject({ kind: 'leren', tekst: words })
  proef.engine.switchTo('werkbegeleider')
  expect(JSON.stringify([...proef.engine.cards.value.values()].map((card) => card.items))).not.toContain(words)
})

test('what was typed is kept before anything is chosen, and goes on where it was; nobody reads it as a note yet', async () => {
  await scherm.tap('Notitie maken')
  const who = kandidaat()
  await scherm.type('Half een zin')
  expect(notitiesVan(proef.engine.cards.value, who).map((one) => one.tekst)).not.toContain('Half een zin')

  await scherm.tap('Terug')
  expect(scherm.text()).toContain('Je notitie over Łukasz is nog niet klaar')
  await scherm.tap('Verder schrijven')

  expect(scherm.field('textarea').value).toBe('Half een zin')
})

test('undo makes a draft of it again, and gives the visit back', async () => {
  await scherm.tap('Notitie maken')
  const who = kandidaat()
  await scherm.type(words)
  await scherm.tap('Klaar')
  await scherm.tap('Ongedaan maken')
  await settle()

  expect(scherm.field('textarea').value).toBe(words)
  expect(notitiesVan(proef.engine.cards.value, who).map((one) => one.tekst)).not.toContain(words)
})

test('without words Klaar says what to do', async () => {
  await scherm.tap('Notitie maken')
  await scherm.tap('Klaar')

  expect(scherm.text()).toContain('Schrijf eerst een paar woorden.')
  expect(scherm.path()).toContain('/notitie/')
})

test('the kandidaat reads notes and agreements, and ticks what was done', async () => {
  scherm.close()
  proef.engine.switchTo('kandidaat')
  const own = plaatsingenIn(proef.engine.cards.value.values())[0]
  if (own === undefined) throw new Error('The kandidaat to try has a plaatsing')
  scherm = await openScherm(proef.workspace, `/notities/${own.doc}`, screenAt)
  const open = () =>
    afsprakenVan(proef.engine.cards.value, proef.engine.ik.value.persoon).filter((one) => one.gedaanOp === undefined)
  const before = open().length

  expect(scherm.text()).toContain('We stonden bij de oven.')
  expect(scherm.has('Weghalen')).toBe(false)
  await scherm.tap(/^We lezen samen de eerste vacature/)

  expect(open()).toHaveLength(before - 1)
})

test('a note for the workplace that seems to be about health is asked about, and the choice goes along with it', async () => {
  await scherm.tap('Notitie maken')
  const who = kandidaat()
  const address = scherm.path().replace('notitie', 'notities')
  await scherm.type('Hij vertelde over zijn medicatie.')
  expect(scherm.text()).not.toContain('Dit lijkt over gezondheid te gaan')

  await scherm.tap(/^Ook voor Ron Bakels/)
  expect(scherm.text()).toContain('Dit lijkt over gezondheid te gaan')
  await scherm.tap('Dit gaat over het werk')
  await scherm.tap('Klaar')

  const [note] = notitiesVan(proef.engine.cards.value, who)
  expect(note?.card.items['woordmerken']?.[`${note.id}.tekst`]).toMatchObject({ veld: 'tekst', weg: false })
  scherm.close()
  scherm = await openScherm(proef.workspace, address, screenAt)
  expect(scherm.text()).toContain('Jij koos hier: dit gaat over het werk.')
})
