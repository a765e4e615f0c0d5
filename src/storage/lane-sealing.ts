import type { DocumentId } from '#domain/id.ts'
import { checkUpdate, snapshotLimits } from '#documents/guard.ts'
import type { DocumentKey } from '#documents/keyring.ts'
import { ALG_AES_256_GCM, decodeHeader, NO_PREV } from '#documents/record-header.ts'
import { hashRecord, sealRecord } from '#documents/sealing.ts'
import * as Y from 'yjs'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import type { Fresh, LaneEnd } from './quick-sealing.ts'
import { replaceFresh } from './quick-sealing.ts'
import type { Seen } from './row-opening.ts'
import { openStored, rowFromWire, setApart } from './row-opening.ts'
import type { HeadRow, LaneRow, RecordRow } from './rows.ts'
import { WAITS_FOR_RECORD, WAITS_FOR_SEQ } from './rows.ts'

/** One record holds at most this much, so that it fits a frame and other devices' guard. */
const MERGED_BYTES = 128 * 1024
const MERGED_STRUCTS = 10_000
const MERGED_ROWS = 2000

type Good = Seen & { state: 'good' }
interface Group {
  updates: Uint8Array[]
  rows: RecordRow[]
}

/**
 * Makes records of the entries of a lane, and new records of records. Sealing happens outside the transaction; the
 * transaction then checks that everything it was made of is still there and that the lane did not go on meanwhile, else
 * the work is done again. So it does not matter who does it, or how many at once.
 */
export class LaneSealer {
  readonly #ctx: StoreContext
  readonly #busy = new Map<string, Promise<void>>()
  /** where lanes of this tab ended, as this tab left them; the transaction says whether that is still so */
  readonly #ends = new Map<string, LaneEnd>()

  constructor(ctx: StoreContext) {
    this.#ctx = ctx
  }

  /**
   * The entries of the lane become records.
   *
   * @param fresh entries of this tab with their contents: when they are all there are, nothing has to be read before
   */
  seal(doc: DocumentId, lane: string, fresh: readonly Fresh[] = []): Promise<void> {
    return this.#inTurn(lane, async () => (await this.#sealFresh(doc, lane, fresh)) || this.#seal(doc, lane))
  }

  /** Records that nobody has seen yet become fewer. */
  compact(doc: DocumentId, lane: string): Promise<void> {
    return this.#inTurn(lane, () => this.#compact(doc, lane))
  }

  /** After `stale-epoch`: what waits in the lane is sealed under the server's present key, if that is here ([D7]). */
  reseal(doc: DocumentId, lane: string): Promise<void> {
    return this.#inTurn(lane, () => this.#reseal(doc, lane))
  }

  /**
   * The records that opened entries of one lane would become, kept nowhere: for a file.
   *
   * @returns `undefined` when there is no key to seal them under
   */
  async madeOf(
    head: HeadRow,
    good: readonly Good[],
    state: LaneRow | undefined,
  ): Promise<{ rows: RecordRow[]; next: number; prev: string } | undefined> {
    const key = this.#keyFor(head)
    const lane = good[0]?.row.lane ?? ''
    return key && this.#chain(groups(good), key, lane, state?.next ?? 0, state?.prev ?? NO_PREV)
  }

  /** Inside this tab one at a time; other tabs are told by the transaction. */
  #inTurn(lane: string, work: () => Promise<boolean>): Promise<void> {
    const before = this.#busy.get(lane) ?? Promise.resolve()
    const mine = before
      .catch(() => undefined) // whoever asked for it was told
      .then(async () => {
        while (!(await work()));
      })
    this.#busy.set(lane, mine)
    const forget = (): void => {
      if (this.#busy.get(lane) === mine) this.#busy.delete(lane)
    }
    mine.then(forget, forget)
    return mine
  }

  /** @returns false when the lane is not what this tab thinks it is: then it is read */
  async #sealFresh(doc: DocumentId, lane: string, fresh: readonly Fresh[]): Promise<boolean> {
    const key = this.#ctx.keyring.newest(doc)
    if (fresh.length === 0 || key === undefined) return false
    const before = this.#ends.get(lane)
    const made = await this.#chain(groups(fresh), key, lane, before?.next ?? 0, before?.prev ?? NO_PREV)
    const isDone = await replaceFresh(this.#ctx, { doc, lane, fresh, made, before, epoch: key.epoch })
    if (isDone) this.#ends.set(lane, { next: made.next, prev: made.prev })
    else this.#ends.delete(lane)
    return isDone
  }

  /** @returns false when somebody else was at it, so that it must be looked at again */
  async #seal(doc: DocumentId, lane: string): Promise<boolean> {
    const { rows, state, head } = await this.#read(doc, lane, WAITS_FOR_RECORD)
    if (rows.length === 0 || head === undefined) return true
    const good = await this.#open(doc, rows)
    if (good === undefined) return false
    const key = this.#keyFor(head)
    if (good.length < rows.length || key === undefined) return true
    const made = await this.#chain(groups(good), key, lane, state?.next ?? 0, state?.prev ?? NO_PREV)
    return this.#replace(rows, made, lane, state)
  }

  async #compact(doc: DocumentId, lane: string): Promise<boolean> {
    const { rows, state, head } = await this.#read(doc, lane, WAITS_FOR_SEQ)
    const fresh = rows.filter((row) => row.isOffered !== true && row.isHistory !== true)
    fresh.sort((a, b) => a.counter - b.counter)
    const first = fresh[0]
    if (first === undefined || fresh.length < 2 || head === undefined || state === undefined) return true
    // Only the very end of a lane can be told anew.
    if (state.next !== first.counter + fresh.length) return true
    const good = await this.#open(doc, fresh)
    if (good === undefined) return false
    const merged = groups(good)
    const key = this.#keyFor(head)
    if (good.length < fresh.length || merged.length >= fresh.length || key === undefined) return true
    const made = await this.#chain(merged, key, lane, first.counter, prevOf(first))
    return this.#replace(fresh, made, lane, state)
  }

  async #reseal(doc: DocumentId, lane: string): Promise<boolean> {
    const { rows, state, head } = await this.#read(doc, lane, WAITS_FOR_SEQ)
    const own = rows.filter((row) => row.isHistory !== true).sort((a, b) => a.counter - b.counter)
    const first = own[0]
    if (head === undefined || state?.isStale !== true) return true
    if (first === undefined)
      return this.#replace([], { rows: [], next: state.next, prev: state.prev }, lane, state, false)
    const key = this.#keyFor(head)
    if (key === undefined || own.every((row) => row.epoch === key.epoch)) return true
    const good = await this.#open(doc, own)
    if (good === undefined) return false
    if (good.length < own.length) return true
    const single = good.map(({ row, update }): Group => ({ updates: [update], rows: [row] }))
    const made = await this.#chain(single, key, lane, first.counter, prevOf(first))
    return this.#replace(own, made, lane, state, false)
  }

  async #read(
    doc: DocumentId,
    lane: string,
    waits: number,
  ): Promise<{ rows: RecordRow[]; state: LaneRow | undefined; head: HeadRow | undefined }> {
    const { db } = this.#ctx
    const head = await learnKeys(this.#ctx, doc)
    return db.transaction('r', [db.records, db.lanes], async () => ({
      rows: await db.records.where('[lane+waits]').equals([lane, waits]).sortBy('n'),
      state: await db.lanes.get(lane),
      head,
    }))
  }

  /** @returns `undefined` when rows had to be set apart; rows whose key is missing are left out */
  async #open(doc: DocumentId, rows: readonly RecordRow[]): Promise<Good[] | undefined> {
    const seen = await openStored(this.#ctx, doc, rows)
    if (seen.some((one) => one.state === 'apart')) {
      await setApart(this.#ctx, doc, seen)
      return undefined
    }
    return seen.filter((one) => one.state === 'good')
  }

  /** The key the server asks for, or the newest there is. */
  #keyFor(head: HeadRow): DocumentKey | undefined {
    return this.#ctx.keyring.at(head.doc, head.epoch) ?? this.#ctx.keyring.newest(head.doc)
  }

  async #chain(
    parts: readonly Group[],
    key: DocumentKey,
    lane: string,
    from: number,
    before: string,
  ): Promise<{ rows: RecordRow[]; next: number; prev: string }> {
    const cipher = await key.cipher()
    const device = this.#ctx.identity.device
    const rows: RecordRow[] = []
    let prev = before
    let counter = from
    for (const { updates, rows: sources } of parts) {
      const first = sources[0]
      if (first === undefined) continue
      const { doc } = first
      const header = { alg: ALG_AES_256_GCM, kind: 'record', epoch: key.epoch, lane, counter, prev } as const
      const [only] = updates
      const update = updates.length === 1 && only !== undefined ? only : Y.mergeUpdatesV2(updates)
      const wire = await sealRecord(cipher, { doc, device, covers: 0 }, header, update)
      const place = { device, covers: 0, seq: 0, waits: WAITS_FOR_SEQ, atMs: first.atMs }
      const items = [...new Set(sources.flatMap((row) => row.items ?? []))]
      rows.push({ ...rowFromWire(doc, wire, header, place), items })
      prev = await hashRecord(wire)
      counter += 1
    }
    return { rows, next: counter, prev }
  }

  async #replace(
    sources: readonly RecordRow[],
    made: { rows: RecordRow[]; next: number; prev: string },
    lane: string,
    state: LaneRow | undefined,
    isStale = state?.isStale ?? false,
  ): Promise<boolean> {
    const { db } = this.#ctx
    const places = sources.map((row) => row.n ?? 0)
    const isDone = await db.transaction('rw', [db.records, db.lanes], async () => {
      const present = await db.records.bulkGet(places)
      const isUntouched = sources.every((row, at) => {
        const now = present[at]
        return now?.id === row.id && now.seq === 0 && now.isOffered === row.isOffered
      })
      const now = await db.lanes.get(lane)
      if (!isUntouched || now?.next !== state?.next || now?.prev !== state?.prev) return false
      await db.records.bulkDelete(places)
      await db.records.bulkAdd(made.rows)
      const doc = sources[0]?.doc ?? now?.doc
      if (doc !== undefined) await db.lanes.put({ ...now, lane, doc, next: made.next, prev: made.prev, isStale })
      return true
    })
    if (isDone && this.#ends.has(lane)) this.#ends.set(lane, { next: made.next, prev: made.prev })
    return isDone
  }
}

function prevOf(row: RecordRow): string {
  return decodeHeader(row.header)?.prev ?? NO_PREV
}

function groups(good: readonly Fresh[]): Group[] {
  const all: Group[] = []
  let bytes = 0
  let structs = 0
  for (const { row, update } of good) {
    const checked = checkUpdate(update, snapshotLimits)
    const more = 'structs' in checked ? checked.structs : MERGED_STRUCTS
    const last = all.at(-1)
    const isFull =
      bytes + update.length > MERGED_BYTES || structs + more > MERGED_STRUCTS || (last?.rows.length ?? 0) >= MERGED_ROWS
    if (last === undefined || isFull) {
      all.push({ updates: [update], rows: [row] })
      bytes = update.length
      structs = more
    } else {
      last.updates.push(update)
      last.rows.push(row)
      bytes += update.length
      structs += more
    }
  }
  return all
}
