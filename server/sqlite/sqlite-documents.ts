import type { DatabaseSync } from 'node:sqlite'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Member } from '#sync/protocol.ts'
import type { DocumentStore, EndedMembership, FeedEntry, Membership, StoredDocument } from '#server/store.ts'
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
  erased_at_ms: number | null
  frozen_ms: number | null
}

interface EntryRow extends DocumentRow {
  n: number
  role: Rol
  is_gone: number
  at_change: number
  until_ms: number | null
  basis: string | null
}

type Held = Pick<EntryRow, 'role' | 'is_gone' | 'until_ms' | 'basis'>

interface MemberRow {
  person: PersoonId
  role: Rol
  until_ms: number | null
}

// From the restrictions, of which there are nearly never any, to their documents: this is asked at every call.
const frozen = `(SELECT min(r.at_ms) FROM restrictions r CROSS JOIN members k ON k.person = r.person AND k.doc = d.n
  WHERE k.role = 'kandidaat' AND NOT k.is_gone AND d.kind NOT IN ('map', 'groep'))`
const columns = `d.id, d.kind, d.regio, d.creator, d.epoch, d.head, d.covers, d.withdrawals, d.erased_at_ms, ${frozen} AS frozen_ms`
// Here and nowhere else: an end that has passed is an end, whether or not anything has noted it since.
const isGone = '(m.is_gone OR coalesce(m.until_ms <= ?, 0))'
// Someone who left hears of the leaving only, never of what happened in the document afterwards.
const lastChangeFor = `CASE WHEN ${isGone} THEN m.change ELSE max(m.change, d.change) END`

/**
 * Documents, who belongs to them, and the order in which they changed.
 *
 * @param nowMs the time by which memberships end
 */
export function sqliteDocuments(db: DatabaseSync, nowMs: () => number): DocumentStore {
  const nextChange = db.prepare('UPDATE changes SET last = last + 1 RETURNING last')
  const last = db.prepare('SELECT last FROM changes')
  const byId = db.prepare(`SELECT ${columns} FROM documents d WHERE d.id = ?`)
  const insert = db.prepare(
    'INSERT INTO documents (id, kind, regio, creator, epoch, change, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const epoch = db.prepare('UPDATE documents SET epoch = ?, change = ? WHERE id = ?')
  const touch = db.prepare('UPDATE documents SET change = ? WHERE id = ?')
  const membership = db.prepare(
    `SELECT m.role, ${isGone} AS is_gone, m.until_ms, m.basis FROM members m JOIN documents d ON d.n = m.doc WHERE m.person = ? AND d.id = ?`,
  )
  const present = db.prepare(
    `SELECT m.person, m.role, m.until_ms FROM members m
     WHERE m.doc = (SELECT n FROM documents WHERE id = ?) AND NOT ${isGone} ORDER BY m.person`,
  )
  const presentByNumber = db.prepare(
    `SELECT m.person, m.role, m.until_ms FROM members m WHERE m.doc = ? AND NOT ${isGone} ORDER BY m.person`,
  )
  const around = db.prepare(
    `SELECT DISTINCT m.person FROM members own JOIN members m ON m.doc = own.doc
     WHERE own.person = ?1 AND NOT own.is_gone AND NOT ${isGone.replace('?', '?2')} ORDER BY m.person`,
  )
  const membershipsAs = db.prepare(
    `SELECT d.id FROM members m JOIN documents d ON d.n = m.doc
     WHERE m.person = ? AND d.regio = ? AND m.role = ? AND NOT m.is_gone ORDER BY d.id`,
  )
  const past = db.prepare(
    `SELECT d.id AS doc, m.person, m.role FROM members m JOIN documents d ON d.n = m.doc
     WHERE m.until_ms <= ?1 AND NOT m.is_gone AND m.person = coalesce(?2, m.person) ORDER BY m.until_ms LIMIT ?3`,
  )
  const put = db.prepare(
    `INSERT INTO members (person, doc, role, is_gone, change, until_ms) SELECT ?, n, ?, 0, ?, ? FROM documents WHERE id = ?
     ON CONFLICT (person, doc) DO UPDATE SET role = excluded.role, is_gone = 0, change = excluded.change,
       until_ms = excluded.until_ms, basis = NULL`,
  )
  const leave = db.prepare(
    'UPDATE members SET is_gone = 1, change = ? WHERE person = ? AND doc = (SELECT n FROM documents WHERE id = ?)',
  )
  const changed = db.prepare(
    `SELECT ${columns}, d.n, m.role, m.until_ms, m.basis, ${isGone} AS is_gone, ${lastChangeFor} AS at_change
     FROM members m JOIN documents d ON d.n = m.doc WHERE m.person = ? AND at_change > ? ORDER BY at_change LIMIT ?`,
  )
  const single = db.prepare(
    `SELECT ${columns}, d.n, m.role, m.until_ms, m.basis, ${isGone} AS is_gone, ${lastChangeFor} AS at_change
     FROM members m JOIN documents d ON d.n = m.doc WHERE m.person = ? AND d.id = ?`,
  )

  const takeChange = (): number => one<{ last: number }>(nextChange)?.last ?? 0
  const entry = (row: EntryRow): FeedEntry => ({
    document: documentFrom(row),
    membership: membershipFrom(row),
    members: row.is_gone === 1 ? [] : all<MemberRow>(presentByNumber, row.n, nowMs()).map(memberFrom),
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
      const row = one<Held>(membership, nowMs(), person, doc)
      return row && membershipFrom(row)
    },
    members: (doc) => all<MemberRow>(present, doc, nowMs()).map(memberFrom),
    setMember(doc, member) {
      const number = takeChange()
      run(put, member.person, member.role, number, member.untilMs ?? null, doc)
      run(touch, number, doc)
    },
    removeMember(doc, person) {
      const number = takeChange()
      run(leave, number, person, doc)
      run(touch, number, doc)
    },
    around: (person) => all<{ person: PersoonId }>(around, person, nowMs()).map((row) => row.person),
    membershipsAs: (person, regio, role) =>
      all<{ id: DocumentId }>(membershipsAs, person, regio, role).map((row) => row.id),
    ended: (limit, person) => all<EndedMembership>(past, nowMs(), person ?? null, limit).map((row) => ({ ...row })),
    changedSince(person, change, limit) {
      const now = nowMs()
      return all<EntryRow>(changed, now, now, person, change, limit).map(entry)
    },
    entryFor(person, doc) {
      const now = nowMs()
      const row = one<EntryRow>(single, now, now, person, doc)
      return row && entry(row)
    },
    lastChange: () => one<{ last: number }>(last)?.last ?? 0,
  }
}

function membershipFrom({ role, is_gone: isGoneNumber, until_ms: untilMs, basis }: Held): Membership {
  const nood = basis === 'nood' && untilMs !== null ? { noodMs: untilMs } : {}
  return { role, isGone: isGoneNumber === 1, ...nood }
}

function memberFrom({ person, role, until_ms: untilMs }: MemberRow): Member {
  return untilMs === null ? { person, role } : { person, role, untilMs }
}

function documentFrom(row: DocumentRow): StoredDocument {
  const { id, kind, creator, epoch, head, covers, withdrawals } = row
  const regio = row.regio ?? undefined
  const isErased = row.erased_at_ms !== null
  return { id, kind, regio, creator, epoch, head, covers, withdrawals, isErased, frozenMs: row.frozen_ms ?? undefined }
}
