import { rechten } from '#domain/documentsoort.ts'
import { openValue } from '#documents/sealed-value.ts'
import type { Attachments } from './attachments.ts'
import type { StoreContext } from './context.ts'
import { markOf } from './errand-marks.ts'
import type { LaneDesk } from './lane-desk.ts'
import type { LaneSealer } from './lane-sealing.ts'
import type { Rescue, RescuedAttachment, RescuedErrand, RescuedKey } from './rescue-parts.ts'
import { openStored, quarantined } from './row-opening.ts'
import type { ErrandRow, HeadRow, LaneRow, QuarantineRow, RecordRow, VaultRow } from './rows.ts'
import { WAITS_FOR_RECORD } from './rows.ts'
import { tidy } from './write-guard.ts'

interface Tables {
  heads: HeadRow[]
  records: RecordRow[]
  lanes: LaneRow[]
  quarantine: QuarantineRow[]
  errands: ErrandRow[]
  vault: VaultRow[]
}

/**
 * Gathers what only this device has: rows without a seq, also those that the disk refused, documents the server does not
 * know yet, requests, what was set apart, photos, and the keys to all of it. Writes nothing that it needs itself, so a
 * full disk and a server that says no are no hindrance.
 */
export class RescueMaker {
  readonly #ctx: StoreContext
  readonly #desk: LaneDesk
  readonly #sealer: LaneSealer
  readonly #attachments: Attachments
  readonly #lastHeads: () => readonly HeadRow[]

  /** @param lastHeads as they were seen before the database went away */
  constructor(
    ctx: StoreContext,
    desk: LaneDesk,
    sealer: LaneSealer,
    attachments: Attachments,
    lastHeads: () => readonly HeadRow[],
  ) {
    this.#ctx = ctx
    this.#desk = desk
    this.#sealer = sealer
    this.#attachments = attachments
    this.#lastHeads = lastHeads
  }

  /**
   * @param hashes of the photos and papers that documents here name; they have no other place yet
   * @param own who this device is, for when the database was emptied
   */
  async make(hashes: readonly string[], own: readonly VaultRow[] = []): Promise<Omit<Rescue, 'format'>> {
    // So that a row has the id under which this device will push it; on a full disk it gets one in the file only.
    await tidy(() => this.#desk.flush())
    const tables = await this.#read()
    const wanted = wantedDocuments(tables)
    const heads = tables.heads.filter((head) => wanted.has(head.doc) && head.gone === undefined)
    const keys = (await Promise.all(heads.map((head) => this.#keysOf(head)))).flat()
    const { records, lanes, apart } = await this.#asRecords(tables, heads)
    const { identity, vault } = this.#ctx
    return {
      ...identity,
      vaultKey: vault.raw,
      vault: tables.vault.length > 0 ? tables.vault : [...own],
      keys,
      heads: heads.map((head) => ({ ...head, keys: [] })),
      lanes,
      records,
      quarantine: [...tables.quarantine, ...apart],
      errands: await this.#errandsOf(tables.errands),
      attachments: await this.#attachmentsOf(hashes),
    }
  }

  /** The tables as they would be if the disk took everything; of a database that went away what memory still has. */
  async #read(): Promise<Tables> {
    const { db } = this.#ctx
    let kept: Tables = {
      ...{ heads: [...this.#lastHeads()], records: [], lanes: [] },
      ...{ quarantine: [], errands: [], vault: [] },
    }
    const all = [db.heads, db.records, db.lanes, db.quarantine, db.errands, db.vault]
    await tidy(async () => {
      kept = await db.transaction('r', all, async (): Promise<Tables> => ({
        heads: await db.heads.toArray(),
        records: await db.records.where('waits').above(0).sortBy('n'),
        lanes: await db.lanes.toArray(),
        quarantine: await db.quarantine.toArray(),
        errands: await db.errands.toArray(),
        vault: await db.vault.toArray(),
      }))
    })
    const pending = this.#desk.guard.pending()
    const docs = new Set(kept.heads.map(({ doc }) => doc))
    const ids = new Set(kept.records.map(({ id }) => id))
    return {
      ...kept,
      heads: [...kept.heads, ...pending.flatMap(({ births }) => births).filter(({ doc }) => !docs.has(doc))],
      records: [...kept.records, ...pending.flatMap(({ rows }) => rows).filter(({ id }) => !ids.has(id))],
      errands: [...kept.errands, ...pending.flatMap(({ errands }) => errands)],
    }
  }

  async #keysOf({ doc, keys }: HeadRow): Promise<RescuedKey[]> {
    const { keyring } = this.#ctx
    await keyring.learn(doc, keys)
    return keys.flatMap((kept) => {
      const key = keyring.of(doc, kept)
      if (key === undefined) return []
      return [{ doc, epoch: key.epoch, raw: key.raw, ...(kept.isLost === true ? { isLost: true } : {}) }]
    })
  }

  /** Records as they are, and what would become of entries; what does not open goes along as it is found. */
  async #asRecords(
    tables: Tables,
    heads: readonly HeadRow[],
  ): Promise<{ records: RecordRow[]; lanes: LaneRow[]; apart: QuarantineRow[] }> {
    const lanes = new Map<string, LaneRow>()
    for (const row of tables.records) {
      const known = tables.lanes.find(({ lane }) => lane === row.lane)
      if (known !== undefined) lanes.set(row.lane, known)
    }
    const records = tables.records.filter((row) => row.waits !== WAITS_FOR_RECORD)
    const apart: QuarantineRow[] = []
    const entries = tables.records.filter((row) => row.waits === WAITS_FOR_RECORD)
    for (const lane of new Set(entries.map((row) => row.lane))) {
      const rows = entries.filter((row) => row.lane === lane)
      const head = heads.find(({ doc }) => doc === rows[0]?.doc)
      if (head === undefined) continue
      const seen = await openStored(this.#ctx, head.doc, rows)
      const good = seen.filter((one) => one.state === 'good')
      const made = await this.#sealer.madeOf(head, good, lanes.get(lane))
      if (made === undefined) apart.push(...rows.map((row) => quarantined(this.#ctx, head.doc, row, 'key-lost')))
      else {
        records.push(...made.rows)
        lanes.set(lane, { lane, doc: head.doc, next: made.next, prev: made.prev })
        for (const one of seen)
          if (one.state === 'apart') apart.push(quarantined(this.#ctx, head.doc, one.row, one.reason))
      }
    }
    // Whoever reads them must push them as they are: put together anew they would get other ids.
    return { records: records.map((row) => ({ ...row, isOffered: true })), lanes: [...lanes.values()], apart }
  }

  async #errandsOf(rows: readonly ErrandRow[]): Promise<RescuedErrand[]> {
    const opened = await Promise.all(
      rows.map(async (row): Promise<RescuedErrand | undefined> => {
        const plain = await openValue(this.#ctx.vault.cipher, ['errand'], row.sealed)
        if (plain === undefined) return undefined
        const { atMs, refused } = row
        return { plain, atMs, mark: await markOf(row), ...(refused === undefined ? {} : { refused }) }
      }),
    )
    return opened.filter((one) => one !== undefined)
  }

  async #attachmentsOf(hashes: readonly string[]): Promise<RescuedAttachment[]> {
    const all = await Promise.all(
      [...new Set(hashes)].map(async (hash) => {
        let bytes: Uint8Array | undefined
        await tidy(async () => {
          bytes = await this.#attachments.get(hash)
        })
        return bytes === undefined ? undefined : { hash, bytes }
      }),
    )
    return all.filter((one) => one !== undefined)
  }
}

/** Documents with something in them that is not on the server, and those whose key is nowhere else. */
function wantedDocuments({ heads, records, quarantine }: Tables): ReadonlySet<string> {
  const docs = new Set<string>([...records, ...quarantine].map(({ doc }) => doc))
  for (const { doc, kind, born } of heads) {
    if (born !== 'yes' || rechten[kind].sleutel === 'sealed') docs.add(doc)
  }
  return docs
}
