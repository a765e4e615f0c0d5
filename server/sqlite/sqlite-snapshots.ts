import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '#domain/id.ts'
import { bytesFromId, idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { RecordStore, SnapshotState } from '#server/store.ts'
import { all, change, one, run } from './statements.ts'

interface SnapshotRow {
  covers: number
  id: Uint8Array
  header: Uint8Array
  body: Uint8Array
  device: Uint8Array
  role: Rol
  log: string
  signature: Uint8Array
}

interface StateRow {
  covers: number
  id: Uint8Array
  device: Uint8Array
  withdrawn: number
}

type SnapshotPart = Pick<
  RecordStore,
  'newestSnapshot' | 'cover' | 'snapshots' | 'snapshot' | 'purgedUpTo' | 'withdraw' | 'wasWithdrawn' | 'purge'
>

/**
 * What stands for many records at once. At any time the newest snapshot up to `purged`, with all records after it, is
 * here: so whatever later snapshot is withdrawn, everything can be served without it.
 */
export function sqliteSnapshots(
  db: DatabaseSync,
  log: string,
  numberOf: (doc: DocumentId) => number,
  takeChange: () => number,
): SnapshotPart {
  const good = 'withdrawn_at_ms IS NULL'
  const newest = db.prepare(
    `SELECT covers, id, header, body, device, role, log, signature FROM snapshots
     WHERE doc = ? AND ${good} ORDER BY covers DESC LIMIT 1`,
  )
  const add = db.prepare(
    'INSERT INTO snapshots (doc, covers, id, header, body, device, role, log, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const state = 'SELECT covers, id, device, withdrawn_at_ms IS NOT NULL AS withdrawn FROM snapshots'
  const kept = db.prepare(`${state} WHERE doc = ? AND ${good} ORDER BY covers DESC`)
  const byId = db.prepare(`${state} WHERE doc = ? AND id = ?`)
  const withdrawn = db.prepare(
    'SELECT 1 AS found FROM snapshots WHERE doc = ? AND device = ? AND withdrawn_at_ms > ? LIMIT 1',
  )
  const mark = db.prepare('UPDATE snapshots SET withdrawn_at_ms = ?, withdrawn_by = ? WHERE doc = ? AND id = ?')
  const setCovers = db.prepare('UPDATE documents SET covers = ?, change = ? WHERE n = ?')
  const goBack = db.prepare(
    `UPDATE documents SET withdrawals = withdrawals + 1, change = ?2,
     covers = coalesce((SELECT max(covers) FROM snapshots WHERE doc = ?1 AND ${good}), 0) WHERE n = ?1`,
  )
  const purged = db.prepare('SELECT purged FROM documents WHERE n = ?')
  const setPurged = db.prepare('UPDATE documents SET purged = ? WHERE n = ?')
  const addCovering = db.prepare('INSERT INTO coverings (doc, covers, at_ms) VALUES (?, ?, ?)')
  const dropCovering = db.prepare('DELETE FROM coverings WHERE doc = ? AND covers = ?')
  const dropCoverings = db.prepare('DELETE FROM coverings WHERE doc = ? AND covers <= ?')
  const due = db.prepare('SELECT doc, max(covers) AS covers FROM coverings WHERE at_ms <= ? GROUP BY doc')
  const empty = db.prepare(
    'UPDATE records SET header = NULL, body = NULL WHERE doc = ? AND seq <= ? AND body IS NOT NULL',
  )
  const dropOld = db.prepare(`DELETE FROM snapshots WHERE doc = ? AND covers < ? AND ${good}`)
  const dropWithdrawn = db.prepare('DELETE FROM snapshots WHERE withdrawn_at_ms <= ?')

  return {
    newestSnapshot(doc) {
      const row = one<SnapshotRow>(newest, numberOf(doc))
      if (row === undefined) return undefined
      const { covers, id, header, body, role, signature } = row
      const proof = { log: row.log, role, signature }
      return { seq: 0, covers, device: idFromBytes('t', row.device), id, header, body, proof }
    },
    cover(doc, { covers, record, device, role, signature }, atMs) {
      const n = numberOf(doc)
      const { id, header, body } = record
      run(add, n, covers, id, header, body, bytesFromId(device), role, log, signature)
      run(addCovering, n, covers, atMs)
      run(setCovers, covers, takeChange(), n)
    },
    snapshots: (doc) => all<StateRow>(kept, numberOf(doc)).map(stateFrom),
    snapshot(doc, id) {
      const row = one<StateRow>(byId, numberOf(doc), id)
      return row && stateFrom(row)
    },
    purgedUpTo: (doc) => one<{ purged: number }>(purged, numberOf(doc))?.purged ?? 0,
    withdraw(doc, id, by, atMs) {
      const n = numberOf(doc)
      const row = one<StateRow>(byId, n, id)
      if (row === undefined || row.withdrawn === 1) return
      run(mark, atMs, bytesFromId(by), n, id)
      run(dropCovering, n, row.covers)
      run(goBack, n, takeChange())
    },
    wasWithdrawn: (doc, device, sinceMs) => one(withdrawn, numberOf(doc), bytesFromId(device), sinceMs) !== undefined,
    purge(coveredBeforeMs) {
      let count = 0
      for (const row of all<{ doc: number; covers: number }>(due, coveredBeforeMs)) {
        count += change(empty, row.doc, row.covers)
        run(dropCoverings, row.doc, row.covers)
        run(dropOld, row.doc, row.covers)
        run(setPurged, row.covers, row.doc)
      }
      run(dropWithdrawn, coveredBeforeMs)
      return count
    },
  }
}

function stateFrom({ covers, id, device, withdrawn }: StateRow): SnapshotState {
  return { covers, id, device: idFromBytes('t', device), isWithdrawn: withdrawn === 1 }
}
