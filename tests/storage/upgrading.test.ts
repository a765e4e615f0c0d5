import 'fake-indexeddb/auto'
import { utf8 } from '#documents/bytes.ts'
import { importKey, sealValue } from '#documents/sealed-value.ts'
import { CardOpening } from '#storage/card-opening.ts'
import { SCHEMA } from '#storage/schema.ts'
import { lookFirst } from '#storage/first-look.ts'
import { Dexie } from 'dexie'
import { expect, onTestFinished, test } from 'vitest'
import type { TestDevice } from './a-device.ts'
import { aDevice } from './a-device.ts'
import { aDocId, aDocument, aWriter, storedText } from './a-document.ts'

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

test('of a database with packs of cards alone the first look shows every card and every document, before and after packing', async () => {
  const { device, old, doc, items } = await anOldTab()
  old.close()
  const cipher = await importKey(device.vaultKey)
  const docs = [doc, ...Array.from({ length: 30 }, aDocId)]
  const versions = docs.map(() => 50)
  const id = 'ab'.repeat(16)
  const plain = utf8(JSON.stringify(docs.map(() => items)))
  const sealed = await sealValue(cipher, ['pack', id, docs.join(' '), versions.join(' ')], plain)
  const before = new Dexie(device.name)
  before.version(2).stores({ ...schema1, packs: 'id, *docs' })
  const [head] = await before.table<{ doc: string }>('heads').toArray()
  await before.table('heads').bulkPut(docs.map((one) => ({ ...head, doc: one })))
  await before.table('packs').put({ id, docs, versions, sealed })
  before.close()

  const store = await device.open({ name: device.name })
  const upgraded = await seenFirst(device)
  while (await store.cards.pack()) continue
  const packed = await seenFirst(device)

  const all = docs.toSorted((a, b) => (a < b ? -1 : 1))
  expect([upgraded.docs, upgraded.shown, upgraded.loose]).toEqual([all, all, 31])
  expect([packed.docs, packed.shown, packed.loose]).toEqual([all, all, 0])
  expect(packed.heads).toEqual(upgraded.heads)
  expect((await store.database.packs.toArray()).map(({ nr }) => nr)).not.toContain(undefined)
})

/** What is on the first screen. */
async function seenFirst(device: TestDevice) {
  const look = await lookFirst(device.name)
  if (look === undefined) throw new Error('There is nothing to look at')
  const opening = new CardOpening(device.vaultKey)
  const byDoc = (a: { doc: string }, b: { doc: string }): number => (a.doc < b.doc ? -1 : 1)
  const heads = (await opening.openHeads(look))?.toSorted(byDoc)
  const views = await opening.openAll(
    look.cards,
    look.packs.map((row) => opening.openPack(row)),
  )
  const shown = views.map(({ doc }) => doc).toSorted((a, b) => (a < b ? -1 : 1))
  return { heads, docs: heads?.map(({ doc }) => doc), shown, loose: look.heads.length }
}

test('[S1] a tab of the first releases that is still open lets go of the database, and what comes after is kept', async () => {
  const { device, old, doc } = await anOldTab()
  expect(old.isOpen()).toBe(true)

  const store = await device.open({ name: device.name })
  const writer = await aWriter(store, doc)
  await writer.write(' En van erna.')

  expect(old.isOpen()).toBe(false)
  expect(await storedText(store, doc)).toBe('Van voor de nieuwe versie. En van erna.')
})
