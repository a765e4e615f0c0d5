import { expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import type { Card } from '#workspace/engine.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { beginPauze, beginWeer, pauzeVan, setPauze, statusVan } from '#workspace/plaatsing/pauzes.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'

async function aPlaatsing() {
  const { engine, workspace } = await aProefWorkspace('werkbegeleider')
  const doc = [...engine.cards.value.values()].find(
    (one) => one.kind === 'plaatsing' && plaatsingOf(one)?.status === 'loopt',
  )?.doc
  const card = (): Card => {
    const found = doc === undefined ? undefined : engine.cards.value.get(doc)
    if (found === undefined) throw new Error('There is a plaatsing that runs')
    return found
  }
  const pauze = (today = workspace.today()) =>
    pauzeVan(card(), engine.ik.value.persoon, gatherPeople(engine.cards.value.values()), today)
  const running = () => {
    const found = pauze()
    const { nu } = found
    if (nu === undefined) throw new Error('There is a pauze now')
    return { ...found, nu }
  }
  return { engine, workspace, card, pauze, running }
}

test('a pauze begins today without a word about why, and undo takes it back whole', async () => {
  const { workspace, card, pauze } = await aPlaatsing()

  const begun = await beginPauze(workspace, card())

  expect(plaatsingOf(card())?.status).toBe('pauze')
  expect(pauze().nu).toMatchObject({ van: workspace.today(), contactTot: addDays(workspace.today(), 28) })
  const kept = Object.keys(pauze().nu ?? {}).filter((field) => !field.startsWith('$'))
  expect(kept.toSorted()).toEqual(['contactTot', 'door', 'id', 'opMs', 'van'])
  if (begun.ok) await begun.undo()
  expect(plaatsingOf(card())?.status).toBe('loopt')
  expect(pauze().nu).toBeUndefined()
})

test('who calls when is for everybody around the work, and ends by itself', async () => {
  const { engine, workspace, card, pauze, running } = await aPlaatsing()
  await beginPauze(workspace, card())
  const me = engine.ik.value.persoon
  const first = addDays(workspace.today(), 2)
  await setPauze(workspace, card().doc, running().nu.id, {
    ...{ contactritme: 'elke_week', wieBelt: me, eerstvolgende: first, contactTot: addDays(first, 7) },
  })

  expect(pauze()).toMatchObject({ contact: first, isIk: true })
  expect(pauze(addDays(first, 1)).contact).toBe(addDays(first, 7))
  expect(pauze(addDays(first, 8)).contact).toBeUndefined()
  engine.switchTo('kandidaat')
  expect(pauze()).toMatchObject({ contact: first, isIk: false, wieBelt: 'Ron Bakels' })
})

test('beginning again on a day to come needs nobody to press anything on it; not yet after all takes it back', async () => {
  const { workspace, card, pauze, running } = await aPlaatsing()
  await beginPauze(workspace, card())
  await setPauze(workspace, card().doc, running().nu.id, { urenBegin: 4, urenErbij: 4 })
  const day = addDays(workspace.today(), 7)

  await beginWeer(workspace, running(), day)
  expect(statusVan(card(), workspace.today())).toBe('pauze')
  expect(statusVan(card(), day)).toBe('opbouw')
  expect(pauze(day)).toMatchObject({ opbouw: { weekNu: 0 } })
  expect(pauze(day).nu).toBeUndefined()
  expect(statusVan(card(), addDays(day, 200))).toBe('loopt')

  await beginWeer(workspace, running(), null)
  expect(statusVan(card(), day)).toBe('pauze')
})

test('beginning again today is written at the plaatsing', async () => {
  const { workspace, card, running } = await aPlaatsing()
  await beginPauze(workspace, card())

  await beginWeer(workspace, running(), workspace.today())

  expect(plaatsingOf(card())?.status).toBe('loopt')
})
