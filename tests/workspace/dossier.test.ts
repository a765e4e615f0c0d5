import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rol } from '#domain/rol.ts'
import type { Dossier, DossierDeelNaam } from '#workspace/mensen/dossier.ts'
import { dossierVan } from '#workspace/mensen/dossier.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { bezoekenIn, planBezoek, setBezoek } from '#workspace/plaatsing/bezoeken.ts'
import { takenVan } from '#workspace/vandaag/wacht-op-jobcoach.ts'
import type { Dinsdag } from '#tests/builders/dinsdag.ts'
import { openDinsdag } from '#tests/builders/dinsdag.ts'

let proef: Dinsdag

beforeEach(async () => {
  proef = await openDinsdag('regiocoordinator')
})

afterEach(() => proef.engine.stop())

function dossierAs(rol: Rol, roepnaam = 'Noor'): Dossier {
  proef.engine.switchTo(rol)
  const cards = proef.engine.cards.value
  const kandidaat = kandidatenIn(cards.values()).find((one) => one.roepnaam === roepnaam)
  const found = kandidaat && dossierVan(proef.workspace, kandidaat.doc, gatherPeople(cards.values()))
  if (found === undefined) throw new Error(`No dossier for ${rol}`)
  return found
}

const partOf = (dossier: Dossier, naam: DossierDeelNaam) => dossier.delen.find((one) => one.naam === naam)
const readersOf = (dossier: Dossier, naam: DossierDeelNaam) =>
  partOf(dossier, naam)
    ?.lezers.map((one) => one.rol)
    .toSorted()

test('a regiocoördinator sees that leerdoelen, notes and forms are somewhere else, never what is in them', () => {
  const dossier = dossierAs('regiocoordinator')

  const stands = Object.fromEntries(dossier.delen.map((one) => [one.naam, one.stand]))
  expect(stands).toEqual({
    ...{ contact: 'hier', intake: 'hier', plaatsing: 'hier', aanwezigheid: 'hier' },
    ...{ leerdoelen: 'bij_kandidaat', notities: 'bij_kandidaat', zelfreflectie: 'bij_kandidaat', map: 'bij_kandidaat' },
  })
  expect(partOf(dossier, 'leerdoelen')?.kiestZelf).toBe(true)
  expect(readersOf(dossier, 'zelfreflectie')).toEqual(['kandidaat', 'werkbegeleider'])
  expect(readersOf(dossier, 'map')).toEqual(['kandidaat'])
  expect(dossier.groep?.bijeenkomsten).toHaveLength(10)
  expect(dossier.mensen.map((one) => one.rol)).toEqual([
    'werkbegeleider',
    'maatje',
    'jobcoach',
    'trainer',
    'regiocoordinator',
  ])
})

test('a jobcoach reads who sees each part from the members of the documents', () => {
  const dossier = dossierAs('jobcoach')

  expect(partOf(dossier, 'leerdoelen')?.stand).toBe('hier')
  expect(readersOf(dossier, 'leerdoelen')).toEqual(['jobcoach', 'kandidaat', 'trainer', 'werkbegeleider'])
  expect(readersOf(dossier, 'contact')).toEqual(['jobcoach', 'kandidaat', 'regiocoordinator', 'trainer'])
  expect(partOf(dossier, 'zelfreflectie')?.stand).toBe('bij_kandidaat')
})

test('the kandidaat opens the own dossier, with the own map and forms in it', () => {
  const dossier = dossierAs('kandidaat')

  expect(dossier.delen.filter((one) => one.stand === 'bij_kandidaat')).toEqual([])
  expect(readersOf(dossier, 'map')).toEqual(['kandidaat'])
})

test('a werkbegeleider and a maatje have no kaart to open', () => {
  for (const rol of ['werkbegeleider', 'maatje'] as const) {
    proef.engine.switchTo(rol)
    expect(kandidatenIn(proef.engine.cards.value.values())).toEqual([])
  }
})

test('somebody without a plaatsing has a dossier that says so', () => {
  const dossier = dossierAs('jobcoach', 'Renée')

  expect(dossier.plaatsing).toBeUndefined()
  expect(partOf(dossier, 'plaatsing')?.stand).toBe('niets')
})

test('a visit is planned, moved and taken out, and who has none is named', async () => {
  const { plaatsing } = dossierAs('jobcoach', 'Jürgen')
  if (plaatsing === undefined) throw new Error('No plaatsing')
  const ik = proef.engine.ik.value.persoon
  const card = () => proef.engine.cards.value.get(plaatsing.doc) ?? plaatsing.card
  const waits = () => takenVan(card(), proef.engine.cards.value, ik, '2026-11-24').map((taak) => taak.soort)
  expect(waits()).toContain('geen_bezoek')

  await planBezoek(proef.workspace, plaatsing.card, { dag: '2026-12-01', tijd: '10:00', plaats: 'Kwekerij' })
  const [planned] = bezoekenIn(card())
  expect(planned).toMatchObject({ dag: '2026-12-01', tijd: '10:00', door: ik })
  expect(waits()).not.toContain('geen_bezoek')
  if (planned === undefined) throw new Error('Not planned')
  const moved = await setBezoek(proef.workspace, planned, { dag: '2026-12-03' })
  expect(bezoekenIn(card())[0]?.dag).toBe('2026-12-03')
  if (moved.ok) await moved.undo()
  await setBezoek(proef.workspace, planned, { weg: true })

  expect(bezoekenIn(card())).toEqual([])
})

test('what both talked about and the werkbegeleider did not sign waits, with the address of the form', () => {
  const { plaatsing } = dossierAs('jobcoach')
  if (plaatsing === undefined) throw new Error('No plaatsing')
  const taken = takenVan(plaatsing.card, proef.engine.cards.value, proef.engine.ik.value.persoon, '2026-11-24')

  const sign = taken.find((taak) => taak.soort === 'ondertekenen')
  expect(sign).toMatchObject({ wie: { naam: 'Ron Bakels' } })
  expect(sign?.soort === 'ondertekenen' && sign.href).toMatch(/^\/reflectie\/d_\w+\/\w+/)
})
