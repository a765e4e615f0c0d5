import type { DocumentId } from '#domain/id.ts'
import { isSameBytes } from '#documents/bytes.ts'
import type { KeptKey } from '#documents/keyring.ts'
import type { StoreContext } from './context.ts'
import { learnAllKeys, learnKeys } from './context.ts'
import { raiseVersions } from './database.ts'
import type { Settlement } from './covering.ts'
import { settle, storeSettlement } from './covering.ts'
import { isHeld } from './feed-keeping.ts'
import { badSnapshotOf } from './objecting.ts'
import type { Seen } from './row-opening.ts'
import type { HeadRow } from './rows.ts'
import { openStored, quarantined } from './row-opening.ts'

/** Document keys from the server, and the rows that waited for them. */
export class KeyKeeping {
  readonly #ctx: StoreContext

  constructor(ctx: StoreContext) {
    this.#ctx = ctx
  }

  async missing(): Promise<DocumentId[]> {
    const heads = await this.#ctx.db.heads.toArray()
    return heads
      .filter((head) => head.role !== undefined && head.gone === undefined && head.born === 'yes')
      .filter((head) =>
        isHeld(head)
          ? head.asksKeys === true || !head.keys.some((key) => key.epoch === head.epoch && key.isLost !== true)
          : // Another own device may have sealed it to this one.
            head.keys.length === 0,
      )
      .map(({ doc }) => doc)
  }

  /** The keys that the server must never see, for another device of the same person. */
  async sealed(): Promise<{ doc: DocumentId; epoch: number; key: Uint8Array }[]> {
    const heads = await this.#ctx.db.heads.toArray()
    const own = heads.filter((head) => head.gone === undefined && head.born === 'yes' && !isHeld(head))
    await learnAllKeys(
      this.#ctx,
      own.map(({ doc }) => doc),
    )
    return own.flatMap(({ doc, keys }) =>
      keys.flatMap(({ epoch }) => {
        const key = this.#ctx.keyring.at(doc, epoch)?.raw
        return key === undefined ? [] : [{ doc, epoch, key }]
      }),
    )
  }

  async store(keys: readonly { doc: DocumentId; epoch: number; key: Uint8Array }[]): Promise<void> {
    const { db, keyring } = this.#ctx
    const given = await Promise.all(
      keys.map(async ({ doc, epoch, key }) => ({ doc, raw: key, kept: await keyring.seal(doc, epoch, key) })),
    )
    const docs = [...new Set(given.map(({ doc }) => doc))]
    await learnAllKeys(this.#ctx, docs)
    const changed = new Set<DocumentId>()
    await db.transaction('rw', db.heads, async () => {
      const next: HeadRow[] = []
      for (const head of await db.heads.bulkGet(docs)) {
        if (head === undefined || head.gone !== undefined) continue
        const { doc } = head
        const ofDoc = given.filter((one) => one.doc === doc)
        const { asksKeys, ...rest } = head
        // A key that opened rows is never replaced by another of the same epoch, unless the server went back.
        const isSame = (kept: KeptKey): boolean => {
          const key = keyring.of(doc, kept)
          return (
            key !== undefined &&
            ofDoc.some(({ raw, kept: { epoch } }) => epoch === key.epoch && isSameBytes(key.raw, raw))
          )
        }
        const known = asksKeys === true ? head.keys.map((kept) => ({ ...kept, isLost: !isSame(kept) })) : head.keys
        const added = ofDoc.filter(({ kept }) => !known.some((one) => one.epoch === kept.epoch && one.isLost !== true))
        if (added.length === 0 && asksKeys !== true) continue
        const all = [...known, ...added.map(({ kept }) => kept)].sort((a, b) => a.epoch - b.epoch)
        next.push({ ...rest, keys: all })
        changed.add(doc)
      }
      await db.heads.bulkPut(next)
    })
    for (const doc of await this.#withRows(changed)) await this.#openWaiting(doc)
  }

  /** Most keys come before any row: a first sync would ask hundreds of times for nothing. */
  async #withRows(docs: ReadonlySet<DocumentId>): Promise<DocumentId[]> {
    const { records } = this.#ctx.db
    if ((await records.limit(1).count()) === 0) return []
    return [...docs]
  }

  /** Rows that could not be opened before are checked now and take a new place, so that open documents see them. */
  async #openWaiting(doc: DocumentId): Promise<void> {
    const { db } = this.#ctx
    await learnKeys(this.#ctx, doc)
    const rows = await db.records
      .where('[doc+n]')
      .between([doc, -Infinity], [doc, Infinity])
      .filter((row) => !row.isChecked)
      .toArray()
    if (rows.length === 0) return
    const { seen, settlements } = await this.#judge(doc, await openStored(this.#ctx, doc, rows))
    await db.transaction('rw', [db.records, db.quarantine, db.heads, db.versions], async () => {
      const head = await db.heads.get(doc)
      if (head === undefined) return
      let { have } = head
      for (const one of seen) {
        if (one.state === 'waiting' || one.row.n === undefined) continue
        const { n, ...row } = one.row
        if ((await db.records.get(n)) === undefined) continue
        await db.records.delete(n)
        if (one.state === 'good') await db.records.add(row)
        else {
          await db.quarantine.add(quarantined(this.#ctx, doc, one.row, one.reason))
          // What it stood for was never here.
          if (row.kind === 'snapshot' && row.isVoid !== true) have = 0
        }
      }
      let again = 0
      for (const settlement of settlements) again += await storeSettlement(this.#ctx, settlement)
      if (have < head.have || again > 0) {
        const bad = seen.find((one) => one.state === 'apart' && one.row.kind === 'snapshot' && one.row.isVoid !== true)
        const noted = bad?.state === 'apart' && { badSnapshot: badSnapshotOf(head, bad.row, bad.reason) }
        await db.heads.put({ ...head, have, ...noted, pushedAgain: (head.pushedAgain ?? 0) + again })
      }
      await raiseVersions(db, [doc])
    })
  }

  /** A snapshot that can be opened now can be compared with the rows here, too. */
  async #judge(doc: DocumentId, opened: readonly Seen[]): Promise<{ seen: Seen[]; settlements: Settlement[] }> {
    const head = await this.#ctx.db.heads.get(doc)
    const seen: Seen[] = []
    const settlements: Settlement[] = []
    for (const one of opened) {
      const { row } = one
      const isSnapshot = row.kind === 'snapshot' && row.isVoid !== true
      if (one.state !== 'good' || !isSnapshot || head === undefined) {
        seen.push(one)
        continue
      }
      const settlement = await settle(this.#ctx, head, row.covers, { id: row.id, update: one.update })
      if (settlement.fault === undefined) settlements.push(settlement)
      seen.push(settlement.fault === undefined ? one : { state: 'apart', row, reason: settlement.fault })
    }
    return { seen, settlements }
  }
}
