import type { DocumentId } from '#domain/id.ts'
import { rechten } from '#domain/documentsoort.ts'
import { utf8 } from '#documents/bytes.ts'
import type { Batch, Change, DocumentBirth, Errand, Lane } from '#documents/document-store.ts'
import { newLane } from '#documents/lane.ts'
import { ALG_AES_256_GCM, NO_PREV } from '#documents/record-header.ts'
import { sealEntry, sealValueNow } from '#documents/sealing.ts'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import type { LaneSealer } from './lane-sealing.ts'
import { rowFromWire } from './row-opening.ts'
import type { ErrandRow, HeadRow, RecordRow } from './rows.ts'
import { WAITS_FOR_RECORD } from './rows.ts'
import { Windows } from './windows.ts'
import type { Fresh } from './quick-sealing.ts'
import type { PlaceOf, Put } from './write-guard.ts'
import { tidy, WriteGuard } from './write-guard.ts'

interface OpenLane {
  lane: Lane
  entries: number
  isEnding: boolean
  /** by id: what was put and is not on the disk yet */
  readonly putting: Map<string, Uint8Array>
  /** entries on the disk that are no record yet, with their contents: so nothing has to be read and opened again */
  fresh: Fresh[]
  release(): void
}

/** The lanes of this tab: begins them, seals what is written in them, ends them. */
export class LaneDesk {
  readonly guard: WriteGuard
  readonly windows: Windows
  readonly #ctx: StoreContext
  readonly #sealer: LaneSealer
  readonly #onStored: (rows: readonly RecordRow[]) => void
  readonly #open = new Map<string, OpenLane>()
  readonly #failed = new Map<string, Lane>()

  /**
   * @param onChange what is only in memory changed
   * @param onStored these rows are on the disk now
   */
  constructor(
    ctx: StoreContext,
    sealer: LaneSealer,
    onChange: () => void,
    onStored: (rows: readonly RecordRow[]) => void,
  ) {
    this.#ctx = ctx
    this.#sealer = sealer
    this.#onStored = onStored
    this.guard = new WriteGuard(ctx, (put, placeOf) => this.#stored(put, placeOf), onChange)
    this.windows = new Windows(ctx.after, (lane) => void this.#seal(lane))
  }

  async begin(doc: DocumentId): Promise<Lane> {
    for (;;) {
      const lane = newLane(doc)
      // Both at once: somebody waits for a page.
      const [learned, taken] = await Promise.allSettled([
        learnKeys(this.#ctx, doc),
        this.#ctx.locks.take(lockName(lane.id)),
      ])
      const release = taken.status === 'fulfilled' ? taken.value : undefined
      if (learned.status === 'rejected') release?.()
      for (const one of [learned, taken]) if (one.status === 'rejected') throw one.reason
      if (release === undefined) continue
      this.#open.set(lane.id, { lane, entries: 0, isEnding: false, putting: new Map(), fresh: [], release })
      return lane
    }
  }

  append(batch: Batch): Promise<void> {
    return this.guard.put(this.#sealBatch(batch))
  }

  /** What is not on the disk yet keeps the lane open; it ends by itself once it is. */
  async end(lane: Lane): Promise<void> {
    const open = this.#open.get(lane.id)
    if (open === undefined) return
    open.isEnding = true
    this.windows.close(lane)
    await this.guard.settle()
    if (!this.#isPutting(lane.id)) await this.#finish(open)
  }

  /** Entries of lanes that nobody holds any more, in any tab, become records. */
  async adoptOrphans(): Promise<void> {
    for (const [lane, doc] of await this.#lanesWithEntries()) {
      if (this.#open.has(lane)) continue
      const release = await this.#ctx.locks.take(lockName(lane))
      if (release === undefined) continue
      try {
        await this.#sealer.seal(doc, lane)
      } finally {
        release()
      }
    }
  }

  /** Windows whose sealing did not succeed. */
  async retryFailed(): Promise<void> {
    for (const lane of this.#failed.values()) await this.#seal(lane)
  }

  forget(doc: DocumentId): void {
    for (const open of this.#open.values()) {
      if (open.lane.doc !== doc) continue
      this.windows.close(open.lane)
      this.#open.delete(open.lane.id)
      open.release()
    }
    this.guard.forget(doc)
    this.#ctx.keyring.forget(doc)
  }

  /** Everything that was written becomes a record now. */
  async flush(): Promise<void> {
    await this.guard.settle()
    await Promise.all([...this.#open.values()].map(({ lane }) => this.#seal(lane)))
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ lane }) => this.end(lane)))
  }

  /** As when the tab is killed: nothing is finished. */
  stop(): void {
    this.windows.closeAll()
    this.guard.stop()
    for (const open of this.#open.values()) open.release()
    this.#open.clear()
  }

  /** Everything readable is sealed when this returns. */
  #sealBatch(batch: Batch): Put {
    const births = (batch.births ?? []).map((birth, at) => this.#birthRow(birth, at))
    const rows = batch.changes.map((change) => this.#entryRow(change))
    const errands = (batch.errands ?? []).map((errand) => this.#errandRow(errand))
    return { rows, births, errands, docs: new Set([...rows, ...births].map(({ doc }) => doc)) }
  }

  #entryRow({ lane, update, items }: Change): RecordRow {
    const { doc, id } = lane
    const open = this.#open.get(id)
    if (open === undefined) throw new Error('This lane has ended')
    const key = this.#ctx.keyring.newest(doc)
    if (key === undefined) throw new Error(`No key of ${doc} on this device`)
    const counter = open.entries
    const header = { alg: ALG_AES_256_GCM, kind: 'entry', epoch: key.epoch, lane: id, counter, prev: NO_PREV } as const
    const { device } = this.#ctx.identity
    const wire = sealEntry(key.raw, { doc, device, covers: 0 }, header, update)
    open.entries += 1
    const place = { device, covers: 0, seq: 0, waits: WAITS_FOR_RECORD, atMs: this.#ctx.now() }
    const row = { ...rowFromWire(doc, wire, header, place), items }
    open.putting.set(row.id, update)
    return row
  }

  #birthRow(birth: DocumentBirth, madeNr: number): HeadRow {
    const { doc, kind, regio, role, members } = birth
    // Who may not read it gets no key; then the server makes it.
    const keys = role === undefined ? [] : [this.#ctx.keyring.make(doc, 1)]
    const head: HeadRow = {
      ...emptyHead(doc, kind),
      members,
      keys,
      born: 'pending',
      madeAtMs: this.#ctx.now(),
      madeNr,
    }
    if (regio !== undefined) head.regio = regio
    if (role !== undefined) head.role = role
    return head
  }

  #errandRow(errand: Errand): ErrandRow {
    const sealed = sealValueNow(this.#ctx.vault.raw, ['errand'], utf8(JSON.stringify(errand)))
    return { sealed, atMs: this.#ctx.now() }
  }

  #stored(put: Put, placeOf: PlaceOf): void {
    this.#onStored(put.rows)
    for (const row of put.rows) this.#noteFresh(row, placeOf(row))
    const lanes = new Set(put.rows.map((row) => row.lane))
    for (const id of lanes) {
      const open = this.#open.get(id)
      if (open === undefined) continue
      if (!open.isEnding) this.windows.touched(open.lane)
      else if (!this.#isPutting(id)) void tidy(() => this.#finish(open))
    }
  }

  /** Of the lane itself: another one of the same document says nothing when it is done ([D4]). */
  #isPutting(lane: string): boolean {
    return this.guard.pending().some(({ rows }) => rows.some((row) => row.lane === lane))
  }

  #noteFresh(row: RecordRow, place: number | undefined): void {
    const open = this.#open.get(row.lane)
    const update = open?.putting.get(row.id)
    if (open === undefined || update === undefined) return
    open.putting.delete(row.id)
    // What cannot be told exactly is read from the table, with all that is there.
    if (place !== undefined) open.fresh.push({ row: { ...row, n: place }, update })
  }

  async #seal(lane: Lane): Promise<void> {
    const fresh = this.#open.get(lane.id)?.fresh.splice(0) ?? []
    const isDone = await tidy(() => this.#sealer.seal(lane.doc, lane.id, fresh))
    if (isDone) this.#failed.delete(lane.id)
    else this.#failed.set(lane.id, lane)
  }

  async #finish(open: OpenLane): Promise<void> {
    const { lane } = open
    if (!this.#open.delete(lane.id)) return
    this.windows.close(lane)
    await this.#seal(lane)
    await tidy(() => this.#sealer.compact(lane.doc, lane.id))
    open.release()
  }

  async #lanesWithEntries(): Promise<Map<string, DocumentId>> {
    const lanes = new Map<string, DocumentId>()
    await this.#ctx.db.records
      .where('waits')
      .equals(WAITS_FOR_RECORD)
      .each(({ lane, doc }) => lanes.set(lane, doc))
    return lanes
  }
}

function lockName(lane: string): string {
  return `lane:${lane}`
}

/** A document of which nothing is known yet. */
export function emptyHead(doc: DocumentId, kind: keyof typeof rechten): HeadRow {
  return {
    doc,
    kind,
    epoch: 1,
    log: '',
    have: 0,
    there: 0,
    covers: 0,
    members: [],
    keys: [],
    born: 'yes',
    madeAtMs: 0,
    madeNr: 0,
    sharedAtMs: 0,
    tries: 0,
  }
}
