import type { DocumentId } from '#domain/id.ts'
import { newLane } from '#documents/lane.ts'
import { ALG_AES_256_GCM, decodeHeader, NO_PREV } from '#documents/record-header.ts'
import { sealRecord } from '#documents/sealing.ts'
import { buildSnapshot } from '#documents/snapshot.ts'
import { signSnapshot } from '#documents/snapshot-signature.ts'
import type { SnapshotOffer } from '#documents/sync-store.ts'
import type { StoreContext } from './context.ts'
import { isOfLog, learnKeys } from './context.ts'
import { coveredRows, mayWrite, quarantinedUpTo, settle, storeSettlement } from './covering.ts'
import { firstHole } from './holes.ts'
import { openRow, openStored, rowFromWire } from './row-opening.ts'
import type { HeadRow } from './rows.ts'
import { WAITS_NOT } from './rows.ts'

type Made = Pick<SnapshotOffer, 'doc' | 'covers' | 'row'>

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

  async offer(): Promise<SnapshotOffer | undefined> {
    const { sign } = this.#ctx
    for (const head of await this.#ctx.db.heads.toArray()) {
      const made = await this.#make(head)
      if (made === undefined) continue
      const { doc, covers, row } = made
      // Readers, and writers behind a newer snapshot on the server, only tidy their own disk.
      if (sign !== undefined && mayWrite(head) && covers > head.covers) {
        const place = { log: head.log, doc, covers, device: this.#ctx.identity.device }
        return { ...made, log: head.log, signature: await signSnapshot(sign, place, row) }
      }
      await this.#store(made, false)
    }
    return undefined
  }

  /** What was offered for one log means nothing in another: its numbers count other records. */
  async covered(log: string, offer: SnapshotOffer, result: { ok: true } | { code: string }): Promise<void> {
    const head = await learnKeys(this.#ctx, offer.doc)
    if (head === undefined || !isOfLog(head, log) || offer.log !== log) return
    if (!('code' in result)) await this.#store(offer, true)
    else if (result.code === 'behind-snapshot') await this.#store(offer, false)
    else this.#refusedAt.set(offer.doc, head.have)
  }

  async #make(head: HeadRow): Promise<Made | undefined> {
    const { db, keyring, identity } = this.#ctx
    const { doc, role, have } = head
    if (role === undefined || head.gone !== undefined || head.born !== 'yes') return undefined
    if (have - (this.#refusedAt.get(doc) ?? 0) < this.#from) return undefined
    const [rows, apart] = await db.transaction('r', [db.records, db.quarantine, db.heads], async () => {
      // Read again inside: `have` may have gone back since, and then these rows are not all of them.
      const now = await db.heads.get(doc)
      if (now?.have !== have || now.log !== head.log) return [undefined, 0] as const
      const count = await db.records.where('[doc+seq]').between([doc, 1], [doc, have], true, true).count()
      if (count < this.#from) return [undefined, 0] as const
      return [await coveredRows(this.#ctx, doc, have), await quarantinedUpTo(this.#ctx, doc, have)] as const
    })
    // What is missing here would be missing in the snapshot, and covered by it.
    if (rows === undefined || apart > 0 || firstHole(head, rows) !== undefined) return undefined
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
    return { doc, covers: have, row }
  }

  /** Stores the snapshot and lets go of what it holds, in one transaction. */
  async #store({ doc, covers, row: wire }: Made, isServed: boolean): Promise<void> {
    const { db, identity } = this.#ctx
    const header = decodeHeader(wire.header)
    if (header === undefined) return
    const { device } = identity
    const place = { device, covers, seq: 0, waits: WAITS_NOT, atMs: this.#ctx.now() }
    const seen = await openRow(this.#ctx, rowFromWire(doc, wire, header, place))
    if (seen.state !== 'good') return
    const before = await db.heads.get(doc)
    if (before === undefined) return
    const settlement = await settle(this.#ctx, before, covers, { id: seen.row.id, update: seen.update })
    // Made of rows that changed meanwhile: what is here stays as it is.
    if (settlement.fault !== undefined) return
    await db.transaction('rw', [db.records, db.heads], async () => {
      const head = await db.heads.get(doc)
      const isSame = head?.log === before.log && (head.withdrawals ?? 0) === (before.withdrawals ?? 0)
      if (head === undefined || !isSame || head.have < covers) return
      if ((await db.records.where('id').equals(seen.row.id).count()) === 0) await db.records.add(seen.row)
      const again = await storeSettlement(this.#ctx, settlement)
      const checked = isServed ? Math.max(head.checked ?? 0, covers) : (head.checked ?? 0)
      await db.heads.put({ ...head, checked, pushedAgain: (head.pushedAgain ?? 0) + again })
    })
  }
}
