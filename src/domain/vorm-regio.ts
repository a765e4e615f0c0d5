import { z } from 'zod/mini'
import { activiteitSoorten } from './activiteit.ts'
import { dagdelen, deelbaarheden, jaNeeOnbekend, niveaus } from './functieprofiel.ts'
import { wepStatussen } from './plaatsing.ts'
import { instapeisen, voorzieningWetten } from './sociale-kaart.ts'
import { dag, idTekst, keuze, kort, ms, tekst, waarde } from './veld.ts'
import { mens } from './veldlijst.ts'

/** A region: its register of places to work and its team. */
export const regioVorm = {
  /** one item, id `regio` */
  regio: { naam: waarde(kort), telefoon: waarde(kort) },
  organisaties: { naam: waarde(kort), plaats: waarde(kort), telefoon: waarde(kort), weg: waarde(z.boolean()) },
  plekken: {
    organisatieId: waarde(idTekst),
    functie: waarde(kort),
    status: keuze(z.enum(wepStatussen)),
    opmerking: waarde(kort),
    /** the person looked at this double row and wants to keep both */
    dubbelGezien: waarde(z.boolean()),
    /** the functieprofiel: what the organisatie says of the work */
    sector: waarde(kort),
    taken: tekst(),
    niveau: keuze(z.enum(niveaus)),
    urenMin: keuze(z.number()),
    urenMax: keuze(z.number()),
    dagdelen: waarde(z.array(z.enum(dagdelen))),
    vasteTijden: keuze(z.enum(jaNeeOnbekend)),
    eigenIndeling: keuze(z.enum(jaNeeOnbekend)),
    deelbaar: keuze(z.enum(deelbaarheden)),
    additioneel: keuze(z.enum(jaNeeOnbekend)),
    /** whether the work asks for it; of a person it is never kept */
    vogNodig: keuze(z.enum(jaNeeOnbekend)),
    profielOp: keuze(dag),
    weg: waarde(z.boolean()),
  },
  /** what is asked of the organisatie; id = `<plek id>.<vereiste>` */
  eisen: { plek: waarde(idTekst), antwoord: keuze(z.enum(jaNeeOnbekend)), toelichting: tekst() },
  team: mens,
  /** what is held beside the ten bijeenkomsten; how many people came, and never who */
  activiteiten: {
    soort: keuze(z.enum(activiteitSoorten)),
    titel: waarde(kort),
    dag: keuze(dag),
    plaats: waarde(kort),
    /** with whom it was held */
    partner: waarde(kort),
    deelnemers: keuze(z.number()),
    door: waarde(idTekst),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  socialeKaart: {
    naam: waarde(kort),
    /** what one finds there, in a few words */
    soort: waarde(kort),
    wet: waarde(z.enum(voorzieningWetten)),
    gebied: waarde(kort),
    telefoon: waarde(kort),
    website: waarde(kort),
    eisen: waarde(z.array(z.enum(instapeisen))),
    andereGemeenten: waarde(z.boolean()),
    /** the last day on which somebody looked whether it is still right */
    nagekekenOp: waarde(dag),
    weg: waarde(z.boolean()),
  },
} as const
