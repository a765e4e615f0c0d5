import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { LogboekAct, LogboekSource } from '#domain/logboek.ts'
import type { Rol } from '#domain/rol.ts'
import type { AuditRow, ZaakLink } from '#server/audit/chain.ts'
import type { AuditStore, Purge } from '#server/store.ts'
import { all, one, run } from './statements.ts'

interface Columns {
  n: number
  at_ms: number
  actor: PersoonId | null
  role: Rol | null
  device: ToestelId | null
  act: LogboekAct
  doc: DocumentId | null
  about: string | null
  basis: string
  source: LogboekSource
  result: string
  zaak: PersoonId | null
  zaak_n: number | null
  zaak_prev: Uint8Array | null
  prev: Uint8Array
  mac: Uint8Array
}

const columns =
  'n, at_ms, actor, role, device, act, doc, about, basis, source, result, zaak, zaak_n, zaak_prev, prev, mac'

/** The audit log on disk. Triggers keep every row as it is; only what a signed purge names may go. */
export function sqliteAudit(db: DatabaseSync): AuditStore {
  const last = db.prepare(`SELECT ${columns} FROM audit ORDER BY n DESC LIMIT 1`)
  const lastOfZaak = db.prepare(`SELECT ${columns} FROM audit WHERE zaak = ? ORDER BY zaak_n DESC LIMIT 1`)
  const insert = db.prepare(`INSERT INTO audit (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const after = db.prepare(`SELECT ${columns} FROM audit WHERE n > ? ORDER BY n LIMIT ?`)
  const zaakAfter = db.prepare(`SELECT ${columns} FROM audit WHERE zaak = ? AND zaak_n > ? ORDER BY zaak_n LIMIT ?`)
  const told = db.prepare("SELECT 1 AS found FROM audit WHERE basis = ? AND source = 'device' LIMIT 1")
  const signed = db.prepare(
    "SELECT 1 AS found FROM audit WHERE doc = ? AND act = 'record.sign' AND role <> 'kandidaat' LIMIT 1",
  )
  const erasedBy = db.prepare(
    "SELECT 1 AS found FROM audit WHERE doc = ? AND actor = ? AND act IN ('doc.erase', 'retention.delete') LIMIT 1",
  )
  const upTo = db.prepare('SELECT max(n) AS n FROM audit WHERE at_ms < ?')
  const purges = db.prepare('SELECT n, body, signature FROM audit_purges ORDER BY n')
  const addPurge = db.prepare('INSERT INTO audit_purges (n, body, signature) VALUES (?, ?, ?)')
  const drop = db.prepare('DELETE FROM audit WHERE n <= ?')
  const subjects = db.prepare(
    `SELECT m.person, m.is_gone FROM members m JOIN documents d ON d.n = m.doc
     WHERE d.id = ? AND m.role = 'kandidaat' AND d.kind <> 'groep' ORDER BY m.person`,
  )

  return {
    last: () => rowFrom(one<Columns>(last)),
    lastOfZaak: (zaak) => rowFrom(one<Columns>(lastOfZaak, zaak)),
    insert(row) {
      const { n, atMs, actor, role, device, act, doc, about, basis, source, result, link } = row
      run(
        insert,
        ...[n, atMs, actor ?? null, role ?? null, device ?? null, act, doc ?? null, about ?? null, basis, source],
        ...[result, link?.zaak ?? null, link?.n ?? null, link === undefined ? null : bytes(link.prev)],
        ...[bytes(row.prev), bytes(row.mac)],
      )
    },
    rows: (from, limit) => all<Columns>(after, from, limit).map((row) => known(row)),
    zaakRows: (zaak, from, limit) => all<Columns>(zaakAfter, zaak, from, limit).map((row) => known(row)),
    isTold: (basis) => one(told, basis) !== undefined,
    isSignedByOther: (doc) => one(signed, doc) !== undefined,
    isErasedBy: (doc, person) => one(erasedBy, doc, person) !== undefined,
    lastBefore: (atMs) => one<{ n: number | null }>(upTo, atMs)?.n ?? 0,
    purges: () => all<Purge>(purges).map(({ n, body, signature }) => ({ n, body, signature })),
    purge({ n, body, signature }) {
      run(addPurge, n, body, signature)
      run(drop, n)
    },
    subjects(doc) {
      const found = all<{ person: PersoonId; is_gone: number }>(subjects, doc)
      // A document that its kandidaat left is still about that kandidaat.
      const present = found.filter((row) => row.is_gone === 0)
      return (present.length > 0 ? present : found).map((row) => row.person)
    },
  }
}

function rowFrom(row: Columns | undefined): AuditRow | undefined {
  return row && known(row)
}

function known(row: Columns): AuditRow {
  const link: ZaakLink | undefined =
    row.zaak === null && row.zaak_n === null && row.zaak_prev === null
      ? undefined
      : // Half a link was written by nobody here: it is read as it stands, so that its hash does not fit.
        { zaak: row.zaak ?? 'p_', n: row.zaak_n ?? 0, prev: hex(row.zaak_prev ?? new Uint8Array()) }
  return {
    ...{ n: row.n, atMs: row.at_ms, act: row.act, basis: row.basis, source: row.source, result: row.result },
    actor: row.actor ?? undefined,
    role: row.role ?? undefined,
    device: row.device ?? undefined,
    doc: row.doc ?? undefined,
    about: row.about ?? undefined,
    link,
    prev: hex(row.prev),
    mac: hex(row.mac),
  }
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'hex')
}

function hex(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')
}
