import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { FeedRowLike } from '#documents/sync-store.ts'
import type { StoreContext } from './context.ts'
import { headsWhere, raiseVersions } from './database.ts'
import { removePacks } from './kept-cards.ts'
import { emptyHead } from './lane-desk.ts'
import type { LeftWords } from './left-words.ts'
import { isOwnWork, leftWords, waitingRows } from './left-words.ts'
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

  /** Rows and cursor in one transaction. */
  async store(log: string, rows: readonly FeedRowLike[], cursor: string): Promise<void> {
    // What somebody types between the look at what goes and its going is looked at again.
    while (!(await this.#storeOnce(log, rows, cursor)));
  }

  /** @returns false when more was typed meanwhile in what is to go; then nothing was stored */
  async #storeOnce(log: string, rows: readonly FeedRowLike[], cursor: string): Promise<boolean> {
    const { db } = this.#ctx
    const gone: DocumentId[] = []
    const left = new Map<DocumentId, LeftWords>()
    for (const row of rows) {
      if (row.gone !== true) continue
      const { doc } = row
      left.set(doc, isOwnErased(row) ? await withoutWords(this.#ctx, doc) : await leftWords(this.#ctx, doc))
    }
    const isStored = await db.transaction('rw', this.#tables(), async () => {
      for (const [doc, { rows: known }] of left) {
        if ((await waitingRows(this.#ctx, doc)).some(({ n = -1 }) => !known.has(n))) return false
      }
      // In bulk: a first sync has hundreds of rows, and of one document there is seldom more than one.
      const heads = new Map<DocumentId, HeadRow>()
      for (const head of await db.heads.bulkGet(rows.map(({ doc }) => doc))) {
        if (head !== undefined) heads.set(head.doc, head)
      }
      const next = new Map<DocumentId, HeadRow>()
      for (const row of rows) {
        const { doc } = row
        if (row.gone === true) {
          next.delete(doc)
          const head = heads.get(doc)
          const isRemoved = isOwnErased(row)
            ? await this.#erase(head, doc)
            : this.#remove(head, doc, left.get(doc)?.sealed)
          if (await isRemoved) gone.push(doc)
          heads.delete(doc)
        } else {
          const kept = heads.get(doc)
          // Someone who left may be asked again; what was said about the leaving has been said.
          const known =
            kept === undefined || kept.gone !== undefined ? { ...emptyHead(doc, row.kind), ...ownWordsOf(kept) } : kept
          // Awaited where needed only: after a hundred awaits without a question to it Dexie loses the transaction.
          const head = needsRows(log, row, known)
            ? await this.#toldWithRows(log, row, known)
            : headAfter(log, row, known)
          heads.set(doc, head)
          next.set(doc, head)
        }
      }
      await db.heads.bulkPut([...next.values()])
      await this.#letWritersGoOn()
      await db.feed.put({ name: 'feed', log, cursor })
      return true
    })
    for (const doc of gone) this.#onGone(doc)
    return isStored
  }

  /**
   * Rows that came over the socket: they may be older than the feed, and an old `gone` would take a document away, with
   * what waits in it, from somebody who is in it again ([F4]). So here only numbers grow.
   *
   * @returns whether the feed has to be read
   */
  async news(log: string, rows: readonly FeedRowLike[]): Promise<boolean> {
    const { db } = this.#ctx
    return db.transaction('rw', db.relaxed('news'), async () => {
      // Another log: only the feed can say what that means.
      if ((await this.cursor()).log !== log) return true
      let isMore = false
      for (const row of rows) {
        const known = await db.heads.get(row.doc)
        if (known !== undefined && saysNumbersOnly(row, known))
          await db.heads.put(await this.#toldWithRows(log, row, known))
        else if (known !== undefined || row.gone !== true) isMore = true
      }
      return isMore
    })
  }

  #tables() {
    const { feed, heads, records, versions, cards, packs, quarantine, lanes, attachments } = this.#ctx.db
    return [feed, heads, records, versions, cards, packs, quarantine, lanes, attachments]
  }

  /** Where less is here than on the server; `first` come first. */
  async behind(first: ReadonlySet<DocumentId>): Promise<{ doc: DocumentId; since: number }[]> {
    const { db } = this.#ctx
    const [{ log }, all] = await db.transaction('r', [db.feed, db.heads], () =>
      Promise.all([this.cursor(), db.heads.toArray()]),
    )
    // All at once: a filter in the database walks row by row, an answer for each.
    const heads = all.filter((head) => isBehind(head, log))
    heads.sort((a, b) => Number(first.has(b.doc)) - Number(first.has(a.doc)))
    // Who has all the rows asks from just before the snapshot, to compare it with them.
    return heads.map((head) => ({ doc: head.doc, since: hasToCheck(head) ? head.covers - 1 : head.have }))
  }

  /** The head of a document after what was told of it, where its rows or lanes change too. */
  async #toldWithRows(log: string, row: FeedRowLike, known: HeadRow): Promise<HeadRow> {
    const turn = turnOf(log, row, known)
    const before =
      turn === 'restored'
        ? await forgetSeqs(this.#ctx, known)
        : turn === 'withdrawn'
          ? await rereadFrom(this.#ctx, known, row.withdrawals)
          : known
    const { refused, ...next } = headAfter(log, row, known, before)
    if (turn === 'restored' || turn === 'withdrawn') await raiseVersions(this.#ctx.db, [row.doc])
    if (refused === undefined) return next
    const isBack = ['unknown', 'gone'].includes(refused) && rechtVan(row.kind, row.role) === 'schrijven'
    if (isBack) await this.#letLanesGoOn(row.doc)
    return isBack ? next : { ...next, refused }
  }

  /**
   * What was held back for want of rights may go on when they are there. Asked after every feed, whatever it told: who
   * lost the right and got it back in between sees no change, and a refusal may come later than the news ([D7]).
   */
  async #letWritersGoOn(): Promise<void> {
    const { db } = this.#ctx
    const held = await headsWhere(db, ({ refused, role, kind }) => {
      return refused === 'no-write' && role !== undefined && rechtVan(kind, role) === 'schrijven'
    })
    for (const { refused: _refused, ...head } of held) {
      await this.#letLanesGoOn(head.doc)
      await db.heads.put(head)
    }
  }

  async #letLanesGoOn(doc: DocumentId): Promise<void> {
    await this.#ctx.db.lanes
      .where('doc')
      .equals(doc)
      .modify((lane) => {
        delete lane.refused
      })
  }

  /**
   * The person whom it is about had it erased: nothing of it stays, nor what was not shared.
   *
   * @returns whether it was here
   */
  async #erase(head: HeadRow | undefined, doc: DocumentId): Promise<boolean> {
    const { db } = this.#ctx
    const isHere = await this.#remove(head, doc)
    await db.heads.delete(doc)
    // Photos and papers are of mijn map alone.
    if (head?.kind === 'map') await db.attachments.clear()
    return isHere
  }

  /** @returns whether it was here */
  async #remove(head: HeadRow | undefined, doc: DocumentId, words?: Uint8Array): Promise<boolean> {
    const { db } = this.#ctx
    if (head === undefined || head.gone !== undefined) return false
    const rows = await db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
    const unshared = rows.filter((row) => (row.waits ?? 0) > 0 && isOwnWork(this.#ctx, row))
    const things = new Set(unshared.flatMap((row) => row.items ?? []))
    await db.records.bulkDelete(rows.map((row) => row.n ?? -1))
    await db.cards.delete(doc)
    // The others in it are made again from their rows.
    await removePacks(db, await db.packs.where('docs').equals(doc).primaryKeys())
    await db.versions.delete(doc)
    await db.quarantine.where('doc').equals(doc).delete()
    await db.lanes.where('doc').equals(doc).delete()
    const { role: _role, ...rest } = head
    const count = Math.max(things.size, Math.min(unshared.length, 1))
    const gone = { unshared: count, atMs: this.#ctx.now() }
    const left = words === undefined ? ownWordsOf(head) : { leftWords: words }
    // What had not been shared yet must be told, also after a restart.
    if (gone.unshared > 0 || left.leftWords !== undefined)
      await db.heads.put({ ...rest, ...left, keys: [], members: [], gone })
    else await db.heads.delete(doc)
    return true
  }
}

/** Gone for everybody because the time was over or the kandidaat wished so, told to that kandidaat. */
function isOwnErased({ gone, erased, role }: FeedRowLike): boolean {
  return gone === true && erased === true && role === 'kandidaat'
}

async function withoutWords(ctx: StoreContext, doc: DocumentId): Promise<LeftWords> {
  return { rows: new Set((await waitingRows(ctx, doc)).map(({ n = -1 }) => n)) }
}

function ownWordsOf(head: HeadRow | undefined): { leftWords?: Uint8Array } {
  return head?.leftWords === undefined ? {} : { leftWords: head.leftWords }
}

/** What a row of the feed is to what is known here. */
type Turn =
  | 'usual'
  /** the server went back to a backup */
  | 'restored'
  /** a snapshot was withdrawn */
  | 'withdrawn'
  /** said before the last withdrawal: what it says of snapshots is no longer so */
  | 'late'

function turnOf(log: string, row: FeedRowLike, known: HeadRow): Turn {
  if (known.log !== '' && known.log !== log) return 'restored'
  const count = known.withdrawals ?? 0
  return row.withdrawals > count ? 'withdrawn' : row.withdrawals < count ? 'late' : 'usual'
}

function needsRows(log: string, row: FeedRowLike, known: HeadRow): boolean {
  const turn = turnOf(log, row, known)
  return turn === 'restored' || turn === 'withdrawn' || known.refused !== undefined
}

/** @param before  `known`, after what its rows went through */
function headAfter(log: string, row: FeedRowLike, known: HeadRow, before = known): HeadRow {
  const { role, epoch, head: there, covers, members } = row
  const turn = turnOf(log, row, known)
  const isRestored = turn === 'restored'
  const { badSnapshot, frozenMs: _frozen, noodMs: _nood, ...rest } = before
  const next: HeadRow = {
    ...rest,
    role,
    log,
    born: 'yes',
    members: [...members],
    epoch: isRestored ? epoch : Math.max(known.epoch, epoch),
    there: isRestored ? there : Math.max(known.there, there),
    covers: coversAfter(turn, covers, known.covers),
    withdrawals: turn === 'late' ? (known.withdrawals ?? 0) : row.withdrawals,
    ...(row.frozenMs === undefined ? {} : { frozenMs: row.frozenMs }),
    ...(row.noodMs === undefined ? {} : { noodMs: row.noodMs }),
  }
  return badSnapshot !== undefined && covers <= badSnapshot.covers && !isRestored ? { ...next, badSnapshot } : next
}

function coversAfter(turn: Turn, told: number, known: number): number {
  if (turn === 'restored' || turn === 'withdrawn') return told
  return turn === 'late' ? known : Math.max(known, told)
}

/** Whether somebody's right to this document is as it is known here. */
function saysNumbersOnly(row: FeedRowLike, known: HeadRow): boolean {
  const isIn = row.gone !== true && known.gone === undefined && known.born === 'yes' && known.role === row.role
  if (row.frozenMs !== known.frozenMs || row.noodMs !== known.noodMs) return false
  const isKnown = ({ person, role, untilMs }: HeadRow['members'][number]): boolean =>
    known.members.some((held) => held.person === person && held.role === role && held.untilMs === untilMs)
  return isIn && row.members.length === known.members.length && row.members.every(isKnown)
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
