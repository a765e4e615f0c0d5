import type { DatabaseSync } from 'node:sqlite'
import type { ToestelId } from '#domain/id.ts'
import type { SessionStore } from '#server/store.ts'
import { one, run } from './statements.ts'

/** Sessions by the hash of their token; kept on disk so that a restart does not send everybody away. */
export function sqliteSessions(db: DatabaseSync): SessionStore {
  const put = db.prepare('INSERT INTO sessions (token_hash, device, started_at_ms, seen_at_ms) VALUES (?, ?, ?, ?)')
  const get = db.prepare(
    'SELECT device, started_at_ms AS startedAtMs, seen_at_ms AS seenAtMs FROM sessions WHERE token_hash = ?',
  )
  const seen = db.prepare('UPDATE sessions SET seen_at_ms = ? WHERE token_hash = ?')
  const drop = db.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const dropOf = db.prepare('DELETE FROM sessions WHERE device = ?')
  const dropOld = db.prepare('DELETE FROM sessions WHERE started_at_ms < ?')

  return {
    put: (hash, session) => run(put, hash, session.device, session.startedAtMs, session.seenAtMs),
    get: (hash) => one<{ device: ToestelId; startedAtMs: number; seenAtMs: number }>(get, hash),
    seen: (hash, atMs) => run(seen, atMs, hash),
    drop: (hash) => run(drop, hash),
    dropOf: (device) => run(dropOf, device),
    dropStartedBefore: (atMs) => run(dropOld, atMs),
  }
}
