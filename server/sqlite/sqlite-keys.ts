import type { DatabaseSync } from 'node:sqlite'
import type { KeyPlace, KeyStore } from '#server/store.ts'
import type { SealedKey } from '#sync/protocol.ts'
import { all, run } from './statements.ts'

/** Document keys, wrapped or sealed to a device: this file never sees a key. */
export function sqliteKeys(db: DatabaseSync): KeyStore {
  const get = db.prepare('SELECT epoch, wrapped FROM document_keys WHERE doc = ? ORDER BY epoch')
  const put = db.prepare('INSERT INTO document_keys (doc, epoch, wrapped) VALUES (?, ?, ?)')
  const page = db.prepare(
    'SELECT doc, epoch, wrapped FROM document_keys WHERE (doc, epoch) > (?, ?) ORDER BY doc, epoch LIMIT ?',
  )
  const rewrap = db.prepare('UPDATE document_keys SET wrapped = ? WHERE doc = ? AND epoch = ? AND wrapped = ?')
  const getSealed = db.prepare('SELECT told FROM sealed_keys WHERE doc = ? AND device = ? ORDER BY epoch')
  const putSealed = db.prepare('INSERT OR IGNORE INTO sealed_keys (doc, device, epoch, told) VALUES (?, ?, ?, ?)')

  return {
    wrapped: (doc) => all<{ epoch: number; wrapped: Uint8Array }>(get, doc),
    put: (doc, epoch, wrapped) => run(put, doc, epoch, wrapped),
    // An empty text comes before every id.
    page: (after, count) => all<KeyPlace & { wrapped: Uint8Array }>(page, after?.doc ?? '', after?.epoch ?? 0, count),
    rewrap: ({ doc, epoch }, before, after) => run(rewrap, after, doc, epoch, before),
    // Only `putSealed` writes this column, with a parsed SealedKey.
    sealedFor: (doc, device) =>
      all<{ told: string }>(getSealed, doc, device).map(({ told }) => JSON.parse(told) as SealedKey),
    putSealed: (device, key) => run(putSealed, key.doc, device, key.epoch, JSON.stringify(key)),
  }
}
