import type { DocumentSoort } from './documentsoort.ts'
import type { ItemVan, VeldLijst } from './veld.ts'
import { groepVorm, groepsbeheerVorm } from './vorm-groep.ts'
import { intakeVorm, kaartVorm, trainingVorm } from './vorm-kandidaat.ts'
import { gesprekVorm } from './vorm-gesprek.ts'
import { lerenVorm } from './vorm-leren.ts'
import { deelVorm, mapVorm } from './vorm-map.ts'
import { maatjeVorm, plaatsingVorm, reflectieVorm, werkplekVorm } from './vorm-plaatsing.ts'
import { regioVorm } from './vorm-regio.ts'

/**
 * What each kind of document holds: collections of flat items with random ids. One file `vorm-…` per subject.
 * Stored shapes only grow: tests/contracts/stored-shapes.json holds every field that was ever released.
 */
export const documentvorm = {
  map: mapVorm,
  deel: deelVorm,
  kaart: kaartVorm,
  intake: intakeVorm,
  plaatsing: plaatsingVorm,
  werkplek: werkplekVorm,
  maatje: maatjeVorm,
  reflectie: reflectieVorm,
  leren: lerenVorm,
  gesprek: gesprekVorm,
  groep: groepVorm,
  groepsbeheer: groepsbeheerVorm,
  training: trainingVorm,
  regio: regioVorm,
} as const satisfies Record<DocumentSoort, Readonly<Record<string, VeldLijst>>>

export type Documentvorm = typeof documentvorm
export type Verzameling<S extends DocumentSoort> = keyof Documentvorm[S] & string
export type Item<S extends DocumentSoort, V extends Verzameling<S>> = ItemVan<Documentvorm[S][V]>
