import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '#domain/id.ts'
import { bytesFromId, idFromBytes } from '#domain/id.ts'
import { bytesFromHex, LANE_BYTES } from '#documents/record-header.ts'
import type { StoredRecord } from '#sync/frames.ts'
import type { RecordStore } from '#server/store.ts'
import { sqliteSnapshots } from './sqlite-snapshots.ts'
import { one, run } from './statements.ts'

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
export function sqliteRecords(db: DatabaseSync, log: string): RecordStore {
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
        const { seq, id, header, body, device } = row
        found.push({ seq, covers: 0, device: idFromBytes('t', device), id, header, body })
      }
      return found
    },
    ...sqliteSnapshots(db, log, numberOf, takeChange),
  }
}
