import type { DocumentId } from '#domain/id.ts'
import type { StoredPage, StoredRow } from '#documents/sync-store.ts'
import type { Settlement } from './covering.ts'
import { settle, storeSettlement } from './covering.ts'
import type { StoreContext } from './context.ts'
import { isOfLog, learnAllKeys, learnKeys } from './context.ts'
import { raiseVersions } from './database.ts'
import { isBehind } from './feed-keeping.ts'
import { badSnapshotOf } from './objecting.ts'
import type { Seen } from './row-opening.ts'
import { seeArrived } from './row-opening.ts'
import { keepRows } from './row-keeping.ts'
import type { HeadRow } from './rows.ts'

/** Rows of one document, opened and checked before the transaction that stores them. */
interface Arrived {
  doc: DocumentId
  seen: readonly Seen[]
  settlements: readonly Settlement[]
  /** @returns `undefined` when they may not be stored now */
  change(head: HeadRow): Partial<HeadRow> | undefined
}

/**
 * Takes in what the server has. Rows are opened and checked before the transaction that stores them, so that nothing
 * unchecked is ever seen by an open document; what cannot be read goes to the quarantine in that same transaction.
 */
export class Arrivals {
  readonly #ctx: StoreContext

  constructor(ctx: StoreContext) {
    this.#ctx = ctx
  }

  /**
   * Rows and `have` of all pages in one transaction; of a page only when its `since` ≤ `have`. A first sync is hundreds
   * of pages: a transaction for each would make every list read everything anew as often.
   */
  async pages(log: string, pages: readonly StoredPage[]): Promise<void> {
    const judged: Arrived[] = []
    const heads = await learnAllKeys(
      this.#ctx,
      pages.map(({ doc }) => doc),
    )
    for (const [at, page] of pages.entries()) {
      const before = heads[at]
      if (isWanted(before, log)) judged.push(await this.#judgePage(before, page))
    }
    const [first, ...more] = judged
    if (first === undefined) return
    if (more.length === 0) return this.#storePages(log, [first])
    // On a nearly full disk one page may fit where all do not, and a page that is not right takes no other with it.
    const isStored = await this.#storePages(log, judged).then(
      () => true,
      () => false,
    )
    if (!isStored) for (const one of judged) await this.#storePages(log, [one])
  }

  /** Whether a page may be stored is only known inside, so it is shown after it. */
  async #storePages(log: string, judged: readonly Arrived[]): Promise<void> {
    const stored = new Set((await this.#store(log, judged)).map(({ doc }) => doc))
    for (const { doc, seen } of judged) {
      if (stored.has(doc)) this.#show(doc, seen)
    }
  }

  #show(doc: DocumentId, seen: readonly Seen[]): void {
    const good = seen.flatMap((one) => (one.state === 'good' ? [{ id: one.row.id, update: one.update }] : []))
    if (good.length > 0) this.#ctx.showing.show(doc, good)
  }

  async #judgePage(before: HeadRow, page: StoredPage): Promise<Arrived> {
    const { doc, since, head: there, upTo, withdrawals } = page
    const arrived = await Promise.all(page.rows.map((row) => seeArrived(this.#ctx, before, row)))
    const { seen, settlements } = await this.#judge(before, arrived)
    const change = (head: HeadRow): Partial<HeadRow> | undefined => {
      // What was answered before a snapshot was withdrawn may rest on it; and who has not heard of it will.
      if (since > head.have || withdrawals !== (head.withdrawals ?? 0)) return undefined
      const compared = Math.max(0, ...seen.map(({ row }) => row.covers))
      const known = { there: Math.max(head.there, there), checked: Math.max(head.checked ?? 0, compared) }
      const bad = seen.find((one) => one.state === 'apart' && one.row.covers > since)
      // Without the snapshot the rows that it stands for are not here, whatever else the page holds.
      if (bad?.state === 'apart') return { ...known, badSnapshot: badSnapshotOf(head, bad.row, bad.reason) }
      return { ...known, have: Math.max(head.have, upTo) }
    }
    return { doc, seen, settlements, change }
  }

  /**
   * Shown and kept at once; `have` moves only when it is the next one.
   *
   * @returns whether nothing is left to be fetched of this document
   */
  async live(log: string, doc: DocumentId, row: StoredRow): Promise<boolean> {
    const before = await learnKeys(this.#ctx, doc)
    // Snapshots are no live traffic.
    if (!isWanted(before, log) || row.covers > 0) return false
    const seen = await seeArrived(this.#ctx, before, row)
    this.#show(doc, [seen])
    const change = (head: HeadRow): Partial<HeadRow> => {
      const there = Math.max(head.there, row.seq)
      // Later than the snapshot that covers it: that one was not compared with this row.
      return row.seq > (head.checked ?? 0) ? { there } : { there, checked: 0 }
    }
    const [after] = await this.#store(log, [{ doc, seen: [seen], settlements: [], change }])
    return seen.state === 'good' && after !== undefined && !isBehind(after, log)
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

  /** @returns the heads as they were put */
  async #store(log: string, arrived: readonly Arrived[]): Promise<HeadRow[]> {
    const { db } = this.#ctx
    return db.transaction('rw', db.relaxed('arrivals'), async () => {
      if (!(await isFeedOf(this.#ctx, log))) return []
      const heads = await db.heads.bulkGet(arrived.map(({ doc }) => doc))
      const wanted = arrived.flatMap((one, at) => {
        const head = heads[at]
        const changed = isWanted(head, log) ? one.change(head) : undefined
        return head === undefined || changed === undefined ? [] : [{ ...one, next: { ...head, ...changed, log } }]
      })
      const gaps = await keepRows(
        this.#ctx,
        wanted.flatMap(({ seen }) => seen),
      )
      const changed: HeadRow[] = []
      for (const { doc, settlements, next } of wanted) {
        if (gaps.has(doc)) next.gaps = (next.gaps ?? 0) + (gaps.get(doc) ?? 0)
        for (const settlement of settlements) {
          const again = await storeSettlement(this.#ctx, settlement)
          next.pushedAgain = (next.pushedAgain ?? 0) + again
        }
        changed.push({ ...next, have: await contiguous(this.#ctx, next) })
      }
      await db.heads.bulkPut(changed)
      await raiseVersions(
        db,
        wanted.filter(({ seen }) => seen.length > 0).map(({ doc }) => doc),
      )
      return changed
    })
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
