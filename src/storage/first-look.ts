import type { HeadView } from './heads.ts'
import { headViews } from './heads.ts'
import { isCardRow, isPackRow } from './row-checks.ts'
import type { CardRow, PackRow, VaultRow } from './rows.ts'
import { SCHEMA, vaultRow } from './rows.ts'

/** What the first paint reads. Scope: moment; from then on the store tells what changed. */
export interface FirstLook {
  /** values of the vault by name, as they were put */
  vault: ReadonlyMap<string, unknown>
  heads: readonly HeadView[]
  /** sealed; see `CardOpening` */
  cards: readonly CardRow[]
  packs: readonly PackRow[]
}

/** Dexie counts versions in tens. */
const VERSION = SCHEMA * 10

/**
 * Everything the first screen shows, in one transaction and without Dexie: loading it and opening through it takes a
 * third of a warm start on an old phone (docs/decisions/0007).
 *
 * @param name of the database of this device
 * @returns `undefined` where there is no database, one of another version, or one that does not open: then the store
 *   itself is asked, which makes, upgrades or says what is the matter
 */
export function lookFirst(name: string): Promise<FirstLook | undefined> {
  return open(name).then(
    async (database) => {
      if (database === undefined) return undefined
      try {
        return await readAll(database)
      } finally {
        database.close()
      }
    },
    () => undefined, // asked again by who can tell why
  )
}

function open(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name)
    // There is none: looking may not make one.
    asked.onupgradeneeded = () => asked.transaction?.abort()
    asked.onerror = () => reject(asked.error ?? new Error('No database'))
    asked.onsuccess = () => {
      const database = asked.result
      if (database.version === VERSION) return resolve(database)
      database.close()
      resolve(undefined)
    }
  })
}

async function readAll(database: IDBDatabase): Promise<FirstLook> {
  const transaction = database.transaction(['vault', 'heads', 'cards', 'packs'], 'readonly')
  const all = (table: string) => answer<unknown[]>(transaction.objectStore(table).getAll())
  const [vault, heads, cards, packs] = await Promise.all([all('vault'), all('heads'), all('cards'), all('packs')])
  return {
    vault: new Map(readable(vault).map(({ name, value }) => [name, value])),
    heads: headViews(heads),
    cards: cards.filter(isCardRow),
    packs: packs.filter(isPackRow),
  }
}

function readable(rows: readonly unknown[]): VaultRow[] {
  return rows.flatMap((row) => {
    const parsed = vaultRow.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('Not read'))
  })
}
