import type { Stuksoort, Stukveld } from '#domain/stuk.ts'

/** What one question says. */
export interface VraagWoorden {
  titel: string
  hint?: string
  /** of a choice, by its code */
  keuzes?: Readonly<Record<string, string>>
  /** words to tap; a group with a name folds away */
  tikken?: readonly { naam?: string; woorden: readonly string[] }[]
  /** whole answers that can be taken over */
  voorbeelden?: readonly string[]
}

/** What one section says. */
export interface SectieWoorden {
  naam: string
  /** one line under its name */
  onder: string
  /** what is added, as the row in *Toevoegen* says it */
  begin: string
  /** what must be known about it, on every page of its items */
  noot?: string
  vragen: Readonly<Record<string, VraagWoorden>>
}

/** The words of sections: a field without words does not compile. */
export type StukWoorden<S extends Stuksoort> = {
  readonly [K in S]: Omit<SectieWoorden, 'vragen'> & { vragen: { readonly [V in Stukveld<K>]: VraagWoorden } }
}
