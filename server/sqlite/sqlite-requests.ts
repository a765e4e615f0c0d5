import type { DatabaseSync } from 'node:sqlite'
import type { RequestStore } from '#server/request-store.ts'
import { change, one, run } from './statements.ts'

/** What was asked and done, by the id of the asking. */
export function sqliteRequests(db: DatabaseSync): RequestStore {
  const has = db.prepare('SELECT 1 AS found FROM done_requests WHERE person = ? AND id = ?')
  const put = db.prepare('INSERT OR IGNORE INTO done_requests (person, id, at_ms) VALUES (?, ?, ?)')
  const trim = db.prepare(
    `DELETE FROM done_requests WHERE person = ?1 AND id IN
     (SELECT id FROM done_requests WHERE person = ?1 ORDER BY at_ms DESC, id LIMIT -1 OFFSET ?2)`,
  )
  const drop = db.prepare('DELETE FROM done_requests WHERE at_ms < ?')

  return {
    isDone: (person, request) => one(has, person, request) !== undefined,
    note(person, request, most, atMs) {
      run(put, person, request, atMs)
      run(trim, person, most)
    },
    forget: (beforeMs) => change(drop, beforeMs),
  }
}
