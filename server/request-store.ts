import type { PersoonId } from '#domain/id.ts'

/** What was asked by an id that the asker made before the first try, and was done. */
export interface RequestStore {
  isDone(person: PersoonId, request: string): boolean
  /** Keeps it; of this person at most `most` stay. */
  note(person: PersoonId, request: string, most: number, atMs: number): void
  /** @returns how many were dropped */
  forget(beforeMs: number): number
}
