import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Announced, KeptDocument, RetentionStore } from '#server/erasing-store.ts'
import { all, one, run } from './statements.ts'

interface AnnouncedRow {
  doc: DocumentId
  due_ms: number
  announced_ms: number
  seen_ms: number | null
}

/** How long things are kept: what the time is counted from, and who was told that it is over. */
export function sqliteRetention(db: DatabaseSync): RetentionStore {
  const documents = db.prepare(
    `SELECT d.id AS doc, d.kind,
       max(d.at_ms, coalesce((SELECT r.at_ms FROM records r WHERE r.doc = d.n AND r.seq = d.head), 0)) AS writtenMs,
       (SELECT group_concat(m.person, ' ') FROM members m
         WHERE m.doc = d.n AND m.role = 'kandidaat' AND d.kind <> 'groep') AS persons
     FROM documents d WHERE d.erased_at_ms IS NULL ORDER BY d.n`,
  )
  const contact = db.prepare(
    `SELECT max(at) AS at FROM (
       SELECT max(at_ms) AS at FROM devices WHERE person = ?1
       UNION ALL SELECT max(s.seen_at_ms) FROM sessions s JOIN devices d ON d.id = s.device WHERE d.person = ?1
       UNION ALL SELECT max(at_ms) FROM audit WHERE actor = ?1 AND act = 'login')`,
  )
  const columns = 'SELECT doc, due_ms, announced_ms, seen_ms FROM retention'
  const get = db.prepare(`${columns} WHERE doc = ?`)
  const forPerson = db.prepare(
    `${columns} WHERE doc IN (SELECT d.id FROM members m JOIN documents d ON d.n = m.doc
       WHERE m.person = ? AND m.role = 'kandidaat' AND NOT m.is_gone) ORDER BY due_ms, doc`,
  )
  const put = db.prepare(
    `INSERT INTO retention (doc, due_ms, announced_ms) VALUES (?1, ?2, ?3)
     ON CONFLICT (doc) DO UPDATE SET due_ms = excluded.due_ms`,
  )
  const drop = db.prepare('DELETE FROM retention WHERE doc = ?')
  const seen = db.prepare('UPDATE retention SET seen_ms = ? WHERE doc = ? AND seen_ms IS NULL')

  return {
    documents: () =>
      all<Omit<KeptDocument, 'persons'> & { persons: string | null }>(documents).map(({ persons, ...row }) => ({
        ...row,
        persons: (persons ?? '').split(' ').filter((one): one is PersoonId => isId('p', one)),
      })),
    lastContactMs: (person) => one<{ at: number | null }>(contact, person)?.at ?? 0,
    announced(doc) {
      const row = one<AnnouncedRow>(get, doc)
      return row && announcedFrom(row)
    },
    announcedFor: (person) => all<AnnouncedRow>(forPerson, person).map(announcedFrom),
    announce: (doc, dueMs, atMs) => run(put, doc, dueMs, atMs),
    withdraw: (doc) => run(drop, doc),
    noteSeen: (doc, atMs) => run(seen, atMs, doc),
  }
}

function announcedFrom({ doc, due_ms: dueMs, announced_ms: announcedMs, seen_ms: seenMs }: AnnouncedRow): Announced {
  return { doc, dueMs, announcedMs, seenMs: seenMs ?? undefined }
}
