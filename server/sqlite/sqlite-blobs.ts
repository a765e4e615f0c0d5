import type { DatabaseSync } from 'node:sqlite'
import type { BlobStore } from '#server/store.ts'
import { one, run } from './statements.ts'

/** Sealed attachments, known by the hash of their bytes within a document. */
export function sqliteBlobs(db: DatabaseSync): BlobStore {
  const put = db.prepare('INSERT OR IGNORE INTO blobs (doc, hash, bytes, at_ms) VALUES (?, ?, ?, ?)')
  const get = db.prepare('SELECT bytes FROM blobs WHERE doc = ? AND hash = ?')

  return {
    put: (doc, hash, bytes, atMs) => run(put, doc, hash, bytes, atMs),
    get: (doc, hash) => one<{ bytes: Uint8Array }>(get, doc, hash)?.bytes,
  }
}
