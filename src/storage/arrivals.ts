import type { DocumentId } from '#domain/id.ts'
import type { StoredPage, StoredRow } from '#documents/sync-store.ts'
import type { Settlement } from './covering.ts'
import { settle, storeSettlement } from './covering.ts'
import type { StoreContext } from './context.ts'
import { isOfLog, learnKeys } from './context.ts'
import { raiseVersions } from './database.ts'
import { badSnapshotOf } from './objecting.ts'
import type { Seen } from './row-opening.ts'
import { quarantined, seeArrived } from './row-opening.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { WAITS_NOT } from './rows.ts'

/**
 * Takes in what the server has. Rows are opened and checked before the transaction that stores them, so that nothing
 * unchecked is ever seen by an open document; what cannot be read goes to the quarantine in that same transaction.
 */
export class Arrivals {
  readonly #ctx: StoreContext

  constructor(ctx: StoreContext) {
    this.#ctx = ctx
  }

  /** Rows and `have` in one transaction, only when `since` ≤ `have`. */
  async page(log: string, page: StoredPage): Promise<void> {
    const { doc, since, head: there, upTo, withdrawals } = page
    const before = await learnKeys(this.#ctx, doc)
    if (!isWanted(before, log)) return
    const arrived = await Promise.all(page.rows.map((row) => seeArrived(this.#ctx, before, row)))
    const { seen, settlements } = await this.#judge(before, arrived)
    await this.#store(log, doc, seen, settlements, (head) => {
      // What was answered before a snapshot was withdrawn may rest on it; and who has not heard of it will.
      if (since > head.have || withdrawals !== (head.withdrawals ?? 0)) return undefined
      const compared = Math.max(0, ...seen.map(({ row }) => row.covers))
      const known = { there: Math.max(head.there, there), checked: Math.max(head.checked ?? 0, compared) }
      const bad = seen.find((one) => one.state === 'apart' && one.row.covers > since)
      // Without the snapshot the rows that it stands for are not here, whatever else the page holds.
      if (bad?.state === 'apart') return { ...known, badSnapshot: badSnapshotOf(head, bad.row, bad.reason) }
      return { ...known, have: Math.max(head.have, upTo) }
    })
  }

  /** Kept at once; `have` moves only when it is the next one. */
  async live(log: string, doc: DocumentId, row: StoredRow): Promise<void> {
    const before = await learnKeys(this.#ctx, doc)
    // Snapshots are no live traffic.
    if (!isWanted(before, log) || row.covers > 0) return
    const seen = await seeArrived(this.#ctx, before, row)
    await this.#store(log, doc, [seen], [], (head) => {
      const there = Math.max(head.there, row.seq)
      // Later than the snapshot that covers it: that one was not compared with this row.
      return row.seq > (head.checked ?? 0) ? { there } : { there, checked: 0 }
    })
  }

  /** Compares snapshots with the rows that are here; one that is not what it says is set apart. */
  async #judge(head: HeadRow, arrived: readonly Seen[]): Promise<{ seen: Seen[]; settlements: Settlement[] }> {
    const seen: Seen[] = []
    const settlements: Settlement[] = []
    for (const one of arrived) {
      if (one.state !== 'good' || one.row.kind !== 'snapshot') {
        seen.push(one)
        continue
      }
      const { row, update } = one
      const settlement = await settle(this.#ctx, head, row.covers, { id: row.id, update })
      if (settlement.fault === undefined) settlements.push(settlement)
      seen.push(settlement.fault === undefined ? one : { state: 'apart', row, reason: settlement.fault })
    }
    return { seen, settlements }
  }

  async #store(
    log: string,
    doc: DocumentId,
    seen: readonly Seen[],
    settlements: readonly Settlement[],
    change: (head: HeadRow) => Partial<HeadRow> | undefined,
  ): Promise<void> {
    const { db } = this.#ctx
    await db.transaction('rw', [db.records, db.quarantine, db.heads, db.versions, db.lanes, db.feed], async () => {
      const head = await db.heads.get(doc)
      if (!isWanted(head, log) || !(await isFeedOf(this.#ctx, log))) return
      const changed = change(head)
      if (changed === undefined) return
      let next: HeadRow = { ...head, ...changed, log }
      for (const one of seen) next = await this.#keep(next, one)
      for (const settlement of settlements) {
        const again = await storeSettlement(this.#ctx, settlement)
        next.pushedAgain = (next.pushedAgain ?? 0) + again
      }
      await db.heads.put({ ...next, have: await contiguous(this.#ctx, next) })
      if (seen.length > 0) await raiseVersions(db, [doc])
    })
  }

  async #keep(head: HeadRow, seen: Seen): Promise<HeadRow> {
    const { db } = this.#ctx
    const { row } = seen
    const known = await db.records.where('id').equals(row.id).first()
    if (known !== undefined) {
      // Own, its answer was lost; or somebody healed it.
      if (known.seq === 0 && row.seq > 0) await db.records.put(withSeq(known, row.seq))
      if (known.isVoid === true && seen.state !== 'apart') await db.records.put({ ...known, isVoid: false })
      return head
    }
    if (seen.state === 'apart') {
      if ((await db.quarantine.where('id').equals(row.id).count()) === 0) {
        await db.quarantine.add(quarantined(this.#ctx, head.doc, row, seen.reason))
      }
      return head
    }
    await db.records.add(row)
    // It was damaged here and is whole again.
    await db.quarantine.where('id').equals(row.id).delete()
    return { ...head, gaps: (head.gaps ?? 0) + (await this.#gapBefore(row)) }
  }

  /** Notes a record missing in the middle of a lane; before its first record here a snapshot may stand for the rest. */
  async #gapBefore(row: RecordRow): Promise<number> {
    if (row.kind !== 'record' || row.device === this.#ctx.identity.device) return 0
    const { db } = this.#ctx
    const lane = await db.lanes.get(row.lane)
    const next = Math.max(lane?.next ?? 0, row.counter + 1)
    await db.lanes.put({ ...lane, lane: row.lane, doc: row.doc, next, prev: lane?.prev ?? '' })
    return lane !== undefined && row.counter > lane.next ? 1 : 0
  }
}

function isWanted(head: HeadRow | undefined, log: string): head is HeadRow {
  // A restored server may use the number of an epoch again: before its keys are here nothing of it can be judged.
  if (head?.asksKeys === true) return false
  return head !== undefined && head.gone === undefined && head.born === 'yes' && isOfLog(head, log)
}

/** Inside a transaction. */
export async function isFeedOf(ctx: StoreContext, log: string): Promise<boolean> {
  return (await ctx.db.feed.get('feed'))?.log === log
}

/** The server has it: it waits for nothing, and which items it touches is nobody's business any more. */
export function withSeq(row: RecordRow, seq: number): RecordRow {
  const { items: _items, ...rest } = row
  return { ...rest, seq, waits: WAITS_NOT }
}

/** How far everything is stored, from `have` on; inside a transaction. */
export async function contiguous(ctx: StoreContext, head: HeadRow): Promise<number> {
  const { db } = ctx
  let { have } = head
  for (; have < head.there; have++) {
    const place = [head.doc, have + 1]
    const isStored =
      (await db.records.where('[doc+seq]').equals(place).count()) > 0 ||
      (await db.quarantine.where('[doc+seq]').equals(place).count()) > 0
    if (!isStored) break
  }
  return have
}
