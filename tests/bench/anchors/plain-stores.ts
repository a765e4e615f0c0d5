import { Dexie } from 'dexie'
import * as Y from 'yjs'
import { IndexeddbPersistence } from 'y-indexeddb'
import yDexie, { DexieYProvider } from 'y-dexie'
import { plainUpdates } from '../made-document.ts'

// The same files in plain text, as others keep them: a database per document, y-dexie, and Automerge. Runs inside the page.

export type PlainStore = 'y-indexeddb' | 'y-dexie' | 'automerge'

export async function fillPlain(store: PlainStore, count: number): Promise<void> {
  if (store === 'automerge') return (await import('./automerge-store.ts')).fillAutomerge(count)
  return store === 'y-indexeddb' ? fillYIndexeddb(count) : fillYDexie(count)
}

/** Opens one file, then if asked all of them, one after the other. */
export async function openPlain(
  store: PlainStore,
  count: number,
  hasAll: boolean,
): Promise<{ oneMs: number; allMs?: number }> {
  const open = await opener(store, count)
  const oneMs = await timed(() => open(Math.floor(count / 2)))
  if (!hasAll) return { oneMs }
  const allMs = await timed(async () => {
    for (let nr = 0; nr < count; nr++) await open(nr)
  })
  return { oneMs, allMs }
}

async function opener(store: PlainStore, count: number): Promise<(nr: number) => Promise<void>> {
  // Its own import: its WebAssembly is no part of the others' figures.
  if (store === 'automerge') return (await import('./automerge-store.ts')).openAutomerge(count)
  return store === 'y-indexeddb' ? openYIndexeddb(count) : openYDexie(count)
}

async function fillYIndexeddb(count: number): Promise<void> {
  for (let nr = 0; nr < count; nr++) {
    const doc = new Y.Doc()
    const kept = new IndexeddbPersistence(`plain-${count}-${nr}`, doc)
    await kept.whenSynced
    for (const update of plainUpdates(nr)) Y.applyUpdate(doc, update)
    await kept.destroy()
  }
}

function openYIndexeddb(count: number): (nr: number) => Promise<void> {
  return async (nr) => {
    const doc = new Y.Doc()
    const kept = new IndexeddbPersistence(`plain-${count}-${nr}`, doc)
    await kept.whenSynced
    check(doc)
    await kept.destroy()
  }
}

interface Row {
  id: number
  doc: Y.Doc
}

function yDexieTable(count: number): Dexie {
  const db = new Dexie(`y-dexie-${count}`, { addons: [yDexie] })
  db.version(1).stores({ docs: 'id, doc: Y.Doc' })
  return db
}

async function fillYDexie(count: number): Promise<void> {
  const db = yDexieTable(count)
  const docs = db.table<Row, number>('docs')
  await docs.bulkAdd(Array.from({ length: count }, (_, id) => ({ id }) as Row)) // `doc` is made by y-dexie
  for (const { id, doc } of await docs.toArray()) {
    const provider = DexieYProvider.load(doc)
    await provider.whenLoaded
    for (const update of plainUpdates(id)) Y.applyUpdate(doc, update)
    DexieYProvider.release(doc)
  }
  // It writes without saying when it is done; reading everything back waits for it.
  for (const { doc } of await docs.toArray()) {
    await DexieYProvider.load(doc).whenLoaded
    DexieYProvider.release(doc)
  }
  db.close()
}

async function openYDexie(count: number): Promise<(nr: number) => Promise<void>> {
  const db = yDexieTable(count)
  await db.open()
  return async (nr) => {
    const row = await db.table<Row, number>('docs').get(nr)
    if (row === undefined) throw new Error('No such document')
    const provider = DexieYProvider.load(row.doc)
    await provider.whenLoaded
    check(row.doc)
    DexieYProvider.release(row.doc)
  }
}

function check(doc: Y.Doc): void {
  if (doc.getText('motivatie').length < 1000) throw new Error('The document is not there')
}

async function timed(work: () => Promise<void>): Promise<number> {
  const beganMs = performance.now()
  await work()
  return performance.now() - beganMs
}
