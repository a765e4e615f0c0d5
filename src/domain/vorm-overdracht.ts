import { z } from 'zod/mini'
import { rolSchema } from './rol.ts'
import { dag, idTekst, keuze, kort, ms, tekst, waarde } from './veld.ts'

// What goes from one werkbegeleider to the next, and who stands in for somebody for a time.

/** Collections of a werkplek. @source docs/decisions/0040-continuity.md */
export const werkplekOverdracht = {
  /** one item, id `overdracht`: of who leaves and the kandidaat; who comes next is no member of this document */
  overdracht: { tekst: tekst(), klaarOpMs: waarde(z.nullable(ms)) },
  /** id = the werkplek it came from: the words the kandidaat said yes to, as they stood then */
  overdrachten: {
    tekst: waarde(z.string()),
    /** who was werkbegeleider before */
    van: waarde(kort),
    /** no time: the kandidaat chose to show nothing */
    akkoordOpMs: waarde(z.nullable(ms)),
    gekozenOpMs: waarde(ms),
  },
} as const

/** Somebody around a kandidaat is away for a time; part of the kaart. It gives nobody anything to read. */
export const vervanging = {
  /** the person who is away */
  voor: waarde(idTekst),
  /** who stands in; named here and not in the list of people, so that the name goes when it is over */
  door: waarde(idTekst),
  naam: waarde(kort),
  rol: waarde(rolSchema),
  telefoon: waarde(kort),
  van: keuze(dag),
  /** the last day, that day too */
  tot: keuze(dag),
  weg: waarde(z.boolean()),
} as const
