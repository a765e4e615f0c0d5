import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { DocumentId } from '#domain/id.ts'
import { bytesFromId } from '#domain/id.ts'
import { makeKeyFile, readKeyFile, stampOf } from './key-file.ts'
import type { KeyPlace, Store } from './store.ts'

/** The keys of held documents, wrapped under a key that lies outside the database and its backups. */
export interface KeyVault {
  /** Makes and stores a fresh random key. */
  make(doc: DocumentId, epoch: number): void
  /** Stores this key of 32 bytes. */
  keep(doc: DocumentId, epoch: number, key: Uint8Array): void
  /** every epoch's key, oldest first */
  keys(doc: DocumentId): { epoch: number; key: Uint8Array }[]
}

export const DOCUMENT_KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Says which wrapping key a database belongs to, without saying the key. */
const CHECK = 'key-check'

/**
 * Opens the vault with the keys in `keyFile`, which is made (mode 0600) when neither it nor any data exists yet. What
 * `npm run rotate-key` puts in that file meanwhile is used from the next key on.
 *
 * @throws Error when the file is missing, damaged or belongs to another database: without it held documents are lost,
 * so the server must not start and make things worse
 */
export function openKeyVault(store: Store, keyFile: string): KeyVault {
  const known = store.setting(CHECK)
  if (!existsSync(keyFile)) {
    if (known !== undefined) throw new Error('KEY_FILE is missing: put back the key that belongs to this DATA_DIR')
    makeKeyFile(keyFile)
  }
  let stamp = stampOf(keyFile)
  let wrapping = readKeyFile(keyFile)
  if (known === undefined) noteWrappingKey(store, wrapping[0])
  else if (!wrapping.some((key) => checkOf(key) === known)) throw new Error('KEY_FILE belongs to another DATA_DIR')

  const present = (): Buffer[] => {
    const now = stampOf(keyFile)
    // A file that is gone for a moment is no reason to forget its keys.
    if (now === stamp || now === '') return wrapping
    wrapping = readKeyFile(keyFile)
    stamp = now
    return wrapping
  }
  const keep = (doc: DocumentId, epoch: number, key: Uint8Array): void => {
    const [first] = present()
    if (first === undefined) throw new Error('KEY_FILE does not hold a key')
    store.keys.put(doc, epoch, wrap(first, { doc, epoch }, key))
  }
  return {
    keep,
    make: (doc, epoch) => keep(doc, epoch, randomBytes(DOCUMENT_KEY_BYTES)),
    keys: (doc) =>
      store.keys.wrapped(doc).map(({ epoch, wrapped }) => {
        const key = unwrap(wrapping, { doc, epoch }, wrapped) ?? unwrap(present(), { doc, epoch }, wrapped)
        if (key === undefined) throw new Error('A document key does not open with KEY_FILE')
        return { epoch, key }
      }),
  }
}

/** From here on the database belongs to this key. */
export function noteWrappingKey(store: Pick<Store, 'setSetting'>, key: Buffer | undefined): void {
  if (key !== undefined) store.setSetting(CHECK, checkOf(key))
}

/** @returns nonce, sealed key and tag */
export function wrap(wrapping: Buffer, place: KeyPlace, key: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(placeOf(place))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** With the first of these that opens it; `undefined` when none does. */
export function unwrap(wrapping: readonly Buffer[], place: KeyPlace, wrapped: Uint8Array): Buffer | undefined {
  for (const one of wrapping) {
    const decipher = createDecipheriv('aes-256-gcm', one, wrapped.subarray(0, NONCE_BYTES))
      .setAAD(placeOf(place))
      .setAuthTag(wrapped.subarray(-TAG_BYTES))
    try {
      return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    } catch {
      // wrapped under another one
    }
  }
  return undefined
}

function checkOf(key: Buffer): string {
  return createHash('sha256').update('opstap/key-check/v1').update(key).digest('hex')
}

/** A wrapped key only opens in its own place. */
function placeOf({ doc, epoch }: KeyPlace): Uint8Array {
  const place = Buffer.alloc(20)
  place.set(bytesFromId(doc))
  place.writeUInt32BE(epoch, 16)
  return place
}
