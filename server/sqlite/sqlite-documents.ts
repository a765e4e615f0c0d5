import type { DatabaseSync } from 'node:sqlite'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Member } from '#sync/protocol.ts'
import type { DocumentStore, FeedEntry, Membership, StoredDocument } from '#server/store.ts'
import { all, one, run } from './statements.ts'

interface DocumentRow {
  id: DocumentId
  kind: DocumentSoort
  regio: DocumentId | null
  creator: PersoonId
  epoch: number
  head: number
  covers: number
  withdrawals: number
}

interface EntryRow extends DocumentRow {
  n: number
  role: Rol
  is_gone: number
  at_change: number
}

const columns = 'd.id, d.kind, d.regio, d.creator, d.epoch, d.head, d.covers, d.withdrawals'
// Someone who left hears of the leaving only, never of what happened in the document afterwards.
const lastChangeFor = 'CASE WHEN m.is_gone THEN m.change ELSE max(m.change, d.change) END'

/** Documents, who belongs to them, and the order in which they changed. */
export function sqliteDocuments(db: DatabaseSync): DocumentStore {
  const nextChange = db.prepare('UPDATE changes SET last = last + 1 RETURNING last')
  const last = db.prepare('SELECT last FROM changes')
  const byId = db.prepare(`SELECT ${columns} FROM documents d WHERE d.id = ?`)
  const insert = db.prepare(
    'INSERT INTO documents (id, kind, regio, creator, epoch, change, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const epoch = db.prepare('UPDATE documents SET epoch = ?, change = ? WHERE id = ?')
  const touch = db.prepare('UPDATE documents SET change = ? WHERE id = ?')
  const membership = db.prepare(
    'SELECT m.role, m.is_gone FROM members m JOIN documents d ON d.n = m.doc WHERE m.person = ? AND d.id = ?',
  )
  const present = db.prepare(
    'SELECT m.person, m.role FROM members m WHERE m.doc = (SELECT n FROM documents WHERE id = ?) AND NOT m.is_gone ORDER BY m.person',
  )
  const presentByNumber = db.prepare('SELECT person, role FROM members WHERE doc = ? AND NOT is_gone ORDER BY person')
  const put = db.prepare(
    `INSERT INTO members (person, doc, role, is_gone, change) SELECT ?, n, ?, 0, ? FROM documents WHERE id = ?
     ON CONFLICT (person, doc) DO UPDATE SET role = excluded.role, is_gone = 0, change = excluded.change`,
  )
  const leave = db.prepare(
    'UPDATE members SET is_gone = 1, change = ? WHERE person = ? AND doc = (SELECT n FROM documents WHERE id = ?)',
  )
  const changed = db.prepare(
    `SELECT ${columns}, d.n, m.role, m.is_gone, ${lastChangeFor} AS at_change
     FROM members m JOIN documents d ON d.n = m.doc WHERE m.person = ? AND at_change > ? ORDER BY at_change LIMIT ?`,
  )
  const single = db.prepare(
    `SELECT ${columns}, d.n, m.role, m.is_gone, ${lastChangeFor} AS at_change
     FROM members m JOIN documents d ON d.n = m.doc WHERE m.person = ? AND d.id = ?`,
  )

  const takeChange = (): number => one<{ last: number }>(nextChange)?.last ?? 0
  const entry = (row: EntryRow): FeedEntry => ({
    document: documentFrom(row),
    membership: { role: row.role, isGone: row.is_gone === 1 },
    members: row.is_gone === 1 ? [] : all<Member>(presentByNumber, row.n).map(({ person, role }) => ({ person, role })),
    change: row.at_change,
  })

  return {
    get(doc) {
      const row = one<DocumentRow>(byId, doc)
      return row && documentFrom(row)
    },
    create(document, atMs) {
      const { id, kind, regio, creator } = document
      run(insert, id, kind, regio ?? null, creator, document.epoch, takeChange(), atMs)
    },
    setEpoch(doc, value) {
      run(epoch, value, takeChange(), doc)
    },
    membership(doc, person): Membership | undefined {
      const row = one<{ role: Rol; is_gone: number }>(membership, person, doc)
      return row && { role: row.role, isGone: row.is_gone === 1 }
    },
    members: (doc) => all<Member>(present, doc).map(({ person, role }) => ({ person, role })),
    setMember(doc, member) {
      const number = takeChange()
      run(put, member.person, member.role, number, doc)
      run(touch, number, doc)
    },
    removeMember(doc, person) {
      const number = takeChange()
      run(leave, number, person, doc)
      run(touch, number, doc)
    },
    changedSince: (person, change, limit) => all<EntryRow>(changed, person, change, limit).map(entry),
    entryFor(person, doc) {
      const row = one<EntryRow>(single, person, doc)
      return row && entry(row)
    },
    lastChange: () => one<{ last: number }>(last)?.last ?? 0,
  }
}

function documentFrom(row: DocumentRow): StoredDocument {
  const { id, kind, creator, epoch, head, covers, withdrawals } = row
  return { id, kind, regio: row.regio ?? undefined, creator, epoch, head, covers, withdrawals }
}
