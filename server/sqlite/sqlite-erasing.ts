import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { ErasingStore, PersonsDocument, Restricted, RestrictionStore } from '#server/erasing-store.ts'
import { all, one, run } from './statements.ts'

/** What of a document goes when it is erased; named by its number, or by its id. */
export const erasedTables = {
  byNumber: ['records', 'lanes', 'snapshots', 'coverings'],
  byId: ['document_keys', 'sealed_keys', 'blobs', 'retention'],
} as const

/** Erasing: of a document its id stays, and who has to hear of it; of a person the id, and keys that verify what others hold. */
export function sqliteErasing(db: DatabaseSync): ErasingStore {
  const note = db.prepare(
    'INSERT OR IGNORE INTO erased (id, n, at_ms) SELECT ?, coalesce(max(n), 0) + 1, ? FROM erased',
  )
  const has = db.prepare('SELECT 1 AS found FROM erased WHERE id = ?')
  const list = db.prepare('SELECT id FROM erased ORDER BY n')
  const numberOf = db.prepare('SELECT n FROM documents WHERE id = ?')
  const nextChange = db.prepare('UPDATE changes SET last = last + 1 RETURNING last')
  const byNumber = erasedTables.byNumber.map((table) => db.prepare(`DELETE FROM ${table} WHERE doc = ?`))
  const byId = erasedTables.byId.map((table) => db.prepare(`DELETE FROM ${table} WHERE doc = ?`))
  const leave = db.prepare('UPDATE members SET is_gone = 1, until_ms = NULL, change = ? WHERE doc = ?')
  const empty = db.prepare(
    `UPDATE documents SET regio = NULL, creator = '', epoch = 1, head = 0, covers = 0, withdrawals = 0, purged = 0,
     change = ?, at_ms = 0, erased_at_ms = ? WHERE n = ?`,
  )
  const roles = db.prepare('DELETE FROM roles WHERE person = ?')
  const invites = db.prepare('DELETE FROM invites WHERE person = ?1 OR maker = ?1')
  const cards = db.prepare('DELETE FROM recovery_cards WHERE person = ?')
  const uses = db.prepare('DELETE FROM recovery_uses WHERE person = ?')
  const restriction = db.prepare('DELETE FROM restrictions WHERE person = ?')
  const requests = db.prepare('DELETE FROM done_requests WHERE person = ?')
  const nood = db.prepare('DELETE FROM noodprocedures WHERE kandidaat = ?')
  const links = ['leesbladen', 'leesmomenten'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE link IN (SELECT id FROM leeslinks WHERE person = ?)`),
  )
  links.push(db.prepare('DELETE FROM leeslinks WHERE person = ?'))
  const sessions = db.prepare('DELETE FROM sessions WHERE device IN (SELECT id FROM devices WHERE person = ?)')
  const sealed = db.prepare('DELETE FROM sealed_keys WHERE device IN (SELECT id FROM devices WHERE person = ?)')
  const devices = db.prepare(
    "UPDATE devices SET status = 'revoked', revoked_at_ms = coalesce(revoked_at_ms, ?) WHERE person = ?",
  )
  const own = db.prepare(
    `SELECT d.id AS doc, d.kind, d.regio, (SELECT count(*) FROM members o WHERE o.doc = d.n AND o.role = 'kandidaat'
       AND NOT o.is_gone AND o.person <> m.person) AS others
     FROM members m JOIN documents d ON d.n = m.doc
     WHERE m.person = ? AND m.role = 'kandidaat' AND NOT m.is_gone AND d.erased_at_ms IS NULL ORDER BY d.n`,
  )
  const memberships = db.prepare(
    'SELECT d.id AS doc FROM members m JOIN documents d ON d.n = m.doc WHERE m.person = ? AND NOT m.is_gone ORDER BY d.n',
  )

  const people = db.prepare('SELECT e.id FROM erased e JOIN persons p ON p.id = e.id WHERE p.regio = ? ORDER BY e.n')

  return {
    isErased: (id) => one(has, id) !== undefined,
    erased: () => all<{ id: DocumentId | PersoonId }>(list).map(({ id }) => id),
    eraseDocument(doc, atMs) {
      run(note, doc, atMs)
      for (const statement of byId) run(statement, doc)
      const n = one<{ n: number }>(numberOf, doc)?.n
      if (n === undefined) return
      for (const statement of byNumber) run(statement, n)
      const change = one<{ last: number }>(nextChange)?.last ?? 0
      run(leave, change, n)
      run(empty, change, atMs, n)
    },
    closePerson(person, atMs) {
      run(note, person, atMs)
      for (const statement of [roles, invites, cards, uses, restriction, requests, nood, ...links, sessions, sealed])
        run(statement, person)
      run(devices, atMs, person)
    },
    documentsOf: (person) =>
      all<Omit<PersonsDocument, 'regio'> & { regio: DocumentId | null }>(own, person).map((row) => ({
        ...row,
        regio: row.regio ?? undefined,
      })),
    membershipsOf: (person) => all<{ doc: DocumentId }>(memberships, person).map(({ doc }) => doc),
    erasedPeople: (regio) => all<{ id: PersoonId }>(people, regio).map(({ id }) => id),
    settle() {
      // What is deleted was overwritten with zeros in its page; the page before that is in the log until then.
      if (!db.isTransaction) db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
  }
}

/** Persons whose documents stand still. Who is in one of those documents hears so by the feed. */
export function sqliteRestrictions(db: DatabaseSync): RestrictionStore {
  const get = db.prepare('SELECT person, by_person AS by, at_ms AS atMs FROM restrictions WHERE person = ?')
  const put = db.prepare('INSERT OR IGNORE INTO restrictions (person, by_person, at_ms) VALUES (?, ?, ?)')
  const drop = db.prepare('DELETE FROM restrictions WHERE person = ?')
  const nextChange = db.prepare('UPDATE changes SET last = last + 1 RETURNING last')
  const docs = db.prepare(
    `SELECT d.id AS doc FROM members m JOIN documents d ON d.n = m.doc
     WHERE m.person = ? AND m.role = 'kandidaat' AND NOT m.is_gone AND d.kind NOT IN ('map', 'groep')`,
  )
  const touch = db.prepare('UPDATE documents SET change = ? WHERE id = ?')
  const tell = (person: PersoonId): DocumentId[] => {
    const found = all<{ doc: DocumentId }>(docs, person).map(({ doc }) => doc)
    for (const doc of found) run(touch, one<{ last: number }>(nextChange)?.last ?? 0, doc)
    return found
  }

  return {
    get(person) {
      const row = one<Restricted>(get, person)
      return row && { ...row }
    },
    set({ person, by, atMs }) {
      run(put, person, by, atMs)
      return tell(person)
    },
    lift(person) {
      run(drop, person)
      return tell(person)
    },
  }
}
