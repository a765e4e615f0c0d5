import type { DatabaseSync } from 'node:sqlite'
import type { ReceiptStore, StoredReceipt } from '#server/store.ts'
import { one, run } from './statements.ts'

/** What the server said of signatures: a list that only grows. */
export function sqliteReceipts(db: DatabaseSync): ReceiptStore {
  const columns = 'SELECT n, id, root, at_ms AS atMs FROM receipts'
  const get = db.prepare(`${columns} WHERE id = ?`)
  const last = db.prepare(`${columns} ORDER BY n DESC LIMIT 1`)
  const add = db.prepare('INSERT INTO receipts (n, id, root, at_ms) VALUES (?, ?, ?, ?)')

  return {
    get: (id) => one<StoredReceipt>(get, id),
    last: () => one<StoredReceipt>(last),
    add: ({ n, id, root, atMs }) => run(add, n, id, root, atMs),
  }
}
