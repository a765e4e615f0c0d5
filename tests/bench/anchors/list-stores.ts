import { Dexie } from 'dexie'
import PouchDB from 'pouchdb-browser'
import PouchFind from 'pouchdb-find'
import { addRxPlugin, createRxDatabase } from 'rxdb/plugins/core'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { RxDBQueryBuilderPlugin } from 'rxdb/plugins/query-builder'
import { fieldsOf } from '../made-document.ts'

// The list of people as others keep it, in plain text. Runs inside the page.

export type PlainListStore = 'raw' | 'dexie' | 'pouchdb' | 'rxdb'
export type ListedPerson = Record<string, string>

/** A list of people that is kept somewhere. */
export interface KeptList {
  fill(people: ListedPerson[]): Promise<void>
  list(): Promise<ListedPerson[]>
  /** @returns how many have this status */
  filter(status: string, listed: readonly ListedPerson[]): Promise<number>
}

/** What a store does that reads all and looks for itself. */
export const inMemory = (status: string, listed: readonly ListedPerson[]): Promise<number> =>
  Promise.resolve(listed.filter((one) => one['status'] === status).length)

/** Opens a list by the name of its database. */
export const plainListStores: Record<PlainListStore, (name: string) => Promise<KeptList>> = {
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
      list: () => answer<ListedPerson[]>(people('readonly').getAll()),
      filter: inMemory,
    }
  },

  dexie(name) {
    const db = new Dexie(name)
    db.version(1).stores({ people: 'id, status' })
    return Promise.resolve({
      fill: async (all) => void (await db.table('people').bulkPut(all)),
      list: () => db.table<ListedPerson>('people').toArray(),
      filter: async (status) => (await db.table('people').where('status').equals(status).toArray()).length,
    })
  },

  pouchdb(name) {
    PouchDB.plugin(PouchFind)
    const db = new PouchDB<ListedPerson>(name)
    return Promise.resolve({
      async fill(all) {
        await db.bulkDocs(all.map((one) => ({ ...one, _id: one['id'] ?? '' })))
        await db.createIndex({ index: { fields: ['status'] } })
        await db.find({ selector: { status: '' }, limit: 1 }) // makes the index
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
      list: async () => (await people.find().exec()).map((one) => one.toJSON() as ListedPerson),
      filter: async (status) => (await people.find({ selector: { status } }).exec()).length,
    }
  },
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('Not read'))
  })
}
