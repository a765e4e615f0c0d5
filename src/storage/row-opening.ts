import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import type { GuardReason } from '#documents/guard.ts'
import { checkUpdate, recordLimits, snapshotLimits } from '#documents/guard.ts'
import { clientIdOf } from '#documents/lane.ts'
import type { RecordHeader } from '#documents/record-header.ts'
import { decodeHeader, hexFromBytes, bytesFromHex, RECORD_ID_BYTES } from '#documents/record-header.ts'
import type { Opened } from '#documents/sealing.ts'
import { openRecord } from '#documents/sealing.ts'
import { isSignedSnapshot } from '#documents/snapshot-signature.ts'
import type { StoredRow, WireRow } from '#documents/sync-store.ts'
import type { StoreContext } from './context.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { recordRow, WAITS_NOT } from './rows.ts'

/** Why a row was set apart. */
export type ApartReason =
  | GuardReason
  | SnapshotFault
  | ('malformed' | 'not-authentic' | 'not-unpacked' | 'header' | 'key-lost')

/** What is wrong with a snapshot that opens ([D1]). */
export type SnapshotFault =
  | 'signature' // not signed, or not by the device it names
  | 'no-write' // its maker may not write
  | 'incomplete' // rows that it covers are not in it
  | 'more' // holds what is in no row that it covers
  | 'withdrawn' // somebody else found one of these

export type Seen =
  | { state: 'good'; row: RecordRow; update: Uint8Array; isLostKey: boolean }
  /** its key is not here yet */
  | { state: 'waiting'; row: RecordRow }
  | { state: 'apart'; row: RecordRow; reason: ApartReason }

export function wireOf(row: RecordRow): WireRow {
  return { id: bytesFromHex(row.id, RECORD_ID_BYTES), header: row.header, body: row.body }
}

/** What all rows that come from a sealed record have in common. */
export function rowFromWire(
  doc: DocumentId,
  wire: WireRow,
  header: RecordHeader,
  place: { device: ToestelId; covers: number; seq: number; waits: number | undefined; atMs: number },
): RecordRow {
  return {
    doc,
    id: hexFromBytes(wire.id),
    kind: header.kind,
    lane: header.lane,
    counter: header.counter,
    epoch: header.epoch,
    header: wire.header,
    body: wire.body,
    isChecked: true,
    ...place,
  }
}

/** Opens and checks a row that came from the server. The keys of the document are learned before. */
export async function seeArrived(ctx: StoreContext, head: HeadRow, stored: StoredRow): Promise<Seen> {
  const { doc } = head
  const header = decodeHeader(stored.header)
  const { device, covers, seq } = stored
  const place = { device, covers, seq, waits: WAITS_NOT, atMs: ctx.now() }
  if (header === undefined) {
    // Of a version after this one, or damaged: kept as it is.
    const unread = { alg: 0, kind: 'record', epoch: 0, lane: '0'.repeat(16), counter: 0, prev: '' } as const
    return { state: 'apart', row: rowFromWire(doc, stored, unread, place), reason: 'header' }
  }
  const row = rowFromWire(doc, stored, header, place)
  const isRightKind = header.kind === (covers > 0 ? 'snapshot' : 'record')
  if (!isRightKind) return { state: 'apart', row, reason: 'header' }
  // Before it is opened: also a snapshot whose key is not here yet has a maker.
  const fault = covers > 0 ? await makerFault(head, stored) : undefined
  if (fault !== undefined) return { state: 'apart', row, reason: fault }
  return openRow(ctx, { ...row, isChecked: false })
}

/** Whether the device that a snapshot names made it, and might. */
async function makerFault(head: HeadRow, stored: StoredRow): Promise<'signature' | 'no-write' | undefined> {
  const { doc, kind, signers = [] } = head
  const { covers, device, proof } = stored
  const maker = signers.find((signer) => signer.device === device)
  if (proof === undefined || maker === undefined) return 'signature'
  if (rechtVan(kind, proof.role) !== 'schrijven') return 'no-write'
  return (await isSignedSnapshot(maker.sigPub, { doc, covers, device }, stored, proof)) ? undefined : 'signature'
}

/** Opens a row; one that was never opened here is checked as well. */
export async function openRow(ctx: StoreContext, row: RecordRow): Promise<Seen> {
  const openers = ctx.keyring.openers(row.doc, row.epoch)
  if (openers.length === 0) return { state: 'waiting', row }
  const { doc, device, covers } = row
  let opened: Opened = { ok: false, error: 'not-authentic' }
  let isLostKey = false
  for (const opener of openers) {
    opened = await openRecord(await opener.key.cipher(), { doc, device, covers }, wireOf(row))
    isLostKey = opener.isLost
    if (opened.ok || opened.error !== 'not-authentic') break
  }
  if (!opened.ok) return { state: 'apart', row, reason: opened.error }
  if (!row.isChecked) {
    const limits = row.kind === 'snapshot' ? snapshotLimits : recordLimits(clientIdOf(row.lane))
    const checked = checkUpdate(opened.value, limits)
    if ('reason' in checked) return { state: 'apart', row, reason: checked.reason }
  }
  return { state: 'good', row: { ...row, isChecked: true }, update: opened.value, isLostKey }
}

/** Opens rows as they lie in the table; what is no row any more is set apart too. */
export async function openStored(ctx: StoreContext, doc: DocumentId, rows: readonly unknown[]): Promise<Seen[]> {
  return Promise.all(
    rows.map(async (kept): Promise<Seen> => {
      const parsed = recordRow.safeParse(kept)
      // Only its place in the table is sure; the rest goes to the quarantine as it was found.
      if (!parsed.success) return { state: 'apart', row: kept as RecordRow, reason: 'malformed' }
      if (parsed.data.doc !== doc || !isHeaderOf(parsed.data)) {
        return { state: 'apart', row: parsed.data, reason: 'header' }
      }
      return openRow(ctx, parsed.data)
    }),
  )
}

/** The readable columns repeat the sealed header; where they differ somebody changed the row. */
function isHeaderOf(row: RecordRow): boolean {
  const header = decodeHeader(row.header)
  return (
    header !== undefined &&
    header.kind === row.kind &&
    header.lane === row.lane &&
    header.epoch === row.epoch &&
    header.counter === row.counter
  )
}

/**
 * Moves rows that were good once and are damaged now to the quarantine. `have` goes back before a damaged row that
 * the server has, so that it is fetched again.
 */
export async function setApart(ctx: StoreContext, doc: DocumentId, apart: readonly Seen[]): Promise<void> {
  const { db } = ctx
  const bad = apart.filter((seen) => seen.state === 'apart')
  if (bad.length === 0) return
  await db.transaction('rw', [db.records, db.quarantine, db.heads], async () => {
    const head = await db.heads.get(doc)
    let have = head?.have ?? 0
    for (const { row, reason } of bad) {
      if (row.n === undefined || (await db.records.get(row.n)) === undefined) continue
      await db.quarantine.add(quarantined(ctx, doc, row, reason))
      await db.records.delete(row.n)
      if (row.kind === 'snapshot') have = 0
      else if (row.seq > 0) have = Math.min(have, row.seq - 1)
    }
    if (head !== undefined && have < head.have) await db.heads.put({ ...head, have })
  })
}

export function quarantined(ctx: StoreContext, doc: DocumentId, row: RecordRow, reason: ApartReason) {
  return {
    doc,
    id: typeof row.id === 'string' ? row.id : '',
    seq: typeof row.seq === 'number' ? row.seq : 0,
    reason,
    atMs: ctx.now(),
    row,
  }
}
