import type { DocumentId } from '#domain/id.ts'
import type { PendingRow } from '#documents/sync-store.ts'
import type { StoreContext } from './context.ts'
import { canPush } from './pushing.ts'
import { wireOf } from './row-opening.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { WAITS_FOR_RECORD, WAITS_FOR_SEQ } from './rows.ts'

/** An entry that this tab put on the disk, with its contents. */
export interface Fresh {
  /** with its place in the table */
  row: RecordRow
  update: Uint8Array
}

/** Counter and hash that the next record of a lane goes on from. */
export interface LaneEnd {
  next: number
  prev: string
}

/** What is to take the place of fresh entries. */
export interface Replacement {
  doc: DocumentId
  lane: string
  fresh: readonly Fresh[]
  made: LaneEnd & { rows: readonly RecordRow[] }
  /** how this tab left the lane */
  before: LaneEnd | undefined
  /** of the key that `made` is sealed under */
  epoch: number
}

/**
 * Puts records in the place of the entries that they were made of, in one transaction that first looks whether those
 * are exactly the oldest entries of the lane and whether the lane ends where this tab left it. Where nothing of the lane
 * is held back they go to whoever sends at once, marked as handed out ([D7]).
 *
 * @returns false when something is otherwise; then nothing was done
 */
export async function replaceFresh(ctx: StoreContext, replacement: Replacement): Promise<boolean> {
  const { db, outlet } = ctx
  const { doc, lane, fresh, made, before, epoch } = replacement
  const places = fresh.map(({ row }) => row.n ?? 0)
  const handed: number[] = []
  const { isOpen } = outlet
  const forget = (): void => {
    for (const place of handed) outlet.handed.delete(place)
  }
  const work = async (): Promise<boolean> => {
    const [entries, waiting, state, head, feed] = await Promise.all([
      db.records.where('[lane+waits]').equals([lane, WAITS_FOR_RECORD]).primaryKeys(),
      isOpen ? db.records.where('[lane+waits]').equals([lane, WAITS_FOR_SEQ]).toArray() : [],
      db.lanes.get(lane),
      db.heads.get(doc),
      db.feed.get('feed'),
    ])
    const isAsLeft = state?.next === before?.next && state?.prev === before?.prev
    const isThere = places.every((place, at) => entries[at] === place)
    if (head === undefined || !isAsLeft || !isThere || !isPlainKey(head, epoch)) return false
    const isHeld = state?.refused !== undefined || state?.isStale === true
    const canGo = isOpen && !isHeld && canPush(head, feed?.log ?? '')
    // Before one that nobody was given yet it would arrive out of order.
    const isOffered = canGo && waiting.every((row) => row.isOffered === true)
    const rows = isOffered ? made.rows.map((row) => ({ ...row, isOffered })) : made.rows
    const [added] = await Promise.all([
      db.records.bulkAdd(rows, { allKeys: true }),
      db.records.bulkDelete(places),
      db.lanes.put({ ...state, lane, doc, next: made.next, prev: made.prev }),
    ])
    if (!isOffered) return true
    handed.push(...added)
    // Before it completes: whoever follows what waits hears of it at that very moment.
    for (const place of added) outlet.handed.add(place)
    return true
  }
  try {
    if (!(await db.transaction('rw', db.relaxed('sealing'), work))) return false
  } catch (error) {
    // These places are given out again, to others.
    forget()
    throw error
  }
  if (handed.length > 0) outlet.give(made.rows.map((row): PendingRow => ({ doc, ...wireOf(row) })))
  return true
}

/** The one key that the server asks for and that nothing happened to; anything else is looked at with care. */
function isPlainKey({ keys, epoch, asksKeys }: HeadRow, ofEpoch: number): boolean {
  const isNewest = epoch === ofEpoch && keys.every((key) => key.epoch <= ofEpoch && key.isLost !== true)
  return isNewest && asksKeys !== true && keys.some((key) => key.epoch === ofEpoch)
}
