import type { DocumentId } from '#domain/id.ts'
import { hexFromBytes } from '#documents/record-header.ts'
import type { PendingRow, ShortWay } from '#documents/sync-store.ts'
import { contiguous, isFeedOf } from './arrivals.ts'
import type { StoreContext } from './context.ts'
import { isOfLog } from './context.ts'
import { isBehind } from './feed-keeping.ts'
import type { LaneDesk } from './lane-desk.ts'
import type { LaneSealer } from './lane-sealing.ts'
import { finishRereading } from './objecting.ts'
import { canPush } from './pushing.ts'
import { finishRestoring } from './restoring.ts'
import { withSeq } from './row-keeping.ts'
import { wireOf } from './row-opening.ts'
import type { HeadRow, LaneRow, RecordRow } from './rows.ts'
import { WAITS_FOR_SEQ } from './rows.ts'

/** Refused for good; anything else is tried again. */
const finalCodes = new Set(['no-write', 'gone', 'too-big', 'unknown', 'lane-taken', 'bad-request', 'conflict'])

/** What did not go the short way is heard of this often. */
const WAKE_MS = 100

export interface PushResultRow {
  doc: DocumentId
  id: Uint8Array
  seq?: number
  code?: string
}

/** What waits for a seq, and what the server said of it. */
export class Outbox {
  readonly #ctx: StoreContext
  readonly #desk: LaneDesk
  readonly #sealer: LaneSealer

  constructor(ctx: StoreContext, desk: LaneDesk, sealer: LaneSealer) {
    this.#ctx = ctx
    this.#desk = desk
    this.#sealer = sealer
  }

  /** Per lane strictly in counter order, oldest lanes first; at least one row however large. */
  async unsent(limitBytes: number): Promise<PendingRow[]> {
    await this.#desk.retryFailed()
    await this.#desk.adoptOrphans()
    await this.#tidyLanes()
    await this.#finishReading()
    const { db } = this.#ctx
    return db.transaction('rw', [db.records, db.heads, db.lanes, db.feed], async () => {
      const ready = await this.#ready()
      const taken: RecordRow[] = []
      let bytes = 0
      for (const row of ready) {
        bytes += row.body.length + row.header.length
        if (taken.length > 0 && bytes > limitBytes) break
        taken.push(row)
      }
      const fresh = taken.filter((row) => row.isOffered !== true)
      await db.records.bulkPut(fresh.map((row) => ({ ...row, isOffered: true })))
      return taken.map((row) => this.#pending(row))
    })
  }

  async pushed(log: string, results: readonly PushResultRow[]): Promise<void> {
    const { db } = this.#ctx
    const byDoc = new Map<DocumentId, PushResultRow[]>()
    for (const result of results) byDoc.set(result.doc, [...(byDoc.get(result.doc) ?? []), result])
    await db.transaction('rw', db.relaxed('answers'), async () => {
      if (!(await isFeedOf(this.#ctx, log))) return
      for (const [doc, ofDoc] of byDoc) {
        const head = await db.heads.get(doc)
        if (head === undefined || !isOfLog(head, log)) continue
        let next: HeadRow = { ...head }
        for (const result of ofDoc) next = await this.#settle(next, result)
        next.have = await contiguous(this.#ctx, next)
        const waiting = db.records.where('waits').above(0)
        const isWaiting = (await waiting.and((row) => row.doc === doc).first()) !== undefined
        if (!isWaiting) {
          const { refused: _refused, ...rest } = next
          next = { ...rest, sharedAtMs: this.#ctx.now(), tries: 0 }
        }
        await db.heads.put(next)
      }
    })
  }

  /** Nothing could be delivered: every document with something waiting counts one try more. */
  async tried(): Promise<void> {
    const { db } = this.#ctx
    await db.transaction('rw', [db.records, db.heads], async () => {
      const waiting = await db.records.where('waits').above(0).toArray()
      const docs = [...new Set(waiting.map((row) => row.doc))]
      for (const head of await db.heads.bulkGet(docs)) {
        if (head !== undefined) await db.heads.put({ ...head, tries: head.tries + 1 })
      }
    })
  }

  /**
   * Calls back when there is more to send than before, by any tab.
   *
   * @param shortWay takes what may go at once; then nothing else is said of it
   * @returns stop
   */
  follow(onMore: () => void, shortWay?: ShortWay): () => void {
    const { db, live, outlet } = this.#ctx
    const stopTaking = shortWay && outlet.open(shortWay)
    const isTaken = (n: number): boolean => shortWay !== undefined && outlet.handed.has(n)
    let known = new Set<string>()
    const following = live.followCalmly(
      { db, tables: ['records', 'errands', 'heads'], calmMs: WAKE_MS },
      () =>
        db.transaction('r', [db.records, db.errands, db.heads], async () => {
          const [records, errands, heads] = await Promise.all([
            db.records.where('waits').equals(WAITS_FOR_SEQ).primaryKeys(),
            // Whole rows: a query for primary keys alone is not told of rows whose number the database itself gave out.
            db.errands.toArray(),
            db.heads.toArray(),
          ])
          const pending = heads.filter(({ born }) => born === 'pending').map(({ doc }) => doc)
          const untaken = records.filter((n) => !isTaken(n))
          return [...untaken.map((n) => `r${n}`), ...errands.map(({ n }) => `e${n}`), ...pending]
        }),
      (waiting) => {
        const before = known
        known = new Set(waiting)
        if (waiting.some((one) => !before.has(one))) onMore()
      },
    )
    return () => {
      stopTaking?.()
      following.stop()
    }
  }

  /** Seals anew what the server wants under its newer key, and puts records together that were never sent. */
  async #tidyLanes(): Promise<void> {
    const { db } = this.#ctx
    const rows = await db.records.where('waits').equals(WAITS_FOR_SEQ).toArray()
    const fresh = new Map<string, number>()
    const docs = new Map<string, DocumentId>()
    for (const row of rows) {
      docs.set(row.lane, row.doc)
      if (row.isOffered !== true) fresh.set(row.lane, (fresh.get(row.lane) ?? 0) + 1)
    }
    for (const lane of await db.lanes.bulkGet([...docs.keys()])) {
      const doc = lane && docs.get(lane.lane)
      if (lane === undefined || doc === undefined || lane.refused !== undefined) continue
      if (lane.isStale === true) await this.#sealer.reseal(doc, lane.lane)
      else if ((fresh.get(lane.lane) ?? 0) > 1) await this.#sealer.compact(doc, lane.lane)
    }
  }

  /** What can only be put in order when everything of the server is here. */
  async #finishReading(): Promise<void> {
    const { db } = this.#ctx
    const { log = '' } = (await db.feed.get('feed')) ?? {}
    const heads = await db.heads.toArray()
    const whole = heads.filter((head) => !isBehind(head, log))
    for (const { doc, isRestoring, asksKeys } of whole) {
      if (isRestoring === true && asksKeys !== true) await finishRestoring(this.#ctx, doc)
    }
    for (const { doc, isRereading, badSnapshot } of whole) {
      if (isRereading === true && badSnapshot === undefined) await finishRereading(this.#ctx, doc)
    }
  }

  /** Inside a transaction: rows that may go, in the order in which they may go. */
  async #ready(): Promise<RecordRow[]> {
    const { db } = this.#ctx
    const rows = await db.records.where('waits').equals(WAITS_FOR_SEQ).sortBy('n')
    const lanes = new Map<string, RecordRow[]>()
    for (const row of rows) {
      const ofLane = lanes.get(row.lane)
      if (ofLane === undefined) lanes.set(row.lane, [row])
      else ofLane.push(row)
    }
    const states = new Map((await db.lanes.bulkGet([...lanes.keys()])).map((state) => [state?.lane, state]))
    const heads = new Map((await db.heads.toArray()).map((head) => [head.doc, head]))
    const feed = await db.feed.get('feed')
    return [...lanes].flatMap(([lane, ofLane]) => {
      const head = heads.get(ofLane[0]?.doc ?? 'd_')
      const state = states.get(lane)
      const isHeld = state?.refused !== undefined || state?.isStale === true
      if (isHeld || head === undefined || !canPush(head, feed?.log ?? '')) return []
      return ofLane.sort((a, b) => a.counter - b.counter || (a.n ?? 0) - (b.n ?? 0))
    })
  }

  #pending(row: RecordRow): PendingRow {
    const pending: PendingRow = { doc: row.doc, ...wireOf(row) }
    if (row.isHistory === true || row.device !== this.#ctx.identity.device) pending.origin = row.device
    return pending
  }

  async #settle(head: HeadRow, { id, seq, code }: PushResultRow): Promise<HeadRow> {
    const { db } = this.#ctx
    const row = await db.records.where('id').equals(hexFromBytes(id)).first()
    if (row?.n !== undefined) this.#ctx.outlet.handed.delete(row.n)
    if (row === undefined || row.doc !== head.doc || row.seq > 0) return head
    if (seq !== undefined) {
      await db.records.put(withSeq(row, seq))
      const there = Math.max(head.there, seq)
      // Its answer was lost and it is covered already: that snapshot was not compared with it.
      return seq > (head.checked ?? 0) ? { ...head, there } : { ...head, there, checked: 0 }
    }
    if (code === 'stale-epoch') await this.#markLane(row, { isStale: true })
    else if (code === 'counter-gap') await this.#asHistory(row)
    else if (code !== undefined && finalCodes.has(code)) {
      await this.#markLane(row, { refused: code })
      return { ...head, refused: code }
    }
    return head
  }

  /** A refusal holds back this lane only. */
  async #markLane(row: RecordRow, mark: Partial<LaneRow>): Promise<void> {
    const { db } = this.#ctx
    const { lane, doc, counter } = row
    const state = (await db.lanes.get(lane)) ?? { lane, doc, next: counter + 1, prev: '' }
    await db.lanes.put({ ...state, ...mark })
  }

  /**
   * The record before it is not on the server and not here either (damaged, or lost with a server that was restored):
   * the rest of the lane must not be lost with it, so it goes as history, in which gaps are allowed.
   */
  async #asHistory(row: RecordRow): Promise<void> {
    const { db } = this.#ctx
    const ofLane = await db.records.where('[lane+waits]').equals([row.lane, WAITS_FOR_SEQ]).toArray()
    if (ofLane.some((other) => other.counter < row.counter)) return
    await db.records.put({ ...row, isHistory: true })
  }
}
