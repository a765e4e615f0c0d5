/** What the script knows of a place, a group or a person: its own names, never those of the app. */
export type Wie = number
export type Rolwoord = 'kandidaat' | 'werkbegeleider' | 'trainer' | 'jobcoach' | 'regiocoordinator'

export interface Sessie {
  nr: number
  soort: string
  dag: string
}

/** Something that happened, on its day; whatever follows from it is worked out from facts alone. */
export type Fact = { readonly dag: string } & (
  | { readonly soort: 'kandidaat'; k: Wie; eersteContact: string }
  | { readonly soort: 'status'; k: Wie; status: string }
  | { readonly soort: 'opnieuw'; k: Wie; op: string }
  | { readonly soort: 'opnieuw gedaan'; k: Wie }
  | { readonly soort: 'groep'; g: number; sessies: readonly Sessie[] }
  | { readonly soort: 'sessiedag'; g: number; nr: number; op: string }
  | { readonly soort: 'deelnemer'; g: number; k: Wie }
  | { readonly soort: 'plaatsing'; k: Wie; g: number; start: string }
  | { readonly soort: 'plaatsing uit'; k: Wie }
  | { readonly soort: 'dagen'; k: Wie; dagen: readonly (readonly [van: number, tot: number])[] }
  | { readonly soort: 'einde'; k: Wie; op: string }
  | { readonly soort: 'mens'; k: Wie; rol: 'werkbegeleider' | 'maatje' }
  | { readonly soort: 'getekend'; k: Wie; partij: string }
  | { readonly soort: 'introductie'; k: Wie; item: string }
  | { readonly soort: 'overleg'; k: Wie }
  | { readonly soort: 'contact'; k: Wie; vorm: string; rollen: readonly Rolwoord[]; waar: string }
  /** what two people each wrote down was one talk */
  | { readonly soort: 'zelfde contact'; k: Wie; vorm: string; van: string }
  | { readonly soort: 'merk'; g: number; nr: number; k: Wie; status: string; na: ReadonlySet<Fact> }
  | { readonly soort: 'lijst klaar'; g: number; nr: number }
  | { readonly soort: 'mail'; g: number; nr: number }
  | { readonly soort: 'dstarr'; k: Wie; nr: number }
  | { readonly soort: 'reflectie'; k: Wie; id: string }
  | { readonly soort: 'teken'; k: Wie; id: string; rol: 'kandidaat' | 'werkbegeleider'; versie: number }
  | { readonly soort: 'wijziging'; k: Wie; id: string; versie: number }
  | { readonly soort: 'activiteit'; wat: string; titel: string; deelnemers: number }
  | { readonly soort: 'lijst ingelezen'; plekken: number; dubbel: number }
  | { readonly soort: 'dubbele weg' }
  | { readonly soort: 'plek'; nr: number; status: string }
)

export type Soort = Fact['soort']
export type Of<S extends Soort> = Extract<Fact, { soort: S }>

/** What was looked up in a set that only grows. */
const looked = new WeakMap<ReadonlySet<Fact>, { size: number; bySoort: Map<string, Fact[]> }>()

/** The facts of one kind that somebody knows, in the order of their days. */
export function all<S extends Soort>(known: ReadonlySet<Fact>, soort: S): readonly Of<S>[] {
  let found = looked.get(known)
  if (found?.size !== known.size) {
    const bySoort = Map.groupBy([...known].toSorted(byDay), (fact) => fact.soort)
    found = { size: known.size, bySoort }
    looked.set(known, found)
  }
  return (found.bySoort.get(soort) ?? []) as Of<S>[] // grouped by just that
}

function byDay(a: Fact, b: Fact): number {
  return a.dag === b.dag ? 0 : a.dag < b.dag ? -1 : 1
}
