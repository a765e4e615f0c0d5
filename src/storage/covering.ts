import type { DocumentId } from '#domain/id.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import { ALG_AES_256_GCM, decodeHeader, hexFromBytes, NO_PREV } from '#documents/record-header.ts'
import { laneOfClient, newLane } from '#documents/lane.ts'
import { sealRecord } from '#documents/sealing.ts'
import { buildSnapshot, SnapshotContents, splitByClient } from '#documents/snapshot.ts'
import type { WireRow } from '#documents/sync-store.ts'
import type { StoreContext } from './context.ts'
import { isOfLog, learnKeys } from './context.ts'
import { openRow, openStored, quarantined, rowFromWire } from './row-opening.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { WAITS_FOR_SEQ, WAITS_NOT } from './rows.ts'

/** What a snapshot does to the rows it covers; worked out before the transaction, done inside it. */
export interface Settlement {
  /** rows whose contents it holds */
  covered: number[]
  /** rows it left out: they stay and are pushed again */
  leftOut: RecordRow[]
  /** records made of an older snapshot that it does not hold */
  again: RecordRow[]
}

/** Compares a snapshot with the rows it covers ([D1]). */
export async function settle(
  ctx: StoreContext,
  doc: DocumentId,
  covers: number,
  snapshot: { id: string; update: Uint8Array },
): Promise<Settlement> {
  const stored = [...(await coveredRows(ctx, doc, covers)), ...(await voidSnapshots(ctx, doc))]
  const rows = stored.filter((row) => row.id !== snapshot.id)
  const settlement: Settlement = { covered: [], leftOut: [], again: [] }
  if (rows.length === 0) return settlement
  const contents = new SnapshotContents([snapshot.update])
  for (const seen of await openStored(ctx, doc, rows)) {
    if (seen.state !== 'good' || seen.row.n === undefined) continue
    if (contents.contains(seen.update)) settlement.covered.push(seen.row.n)
    else if (seen.row.kind === 'record') settlement.leftOut.push(seen.row)
    else {
      settlement.covered.push(seen.row.n)
      settlement.again.push(...(await recordsOf(ctx, doc, seen.update)))
    }
  }
  return settlement
}

/** Inside the transaction that stores the snapshot. */
export async function storeSettlement(ctx: StoreContext, settlement: Settlement): Promise<number> {
  const { db } = ctx
  const { covered, leftOut, again } = settlement
  await db.records.bulkDelete(covered)
  for (const row of leftOut) {
    if (row.n === undefined || (await db.records.get(row.n)) === undefined) continue
    await db.records.put({ ...row, seq: 0, waits: WAITS_FOR_SEQ, isHistory: true, isOffered: true })
  }
  await db.records.bulkAdd(again)
  return leftOut.length + again.length
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

export interface Offer {
  doc: DocumentId
  covers: number
  row: WireRow
}

/** Makes snapshots of documents with many records. */
export class SnapshotMaker {
  readonly #ctx: StoreContext
  /** this many rows since the last snapshot make a new one worth while */
  readonly #from: number
  /** refused: not again before there is as much new */
  readonly #refusedAt = new Map<DocumentId, number>()

  constructor(ctx: StoreContext, from: number) {
    this.#ctx = ctx
    this.#from = from
  }

  async offer(): Promise<Offer | undefined> {
    for (const head of await this.#ctx.db.heads.toArray()) {
      const made = await this.#make(head)
      if (made === undefined) continue
      // Readers, and writers behind a newer snapshot on the server, only tidy their own disk.
      if (rechtVan(head.kind, made.role) === 'schrijven' && made.covers > head.covers) return made
      await this.#store(head.doc, made)
    }
    return undefined
  }

  async covered(log: string, offer: Offer, result: { ok: true } | { code: string }): Promise<void> {
    const head = await learnKeys(this.#ctx, offer.doc)
    if (head === undefined || !isOfLog(head, log)) return
    if (!('code' in result) || result.code === 'behind-snapshot') await this.#store(offer.doc, offer)
    else this.#refusedAt.set(offer.doc, head.have)
  }

  async #make(head: HeadRow): Promise<(Offer & { role: NonNullable<HeadRow['role']> }) | undefined> {
    const { db, keyring, identity } = this.#ctx
    const { doc, role, have } = head
    if (role === undefined || head.gone !== undefined || head.born !== 'yes') return undefined
    if (have - (this.#refusedAt.get(doc) ?? 0) < this.#from) return undefined
    const [rows, apart] = await db.transaction('r', [db.records, db.quarantine], async () => {
      const count = await db.records.where('[doc+seq]').between([doc, 1], [doc, have], true, true).count()
      if (count < this.#from) return [undefined, 0] as const
      return [await coveredRows(this.#ctx, doc, have), await quarantinedUpTo(this.#ctx, doc, have)] as const
    })
    if (rows === undefined || apart > 0) return undefined
    await learnKeys(this.#ctx, doc)
    const key = keyring.at(doc, head.epoch)
    const seen = await openStored(this.#ctx, doc, rows)
    const updates = seen.filter((one) => one.state === 'good').map(({ update }) => update)
    if (key === undefined || updates.length < rows.length) return undefined
    const snapshot = buildSnapshot(updates)
    if (snapshot === undefined) return undefined
    const lane = newLane(doc).id
    const header = {
      alg: ALG_AES_256_GCM,
      kind: 'snapshot',
      epoch: key.epoch,
      lane,
      counter: 0,
      prev: NO_PREV,
    } as const
    const row = await sealRecord(await key.cipher(), { doc, device: identity.device, covers: have }, header, snapshot)
    return { doc, covers: have, row, role }
  }

  /** Stores the snapshot and lets go of what it holds, in one transaction. */
  async #store(doc: DocumentId, { covers, row: wire }: Offer): Promise<void> {
    const { db, identity } = this.#ctx
    const header = decodeHeader(wire.header)
    if (header === undefined) return
    const { device } = identity
    const place = { device, covers, seq: 0, waits: WAITS_NOT, atMs: this.#ctx.now() }
    const seen = await openRow(this.#ctx, rowFromWire(doc, wire, header, place))
    if (seen.state !== 'good') return
    const settlement = await settle(this.#ctx, doc, covers, { id: seen.row.id, update: seen.update })
    await db.transaction('rw', [db.records, db.heads], async () => {
      const head = await db.heads.get(doc)
      if (head === undefined || head.have < covers) return
      if ((await db.records.where('id').equals(seen.row.id).count()) === 0) await db.records.add(seen.row)
      const again = await storeSettlement(this.#ctx, settlement)
      await db.heads.put({ ...head, pushedAgain: (head.pushedAgain ?? 0) + again })
    })
  }
}

/** Stored rows with a seq up to `covers`, and snapshots that cover no more. */
async function coveredRows(ctx: StoreContext, doc: DocumentId, covers: number): Promise<RecordRow[]> {
  const rows = await ctx.db.records.where('[doc+seq]').between([doc, 0], [doc, covers], true, true).toArray()
  return rows.filter((row) => (row.kind === 'snapshot' ? row.covers <= covers && row.isVoid !== true : row.seq > 0))
}

async function voidSnapshots(ctx: StoreContext, doc: DocumentId): Promise<RecordRow[]> {
  const rows = await ctx.db.records.where('[doc+seq]').equals([doc, 0]).toArray()
  return rows.filter((row) => row.kind === 'snapshot' && row.isVoid === true)
}

/**
 * The server went back to a backup and everything it has is here again: what only a snapshot of before still knows
 * becomes plain records.
 */
export async function finishRestoring(ctx: StoreContext, doc: DocumentId): Promise<void> {
  const { db } = ctx
  await learnKeys(ctx, doc)
  const old = await openStored(ctx, doc, await voidSnapshots(ctx, doc))
  const good = old.filter((one) => one.state === 'good')
  const { again, unreadable } = await underPresentKey(ctx, doc)
  const replaced = again.map(({ n }) => n ?? -1)
  if (good.length > 0) {
    const onServer = await openStored(ctx, doc, await coveredRows(ctx, doc, Number.MAX_SAFE_INTEGER))
    const contents = new SnapshotContents(onServer.filter((one) => one.state === 'good').map(({ update }) => update))
    for (const { update } of good) {
      if (!contents.contains(update)) again.push(...(await recordsOf(ctx, doc, update)))
    }
  }
  await db.transaction('rw', [db.records, db.quarantine, db.heads], async () => {
    const head = await db.heads.get(doc)
    if (head?.isRestoring !== true) return
    const { isRestoring: _isRestoring, ...rest } = head
    await db.records.bulkDelete([...good.map(({ row }) => row.n ?? -1), ...replaced])
    await db.quarantine.bulkAdd(unreadable.map((row) => quarantined(ctx, doc, row, 'key-lost')))
    await db.records.bulkDelete(unreadable.map(({ n }) => n ?? -1))
    await db.records.bulkAdd(again.map(({ n: _n, ...row }) => row))
    await db.heads.put(rest)
  })
}

async function quarantinedUpTo(ctx: StoreContext, doc: DocumentId, seq: number): Promise<number> {
  return ctx.db.quarantine.where('[doc+seq]').between([doc, 1], [doc, seq], true, true).count()
}

/**
 * Waiting records under a key that the restored server no longer has: nobody else could open them. The same record
 * under its present key, with a new id.
 */
async function underPresentKey(
  ctx: StoreContext,
  doc: DocumentId,
): Promise<{ again: RecordRow[]; unreadable: RecordRow[] }> {
  const head = await ctx.db.heads.get(doc)
  const key = head && ctx.keyring.at(doc, head.epoch)
  if (key === undefined) return { again: [], unreadable: [] }
  const rows = await ctx.db.records.where('[doc+seq]').equals([doc, 0]).toArray()
  const seen = await openStored(
    ctx,
    doc,
    rows.filter((row) => row.waits === WAITS_FOR_SEQ),
  )
  const again: RecordRow[] = []
  for (const one of seen) {
    const header = decodeHeader(one.row.header)
    if (one.state !== 'good' || !one.isLostKey || header === undefined) continue
    const { device } = one.row
    const next = { ...header, epoch: key.epoch }
    const wire = await sealRecord(await key.cipher(), { doc, device, covers: 0 }, next, one.update)
    again.push({ ...one.row, id: hexFromBytes(wire.id), header: wire.header, body: wire.body, epoch: key.epoch })
  }
  // Its key is with whoever wrote it, if anywhere; that device pushes it under the present key.
  return { again, unreadable: seen.filter((one) => one.state === 'waiting').map(({ row }) => row) }
}
