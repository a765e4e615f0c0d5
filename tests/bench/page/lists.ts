import { Dexie } from 'dexie'
import PouchDB from 'pouchdb-browser'
import PouchFind from 'pouchdb-find'
import { addRxPlugin, createRxDatabase } from 'rxdb/plugins/core'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { RxDBQueryBuilderPlugin } from 'rxdb/plugins/query-builder'
import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { makeSearch } from '#domain/zoeken.ts'
import { utf8 } from '#documents/bytes.ts'
import { importKey, sealValue } from '#documents/sealed-value.ts'
import { cardPlace } from '#storage/card-opening.ts'
import { openCards } from '#storage/cards.ts'
import { openDatabase } from '#storage/database.ts'
import { lookFirst } from '#storage/first-look.ts'
import { CardOpening } from '#storage/card-opening.ts'
import type { HeadRow } from '#storage/rows.ts'
import { fieldsOf } from '../made-document.ts'

// One list of people, kept in five ways: shown whole, narrowed by status, searched by name and by words.

export type ListStore = 'own' | 'raw' | 'dexie' | 'pouchdb' | 'rxdb'
type Person = Record<string, string>

export interface ListTimes {
  listMs: number
  filterMs: number
  searchMs: number
}

interface Kept {
  fill(people: Person[]): Promise<void>
  list(): Promise<Person[]>
  filter(status: string, listed: readonly Person[]): Promise<number>
}

const STATUS = 'gestart'
const QUESTION = 'proef 77'
const VAULT_KEY = new Uint8Array(32).fill(7)

export async function fill(store: ListStore, count: number): Promise<void> {
  const kept = await stores[store](`list-${store}-${count}`)
  await kept.fill(Array.from({ length: count }, (_, nr) => ({ id: `k${nr}`, ...fieldsOf(nr) })))
}

/** From a page in which nothing is open yet. */
export async function read(store: ListStore, count: number): Promise<ListTimes> {
  const beganMs = performance.now()
  const kept = await stores[store](`list-${store}-${count}`)
  const people = await kept.list()
  const listedMs = performance.now()
  const filtered = await kept.filter(STATUS, people)
  const filteredMs = performance.now()
  const search = makeSearch(people, ({ roepnaam, achternaam, woonplaats, wensFunctie }) => [
    ...[roepnaam, achternaam, woonplaats, wensFunctie],
  ])
  const found = search(QUESTION)
  const searchedMs = performance.now()
  if (people.length !== count || filtered !== count / 5 || found.length === 0) throw new Error(`${store} lost some`)
  return { listMs: listedMs - beganMs, filterMs: filteredMs - listedMs, searchMs: searchedMs - filteredMs }
}

const inMemory = (status: string, listed: readonly Person[]): Promise<number> =>
  Promise.resolve(listed.filter((one) => one['status'] === status).length)

const stores: Record<ListStore, (name: string) => Promise<Kept>> = {
  /** what the app does at its start: one look at the database, and the seals opened */
  own: (name) =>
    Promise.resolve({
      fill: (people) => fillCards(name, people),
      async list() {
        const look = await lookFirst(name)
        if (look === undefined) throw new Error('There is nothing to look at')
        const views = await new CardOpening(VAULT_KEY).openAll(look.cards)
        return views.map(({ items }) => items['kaart']?.['kaart'] as unknown as Person) // as they were put below
      },
      filter: inMemory,
    }),

  async raw(name) {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('people', { keyPath: 'id' })
    const db = await answer(asked)
    const people = (mode: IDBTransactionMode): IDBObjectStore => db.transaction('people', mode).objectStore('people')
    return {
      async fill(all) {
        const store = people('readwrite')
        for (const one of all) store.put(one)
        await new Promise((resolve) => (store.transaction.oncomplete = resolve))
      },
      list: () => answer<Person[]>(people('readonly').getAll()),
      filter: inMemory,
    }
  },

  dexie(name) {
    const db = new Dexie(name)
    db.version(1).stores({ people: 'id, status' })
    return Promise.resolve({
      fill: async (all) => void (await db.table('people').bulkPut(all)),
      list: () => db.table<Person>('people').toArray(),
      filter: async (status) => (await db.table('people').where('status').equals(status).toArray()).length,
    })
  },

  pouchdb(name) {
    PouchDB.plugin(PouchFind)
    const db = new PouchDB<Person>(name)
    return Promise.resolve({
      async fill(all) {
        await db.bulkDocs(all.map((one) => ({ ...one, _id: one['id'] ?? '' })))
        await db.createIndex({ index: { fields: ['status'] } })
        await db.find({ selector: { status: STATUS }, limit: 1 }) // makes the index
      },
      async list() {
        const all = await db.allDocs({ include_docs: true, startkey: 'k', endkey: 'l' })
        return all.rows.flatMap(({ doc }) => (doc === undefined ? [] : [doc]))
      },
      filter: async (status) => (await db.find({ selector: { status }, limit: 100_000 })).docs.length,
    })
  },

  async rxdb(name) {
    addRxPlugin(RxDBQueryBuilderPlugin)
    const db = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false })
    const text = { type: 'string', maxLength: 600 } as const
    const properties = Object.fromEntries(Object.keys({ id: '', ...fieldsOf(0) }).map((field) => [field, text]))
    const schema = { version: 0, primaryKey: 'id', type: 'object', properties: { ...properties } } as const
    const indexed = {
      ...schema,
      properties: { ...properties, id: { type: 'string', maxLength: 20 }, status: { type: 'string', maxLength: 20 } },
      required: ['id', 'status'],
      indexes: ['status'],
    } as const
    const { people } = await db.addCollections({ people: { schema: indexed } })
    if (people === undefined) throw new Error('RxDB made no collection')
    return {
      fill: async (all) => void (await people.bulkInsert(all)),
      list: async () => (await people.find().exec()).map((one) => one.toJSON() as Person),
      filter: async (status) => (await people.find({ selector: { status } }).exec()).length,
    }
  },
}

/** Cards as they lie there after a sync: one per document. */
async function fillCards(name: string, people: readonly Person[]): Promise<void> {
  const db = openDatabase(name)
  await openCards(db, VAULT_KEY)
  const cipher = await importKey(VAULT_KEY)
  const docs = people.map((_, nr) => docOf(nr))
  const sealed = await Promise.all(
    people.map((person, nr) => {
      const items = { kaart: { kaart: { ...person, $wie: {}, $antwoorden: {}, $onleesbaar: [] } }, mensen: {} }
      return sealValue(cipher, cardPlace(docs[nr] ?? 'd_', 1), utf8(JSON.stringify(items)))
    }),
  )
  const heads = docs.map((doc): HeadRow => ({
    ...{ doc, kind: 'kaart', role: 'regiocoordinator', epoch: 1, log: 'bench', have: 1, there: 1, covers: 0 },
    ...{ members: [], keys: [], born: 'yes', madeAtMs: 0, madeNr: 0, sharedAtMs: 0, tries: 0 },
  }))
  await db.heads.bulkPut(heads)
  await db.cards.bulkPut(docs.map((doc, nr) => ({ doc, version: 1, sealed: sealed[nr] ?? new Uint8Array() })))
  db.close()
}

function docOf(nr: number): DocumentId {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setUint32(0, nr)
  return idFromBytes('d', bytes)
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('Not read'))
  })
}
