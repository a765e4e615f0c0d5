import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { FeedRowLike } from '#documents/sync-store.ts'
import type { StoreContext } from './context.ts'
import { raiseVersions } from './database.ts'
import { emptyHead } from './lane-desk.ts'
import { hasToCheck, rereadFrom } from './objecting.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { WAITS_FOR_SEQ } from './rows.ts'

/** What the server says there is: documents, roles, members, epochs, heads. */
export class FeedKeeping {
  readonly #ctx: StoreContext
  readonly #onGone: (doc: DocumentId) => void

  constructor(ctx: StoreContext, onGone: (doc: DocumentId) => void) {
    this.#ctx = ctx
    this.#onGone = onGone
  }

  async cursor(): Promise<{ log: string; cursor: string }> {
    const state = await this.#ctx.db.feed.get('feed')
    return { log: state?.log ?? '', cursor: state?.cursor ?? '' }
  }

  /** Rows and cursor in one transaction. Without a cursor rows of another log change nothing. */
  async store(log: string, rows: readonly FeedRowLike[], cursor?: string): Promise<void> {
    const { db } = this.#ctx
    const gone: DocumentId[] = []
    const tables = [db.feed, db.heads, db.records, db.versions, db.cards, db.quarantine, db.lanes]
    await db.transaction('rw', tables, async () => {
      const known = await this.cursor()
      if (cursor === undefined && known.log !== log) return
      for (const row of rows) {
        if (row.gone === true) {
          if (await this.#remove(row.doc)) gone.push(row.doc)
        } else await this.#upsert(log, row)
      }
      if (cursor !== undefined) await db.feed.put({ name: 'feed', log, cursor })
    })
    for (const doc of gone) this.#onGone(doc)
  }

  /** Where less is here than on the server; `first` come first. */
  async behind(first: ReadonlySet<DocumentId>): Promise<{ doc: DocumentId; since: number }[]> {
    const log = (await this.cursor()).log
    const heads = await this.#ctx.db.heads.filter((head) => isBehind(head, log)).toArray()
    heads.sort((a, b) => Number(first.has(b.doc)) - Number(first.has(a.doc)))
    // Who has all the rows asks from just before the snapshot, to compare it with them.
    return heads.map((head) => ({ doc: head.doc, since: hasToCheck(head) ? head.covers - 1 : head.have }))
  }

  async #upsert(log: string, row: FeedRowLike): Promise<void> {
    const { db } = this.#ctx
    const { doc, kind, role, epoch, head: there, covers, members } = row
    const kept = await db.heads.get(doc)
    // Someone who left may be asked again; what was said about the leaving has been said.
    const known = kept === undefined || kept.gone !== undefined ? emptyHead(doc, kind) : kept
    const isRestored = known.log !== '' && known.log !== log
    const count = known.withdrawals ?? 0
    const isWithdrawn = !isRestored && row.withdrawals > count
    // Said before the last withdrawal: what it says of snapshots is no longer so.
    const isOld = !isRestored && row.withdrawals < count
    const before = isRestored
      ? await forgetSeqs(this.#ctx, known)
      : isWithdrawn
        ? await rereadFrom(this.#ctx, known, row.withdrawals)
        : known
    const { refused, badSnapshot, ...rest } = before
    const next: HeadRow = {
      ...rest,
      role,
      log,
      born: 'yes',
      members: [...members],
      epoch: isRestored ? epoch : Math.max(known.epoch, epoch),
      there: isRestored ? there : Math.max(known.there, there),
      covers: isRestored || isWithdrawn ? covers : isOld ? known.covers : Math.max(known.covers, covers),
      withdrawals: isOld ? count : row.withdrawals,
    }
    if (badSnapshot !== undefined && covers <= badSnapshot.covers && !isRestored) next.badSnapshot = badSnapshot
    const isAllowed = rechtVan(kind, role) === 'schrijven'
    if (refused !== undefined && !(isAllowed && (await this.#isAllowedAgain(known, role, refused))))
      next.refused = refused
    await db.heads.put(next)
    if (isRestored || isWithdrawn) await raiseVersions(db, [doc])
  }

  /** A lane that was held back for want of rights may go on when they are there. */
  async #isAllowedAgain(known: HeadRow, role: HeadRow['role'], refused: string): Promise<boolean> {
    const isAboutRights = ['no-write', 'unknown', 'gone'].includes(refused)
    if (!isAboutRights || (refused === 'no-write' && known.role === role)) return false
    const { lanes } = this.#ctx.db
    await lanes
      .where('doc')
      .equals(known.doc)
      .modify((lane) => {
        delete lane.refused
      })
    return true
  }

  /** @returns whether it was here */
  async #remove(doc: DocumentId): Promise<boolean> {
    const { db } = this.#ctx
    const head = await db.heads.get(doc)
    if (head === undefined || head.gone !== undefined) return false
    const rows = await db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
    const unshared = rows.filter((row) => row.waits > 0)
    const things = new Set(unshared.flatMap((row) => row.items ?? []))
    await db.records.bulkDelete(rows.map((row) => row.n ?? -1))
    await db.cards.delete(doc)
    await db.versions.delete(doc)
    await db.quarantine.where('doc').equals(doc).delete()
    await db.lanes.where('doc').equals(doc).delete()
    const { role: _role, ...rest } = head
    const gone = { unshared: Math.max(things.size, Math.min(unshared.length, 1)), atMs: this.#ctx.now() }
    // What had not been shared yet must be told, also after a restart.
    if (gone.unshared > 0) await db.heads.put({ ...rest, keys: [], members: [], gone })
    else await db.heads.delete(doc)
    return true
  }
}

/**
 * The server went back to a backup: no seq means anything any more. Everything is fetched again; a row that comes by
 * gets its new seq, and what does not come waits to be pushed, as history under the device it came from. Inside a
 * transaction.
 *
 * @returns the head to be put
 */
export async function forgetSeqs(ctx: StoreContext, head: HeadRow): Promise<HeadRow> {
  const { db } = ctx
  const { doc } = head
  const rows = await db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
  await db.records.bulkPut(
    rows.flatMap((row): RecordRow[] => {
      if (row.kind === 'snapshot') return [{ ...row, isVoid: true }]
      return row.seq === 0 ? [] : [{ ...row, seq: 0, waits: WAITS_FOR_SEQ, isHistory: true, isOffered: true }]
    }),
  )
  // What the server refused before, it may want now.
  await db.lanes
    .where('doc')
    .equals(doc)
    .modify((lane) => {
      delete lane.isStale
      delete lane.refused
    })
  const { isRereading: _isRereading, tolerated: _tolerated, ...rest } = head
  const asksKeys = isHeld(head) && head.keys.length > 0
  return { ...rest, have: 0, there: 0, checked: 0, isRestoring: true, asksKeys }
}

/** Whether the server has more, and would give it; or a snapshot that has yet to be compared with what is here. */
export function isBehind(head: HeadRow, log: string): boolean {
  if (head.gone !== undefined || head.role === undefined || head.born !== 'yes' || head.log !== log) return false
  if (head.asksKeys === true) return false
  if (hasToCheck(head)) return true
  // The server would only give the same bad snapshot again.
  const { badSnapshot: bad } = head
  if (bad !== undefined && head.covers <= bad.covers && head.have < bad.covers) return false
  return head.have < head.there
}

/** Whether the server holds keys of this document for its members. */
export function isHeld(head: HeadRow): boolean {
  return rechten[head.kind].sleutel === 'held'
}
