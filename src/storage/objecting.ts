import type { DocumentId, ToestelId } from '#domain/id.ts'
import { bytesFromHex, RECORD_ID_BYTES } from '#documents/record-header.ts'
import { isSameBytes } from '#documents/bytes.ts'
import { SnapshotContents } from '#documents/snapshot.ts'
import type { Signer } from '#documents/sync-store.ts'
import type { StoreContext } from './context.ts'
import { isOfLog, learnKeys } from './context.ts'
import { mayWrite, voidSnapshots } from './covering.ts'
import { headsWhere, raiseVersions } from './database.ts'
import type { ApartReason } from './row-opening.ts'
import { openStored, quarantined } from './row-opening.ts'
import type { HeadRow, RecordRow } from './rows.ts'

/** Snapshots that are not what [D1] says: whose they are, what the server is told of them, and what comes of it. */
export class Objections {
  readonly #ctx: StoreContext

  constructor(ctx: StoreContext) {
    this.#ctx = ctx
  }

  async unknownSigners(doc: DocumentId, devices: readonly ToestelId[]): Promise<ToestelId[]> {
    const known = (await this.#ctx.db.heads.get(doc))?.signers ?? []
    return devices.filter((device) => !known.some((signer) => signer.device === device))
  }

  /** The first key of a device counts for good: whoever names another one later is not believed. */
  async storeSigners(doc: DocumentId, signers: readonly Signer[]): Promise<void> {
    const { db } = this.#ctx
    await db.transaction('rw', db.heads, async () => {
      const head = await db.heads.get(doc)
      if (head === undefined || head.gone !== undefined) return
      const known = head.signers ?? []
      const added = signers.filter(({ device }) => !known.some((signer) => signer.device === device))
      if (added.length > 0) await db.heads.put({ ...head, signers: [...known, ...added] })
    })
  }

  async open(): Promise<{ doc: DocumentId; snapshot: Uint8Array }[]> {
    const heads = await headsWhere(this.#ctx.db, ({ badSnapshot }) => badSnapshot?.objection === 'open')
    return heads.flatMap(({ doc, badSnapshot }) =>
      badSnapshot === undefined ? [] : [{ doc, snapshot: bytesFromHex(badSnapshot.id, RECORD_ID_BYTES) }],
    )
  }

  async answered(
    log: string,
    doc: DocumentId,
    snapshot: Uint8Array,
    result: { ok: true } | { code: string },
  ): Promise<void> {
    const { db } = this.#ctx
    await db.transaction('rw', db.heads, async () => {
      const head = await db.heads.get(doc)
      const bad = head?.badSnapshot
      if (head === undefined || bad === undefined || !isOfLog(head, log)) return
      if (!isSameBytes(bytesFromHex(bad.id, RECORD_ID_BYTES), snapshot)) return
      const isRefused = 'code' in result
      if (!isRefused || (bad.reason !== 'incomplete' && bad.reason !== 'more')) {
        await db.heads.put({ ...head, badSnapshot: { ...bad, objection: isRefused ? 'refused' : 'heard' } })
        return
      }
      // There is nothing before it any more: it has to do, and what it lacks is written again.
      const { badSnapshot: _badSnapshot, ...rest } = head
      await db.heads.put({ ...rest, tolerated: bad.id, checked: 0 })
    })
  }
}

/** What is noted of a snapshot that was set apart; the same one is objected to once. */
export function badSnapshotOf(
  head: HeadRow,
  row: Pick<RecordRow, 'id' | 'covers'>,
  reason: ApartReason,
): NonNullable<HeadRow['badSnapshot']> {
  const { id, covers } = row
  if (head.badSnapshot?.id === id) return head.badSnapshot
  // A header that this version cannot read is of a later one, and may well be right.
  const isOurs = reason !== 'header' && mayWrite(head)
  return isOurs ? { id, covers, reason, objection: 'open' } : { id, covers, reason }
}

/** Whether the newest snapshot on the server has yet to be compared with the rows here: by those who may object. */
export function hasToCheck(head: HeadRow): boolean {
  const { have, covers, checked = 0, badSnapshot } = head
  if (!mayWrite(head) || head.isRestoring === true) return false
  return covers > checked && have >= covers && (badSnapshot === undefined || covers > badSnapshot.covers)
}

/**
 * A snapshot was withdrawn. Which of those here were made of it nobody can tell, so none of them covers anything from now
 * on, and everything is read again from the one before it; until that is done they can still be read. Rows stay as they
 * are. Inside a transaction.
 *
 * @returns the head to be put
 */
export async function rereadFrom(ctx: StoreContext, head: HeadRow, withdrawals: number): Promise<HeadRow> {
  const { db } = ctx
  const { badSnapshot: _badSnapshot, tolerated: _tolerated, ...rest } = head
  const snapshots = await db.records
    .where('[doc+seq]')
    .equals([head.doc, 0])
    .filter((row) => row.kind === 'snapshot')
    .toArray()
  const next: HeadRow = { ...rest, withdrawals, checked: 0 }
  if (snapshots.length === 0) return next
  await db.records.bulkPut(snapshots.map((row) => ({ ...row, isVoid: true })))
  return { ...next, have: 0, isRereading: true }
}

/**
 * Everything is here again without the snapshots of before. One that holds nothing besides is no longer needed. One that
 * does: as long as there is a snapshot before the records that were read, that one may be what lacks
 * it, and nobody may have the rows any more to tell; so the server is asked to go back further. When it cannot, what is
 * held besides is in no record of anybody: it is set apart, and kept.
 */
export async function finishRereading(ctx: StoreContext, doc: DocumentId): Promise<void> {
  const { db } = ctx
  await learnKeys(ctx, doc)
  const before = await voidSnapshots(ctx, doc)
  const stored = await db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
  const seen = await openStored(
    ctx,
    doc,
    stored.filter((row) => row.isVoid !== true),
  )
  // What waits for its key may be what an old snapshot stands for.
  if (seen.some(({ state }) => state === 'waiting')) return
  const contents = new SnapshotContents(seen.filter((one) => one.state === 'good').map(({ update }) => update))
  const old = await openStored(ctx, doc, before)
  const apart = old.filter((one) => one.state !== 'good' || !contents.contains(one.update)).map(({ row }) => row)
  const isMore = old.some((one) => one.state === 'good' && apart.includes(one.row))
  await db.transaction('rw', [db.records, db.quarantine, db.heads, db.versions], async () => {
    const head = await db.heads.get(doc)
    if (head?.isRereading !== true || head.have < head.there) return
    const base = seen.find(({ row }) => row.kind === 'snapshot' && row.covers === head.covers)?.row
    if (isMore && base !== undefined && base.id !== head.tolerated && mayWrite(head)) {
      await db.heads.put({ ...head, badSnapshot: badSnapshotOf(head, base, 'incomplete') })
      return
    }
    const { isRereading: _isRereading, ...rest } = head
    const known = await db.quarantine.where('doc').equals(doc).toArray()
    const added = apart.filter((row) => !known.some(({ id }) => id === row.id))
    await db.quarantine.bulkAdd(added.map((row) => quarantined(ctx, doc, row, 'withdrawn')))
    await db.records.bulkDelete(before.map(({ n }) => n ?? -1))
    await db.heads.put(rest)
    await raiseVersions(db, [doc])
  })
}
