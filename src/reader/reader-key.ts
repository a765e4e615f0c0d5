import { base64FromBytes, hexFromBytes, randomBytes, sha256Hex } from '#identity/bytes.ts'

/** What this device keeps of a link: a key that cannot be taken out, and a token. No word of the page. Scope: device. */
export interface ReaderKey {
  id: string
  /** base64url; gone once the link is bound */
  secret: string | undefined
  tot: string
  encKey: CryptoKey
  /** base64url, the public half */
  sleutel: string
  /** hex; shown at each reading */
  token: string
}

/** @returns `undefined` in a browser that cannot make such a key */
export async function makeReaderKey(link: { id: string; secret: string; tot: string }): Promise<ReaderKey | undefined> {
  try {
    const pair = await crypto.subtle.generateKey('X25519', false, ['deriveBits'])
    if (!('privateKey' in pair)) return undefined
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
    const token = hexFromBytes(randomBytes(32))
    return { ...link, encKey: pair.privateKey, sleutel: base64FromBytes(raw), token }
  } catch {
    return undefined // an expected outcome: the page says that this browser is too old
  }
}

/** Its hash goes to the server beforehand. */
export function tokenHash(token: string): Promise<string> {
  return sha256Hex(Uint8Array.from(token.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
}

const STORE = 'sleutels'

async function withStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open('opstap-lezen', 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE, { keyPath: 'id' }))
  const db = await done(opening)
  try {
    const transaction = db.transaction(STORE, mode, { durability: 'strict' })
    const asked = ask(transaction.objectStore(STORE))
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(new Error('Not kept')))
    })
    return asked.result
  } finally {
    db.close()
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('No store')))
  })
}

export async function findReaderKey(id: string): Promise<ReaderKey | undefined> {
  return (await withStore('readonly', (store) => store.get(id))) as ReaderKey | undefined // as `keepReaderKey` put it
}

/** Resolves when it is on disk: before that nothing may be bound to it. */
export async function keepReaderKey(key: ReaderKey): Promise<void> {
  await withStore('readwrite', (store) => store.put(key))
}

export async function dropReaderKey(id: string): Promise<void> {
  await withStore('readwrite', (store) => store.delete(id))
}
