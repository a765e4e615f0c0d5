import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import type { CardView } from '#storage/card-opening.ts'
import { openCards } from '#storage/cards.ts'
import type { Items } from '#documents/project.ts'
import { openDatabase } from '#storage/database.ts'
import { randomBytes } from '#documents/bytes.ts'
import { expect, test } from 'vitest'
import { eventually } from '#tests/eventually.ts'
import { aDevice } from './a-device.ts'
import { aDocument } from './a-document.ts'

function items(text: string): Items {
  return { contacten: { a: { id: 'a', $wie: {}, $antwoorden: {}, $onleesbaar: [], onderwerp: text } } }
}

test('a card comes back as it was projected, for whoever has the vault key and nobody else', async () => {
  const device = aDevice()
  const store = await device.open()
  const { session } = await aDocument(store, [device])
  await store.cards.put(session.doc, 1, items('Bellen over de sleutel'))

  const mine = await openCards(openDatabase(device.name), device.vaultKey)
  const theirs = await openCards(openDatabase(device.name), randomBytes(32))

  expect(await mine.read()).toEqual([{ doc: session.doc, version: 1, items: items('Bellen over de sleutel') }])
  expect(await theirs.read()).toEqual([])
})

test('a document is stale when rows came after its card, from here or from another tab', async () => {
  const device = aDevice()
  const [store, other] = [await device.open(), await device.open()]
  const writer = await aDocument(store, [device], '')
  const { doc } = writer.session
  expect(await store.cards.stale()).toEqual([])

  await writer.write('een')
  const [stale] = await store.cards.stale()
  expect(stale?.doc).toBe(doc)
  await store.cards.put(doc, stale?.version ?? 0, items('een'))
  expect(await store.cards.stale()).toEqual([])

  await writer.write(' twee')
  expect(await other.cards.stale()).toMatchObject([{ doc }])
})

test('sealing a window does not make a card stale', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een')
  const [stale] = await store.cards.stale()
  await store.cards.put(writer.session.doc, stale?.version ?? 0, items('een'))

  await store.flush()

  expect(await store.cards.stale()).toEqual([])
})

test('a card of older rows never replaces one of newer rows', async () => {
  const device = aDevice()
  const store = await device.open()
  const { session } = await aDocument(store, [device])
  await store.cards.put(session.doc, 5, items('nieuw'))

  await store.cards.put(session.doc, 4, items('oud'))

  expect((await store.cards.read())[0]?.items).toEqual(items('nieuw'))
})

test('whoever watches the cards sees what another tab projected', async () => {
  const device = aDevice()
  const [store, other] = [await device.open(), await device.open()]
  const { session } = await aDocument(store, [device])
  const seen: CardView[][] = []
  const stop = other.cards.watch((cards) => seen.push(cards))
  await eventually(() => expect(seen.length).toBe(1))

  await store.cards.put(session.doc, 1, items('nieuw'))

  await eventually(() => expect(seen.at(-1)).toMatchObject([{ doc: session.doc, version: 1 }]))
  stop()
})

test('a keystroke wakes nobody who follows roles and members', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], '')
  let woken = 0
  const stop = store.cards.watchHeads(() => woken++)
  await eventually(() => expect(woken).toBe(1))

  for (const word of ['een', ' twee', ' drie']) await writer.write(word)
  await store.flush()

  expect(woken).toBe(1)
  stop()
})

test('a damaged card is as if it were not there', async () => {
  const device = aDevice()
  const store = await device.open()
  const { session } = await aDocument(store, [device])
  await store.cards.put(session.doc, 1, items('x'))
  await store.database.cards.put({ doc: session.doc, version: 1, sealed: randomBytes(60) })

  const cards = await openCards(openDatabase(device.name), device.vaultKey)

  expect(await cards.read()).toEqual([])
})

test('reading cards loads no yjs and no cipher of our own', () => {
  const loaded = importsOf('src/storage/cards.ts')

  expect(loaded.has('dexie')).toBe(true)
  expect([...loaded].filter((name) => /^(yjs|@noble|fflate|lib0)/.test(name))).toEqual([])
  expect([...importsOf('src/storage/device-store.ts')]).toContain('yjs')
})

/** Every package and file that a file loads, through the files it imports. */
function importsOf(path: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(path, 'utf8')
  for (const [statement, from = ''] of text.matchAll(/^import (?:[^']*from )?'([^']+)'/gms)) {
    if (statement.startsWith('import type')) continue
    const folder = path.slice(0, path.lastIndexOf('/'))
    const file = from.startsWith('#') ? `src/${from.slice(1)}` : `${folder}/${from.slice(2)}`
    const name = /^[#.]/.test(from) ? file : from
    if (seen.has(name)) continue
    seen.add(name)
    if (name === file) importsOf(file, seen)
  }
  return seen
}
