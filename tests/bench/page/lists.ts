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
import type { KeptList, ListedPerson, PlainListStore } from '../anchors/list-stores.ts'
import { inMemory, plainListStores } from '../anchors/list-stores.ts'
import { fieldsOf } from '../made-document.ts'

// One list of people, kept in five ways: shown whole, narrowed by status, searched by name and by words.

export type ListStore = 'own' | PlainListStore

export interface ListTimes {
  listMs: number
  filterMs: number
  searchMs: number
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

const stores: Record<ListStore, (name: string) => Promise<KeptList>> = {
  /** what the app does at its start: one look at the database, and the seals opened */
  own: (name) =>
    Promise.resolve({
      fill: (people) => fillCards(name, people),
      async list() {
        const look = await lookFirst(name)
        if (look === undefined) throw new Error('There is nothing to look at')
        const opening = new CardOpening(VAULT_KEY)
        const packs = look.packs.map((row) => opening.openPack(row))
        const [heads, views] = await Promise.all([opening.openHeads(look), opening.openAll(look.cards, packs)])
        if (heads?.length !== views.length || heads.some((head) => head.kind !== 'kaart')) throw new Error('No heads')
        return views.map(({ items }) => items['kaart']?.['kaart'] as unknown as ListedPerson) // as they were put below
      },
      filter: inMemory,
    }),

  ...plainListStores,
}

/** Cards as they lie there after a sync and a quiet moment. */
async function fillCards(name: string, people: readonly ListedPerson[]): Promise<void> {
  const db = openDatabase(name)
  const cards = await openCards(db, VAULT_KEY)
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
  while (await cards.pack()) continue
  db.close()
}

function docOf(nr: number): DocumentId {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setUint32(0, nr)
  return idFromBytes('d', bytes)
}
