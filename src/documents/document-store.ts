import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { Inzage } from '#domain/logboek.ts'
import type { Rol } from '#domain/rol.ts'

/**
 * What an open document needs from whatever keeps it. Two stores pass the same contract suite:
 * the sealed Dexie store (people's real files) and the y-indexeddb store (the Proefversie).
 */
export interface DocumentStore {
  /**
   * Everything stored of this document, in an order that can be applied, with the place to read on from.
   * Unreadable rows are set apart (quarantine), counted and not part of this.
   */
  load(doc: DocumentId): Promise<Loaded>

  /**
   * Calls back with what arrives after `place`: from another tab, or from other people.
   * Never with what this lane itself appended.
   */
  watch(doc: DocumentId, place: number, lane: Lane | undefined, onArrived: (arrived: Loaded) => void): () => void

  /** A fresh lane for an opening of a document in this tab; taken at the first edit after the opening. */
  beginLane(doc: DocumentId): Promise<Lane>

  /**
   * Keeps one user action: all changes in one transaction. Sealing happens before this returns control,
   * so nothing readable waits in a queue.
   *
   * @returns resolves after the transaction completed
   * @throws StoreFullError or StoreLostError when it is not on disk; the store keeps the change and puts it again,
   *   in order, before anything later of that lane
   */
  append(batch: Batch): Promise<void>

  /** No more edits from this lane: its entries become a record and its lock is let go. */
  endLane(lane: Lane): Promise<void>
}

export interface Loaded {
  /** Yjs updates, version 2 encoding */
  updates: Uint8Array[]
  /** to hand to `watch` */
  place: number
  /** rows that could not be read */
  quarantined: number
}

export interface Lane {
  doc: DocumentId
  /** 16 hex characters */
  id: string
  /** the Yjs client id of every edit in this lane: 53 bits of the lane id */
  clientId: number
}

export interface Batch {
  /** random, one per user action */
  id: string
  changes: Change[]
  /** documents this action brings into the world; in the same transaction as their first rows */
  births?: DocumentBirth[]
  /** what the server must be asked once there is a connection; in the same transaction */
  errands?: Errand[]
}

export interface Change {
  lane: Lane
  update: Uint8Array
  /** ids of the items this touches, for the status line per object */
  items: string[]
}

/** Somebody in a document. */
export interface DocumentMember {
  person: PersoonId
  role: Rol
  /** not in it any more from then on, by the server's clock, ms; absent: until somebody ends it */
  untilMs?: number | undefined
}

/** A document made on this device, offline too. */
export interface DocumentBirth {
  doc: DocumentId
  kind: DocumentSoort
  /** the region whose coordinators keep its membership; absent for a map without organisation */
  regio?: DocumentId
  /** own role in it; absent when the maker may not read it (then there are no rows here) */
  role?: Rol
  members: DocumentMember[]
}

/** A call to the server that can be repeated without harm. */
export type Errand =
  | { kind: 'members'; doc: DocumentId; add: DocumentMember[]; remove: PersoonId[] }
  | { kind: 'role'; person: PersoonId; regio: DocumentId; rol: Rol }
  /** takes it away again */
  | { kind: 'unrole'; person: PersoonId; regio: DocumentId; rol: Rol }
  | { kind: 'invite'; body: unknown }
  /** something of somebody else was on this screen; signed by this device */
  | { kind: 'inzage'; inzage: Inzage & { signature: string } }

/** The disk is full; what was typed is still in memory and shown as not saved. */
export class StoreFullError extends Error {
  override name = 'StoreFullError'
}

/** The database went away (closed by the browser, deleted, upgraded by another tab). */
export class StoreLostError extends Error {
  override name = 'StoreLostError'
}

/** Where a document's changes are, for the status line. Derived from rows, never from a counter. */
export interface Whereabouts {
  /** rows of this document that have no place in the server's log yet */
  unsent: number
  /** ids of items in those rows */
  unsentItems: ReadonlySet<string>
  /** changes that are only in memory because the store refused them */
  unsaved: number
  /** when the server last confirmed the last waiting row of this document; 0 when never */
  sharedAtMs: number
  /** oldest waiting row */
  waitingSinceMs: number
  /** times the server could not be reached or refused while something waited */
  tries: number
  /** refused for good, with the server's code */
  refused?: string
  /** `map` without organisation, Proefversie: there is no server for this document */
  onlyHere: boolean
}

/** Who this device is, for additional data and births. */
export interface DeviceIdentity {
  device: ToestelId
  person: PersoonId
}
