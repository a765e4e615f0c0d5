import { HEAD_LOOSE } from './head-loose.ts'

/** The rows of the first paint as they lie on the disk: of no shape until somebody looked. Scope: moment. */
export interface FirstRows {
  /** of the database, as IndexedDB counts */
  version: number
  vault: readonly unknown[]
  /** those that no pack knows as they are */
  heads: readonly unknown[]
  /** of how many documents there is a head, in packs or not */
  headCount: number
  cards: readonly unknown[]
  packs: readonly unknown[]
}

/** Begun before the code that knows what to do with them is there; each is handed out once. */
const ahead = new Map<string, Promise<FirstRows | undefined>>()

/**
 * Begins to read now: the disk works while the page still loads its code. Makes nothing, changes nothing.
 *
 * @param name of the database of this device
 */
export function readFirstRowsAhead(name: string): void {
  ahead.set(name, readFirstRows(name))
}

/**
 * The rows that were read ahead, the first time it is asked; read now after that, because what was read before a lock or
 * a restart is no longer true.
 *
 * @returns `undefined` where there is no database, one of another version, or one that does not open
 */
export function takeFirstRows(name: string): Promise<FirstRows | undefined> {
  const reading = ahead.get(name) ?? readFirstRows(name)
  ahead.delete(name)
  return reading
}

function readFirstRows(name: string): Promise<FirstRows | undefined> {
  return open(name)
    .then((database) => readAll(database).finally(() => database.close()))
    .catch(() => undefined) // asked again by who can tell why
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name)
    // There is none: looking may not make one.
    asked.onupgradeneeded = () => asked.transaction?.abort()
    asked.onerror = () => reject(asked.error ?? new Error('No database'))
    asked.onsuccess = () => resolve(asked.result)
  })
}

async function readAll(database: IDBDatabase): Promise<FirstRows> {
  const transaction = database.transaction(['vault', 'heads', 'cards', 'packs'], 'readonly')
  const all = (table: string) => answer<unknown[]>(transaction.objectStore(table).getAll())
  const heads = transaction.objectStore('heads')
  const [vault, loose, headCount, cards, packs] = await Promise.all([
    all('vault'),
    answer<unknown[]>(heads.index('loose').getAll(HEAD_LOOSE)), // a database from before this index is asked itself
    answer(heads.count()),
    all('cards'),
    all('packs'),
  ])
  return { version: database.version, vault, heads: loose, headCount, cards, packs }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('Not read'))
  })
}
