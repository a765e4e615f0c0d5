import type { DocumentId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import type { DeviceIdentity, DocumentStore, Errand, Whereabouts } from '#documents/document-store.ts'
import { StoreLostError } from '#documents/document-store.ts'
import { Keyring } from '#documents/keyring.ts'
import { importKey } from '#documents/sealed-value.ts'
import type { SignBytes } from '#documents/snapshot-signature.ts'
import type { SyncStore } from '#documents/sync-store.ts'
import type { DexieOptions } from 'dexie'
import { Arrivals } from './arrivals.ts'
import { Attachments } from './attachments.ts'
import type { RefusedErrand } from './births.ts'
import { Requests } from './births.ts'
import type { CardOpening } from './card-opening.ts'
import type { Cards } from './cards.ts'
import { openCards } from './cards.ts'
import type { After, StoreContext } from './context.ts'
import type { DeviceDatabase } from './database.ts'
import { openDatabase } from './database.ts'
import { endErrand } from './errand-marks.ts'
import type { BelievedKey, Given, GiveError, Taken, TakeError } from './exchanging.ts'
import { FeedKeeping } from './feed-keeping.ts'
import { mendHeads } from './head-mending.ts'
import { KeyKeeping } from './key-keeping.ts'
import { LaneDesk } from './lane-desk.ts'
import { LaneSealer } from './lane-sealing.ts'
import { dropLeftWords, readLeftWords } from './left-words.ts'
import { LiveQueries } from './live-queries.ts'
import { Objections } from './objecting.ts'
import type { LaneLocks } from './locks.ts'
import { browserLocks } from './locks.ts'
import { Outbox } from './outbox.ts'
import { Outlet } from './outlet.ts'
import { loadDocument, watchDocument } from './reading.ts'
import type { Added } from './rescue-adding.ts'
import { addRescue } from './rescue-adding.ts'
import { RescueMaker } from './rescue-making.ts'
import type { Rescue } from './rescue-parts.ts'
import { rescuePieces } from './rescue-parts.ts'
import { sealFile } from './sealed-file.ts'
import { Showing } from './showing.ts'
import { SnapshotMaker } from './snapshot-making.ts'
import type { VaultRow } from './rows.ts'
import { WhereaboutsDesk } from './whereabouts.ts'
import type { DiskState } from './write-guard.ts'
import { tidy } from './write-guard.ts'

export interface DeviceStoreOptions {
  /** of the database; the same one as of the vault and the cards */
  name: string
  identity: DeviceIdentity
  /** 32 bytes */
  vaultKey: Uint8Array
  now: () => number
  /** with this device's own key, under snapshots; without it none is offered */
  sign?: SignBytes
  /** Web Locks unless given */
  locks?: LaneLocks
  /** a database that is open already, so that a tab has one connection */
  database?: DeviceDatabase
  dexieOptions?: DexieOptions
  after?: After
  /** of the first look, so that its cards are not opened again */
  opening?: CardOpening
  /** so many records since the last snapshot make a new one */
  snapshotFrom?: number
}

/** The sealed store of this device: what documents and the connection need, and what the workspace needs besides. */
export interface DeviceStore extends DocumentStore, SyncStore {
  readonly cards: Cards
  readonly attachments: Attachments
  readonly database: DeviceDatabase

  whereabouts(doc: DocumentId): Promise<Whereabouts>
  /** Every document, now and after every change; unsaved changes within a second. @returns stop */
  watchWhereabouts(onChange: (all: ReadonlyMap<DocumentId, Whereabouts>) => void): () => void

  /** Two people look at it: records go after 50 ms instead of 500, and it is fetched first. */
  setLive(doc: DocumentId, isLive: boolean): void
  /** What the last attempts to put something on the disk came to. */
  diskState(): DiskState
  /** Tries once more to put what was refused. @returns whether everything is on the disk */
  settle(): Promise<boolean>
  /** Every window becomes a record now: before a page goes away. */
  flush(): Promise<void>

  /** Rows that could not be read. */
  quarantined(): Promise<{ doc: string; reason: string; atMs: number }[]>
  /** Calls to the server that were refused for good. */
  refusedErrands(): Promise<RefusedErrand[]>
  /** Calls back with what the server still has to hear, now and after every change. @returns stop */
  watchErrands(onChange: (errands: readonly Errand[]) => void): () => void
  dismissErrand(n: number): Promise<void>
  /** What this person typed in a document that is gone and had not shared, in pieces. */
  leftWords(doc: DocumentId): Promise<string[]>
  /** The person has read that something was not shared before the document went. */
  dismissGone(doc: DocumentId): Promise<void>

  /**
   * *Maak een reddingskopie*: what only this device has, sealed under `code`. Needs no room on the disk and no server.
   *
   * @param hashes of the photos and papers that documents here name
   * @param own who this device is, for when the database was emptied
   */
  makeRescue(code: string, hashes: readonly string[], own?: readonly VaultRow[]): Promise<Blob>
  /** Adds what is in a reddingskopie and not here. @throws StoreFullError or StoreLostError */
  addRescue(rescue: Rescue): Promise<Result<Added, 'other-person'>>

  /** Records of a document for another device of somebody in it, as one sealed packet of about `room` bytes. */
  givePacket(doc: DocumentId, room: number): Promise<Result<Given, GiveError>>
  /** Takes in what another device gave. @throws StoreFullError or StoreLostError */
  takePacket(bytes: Uint8Array, believedKey: BelievedKey): Promise<Result<Taken, TakeError>>

  /** The keys of mijn map, for another device of the same person. Never for a server. */
  sealedKeys(): Promise<{ doc: DocumentId; epoch: number; key: Uint8Array }[]>

  /** Ends all lanes of this tab and closes the database. */
  close(): Promise<void>
  /** As when the tab is killed: timers stop, nothing is finished. For tests. */
  abandon(): void
  /** Everything on this device goes: rows, keys, identity. The store cannot be used after it. */
  wipe(): Promise<void>
}

const SNAPSHOT_FROM = 200

const afterByTimer: After = (ms, work) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/** Opens the store. Orphaned entries of tabs that ended are made into records in the background. */
export async function openDeviceStore(options: DeviceStoreOptions): Promise<DeviceStore> {
  const { name, identity, vaultKey, now, after = afterByTimer, snapshotFrom = SNAPSHOT_FROM } = options
  const db = options.database ?? openDatabase(name, options.dexieOptions)
  const vault = { raw: vaultKey, cipher: await importKey(vaultKey) }
  const live = new LiveQueries()
  const keyring = new Keyring(vault)
  const locks = options.locks ?? browserLocks(navigator.locks)
  const ways = { outlet: new Outlet(), showing: new Showing() }
  const ctx: StoreContext = { db, identity, keyring, vault, locks, live, now, after, sign: options.sign, ...ways }

  const sealer = new LaneSealer(ctx)
  const desk = new LaneDesk(
    ctx,
    sealer,
    () => where.memoryChanged(),
    (rows) => where.stored(rows),
  )
  const where = new WhereaboutsDesk(ctx, desk.guard)
  const arrivals = new Arrivals(ctx)
  const outbox = new Outbox(ctx, desk, sealer)
  const feed = new FeedKeeping(ctx, (doc) => desk.forget(doc))
  const keys = new KeyKeeping(ctx)
  const requests = new Requests(ctx)
  const snapshots = new SnapshotMaker(ctx, snapshotFrom)
  const judging = new Objections(ctx)
  const cards = await openCards(db, vaultKey, live, options.opening)
  const attachments = new Attachments(db, vault)
  const rescues = new RescueMaker(ctx, desk, sealer, attachments, () => where.heads())
  // Only where two phones lie at one table: loaded then.
  const exchanging = async () => new (await import('./exchanging.ts')).Exchanging(ctx, desk, sealer)
  const liveDocs = new Set<DocumentId>()
  await db.open()
  // From here on it is there. A database that has to be made anew was emptied under us: it has neither this device's
  // keys nor its identity, so it must take nothing, neither from the keyboard nor from the server.
  db.on('populate', () => {
    throw new StoreLostError('The store was emptied')
  })
  // Before the feed is asked: what was mended has to be told anew.
  const mending = tidy(() => mendHeads(ctx))
  const tidying = tidy(() => desk.adoptOrphans())

  const stop = (): void => {
    live.stopAll()
    desk.stop()
  }

  return {
    cards,
    attachments,
    database: db,

    load: (doc) => loadDocument(ctx, doc, unsavedRows(desk, doc)),
    watch: (doc, place, lane, onArrived) => watchDocument(ctx, doc, place, lane, onArrived),
    beginLane: (doc) => desk.begin(doc),
    append: async (batch) => desk.append(batch),
    endLane: (lane) => desk.end(lane),

    async cursor() {
      await mending
      return feed.cursor()
    },
    storeFeed: (log, rows, cursor) => feed.store(log, rows, cursor),
    storeNews: (log, rows) => feed.news(log, rows),
    missingKeys: () => keys.missing(),
    storeKeys: (given) => keys.store(given),
    sealedKeys: () => keys.sealed(),
    behind: () => feed.behind(liveDocs),
    storePages: (log, pages) => arrivals.pages(log, pages),
    storeLive: (log, doc, row) => arrivals.live(log, doc, row),
    unsent: (limitBytes) => outbox.unsent(limitBytes),
    markPushed: (log, results) => outbox.pushed(log, results),
    onUnsent: (listener, shortWay) => outbox.follow(listener, shortWay),
    markTried: () => outbox.tried(),
    births: () => requests.births(),
    markBorn: (doc, result) => requests.born(doc, result),
    errands: () => requests.errands(),
    markErrand: (n, result) => requests.errandDone(n, result),
    snapshotToOffer: () => snapshots.offer(),
    markCovered: (log, offer, result) => snapshots.covered(log, offer, result),
    unknownSigners: (doc, devices) => judging.unknownSigners(doc, devices),
    storeSigners: (doc, signers) => judging.storeSigners(doc, signers),
    objections: () => judging.open(),
    markObjected: (log, doc, snapshot, result) => judging.answered(log, doc, snapshot, result),

    whereabouts: (doc) => where.of(doc),
    watchWhereabouts: (onChange) => where.watch(onChange),
    setLive(doc, isLive) {
      desk.windows.setLive(doc, isLive)
      if (isLive) liveDocs.add(doc)
      else liveDocs.delete(doc)
    },
    diskState: () => desk.guard.state,
    settle: () => desk.guard.settle(),
    flush: () => desk.flush(),

    quarantined: async () => (await db.quarantine.toArray()).map(({ doc, reason, atMs }) => ({ doc, reason, atMs })),
    refusedErrands: () => requests.refused(),
    watchErrands: (onChange) =>
      live.follow(
        () => requests.errands(),
        (waiting) => onChange(waiting.map(({ errand }) => errand)),
      ),
    dismissErrand: (n) => endErrand(db, n),
    leftWords: (doc) => readLeftWords(ctx, doc),
    dismissGone: (doc) => dropLeftWords(ctx, doc),

    makeRescue: async (code, hashes, own) =>
      sealFile('opstap-extra', rescuePieces(await rescues.make(hashes, own)), code),
    addRescue: (rescue) => addRescue(ctx, attachments, rescue),
    givePacket: async (doc, room) => (await exchanging()).give(doc, room),
    takePacket: async (bytes, believedKey) => (await exchanging()).take(bytes, believedKey),

    async close() {
      await Promise.all([mending, tidying])
      await desk.endAll()
      stop()
      db.close()
    },
    abandon: stop,
    async wipe() {
      stop()
      await db.delete()
    },
  }
}

/** What the disk refused so far: it is on the screen of whoever typed it, and must be there after a reopening too. */
function unsavedRows(desk: LaneDesk, doc: DocumentId) {
  return desk.guard.pending().flatMap((put) => put.rows.filter((row) => row.doc === doc))
}
