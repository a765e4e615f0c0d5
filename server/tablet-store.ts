import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'

/** A tablet that is nobody's. What is in `box` opens for nobody here. */
export interface StoredTablet {
  id: ToestelId
  /** the groepsbeheer it checks people in for */
  doc: DocumentId
  maker: PersoonId
  /** hash of what the code shows: what is stored opens nothing */
  doorHash: string
  box: string
  madeMs: number
  untilMs: number
  /** base64url, of the one tablet that came with the code */
  sigPub: string | undefined
  endedMs: number | undefined
}

export interface StoredMelding {
  tablet: ToestelId
  id: string
  sealed: string
  atMs: number
}

export interface TabletStore {
  get(id: ToestelId): StoredTablet | undefined
  byDoor(doorHash: string): StoredTablet | undefined
  /** oldest first */
  of(doc: DocumentId): StoredTablet[]
  add(tablet: StoredTablet): void
  /** The code is used up. */
  bind(id: ToestelId, sigPub: string): void
  /** What it had to know goes with it. */
  end(id: ToestelId, atMs: number): void
  /** @returns false when it was there already */
  addMelding(melding: StoredMelding): boolean
  countMeldingen(tablet: ToestelId): number
  meldingen(doc: DocumentId): StoredMelding[]
  /** Forgets tablets made before then, with what they said. */
  purge(madeBeforeMs: number): void
}
