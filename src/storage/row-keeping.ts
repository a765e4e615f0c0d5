import type { DocumentId } from '#domain/id.ts'
import type { StoreContext } from './context.ts'
import type { Seen } from './row-opening.ts'
import { quarantined } from './row-opening.ts'
import type { LaneRow, RecordRow } from './rows.ts'
import { WAITS_NOT } from './rows.ts'

/**
 * Keeps rows of any number of documents that were opened and checked; inside a transaction. Reading and writing go in
 * bulk: on an old phone every question to IndexedDB costs, and a first sync has thousands of rows.
 *
 * @returns per document how many records turn out to be missing in the middle of a lane of somebody else
 */
export async function keepRows(ctx: StoreContext, seen: readonly Seen[]): Promise<ReadonlyMap<DocumentId, number>> {
  const { db } = ctx
  const known = await knownRows(ctx, seen)
  const apart = await apartIds(ctx, seen)
  const fresh = new Map<string, RecordRow>()
  for (const one of seen) {
    const { row } = one
    const kept = known.get(row.id)
    if (kept !== undefined) {
      const next = met(kept, one)
      if (next !== kept) await db.records.put(next)
    } else if (one.state !== 'apart') fresh.set(row.id, row)
    else if (!apart.has(row.id)) {
      apart.add(row.id)
      await db.quarantine.add(quarantined(ctx, row.doc, row, one.reason))
    }
  }
  await db.records.bulkAdd([...fresh.values()])
  // They were damaged here and are whole again.
  const healed = [...fresh.keys()].filter((id) => apart.has(id))
  if (healed.length > 0) await db.quarantine.where('id').anyOf(healed).delete()
  return noteLanes(ctx, [...fresh.values()])
}

/** A row that is here: own, and its answer was lost; or of somebody who healed it. */
function met(kept: RecordRow, { state, row }: Seen): RecordRow {
  const withPlace = kept.seq === 0 && row.seq > 0 ? withSeq(kept, row.seq) : kept
  return kept.isVoid === true && state !== 'apart' ? { ...withPlace, isVoid: false } : withPlace
}

/** Looks ids up only for documents that have rows here: at a first sync there are none. */
async function knownRows(ctx: StoreContext, seen: readonly Seen[]): Promise<ReadonlyMap<string, RecordRow>> {
  const { records } = ctx.db
  const docs = [...new Set(seen.map(({ row }) => row.doc))]
  const hasRows = async (doc: DocumentId): Promise<boolean> =>
    docs.length === 1 ||
    (await records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).limit(1).count()) > 0
  const isKnown = await Promise.all(docs.map(hasRows))
  const asked = new Set(docs.filter((_, at) => isKnown[at]))
  const ids = seen.flatMap(({ row }) => (asked.has(row.doc) ? [row.id] : []))
  if (ids.length === 0) return new Map()
  const rows = await records.where('id').anyOf(ids).toArray()
  return new Map(rows.map((row) => [row.id, row]))
}

async function apartIds(ctx: StoreContext, seen: readonly Seen[]): Promise<Set<string>> {
  const { quarantine } = ctx.db
  if (seen.length === 0 || (await quarantine.count()) === 0) return new Set()
  const ids = seen.map(({ row }) => row.id)
  return new Set((await quarantine.where('id').anyOf(ids).toArray()).map(({ id }) => id))
}

/** Notes records missing in the middle of a lane; before its first record here a snapshot may stand for the rest. */
async function noteLanes(ctx: StoreContext, rows: readonly RecordRow[]): Promise<ReadonlyMap<DocumentId, number>> {
  const { db, identity } = ctx
  const foreign = rows.filter((row) => row.kind === 'record' && row.device !== identity.device)
  const gaps = new Map<DocumentId, number>()
  if (foreign.length === 0) return gaps
  const names = [...new Set(foreign.map(({ lane }) => lane))]
  const kept = await db.lanes.bulkGet(names)
  const lanes = new Map<string, LaneRow>()
  for (const lane of kept) if (lane !== undefined) lanes.set(lane.lane, lane)
  for (const { doc, lane: name, counter } of foreign) {
    const lane = lanes.get(name)
    if (lane !== undefined && counter > lane.next) gaps.set(doc, (gaps.get(doc) ?? 0) + 1)
    const next = Math.max(lane?.next ?? 0, counter + 1)
    lanes.set(name, { ...lane, lane: name, doc, next, prev: lane?.prev ?? '' })
  }
  await db.lanes.bulkPut([...lanes.values()])
  return gaps
}

/** The server has it: it waits for nothing, and which items it touches is nobody's business any more. */
export function withSeq(row: RecordRow, seq: number): RecordRow {
  const { items: _items, ...rest } = row
  return { ...rest, seq, waits: WAITS_NOT }
}
