import type { DatabaseSync } from 'node:sqlite'
import type { KeyStore } from '#server/store.ts'
import { all, run } from './statements.ts'

/** Document keys, wrapped: this file never sees a key. */
export function sqliteKeys(db: DatabaseSync): KeyStore {
  const get = db.prepare('SELECT epoch, wrapped FROM document_keys WHERE doc = ? ORDER BY epoch')
  const put = db.prepare('INSERT INTO document_keys (doc, epoch, wrapped) VALUES (?, ?, ?)')

  return {
    wrapped: (doc) => all<{ epoch: number; wrapped: Uint8Array }>(get, doc),
    put: (doc, epoch, wrapped) => run(put, doc, epoch, wrapped),
  }
}
