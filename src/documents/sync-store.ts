import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { DocumentMember, Errand } from './document-store.ts'

/**
 * What the connection needs from the device's store. The store knows nothing of the network, the connection
 * nothing of tables and keys: rows go in and out sealed.
 */
export interface SyncStore {
  /** The feed's cursor and the log it belongs to; empty strings at first. */
  cursor(): Promise<{ log: string; cursor: string }>

  /**
   * Stores feed rows and the cursor in one transaction: new documents, roles, members, epochs, `there`.
   * A row with `gone` removes that document's rows here and reports what was not shared yet ([D7]).
   */
  storeFeed(log: string, rows: readonly FeedRowLike[], cursor: string): Promise<void>

  /**
   * Feed rows that came over the live socket, which may be older than what the feed itself said ([F4]): only numbers are
   * raised; who is in a document, and as what, stays as it is.
   *
   * @returns whether a row says more than that, so that the feed has to be read
   */
  storeNews(log: string, rows: readonly FeedRowLike[]): Promise<boolean>

  /** Documents whose key of the present epoch is not here. */
  missingKeys(): Promise<DocumentId[]>
  storeKeys(keys: readonly { doc: DocumentId; epoch: number; key: Uint8Array }[]): Promise<void>

  /** Documents where `have` < `there`, the ones on screen first. */
  behind(): Promise<{ doc: DocumentId; since: number }[]>

  /**
   * Stores pages, one of each document: rows and `have` in one transaction, of a page only when `since` ≤ `have`
   * ([architecture §5]). Rows are opened and checked before it; what cannot be read is set apart.
   */
  storePages(log: string, pages: readonly StoredPage[]): Promise<void>

  /** Which of these makers of snapshots have no known key here: to be asked for before their snapshot is stored. */
  unknownSigners(doc: DocumentId, devices: readonly ToestelId[]): Promise<ToestelId[]>
  /** A key that is known is kept: another one for the same device later is not believed. */
  storeSigners(doc: DocumentId, signers: readonly Signer[]): Promise<void>

  /** Snapshots that are not what [D1] says, to be objected to: once each, until the server answered. */
  objections(): Promise<{ doc: DocumentId; snapshot: Uint8Array }[]>
  markObjected(
    log: string,
    doc: DocumentId,
    snapshot: Uint8Array,
    result: { ok: true } | { code: string },
  ): Promise<void>

  /**
   * A record that came live: shown and kept at once, `have` moves only when it is the next one.
   *
   * @returns whether nothing is left to be fetched of this document, and all of it could be read
   */
  storeLive(log: string, doc: DocumentId, row: StoredRow): Promise<boolean>

  /**
   * Turns full windows and orphaned entries into records and returns rows that wait for a seq:
   * per lane strictly in counter order, lanes held back by a refusal left out.
   */
  unsent(limitBytes: number): Promise<PendingRow[]>

  /** Results of a push, one transaction: a seq, or a code that holds back this lane only ([D7]). */
  markPushed(
    log: string,
    results: readonly { doc: DocumentId; id: Uint8Array; seq?: number; code?: string }[],
  ): Promise<void>

  /**
   * Calls back when something new waits to be sent.
   *
   * @param shortWay takes records as soon as they are made here, when nothing of their lane waits that was not handed
   *   out; the listener is not called for them. Until `markPushed` they wait like any other, for `unsent`
   * @returns stop
   */
  onUnsent(listener: () => void, shortWay?: ShortWay): () => void

  /** The connection could not deliver what waits (for "Nog niet gedeeld" after three tries or a day). */
  markTried(): Promise<void>

  /** Documents made here that the server does not know yet, oldest first; with the first key where we made it. */
  births(): Promise<PendingBirth[]>
  markBorn(doc: DocumentId, result: { epoch: number } | { code: string }): Promise<void>

  /** `request`: which asking this is, 64 hex: made with the errand, the same at every try and on every device of a copy */
  errands(): Promise<{ n: number; errand: Errand; request: string }[]>
  markErrand(n: number, result: { ok: true } | { code: string }): Promise<void>

  /** A snapshot worth offering to the server, built as [D1] says, or `undefined`. */
  snapshotToOffer(): Promise<SnapshotOffer | undefined>
  /** The server took it: stored here, covered rows deleted, one transaction. */
  markCovered(log: string, offer: SnapshotOffer, result: { ok: true } | { code: string }): Promise<void>
}

/** Who sends records the moment they are made. */
export interface ShortWay {
  /** whether there is room for more now; else they wait to be put together */
  canTake(): boolean
  take(rows: readonly PendingRow[]): void
}

/** A snapshot of this device, signed for one log. */
export interface SnapshotOffer {
  doc: DocumentId
  covers: number
  row: WireRow
  log: string
  signature: Uint8Array
}

/** What comes with a snapshot besides the record: whose word it is. */
export interface SnapshotProof {
  /** the log it was made in: an earlier one when the server went back to a backup since */
  log: string
  /** the maker's role in the document when the server took it */
  role: Rol
  signature: Uint8Array
}

/** A device whose signature can be checked. */
export interface Signer {
  device: ToestelId
  person: PersoonId
  /** 32 bytes, Ed25519 */
  sigPub: Uint8Array
}

/** A sealed record in pieces, as in `record-header.ts`. */
export interface WireRow {
  id: Uint8Array
  header: Uint8Array
  body: Uint8Array
}

export interface StoredRow extends WireRow {
  seq: number
  covers: number
  device: ToestelId
  /** of a snapshot; one without it is never believed */
  proof?: SnapshotProof
}

export interface StoredPage {
  doc: DocumentId
  since: number
  head: number
  upTo: number
  /** how many snapshots of this document were withdrawn in this log when this was answered */
  withdrawals: number
  rows: StoredRow[]
}

export interface PendingRow extends WireRow {
  doc: DocumentId
  origin?: ToestelId
}

export interface PendingBirth {
  doc: DocumentId
  kind: DocumentSoort
  regio?: DocumentId
  key?: Uint8Array
  members: DocumentMember[]
}

export interface FeedRowLike {
  doc: DocumentId
  kind: DocumentSoort
  role: Rol
  epoch: number
  head: number
  covers: number
  /** how many snapshots of it were withdrawn after an objection; one more means: read again from before it */
  withdrawals: number
  members: DocumentMember[]
  gone?: boolean | undefined
  /** and it is gone for everybody, for good */
  erased?: boolean | undefined
  /** nobody may write in it since then */
  frozenMs?: number | undefined
  /** by the noodprocedure, until then: read and not written */
  noodMs?: number | undefined
}
