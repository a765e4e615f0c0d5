import type { DocumentId } from '#domain/id.ts'
import type { DexieOptions, Table } from 'dexie'
import { Dexie } from 'dexie'
import type {
  AttachmentRow,
  CardRow,
  ErrandRow,
  FeedState,
  HeadRow,
  LaneRow,
  PackRow,
  QuarantineRow,
  RecordRow,
  VaultRow,
  VersionRow,
} from './rows.ts'
import { SCHEMA } from './rows.ts'

/**
 * The one database of this device. Scope of everything in it: device. In the clear are ids, kinds, dates, counters
 * and roles, nothing else; the rest is sealed, but for the vault's slot `none`.
 */
export class DeviceDatabase extends Dexie {
  declare readonly records: Table<RecordRow, number>
  declare readonly heads: Table<HeadRow, string>
  /** apart from `heads`, so that a keystroke does not wake whoever follows members and roles */
  declare readonly versions: Table<VersionRow, string>
  declare readonly cards: Table<CardRow, string>
  /** cards as well: the newest of a document counts, wherever it lies (docs/decisions/0010) */
  declare readonly packs: Table<PackRow, string>
  declare readonly attachments: Table<AttachmentRow, [string, number]>
  declare readonly vault: Table<VaultRow, string>
  declare readonly quarantine: Table<QuarantineRow, number>
  declare readonly errands: Table<ErrandRow, number>
  declare readonly lanes: Table<LaneRow, string>
  declare readonly feed: Table<FeedState, string>

  constructor(name: string, options: DexieOptions = {}) {
    // Without the cache a live query never sees a row before its transaction completed.
    super(name, { ...options, chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(SCHEMA).stores({
      records: '++n, &id, [doc+n], [doc+seq], [lane+waits], waits',
      heads: 'doc',
      versions: 'doc',
      cards: 'doc, [doc+version]',
      packs: 'id, *docs',
      attachments: '[name+part]',
      vault: 'name',
      quarantine: '++n, doc, id, [doc+seq]',
      errands: '++n',
      lanes: 'lane, doc',
      feed: 'name',
    })
  }
}

/** Opens nothing yet: that happens at the first use. One object per tab can serve vault, cards and store. */
export function openDatabase(name: string, options?: DexieOptions): DeviceDatabase {
  return new DeviceDatabase(name, options)
}

/** Inside a transaction that stores rows of `docs`: their cards are now older than their rows. */
export async function raiseVersions(db: DeviceDatabase, docs: Iterable<DocumentId>): Promise<void> {
  const names = [...new Set(docs)]
  const rows = await db.versions.bulkGet(names)
  await db.versions.bulkPut(names.map((doc, at) => ({ doc, version: (rows[at]?.version ?? 0) + 1 })))
}
