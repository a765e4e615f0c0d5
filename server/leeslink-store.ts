import type { PersoonId } from '#domain/id.ts'

export interface StoredLeeslink {
  id: string
  person: PersoonId
  /** hash of the hash that the holder of the link shows; empty when it was stopped */
  bewijsHash: string
  untilMs: number
  madeMs: number
  wrongTries: number
  /** who opened it first; nobody else ever does */
  lezer: { sleutel: string; mac: string; tekenHash: string } | undefined
  heeftBlad: boolean
  /** it was stopped: of it only the id is left, until its day */
  isGestopt: boolean
}

/** Links to a page for somebody without account. One that is past its day is not there for any of these. */
export interface LeeslinkStore {
  get(id: string, nowMs: number): StoredLeeslink | undefined
  /** those not stopped, oldest first */
  of(person: PersoonId, nowMs: number): StoredLeeslink[]
  add(link: Pick<StoredLeeslink, 'id' | 'person' | 'bewijsHash' | 'untilMs' | 'madeMs'>): void
  /** @returns the number of wrong tries so far */
  countWrongTry(id: string): number
  bind(id: string, lezer: NonNullable<StoredLeeslink['lezer']>): void
  /** The first page stays. */
  putBlad(id: string, sealed: Uint8Array): void
  blad(id: string): Uint8Array | undefined
  /** oldest first */
  gelezen(id: string): number[]
  noteGelezen(id: string, atMs: number): void
  /** Sealed bytes, keys and hashes go at once. */
  stop(id: string): void
  /** Those past their day go, with their bytes. @returns how many */
  dropEnded(nowMs: number): number
}
