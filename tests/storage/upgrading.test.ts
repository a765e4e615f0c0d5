import 'fake-indexeddb/auto'
import { SCHEMA } from '#storage/rows.ts'
import { lookFirst } from '#storage/first-look.ts'
import { Dexie } from 'dexie'
import { expect, onTestFinished, test } from 'vitest'
import type { TestDevice } from './a-device.ts'
import { aDevice } from './a-device.ts'
import { aDocument, aWriter, storedText } from './a-document.ts'

/** The tables of the first releases. */
const schema1 = {
  records: '++n, &id, [doc+n], [doc+seq], [lane+waits], waits',
  ...{ heads: 'doc', versions: 'doc', cards: 'doc, [doc+version]', attachments: '[name+part]', vault: 'name' },
  ...{ quarantine: '++n, doc, id, [doc+seq]', errands: '++n', lanes: 'lane, doc', feed: 'name' },
}

/** The database of a device as the first releases left it, still open in one of their tabs. */
async function anOldTab() {
  const made = aDevice()
  const store = await made.open()
  const { session } = await aDocument(store, [made], 'Van voor de nieuwe versie.')
  const [stale] = await store.cards.stale()
  const items = { contacten: { a: { id: 'a', $wie: {}, $antwoorden: {}, $onleesbaar: [], onderwerp: 'Bellen' } } }
  await store.cards.put(session.doc, stale?.version ?? 0, items)
  await store.flush()
  await session.close()
  const device: TestDevice = { ...made, name: `${made.name}-old` }
  const old = new Dexie(device.name)
  old.version(1).stores(schema1)
  for (const table of Object.keys(schema1)) await old.table(table).bulkPut(await store.database.table(table).toArray())
  onTestFinished(() => old.close())
  return { device, old, doc: session.doc, items, before: await store.cards.read() }
}

/** Databases list their tables in this order. */
function namesOf(schema: object): string {
  return Object.keys(schema)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(' ')
}

test('a database of the first releases gets the new table and keeps every row', async () => {
  const { device, old, doc, items, before } = await anOldTab()
  old.close()
  expect(await lookFirst(device.name)).toBeUndefined()

  const store = await device.open({ name: device.name })

  expect(await storedText(store, doc)).toBe('Van voor de nieuwe versie.')
  expect(await store.cards.read()).toEqual(before)
  expect(before.map((card) => card.items)).toEqual([items])
  expect(await store.cards.stale()).toEqual([])
  expect([...store.database.backendDB().objectStoreNames].join(' ')).toBe(namesOf({ ...schema1, packs: 'id' }))
  expect(store.database.backendDB().version).toBe(SCHEMA * 10)
  expect(await lookFirst(device.name)).toMatchObject({ heads: [{ doc }], cards: [{ doc }], packs: [] })
})

test('[S1] a tab of the first releases that is still open lets go of the database, and what comes after is kept', async () => {
  const { device, old, doc } = await anOldTab()
  expect(old.isOpen()).toBe(true)

  const store = await device.open({ name: device.name })
  const writer = await aWriter(store, doc)
  await writer.write(' En van erna.')

  expect(old.isOpen()).toBe(false)
  expect(await storedText(store, doc)).toBe('Van voor de nieuwe versie. En van erna.')
})
