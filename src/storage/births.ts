import { rechten } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Errand } from '#documents/document-store.ts'
import { openValue } from '#documents/sealed-value.ts'
import type { PendingBirth } from '#documents/sync-store.ts'
import { z } from 'zod/mini'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import { headsWhere, raiseVersions } from './database.ts'
import { forgetSeqs } from './feed-keeping.ts'
import { endErrand, markOf } from './errand-marks.ts'
import type { ErrandRow, HeadRow } from './rows.ts'

// Written and sealed by this app; the server checks every value again.
const errandSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('members'), doc: z.string() }),
  z.looseObject({ kind: z.literal('role'), person: z.string() }),
  z.looseObject({ kind: z.literal('unrole'), person: z.string() }),
  z.looseObject({ kind: z.literal('invite'), body: z.unknown() }),
  z.looseObject({ kind: z.literal('inzage'), inzage: z.unknown() }),
])

/** A call that the server refused for good. */
export interface RefusedErrand {
  n: number
  code: string
  atMs: number
  /** absent when it cannot be read any more */
  kind?: Errand['kind']
}

/** What this device asked of the server: documents it made, and calls that can be repeated. */
export class Requests {
  readonly #ctx: StoreContext

  constructor(ctx: StoreContext) {
    this.#ctx = ctx
  }

  /** Oldest first. A server that was restored from before a birth hears of it again. */
  async births(): Promise<PendingBirth[]> {
    const { db } = this.#ctx
    const log = (await db.feed.get('feed'))?.log ?? ''
    const heads = await headsWhere(db, (head) => isBirth(head, log))
    heads.sort((a, b) => a.madeAtMs - b.madeAtMs || a.madeNr - b.madeNr)
    return Promise.all(heads.map((head) => this.#birth(head)))
  }

  async born(doc: DocumentId, result: { epoch: number } | { code: string }): Promise<void> {
    const { db } = this.#ctx
    await db.transaction('rw', [db.heads, db.records, db.versions, db.lanes, db.feed], async () => {
      const head = await db.heads.get(doc)
      if (head === undefined || head.gone !== undefined) return
      if ('code' in result) {
        if (head.born === 'pending') await db.heads.put({ ...head, born: 'refused', refused: result.code })
        return
      }
      const log = (await db.feed.get('feed'))?.log ?? ''
      const isAgain = head.log !== '' && head.log !== log
      const known = isAgain ? await forgetSeqs(this.#ctx, head) : head
      const { refused: _refused, ...rest } = known
      await db.heads.put({ ...rest, born: 'yes', epoch: result.epoch, log })
      if (isAgain) await raiseVersions(db, [doc])
    })
  }

  async errands(): Promise<{ n: number; errand: Errand; request: string }[]> {
    const rows = await this.#ctx.db.errands.toArray()
    const opened = await Promise.all(
      rows.map(async (row) => {
        if (row.n === undefined || row.refused !== undefined) return undefined
        const errand = await this.#open(row)
        return errand === undefined ? undefined : { n: row.n, errand, request: await markOf(row) }
      }),
    )
    return opened.filter((one) => one !== undefined)
  }

  /** Done is gone; refused stays, to be shown. */
  async errandDone(n: number, result: { ok: true } | { code: string }): Promise<void> {
    const { db } = this.#ctx
    if ('code' in result) await db.errands.update(n, { refused: result.code })
    else await endErrand(db, n)
  }

  /** What the server would not do, and what it was about. */
  async refused(): Promise<RefusedErrand[]> {
    const rows = await this.#ctx.db.errands.toArray()
    const all = await Promise.all(
      rows.map(async (row) => {
        if (row.n === undefined || row.refused === undefined) return undefined
        const errand = await this.#open(row)
        const refused: RefusedErrand = { n: row.n, code: row.refused, atMs: row.atMs }
        return errand === undefined ? refused : { ...refused, kind: errand.kind }
      }),
    )
    return all.filter((one) => one !== undefined)
  }

  async #open({ sealed }: ErrandRow): Promise<Errand | undefined> {
    const plain = await openValue(this.#ctx.vault.cipher, ['errand'], sealed)
    const parsed = errandSchema.safeParse(plain && JSON.parse(new TextDecoder().decode(plain)))
    return parsed.success ? (parsed.data as Errand) : undefined // see the schema
  }

  async #birth(head: HeadRow): Promise<PendingBirth> {
    const { doc, kind, regio, members } = head
    const birth: PendingBirth = { doc, kind, members }
    if (regio !== undefined) birth.regio = regio
    const { sleutel, serverMaaktSleutel } = rechten[kind]
    if (sleutel === 'held' && !serverMaaktSleutel) {
      await learnKeys(this.#ctx, doc)
      const key = this.#ctx.keyring.at(doc, 1)
      if (key !== undefined) birth.key = key.raw
    }
    return birth
  }
}

function isBirth(head: HeadRow, log: string): boolean {
  if (head.gone !== undefined) return false
  if (head.born === 'pending') return true
  return head.born === 'yes' && head.madeAtMs > 0 && log !== '' && head.log !== log
}
