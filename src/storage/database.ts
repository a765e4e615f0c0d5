import type { DocumentId } from '#domain/id.ts'
import type { DBCore, DBCoreMutateRequest, DexieOptions, Table } from 'dexie'
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
import { HEAD_LOOSE, HEAD_PACKED } from './head-loose.ts'
import { SCHEMA } from './schema.ts'

/**
 * Transactions over exactly these tables, named in this order, write what the server has, or what is made again from rows that are on the disk
 * for sure: they complete without waiting for the disk itself, so that the next keystroke, which does wait, is not
 * behind them. What a power cut takes of them is as if it had not been done yet (docs/decisions/0013).
 */
const relaxed = {
  /** entries become a record; without it they are entries still */
  sealing: ['records', 'lanes', 'heads', 'feed'],
  /** the server's answers; without them the same is asked again */
  answers: ['records', 'quarantine', 'heads', 'lanes', 'feed'],
  /** how far the server is; the feed says it again */
  news: ['heads', 'feed', 'records', 'versions', 'cards', 'packs', 'quarantine', 'lanes'],
  /** what the server gave, and how far; without it it gives the same again */
  arrivals: ['records', 'quarantine', 'heads', 'versions', 'lanes', 'feed'],
} as const

const relaxedScopes: ReadonlySet<string> = new Set(Object.values(relaxed).map((tables) => tables.join()))

function relaxedCore(core: DBCore): DBCore {
  return {
    ...core,
    transaction(tables, mode, options) {
      const isRelaxed = mode === 'readwrite' && relaxedScopes.has(tables.join())
      return core.transaction(tables, mode, isRelaxed ? { ...options, durability: 'relaxed' } : options)
    },
  }
}

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
    this.use({ stack: 'dbcore', name: 'loose heads', create: looseHeads })
    const schema = this.version(SCHEMA).stores({
      records: '++n, &id, [doc+n], [doc+seq], [lane+waits], waits',
      heads: 'doc, loose',
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
    // No pack of an earlier release holds heads: putting each again makes it loose.
    schema.upgrade((transaction) => transaction.table<HeadRow>('heads').toCollection().modify({ loose: HEAD_LOOSE }))
    this.use({ stack: 'dbcore', name: 'durability', create: relaxedCore })
  }

  /** The tables of a transaction that need not wait for the disk. */
  relaxed(what: keyof typeof relaxed): string[] {
    return [...relaxed[what]]
  }
}

/**
 * Every put of a head makes it loose, whoever puts it: what a pack knows of it is older from then on. Only packing
 * itself says otherwise, in the transaction that adds the pack.
 */
function looseHeads(core: DBCore): DBCore {
  return {
    ...core,
    table(name) {
      const table = core.table(name)
      if (name !== 'heads') return table
      return { ...table, mutate: (request) => table.mutate(withLoose(request)) }
    },
  }
}

function withLoose(request: DBCoreMutateRequest): DBCoreMutateRequest {
  if (request.type !== 'put' && request.type !== 'add') return request
  const values = request.values.map(({ loose, ...head }: HeadRow) =>
    loose === HEAD_PACKED ? head : { ...head, loose: HEAD_LOOSE },
  )
  return { ...request, values }
}

/** Opens nothing yet: that happens at the first use. One object per tab can serve vault, cards and store. */
export function openDatabase(name: string, options?: DexieOptions): DeviceDatabase {
  return new DeviceDatabase(name, options)
}

/**
 * Heads that fit. All are read at once and chosen from here: a cursor, which Dexie's own `filter` takes, costs an event
 * for every document.
 */
export async function headsWhere(db: DeviceDatabase, isWanted: (head: HeadRow) => boolean): Promise<HeadRow[]> {
  return (await db.heads.toArray()).filter(isWanted)
}

/** Inside a transaction that stores rows of `docs`: their cards are now older than their rows. */
export async function raiseVersions(db: DeviceDatabase, docs: Iterable<DocumentId>): Promise<void> {
  const names = [...new Set(docs)]
  const rows = await db.versions.bulkGet(names)
  await db.versions.bulkPut(names.map((doc, at) => ({ doc, version: (rows[at]?.version ?? 0) + 1 })))
}
