import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Noodprocedure } from '#domain/noodprocedure.ts'
import type { Rol } from '#domain/rol.ts'

/** One use of the noodprocedure, with the words of its reason: these are told to the kandidaat, and are in no log. */
export interface StoredNood extends Noodprocedure {
  kandidaat: PersoonId
}

export interface NoodStore {
  /** Notes it; `give` gives what it opens. */
  begin(nood: StoredNood): void
  /** of this kandidaat, oldest first */
  of(kandidaat: PersoonId): Noodprocedure[]
  /** Lets this person read this document until then, and nothing more. */
  give(doc: DocumentId, given: { person: PersoonId; role: Rol; untilMs: number }): void
  /** what this person reads by it now, of everybody */
  docsOf(person: PersoonId): DocumentId[]
  /** From now on: over. Whoever is in these documents by right stays. */
  end(kandidaat: PersoonId, person: PersoonId, docs: readonly DocumentId[], atMs: number): void
  /** begun by a command, and not told to anybody connected yet */
  untold(): { kandidaat: PersoonId; person: PersoonId }[]
  setTold(): void
  /** Forgets the words of what ended before then. */
  purge(endedBeforeMs: number): void
}
