import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '#domain/id.ts'
import { bytesFromId, idFromBytes } from '#domain/id.ts'
import { bytesFromHex, LANE_BYTES } from '#documents/record-header.ts'
import type { StoredRecord } from '#sync/frames.ts'
import type { RecordStore } from '#server/store.ts'
import { all, change, one, run } from './statements.ts'

interface RecordRow {
  seq: number
  id: Uint8Array
  header: Uint8Array
  body: Uint8Array
  device: Uint8Array
}

/** id, header, device and numbers of one row, for bounding a page */
const ROW_OVERHEAD_BYTES = 64

/** The log itself: sealed records in the order of their arrival, and the snapshots that cover them. */
export function sqliteRecords(db: DatabaseSync): RecordStore {
  const number = db.prepare('SELECT n FROM documents WHERE id = ?')
  const byId = db.prepare('SELECT seq, header, body FROM records WHERE doc = ? AND id = ?')
  const lane = db.prepare('SELECT device FROM lanes WHERE doc = ? AND lane = ?')
  const bind = db.prepare('INSERT INTO lanes (doc, lane, device) VALUES (?, ?, ?)')
  const counter = db.prepare(
    'SELECT 1 AS found FROM records WHERE doc = ? AND lane = ? AND counter = ? AND is_history <= ? LIMIT 1',
  )
  const nextChange = db.prepare('UPDATE changes SET last = last + 1 RETURNING last')
  const advance = db.prepare('UPDATE documents SET head = head + 1, change = ? WHERE n = ? RETURNING head')
  const insert = db.prepare(
    'INSERT INTO records (doc, seq, id, lane, counter, device, is_history, at_ms, header, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const after = db.prepare(
    'SELECT seq, id, header, body, device FROM records WHERE doc = ? AND seq > ? AND body IS NOT NULL ORDER BY seq LIMIT ?',
  )
  const newest = db.prepare(
    'SELECT covers, id, header, body, device FROM snapshots WHERE doc = ? ORDER BY covers DESC LIMIT 1',
  )
  const addSnapshot = db.prepare(
    'INSERT INTO snapshots (doc, covers, id, header, body, device) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const dropOld = db.prepare(
    'DELETE FROM snapshots WHERE doc = ?1 AND covers NOT IN (SELECT covers FROM snapshots WHERE doc = ?1 ORDER BY covers DESC LIMIT 2)',
  )
  const kept = db.prepare('SELECT covers, id FROM snapshots WHERE doc = ? ORDER BY covers DESC')
  const addCovering = db.prepare('INSERT INTO coverings (doc, covers, at_ms) VALUES (?, ?, ?)')
  const setCovers = db.prepare('UPDATE documents SET covers = ?, change = ? WHERE n = ?')
  const due = db.prepare('SELECT doc, max(covers) AS covers FROM coverings WHERE at_ms <= ? GROUP BY doc')
  const empty = db.prepare(
    'UPDATE records SET header = NULL, body = NULL WHERE doc = ? AND seq <= ? AND body IS NOT NULL',
  )
  const dropCovering = db.prepare('DELETE FROM coverings WHERE doc = ? AND covers <= ?')

  const numberOf = (doc: DocumentId): number => {
    const row = one<{ n: number }>(number, doc)
    if (row === undefined) throw new RangeError('No such document')
    return row.n
  }
  const takeChange = (): number => one<{ last: number }>(nextChange)?.last ?? 0

  return {
    find(doc, record) {
      const row = one<{ seq: number; header: Uint8Array | null; body: Uint8Array | null }>(
        byId,
        numberOf(doc),
        record.id,
      )
      if (row === undefined) return undefined
      const isSame =
        row.header === null ||
        row.body === null ||
        (Buffer.compare(row.header, record.header) === 0 && Buffer.compare(row.body, record.body) === 0)
      return { seq: row.seq, isSame }
    },
    laneDevice(doc, laneHex) {
      const row = one<{ device: Uint8Array }>(lane, numberOf(doc), bytesFromHex(laneHex, LANE_BYTES))
      return row && idFromBytes('t', row.device)
    },
    bindLane(doc, laneHex, device) {
      run(bind, numberOf(doc), bytesFromHex(laneHex, LANE_BYTES), bytesFromId(device))
    },
    hasCounter(doc, laneHex, value, own) {
      return one(counter, numberOf(doc), bytesFromHex(laneHex, LANE_BYTES), value, own ? 0 : 1) !== undefined
    },
    append(doc, record, atMs) {
      const n = numberOf(doc)
      const seq = one<{ head: number }>(advance, takeChange(), n)?.head
      if (seq === undefined) throw new RangeError('No such document')
      const laneBytes = bytesFromHex(record.lane, LANE_BYTES)
      const device = bytesFromId(record.device)
      const isHistory = record.isHistory ? 1 : 0
      run(insert, n, seq, record.id, laneBytes, record.counter, device, isHistory, atMs, record.header, record.body)
      return seq
    },
    page(doc, since, rows, bytes) {
      const found: StoredRecord[] = []
      if (rows < 1) return found
      let left = bytes
      for (const raw of after.iterate(numberOf(doc), since, rows)) {
        const row = raw as unknown as RecordRow // node:sqlite types a row as a record of unknown columns
        left -= row.body.length + ROW_OVERHEAD_BYTES
        if (left < 0 && found.length > 0) break
        found.push(storedFrom(row, row.seq, 0))
      }
      return found
    },
    newestSnapshot(doc) {
      const row = one<RecordRow & { covers: number }>(newest, numberOf(doc))
      return row && storedFrom(row, 0, row.covers)
    },
    cover(doc, covers, record, device, atMs) {
      const n = numberOf(doc)
      run(addSnapshot, n, covers, record.id, record.header, record.body, bytesFromId(device))
      run(dropOld, n)
      run(addCovering, n, covers, atMs)
      run(setCovers, covers, takeChange(), n)
    },
    snapshots: (doc) => all<{ covers: number; id: Uint8Array }>(kept, numberOf(doc)),
    purge(coveredBeforeMs) {
      let count = 0
      for (const row of all<{ doc: number; covers: number }>(due, coveredBeforeMs)) {
        count += change(empty, row.doc, row.covers)
        run(dropCovering, row.doc, row.covers)
      }
      return count
    },
  }
}

function storedFrom(row: RecordRow, seq: number, covers: number): StoredRecord {
  return { seq, covers, device: idFromBytes('t', row.device), id: row.id, header: row.header, body: row.body }
}
