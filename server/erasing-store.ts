import type { DocumentId, PersoonId } from '#domain/id.ts'

/** A document of a kandidaat, as far as erasing it goes. */
export interface PersonsDocument {
  doc: DocumentId
  kind: string
  regio: DocumentId | undefined
  /** others who are in it as kandidaat */
  others: number
}

/** What is gone for good. Of it an id stays, so that no backup and no device brings it back. */
export interface ErasingStore {
  /** a document or a person */
  isErased(id: DocumentId | PersoonId): boolean
  /** in the order in which they went */
  erased(): (DocumentId | PersoonId)[]
  /** its key, records, snapshots and attachments go; who was in it hears so. Also of one that is not here */
  eraseDocument(doc: DocumentId, atMs: number): void
  /** roles, invitations and recovery card go, and no device of this person is let in any more */
  closePerson(person: PersoonId, atMs: number): void
  /** documents in which this person is the kandidaat now */
  documentsOf(person: PersoonId): PersonsDocument[]
  /** every document in which this person is anything now */
  membershipsOf(person: PersoonId): DocumentId[]
  /** those of this region who erased everything */
  erasedPeople(regio: DocumentId): PersoonId[]
  /** Brings what was deleted out of the write-ahead log too, as far as nobody reads it now. */
  settle(): void
}

/** A person whose documents stand still (AVG article 18). */
export interface Restricted {
  person: PersoonId
  by: PersoonId
  atMs: number
}

export interface RestrictionStore {
  get(person: PersoonId): Restricted | undefined
  /** @returns the documents that stand still now, or go on again */
  set(restricted: Restricted): DocumentId[]
  lift(person: PersoonId): DocumentId[]
}

/** What is going to be erased because its time is over, and whether its people were told. */
export interface Announced {
  doc: DocumentId
  dueMs: number
  announcedMs: number
  /** when it was on a screen of the kandidaat */
  seenMs: number | undefined
}

/** A document with what its keeping is counted from. */
export interface KeptDocument {
  doc: DocumentId
  kind: string
  /** the kandidaten it is about */
  persons: PersoonId[]
  /** last record in it, ms; its birth when there is none */
  writtenMs: number
}

export interface RetentionStore {
  /** every document that is not erased */
  documents(): KeptDocument[]
  /** last time a device of this person logged in, or the newest of its devices came; 0 when never */
  lastContactMs(person: PersoonId): number
  announced(doc: DocumentId): Announced | undefined
  announcedFor(person: PersoonId): Announced[]
  announce(doc: DocumentId, dueMs: number, atMs: number): void
  /** It is not due any more: somebody wrote in it since. */
  withdraw(doc: DocumentId): void
  noteSeen(doc: DocumentId, atMs: number): void
}
