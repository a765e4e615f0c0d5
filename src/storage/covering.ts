import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import { clientIdOf, laneOfClient } from '#documents/lane.ts'
import { ALG_AES_256_GCM, NO_PREV } from '#documents/record-header.ts'
import { sealRecord } from '#documents/sealing.ts'
import { SnapshotContents, splitByClient } from '#documents/snapshot.ts'
import type { StoreContext } from './context.ts'
import type { Seen } from './row-opening.ts'
import { openStored, rowFromWire } from './row-opening.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { WAITS_FOR_SEQ } from './rows.ts'

/** What a snapshot does to the rows it covers; worked out before the transaction, done inside it. */
export interface Settlement {
  /** rows whose contents it holds */
  covered: number[]
  /** records of this device with what it does not hold, when that cannot be had in any other way */
  again: RecordRow[]
  /** it is not what [D1] says, and somebody may be told: then nothing else here counts */
  fault?: 'incomplete' | 'more'
}

/**
 * Compares a snapshot with the rows it covers ([D1]). What it lacks stays here whatever comes of it. A writer says so to
 * the server, which goes back to before it. Only when the server cannot do that any more, what it lacks is written
 * again, as new records that everybody gets.
 */
export async function settle(
  ctx: StoreContext,
  head: HeadRow,
  covers: number,
  snapshot: { id: string; update: Uint8Array },
): Promise<Settlement> {
  const { doc } = head
  const isOther = (row: RecordRow): boolean => row.id !== snapshot.id
  const old = head.isRestoring === true ? (await voidSnapshots(ctx, doc)).filter(isOther) : []
  const rows = (await coveredRows(ctx, doc, covers)).filter(isOther)
  const settlement: Settlement = { covered: [], again: [] }
  if (rows.length === 0 && old.length === 0) return settlement
  const contents = new SnapshotContents([snapshot.update])
  const lacking: Good[] = []
  for (const seen of await openStored(ctx, doc, [...rows, ...old])) {
    if (seen.state !== 'good' || seen.row.n === undefined) continue
    if (contents.contains(seen.update)) settlement.covered.push(seen.row.n)
    else lacking.push(seen)
  }
  const mayObject = head.isRestoring !== true && mayWrite(head) && head.tolerated !== snapshot.id
  if (mayObject && lacking.length > 0) return { covered: [], again: [], fault: 'incomplete' }
  if (mayObject && (await holdsMore(ctx, head, covers, snapshot))) return { covered: [], again: [], fault: 'more' }
  // A reader can only keep what it has.
  if (!mayWrite(head)) return settlement
  for (const { row, update } of lacking) {
    // While a restored server is read everything waits; the snapshot is compared with these rows after that.
    if (row.kind === 'record' && head.isRestoring === true) continue
    settlement.covered.push(row.n ?? -1)
    const isRecord = row.kind === 'record'
    settlement.again.push(...(isRecord ? await recordAgain(ctx, row, update) : await recordsOf(ctx, doc, update)))
  }
  return settlement
}

type Good = Seen & { state: 'good' }

/** Whether this person's role may write, and so say something about a snapshot. */
export function mayWrite({ kind, role, noodMs }: HeadRow): boolean {
  return noodMs === undefined && role !== undefined && rechtVan(kind, role) === 'schrijven'
}

/** Whether a snapshot has something that is in no row here, though everything up to where it reaches is here. */
async function holdsMore(
  ctx: StoreContext,
  { doc, have }: HeadRow,
  covers: number,
  snapshot: { id: string; update: Uint8Array },
): Promise<boolean> {
  if (have < covers || (await quarantinedUpTo(ctx, doc, have)) > 0) return false
  const stored = await ctx.db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
  // Taken before, and the rows it stands for are gone.
  if (stored.some((row) => row.id === snapshot.id)) return false
  const seen = await openStored(ctx, doc, stored)
  const good = seen.filter((one) => one.state === 'good')
  // What cannot be read here may hold it.
  if (good.length < seen.length) return false
  return !new SnapshotContents(good.map(({ update }) => update)).contains(snapshot.update)
}

/** Inside the transaction that stores the snapshot. @returns how many records are written again */
export async function storeSettlement(ctx: StoreContext, { covered, again }: Settlement): Promise<number> {
  const { db } = ctx
  await db.records.bulkDelete(covered)
  await db.records.bulkAdd(again)
  return again.length
}

/** What is in a record, as a new record: under its own id the server would only name the place that is covered. */
async function recordAgain(ctx: StoreContext, row: RecordRow, update: Uint8Array): Promise<RecordRow[]> {
  const key = ctx.keyring.newest(row.doc)
  if (key === undefined) return []
  const { doc } = row
  const { device } = ctx.identity
  const lane = laneOfClient(clientIdOf(row.lane))
  const header = { alg: ALG_AES_256_GCM, kind: 'record', epoch: key.epoch, lane, counter: 0, prev: NO_PREV } as const
  const wire = await sealRecord(await key.cipher(), { doc, device, covers: 0 }, header, update)
  return [rowFromWire(doc, wire, header, { device, covers: 0, seq: 0, waits: WAITS_FOR_SEQ, atMs: ctx.now() })]
}

/**
 * The contents of a snapshot as plain records of this device, one for each client id, in lanes that fit those client
 * ids: history that covers nothing.
 */
export async function recordsOf(ctx: StoreContext, doc: DocumentId, snapshot: Uint8Array): Promise<RecordRow[]> {
  const key = ctx.keyring.newest(doc)
  if (key === undefined) return []
  const { device } = ctx.identity
  const rows: RecordRow[] = []
  for (const { clientId, update } of splitByClient(snapshot)) {
    const lane = laneOfClient(clientId)
    const header = { alg: ALG_AES_256_GCM, kind: 'record', epoch: key.epoch, lane, counter: 0, prev: NO_PREV } as const
    const wire = await sealRecord(await key.cipher(), { doc, device, covers: 0 }, header, update)
    rows.push(rowFromWire(doc, wire, header, { device, covers: 0, seq: 0, waits: WAITS_FOR_SEQ, atMs: ctx.now() }))
  }
  return rows
}

/** Stored rows with a seq up to `covers`, and snapshots that cover no more. */
export async function coveredRows(ctx: StoreContext, doc: DocumentId, covers: number): Promise<RecordRow[]> {
  const rows = await ctx.db.records.where('[doc+seq]').between([doc, 0], [doc, covers], true, true).toArray()
  return rows.filter((row) => (row.kind === 'snapshot' ? row.covers <= covers && row.isVoid !== true : row.seq > 0))
}

/** Snapshots that cover nothing any more: of before a restore, or of before one was withdrawn. */
export async function voidSnapshots(ctx: StoreContext, doc: DocumentId): Promise<RecordRow[]> {
  const rows = await ctx.db.records.where('[doc+seq]').equals([doc, 0]).toArray()
  return rows.filter((row) => row.kind === 'snapshot' && row.isVoid === true)
}

/** How many rows up to `seq` were set apart here. */
export async function quarantinedUpTo(ctx: StoreContext, doc: DocumentId, seq: number): Promise<number> {
  return ctx.db.quarantine.where('[doc+seq]').between([doc, 1], [doc, seq], true, true).count()
}
