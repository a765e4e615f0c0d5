import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { DocumentId } from '#domain/id.ts'
import { bytesFromId } from '#domain/id.ts'
import type { Store } from './store.ts'

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

/**
 * Opens the vault with the key in `keyFile`, which is made (mode 0600) when neither it nor any data exists yet.
 *
 * @throws Error when the file is missing, damaged or belongs to another database: without it held documents are lost,
 * so the server must not start and make things worse
 */
export function openKeyVault(store: Store, keyFile: string): KeyVault {
  const known = store.setting('key-check')
  if (!existsSync(keyFile)) {
    if (known !== undefined) throw new Error('KEY_FILE is missing: put back the key that belongs to this DATA_DIR')
    makeKeyFile(keyFile)
  }
  const wrappingKey = Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'base64url')
  if (wrappingKey.length !== 32) throw new Error('KEY_FILE does not hold a key of 32 bytes')
  const check = createHash('sha256').update('opstap/key-check/v1').update(wrappingKey).digest('hex')
  if (known === undefined) store.setSetting('key-check', check)
  else if (known !== check) throw new Error('KEY_FILE belongs to another DATA_DIR')

  const keep = (doc: DocumentId, epoch: number, key: Uint8Array): void => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(placeOf(doc, epoch))
    store.keys.put(doc, epoch, Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]))
  }
  return {
    keep,
    make: (doc, epoch) => keep(doc, epoch, randomBytes(DOCUMENT_KEY_BYTES)),
    keys: (doc) =>
      store.keys.wrapped(doc).map(({ epoch, wrapped }) => {
        const decipher = createDecipheriv('aes-256-gcm', wrappingKey, wrapped.subarray(0, NONCE_BYTES))
          .setAAD(placeOf(doc, epoch))
          .setAuthTag(wrapped.subarray(-TAG_BYTES))
        const sealed = wrapped.subarray(NONCE_BYTES, -TAG_BYTES)
        return { epoch, key: Buffer.concat([decipher.update(sealed), decipher.final()]) }
      }),
  }
}

/** A wrapped key only opens in its own place. */
function placeOf(doc: DocumentId, epoch: number): Uint8Array {
  const place = Buffer.alloc(20)
  place.set(bytesFromId(doc))
  place.writeUInt32BE(epoch, 16)
  return place
}

function makeKeyFile(path: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(32).toString('base64url')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
