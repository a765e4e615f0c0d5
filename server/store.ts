import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId, UitnodigingId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { StoredRecord, WireRecord } from '#sync/frames.ts'
import type { ChainEntry, DevicePublic, Member, RoleInRegion, SealedKey } from '#sync/protocol.ts'
import type { AuditRow } from './audit/chain.ts'
import type { ErasingStore, RestrictionStore, RetentionStore } from './erasing-store.ts'
import type { RequestStore } from './request-store.ts'
import type { NoodStore } from './nood-store.ts'
import type { EvaluatieStore } from './evaluatie-store.ts'
import type { LeeslinkStore } from './leeslink-store.ts'
import type { TabletStore } from './tablet-store.ts'

/**
 * What the server keeps. It never looks inside a record. Synchronous on purpose: one process, one writer, so what
 * happens between two calls in one tick cannot be interleaved.
 *
 * Every change of a document or a membership gets the next change number inside the storing transaction; the feed is
 * the order of those numbers.
 */
export interface Store {
  /** random id of this log; another one means that the server was restored from a backup */
  readonly log: string
  /** Runs `work` as one durable whole: everything is on disk when it returns, nothing is when it throws. */
  transaction<T>(work: () => T): T
  readonly documents: DocumentStore
  readonly records: RecordStore
  readonly people: PeopleStore
  readonly keys: KeyStore
  readonly invites: InviteStore
  readonly recovery: RecoveryStore
  readonly passkeys: PasskeyStore
  readonly blobs: BlobStore
  readonly receipts: ReceiptStore
  readonly sessions: SessionStore
  readonly audit: AuditStore
  readonly erasing: ErasingStore
  readonly restrictions: RestrictionStore
  readonly retention: RetentionStore
  readonly requests: RequestStore
  readonly nood: NoodStore
  readonly tablets: TabletStore
  readonly evaluaties: EvaluatieStore
  readonly leeslinks: LeeslinkStore
  /** a small named value of the server itself, such as the salt for typed codes */
  setting(name: string): string | undefined
  setSetting(name: string, value: string): void
  close(): void
}

export interface StoredDocument {
  id: DocumentId
  kind: DocumentSoort
  /** whose regiocoördinatoren keep the membership; absent for a map without organisation */
  regio: DocumentId | undefined
  creator: PersoonId
  epoch: number
  /** the highest seq, 0 when empty */
  head: number
  /** what the newest snapshot covers, 0 when there is none */
  covers: number
  /** how many of its snapshots were withdrawn; devices read again when it grows */
  withdrawals: number
  /** of it only the id is left */
  isErased: boolean
  /** nobody may write in it since then; absent: they may */
  frozenMs: number | undefined
}

/** A membership, or what is left of one: `isGone` persons are told so by the feed. One that is past its end is gone. */
export interface Membership {
  role: Rol
  isGone: boolean
  /** by the noodprocedure, until then: reads, whatever the role may elsewhere */
  noodMs?: number
}

/** A membership past its end that is not noted as gone yet. */
export interface EndedMembership {
  doc: DocumentId
  person: PersoonId
  role: Rol
}

/** A document as one person may know it. */
export interface FeedEntry {
  document: StoredDocument
  membership: Membership
  members: Member[]
  change: number
}

export interface DocumentStore {
  get(doc: DocumentId): StoredDocument | undefined
  create(document: Pick<StoredDocument, 'id' | 'kind' | 'regio' | 'creator' | 'epoch'>, atMs: number): void
  setEpoch(doc: DocumentId, epoch: number): void
  membership(doc: DocumentId, person: PersoonId): Membership | undefined
  /** present members only; nobody past the end of their membership */
  members(doc: DocumentId): Member[]
  setMember(doc: DocumentId, member: Member): void
  removeMember(doc: DocumentId, person: PersoonId): void
  /** everybody who is in a document with this person now */
  around(person: PersoonId): PersoonId[]
  /** memberships of this person in documents of this region, in this role */
  membershipsAs(person: PersoonId, regio: DocumentId, role: Rol): DocumentId[]
  /** memberships past their end and not removed yet, of one person or of everybody, at most `limit` */
  ended(limit: number, person?: PersoonId): EndedMembership[]
  /** documents that changed for this person after `change`, in the order of change */
  changedSince(person: PersoonId, change: number, limit: number): FeedEntry[]
  /** the same for one document, whatever its change */
  entryFor(person: PersoonId, doc: DocumentId): FeedEntry | undefined
  /** the highest change number given out */
  lastChange(): number
}

export interface NewRecord extends WireRecord {
  lane: string
  counter: number
  device: ToestelId
  /** pushed again by someone else than its maker */
  isHistory: boolean
}

export interface NewSnapshot {
  covers: number
  record: WireRecord
  device: ToestelId
  /** of the maker in this document, at this moment */
  role: Rol
  signature: Uint8Array
}

/** A snapshot as the server judges it: without its contents. */
export interface SnapshotState {
  id: Uint8Array
  covers: number
  device: ToestelId
  isWithdrawn: boolean
}

export interface RecordStore {
  /** @returns the place of a known record and whether the bytes are those; purged ones count as the same */
  find(doc: DocumentId, record: WireRecord): { seq: number; isSame: boolean } | undefined
  laneDevice(doc: DocumentId, lane: string): ToestelId | undefined
  bindLane(doc: DocumentId, lane: string, device: ToestelId): void
  /** whether the lane has this counter; `own` leaves out what others pushed as history */
  hasCounter(doc: DocumentId, lane: string, counter: number, own: boolean): boolean
  /** @returns the seq it got: the document's head plus one */
  append(doc: DocumentId, record: NewRecord, atMs: number): number
  /** records after `since`, ascending, at most `rows` and about `bytes` (the first one always) */
  page(doc: DocumentId, since: number, rows: number, bytes: number): StoredRecord[]
  /** of those that were not withdrawn */
  newestSnapshot(doc: DocumentId): StoredRecord | undefined
  /** Keeps this snapshot; what it covers, and every snapshot since, stay until `purge`. */
  cover(doc: DocumentId, snapshot: NewSnapshot, atMs: number): void
  /** the snapshots kept and not withdrawn, newest first */
  snapshots(doc: DocumentId): SnapshotState[]
  snapshot(doc: DocumentId, id: Uint8Array): SnapshotState | undefined
  /** everything after this seq is still here; up to it a snapshot stands for the records */
  purgedUpTo(doc: DocumentId): number
  /** From now on the snapshot before it, and the records after that one, are served again. */
  withdraw(doc: DocumentId, id: Uint8Array, by: ToestelId, atMs: number): void
  /** Whether a snapshot of this document by this device was withdrawn after `sinceMs`. */
  wasWithdrawn(doc: DocumentId, device: ToestelId, sinceMs: number): boolean
  /**
   * Drops the contents of records covered at or before `coveredBeforeMs`, and the snapshots that stood for less; the
   * records' ids and places stay known.
   */
  purge(coveredBeforeMs: number): number
}

/** `revoked` stays for good: what it signed before must be verifiable, and it must hear so at its next contact. */
export type DeviceStatus = 'waiting' | 'active' | 'revoked'

export interface Device {
  id: ToestelId
  person: PersoonId
  public: DevicePublic
  status: DeviceStatus
}

export interface StoredDevice extends Device {
  addedAtMs: number
  revokedAtMs: number | undefined
}

export interface PeopleStore {
  hasAny(): boolean
  /** the region that registered this person, or `undefined` for an unknown person */
  region(person: PersoonId): DocumentId | undefined
  register(person: PersoonId, regio: DocumentId, atMs: number): void
  roles(person: PersoonId): RoleInRegion[]
  hasRole(person: PersoonId, regio: DocumentId, role: Rol): boolean
  grant(person: PersoonId, regio: DocumentId, role: Rol, atMs: number): void
  /** Takes a role away. */
  ungrant(person: PersoonId, regio: DocumentId, role: Rol): void
  /** everybody who holds one of these roles in this region */
  withRoles(regio: DocumentId, roles: readonly Rol[]): PersoonId[]
  /** Keeps somebody's word with an entry that lies here; everything else of it stays as it is. */
  setVouch(person: PersoonId, device: ToestelId, vouch: NonNullable<ChainEntry['vouch']>): void
  device(id: ToestelId): StoredDevice | undefined
  /** in the order they came */
  devicesOf(person: PersoonId): StoredDevice[]
  addDevice(device: Device, atMs: number): void
  activateDevice(id: ToestelId): void
  dropDevice(id: ToestelId): void
  revokeDevice(id: ToestelId, atMs: number): void
  chain(person: PersoonId): ChainEntry[]
  extendChain(person: PersoonId, entry: ChainEntry): void
}

/** Where a wrapped key belongs. */
export interface KeyPlace {
  doc: DocumentId
  epoch: number
}

export interface KeyStore {
  /** document keys as they lie on disk: wrapped, oldest first */
  wrapped(doc: DocumentId): { epoch: number; wrapped: Uint8Array }[]
  put(doc: DocumentId, epoch: number, wrapped: Uint8Array): void
  /** Some of all wrapped keys, in a fixed order, after this place; none after the last. */
  page(after: KeyPlace | undefined, count: number): (KeyPlace & { wrapped: Uint8Array })[]
  /** The same key, wrapped anew; nothing when it is not as it was read. */
  rewrap(place: KeyPlace, before: Uint8Array, after: Uint8Array): void
  /** keys of sealed documents that own devices sealed to this one; the server cannot open them */
  sealedFor(doc: DocumentId, device: ToestelId): SealedKey[]
  /** The first one for a device counts. */
  putSealed(device: ToestelId, key: SealedKey): void
}

export type InviteState = 'open' | 'waiting' | 'used' | 'blocked'

export interface Invite {
  id: UitnodigingId
  person: PersoonId
  regio: DocumentId
  role: Rol
  /** hash of the hash the client shows: what is stored opens nothing */
  secretHash: string
  codeHash: string | undefined
  cardForSecret: string
  cardForCode: string
  expiresAtMs: number
  /** absent for a link the server printed: the server vouches for that one */
  maker: PersoonId | undefined
  state: InviteState
  wrongTries: number
  redeemed: { entry: ChainEntry; mac: string; usedCode: boolean } | undefined
  /** `opnieuw`: everything was lost; a second person has to stand in too, and what there was before goes out */
  kind: 'opnieuw' | undefined
  /** the maker's word, where a second one is needed; absent until it was given */
  vouch: ChainEntry['vouch']
}

export interface InviteStore {
  hasAny(): boolean
  get(id: UitnodigingId): Invite | undefined
  byCode(codeHash: string): Invite | undefined
  madeBy(person: PersoonId): Invite[]
  /** those that wait for the word of a second person */
  vouchedIn(regio: DocumentId): Invite[]
  setVouch(id: UitnodigingId, vouch: NonNullable<ChainEntry['vouch']>): void
  create(invite: Invite, atMs: number): void
  /** Closes what is still out for this person in this role. */
  closeFor(person: PersoonId, regio: DocumentId, role: Rol): void
  setState(id: UitnodigingId, state: InviteState): void
  setRedeemed(id: UitnodigingId, redeemed: Invite['redeemed']): void
  /** @returns the number of wrong tries so far */
  countWrongTry(id: UitnodigingId): number
}

/** The herstelkaart of a person: what it opens is sealed to it, and opens for nobody here. */
export interface RecoveryCard {
  person: PersoonId
  /** hash of what the card shows: what is stored opens nothing */
  cardHash: string
  /** base64url, Ed25519: what is signed with the card */
  sigPub: string
  /** base64url */
  sealed: string
}

export interface RecoveryStore {
  /** The one card of this person: another one goes. */
  put(card: RecoveryCard, atMs: number): void
  byCard(cardHash: string): RecoveryCard | undefined
  noteUse(person: PersoonId, device: ToestelId, atMs: number): void
  lastUse(person: PersoonId): { device: ToestelId; atMs: number } | undefined
}

export interface Passkey {
  /** the credential id, base64url */
  id: string
  person: PersoonId
  /** where it was made */
  device: ToestelId
  /** COSE */
  publicKey: Uint8Array
  /** as it was told last; 0 for authenticators that do not count */
  counter: number
  transports: string[]
  madeAtMs: number
  usedAtMs: number | undefined
  /** when its counter went back */
  doubtedAtMs: number | undefined
}

export interface PasskeyStore {
  get(id: string): Passkey | undefined
  /** oldest first */
  of(person: PersoonId): Passkey[]
  add(passkey: Passkey): void
  /** It was shown by this device; the latest counts for the device. */
  noteShown(shown: { id: string; device: ToestelId; counter: number; isDoubted: boolean }, atMs: number): void
  /** when this device last showed or made one that is still there */
  shownAt(device: ToestelId): number | undefined
  /** Gone, and nobody showed it. */
  remove(id: string): void
}

export interface BlobStore {
  put(doc: DocumentId, hash: string, bytes: Uint8Array, atMs: number): void
  get(doc: DocumentId, hash: string): Uint8Array | undefined
}

export interface StoredReceipt {
  /** 1, 2, 3 … */
  n: number
  /** hash of what was signed, hexadecimal */
  id: string
  /** root of the form, hexadecimal */
  root: string
  atMs: number
}

/** What the server said of signatures. Only added to. */
export interface ReceiptStore {
  get(id: string): StoredReceipt | undefined
  last(): StoredReceipt | undefined
  add(receipt: StoredReceipt): void
}

export interface Session {
  device: ToestelId
  startedAtMs: number
  seenAtMs: number
}

export interface SessionStore {
  /** `tokenHash`: the token itself is never stored */
  put(tokenHash: string, session: Session): void
  get(tokenHash: string): Session | undefined
  seen(tokenHash: string, atMs: number): void
  drop(tokenHash: string): void
  dropOf(device: ToestelId): void
  dropStartedBefore(atMs: number): void
}

/** A signed line that says how far the log was dropped. */
export interface Purge {
  /** everything up to this row */
  n: number
  body: string
  /** base64url, over `body` */
  signature: string
}

/** The audit log as it lies on disk. Rows are only added; what is in them is `audit/`'s business. */
export interface AuditStore {
  last(): AuditRow | undefined
  lastOfZaak(zaak: PersoonId): AuditRow | undefined
  insert(row: AuditRow): void
  /** rows after this number, ascending */
  rows(after: number, limit: number): AuditRow[]
  /** rows of one zaak after this number in it, ascending */
  zaakRows(zaak: PersoonId, after: number, limit: number): AuditRow[]
  /** whether a device told this already */
  isTold(basis: string): boolean
  /** whether somebody signed something in this document in another role than that of its kandidaat */
  isSignedByOther(doc: DocumentId): boolean
  /** whether this person had this document erased */
  isErasedBy(doc: DocumentId, person: PersoonId): boolean
  /** number of the last row logged before this moment, 0 when there is none */
  lastBefore(atMs: number): number
  /** oldest first */
  purges(): Purge[]
  /** Notes the purge and drops the rows it names. */
  purge(purge: Purge): void
  /** the kandidaten whom a document is about: those in it, or those who were when nobody is left */
  subjects(doc: DocumentId): PersoonId[]
}

/** Whether this is the disk refusing (full, read-only, locked, broken): worth another try later. */
export type IsStoreTrouble = (error: unknown) => boolean
