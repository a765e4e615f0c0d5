import { z } from 'zod/mini'
import { aanwezigStatussen } from './aanwezigheid.ts'
import { dagdelen } from './functieprofiel.ts'
import {
  criteriumAntwoorden,
  deelnames,
  eigenAntwoorden,
  hoeGevonden,
  meenemers,
  momenten,
  toestemmingen,
} from './intake.ts'
import { kandidaatStatussen } from './kandidaat.ts'
import { uitkomstSoorten } from './uitkomst.ts'
import { dag, idTekst, keuze, kort, ms, tekst, tijd, waarde } from './veld.ts'
import { mens } from './veldlijst.ts'
import { oordelen } from './voorstel.ts'
import { vervanging } from './vorm-overdracht.ts'
import { contact } from './vorm-werk.ts'

/** What is written about a kandidaat before and beside the work: who it is, the intake, the trainings. */
export const kaartVorm = {
  /** one item, id `kaart` */
  kaart: {
    roepnaam: waarde(kort),
    achternaam: waarde(kort),
    telefoon: waarde(kort),
    email: waarde(kort),
    woonplaats: waarde(kort),
    status: keuze(z.enum(kandidaatStatussen)),
    contactpersoon: waarde(idTekst),
    vervanger: waarde(idTekst),
    wensFunctie: waarde(kort),
    wensSector: waarde(kort),
    wensOrganisatie: waarde(kort),
    motivatie: tekst(),
    geboortejaar: waarde(z.number()),
    /** the choice after the voorlichting, as the kandidaat told it from the own map */
    deelname: keuze(z.enum(deelnames)),
    /** what the kandidaat takes from the test of the first bijeenkomst, in own words */
    testWoorden: tekst(),
    /** the kandidaat's own note: whether consent for the place is needed, and the days on which it was asked and given */
    afstemmingNodig: keuze(z.enum(toestemmingen)),
    afstemmingGevraagdOp: keuze(dag),
    afstemmingGekregenOp: keuze(dag),
    persoonId: waarde(idTekst),
    groep: waarde(idTekst),
    /** the regiocoördinator may not read it, and keeps who belongs to it */
    leren: waarde(idTekst),
    verwijderdOpMs: waarde(ms),
  },
  mensen: mens,
  vervangingen: vervanging,
  /** what the kandidaat told from the own map; id = the criterium */
  criteria: { antwoord: keuze(z.enum(eigenAntwoorden)), vraag: tekst() },
  /** plekken that were proposed, as they were described then: a kandidaat does not read the register */
  voorstellen: {
    plekId: waarde(idTekst),
    organisatie: waarde(kort),
    functie: waarde(kort),
    plaats: waarde(kort),
    sector: waarde(kort),
    taken: waarde(z.string()),
    urenMin: waarde(z.number()),
    urenMax: waarde(z.number()),
    dagdelen: waarde(z.array(z.enum(dagdelen))),
    door: waarde(idTekst),
    opMs: waarde(ms),
    oordeel: keuze(z.enum(oordelen)),
    woorden: tekst(),
    weg: waarde(z.boolean()),
  },
  /** what was wished for and what it became; id = the plaatsing */
  gekozen: {
    dag: waarde(dag),
    wensFunctie: waarde(kort),
    wensSector: waarde(kort),
    functie: waarde(kort),
    organisatie: waarde(kort),
    weg: waarde(z.boolean()),
  },
  /** one item, id `uitkomst`: what the year led to */
  uitkomst: {
    soort: keuze(z.enum(uitkomstSoorten)),
    dag: keuze(dag),
    /** a week */
    uren: keuze(z.nullable(z.number())),
    functie: tekst(),
  },
  /** contacts after the year */
  nazorg: {
    dag: keuze(dag),
    tekst: tekst(),
    gedaanOp: keuze(z.nullable(dag)),
    door: waarde(idTekst),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
} as const

export const intakeVorm = {
  /** one item, id `intake` */
  intake: {
    eersteContactOp: waarde(dag),
    kanaal: waarde(kort),
    opmerking: tekst(),
    keuzeDeelname: keuze(z.enum(deelnames)),
    opnieuwUitnodigenOp: keuze(dag),
    hoeGevonden: keuze(z.enum(hoeGevonden)),
    motivatieGevraagdOp: waarde(dag),
    motivatieGekregenOp: waarde(dag),
    cvGevraagdOp: waarde(dag),
    cvGekregenOp: waarde(dag),
    neemtIemandMee: keuze(z.enum(meenemers)),
    /** the first bijeenkomst: when and where, and when somebody was asked to come */
    voorlichtingOp: keuze(dag),
    voorlichtingVan: keuze(tijd),
    voorlichtingPlaats: keuze(kort),
    uitgenodigdOp: waarde(dag),
    testGedaanOp: waarde(dag),
    keuzeOp: waarde(dag),
    /** only whether it is the moment, never why not */
    moment: keuze(z.enum(momenten)),
    opnieuwUitgenodigdOp: waarde(dag),
  },
  /** id = the criterium */
  criteria: { antwoord: keuze(z.enum(criteriumAntwoorden)), toelichting: tekst() },
  /** of the regiocoördinator, while there is no plaatsing */
  contacten: contact,
} as const

export const trainingVorm = {
  /** id = bijeenkomst id; derived from the list, one way */
  aanwezigheid: {
    groep: waarde(idTekst),
    status: waarde(z.nullable(z.enum(aanwezigStatussen))),
    tijd: waarde(tijd),
  },
  /** id = the hash of its text: it is never changed, a new one takes its place */
  certificaten: {
    /** the signed certificaat, as JSON */
    verklaring: waarde(z.string()),
    groep: waarde(idTekst),
    opMs: waarde(ms),
    door: waarde(idTekst),
    vervangt: waarde(idTekst),
  },
} as const
