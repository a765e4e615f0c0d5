import { expect, test } from 'vitest'
import {
  beginTerugblik,
  finishTerugblik,
  ownWords,
  removeTerugblik,
  setTerugblik,
  terugblikkenIn,
} from '#workspace/map/terugkijken.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'

async function aMap() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const { doc } = cardOfKind(engine, 'map')
  const all = () => terugblikkenIn([cardOfKind(engine, 'map')])
  const one = (id: string) => {
    const found = all().find((terugblik) => terugblik.id === id)
    if (found === undefined) throw new Error('It is not there')
    return found
  }
  return { engine, workspace, doc, all, one }
}

test('answers are kept one by one, and beginning again goes on with the same day', async () => {
  const { workspace, doc, all, one } = await aMap()

  const { id } = await beginTerugblik(workspace, doc, all())
  await setTerugblik(workspace, one(id), { hoe: 'zwaar' })
  await setTerugblik(workspace, one(id), { gebruikt: ['Hulp vragen'] })

  expect(one(id)).toMatchObject({ dag: '2026-11-23', hoe: 'zwaar', gebruikt: ['Hulp vragen'], isKlaar: false })
  expect((await beginTerugblik(workspace, doc, all())).id).toBe(id)
})

test('kept, it can be taken back; put away, it is off the list', async () => {
  const { workspace, doc, all, one } = await aMap()
  const { id } = await beginTerugblik(workspace, doc, all())

  const kept = await finishTerugblik(workspace, one(id))
  expect(one(id).isKlaar).toBe(true)
  if (kept.ok) await kept.undo()
  expect(one(id).isKlaar).toBe(false)

  await removeTerugblik(workspace, one(id))
  expect(all().some((terugblik) => terugblik.id === id)).toBe(false)
})

test('[R1] nobody but the kandidaat has a terugblik on the device', async () => {
  const { engine, workspace, doc, all } = await aMap()
  await beginTerugblik(workspace, doc, all())

  for (const rol of ['werkbegeleider', 'maatje', 'trainer', 'jobcoach', 'regiocoordinator'] as const) {
    engine.switchTo(rol)
    expect([...engine.cards.value.values()].filter((card) => card.kind === 'map')).toEqual([])
  }
})

test('own words are offered again, newest first, each once and without the fixed ones', () => {
  const used = (gebruikt: string[]) => ({
    doc: 'd_x' as const,
    id: 'x',
    dag: '2026-11-23',
    onthouden: '',
    gebruikt,
    isKlaar: true,
  })

  expect(ownWords([used(['Muziek', 'Doorzetten']), used(['Wandelen', 'Muziek', ' '])], ['Doorzetten'])).toEqual([
    'Muziek',
    'Wandelen',
  ])
})
