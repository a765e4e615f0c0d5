import { z } from 'zod/mini'
import { evaluatieOordelen } from './evaluatie.ts'
import { deelnames, eigenAntwoorden } from './intake.ts'
import { publieken, uitgiftewijzen } from './portfolio.ts'
import { bewijsstukVorm } from './vorm-bewijsstuk.ts'
import { leeslinkVorm } from './vorm-leeslink.ts'
import { rolSchema } from './rol.ts'
import { dag, idTekst, kort, ms, tekst, tijd, waarde } from './veld.ts'
import { dstarr, oordeel, opbrengst, tip, versie } from './veldlijst-leren.ts'
import { subdoel, leerdoel, reflectie } from './veldlijst.ts'
import { droomVorm } from './vorm-droom.ts'
import { stukkenVorm } from './vorm-stukken.ts'
import { gesprekInMap } from './vorm-gesprek.ts'
import { tevredenheid } from './vorm-werk.ts'

/** What a kandidaat keeps in mijn map, and the frozen copies of it that one person sees. */
export const mapVorm = {
  /** one item, id `ik` */
  profiel: {
    roepnaam: waarde(kort),
    ditBenIk: tekst(),
    ditWilIk: tekst(),
    zoWerkIkHetBest: tekst(),
    ikKanDitGoed: tekst(),
    ikDoeDitGraag: tekst(),
    ditHebIkNodig: tekst(),
    hierGeloofIkIn: tekst(),
    hierinWilIkGroeien: tekst(),
    vanuitDieOvertuiging: tekst(),
    pitch: tekst(),
    cv: tekst(),
  },
  /** id = the group: what one thought of the year. `biljet` and `teken` are used up when it was sent, and go then */
  evaluaties: {
    oordeel: waarde(z.enum(evaluatieOordelen)),
    hielp: tekst(),
    mist: tekst(),
    anders: tekst(),
    raad: tekst(),
    biljet: waarde(z.string()),
    teken: waarde(z.string()),
    klaarOpMs: waarde(ms),
    verstuurdOpMs: waarde(ms),
  },
  papieren: {
    naam: waarde(kort),
    soort: waarde(z.enum(['foto', 'papier'])),
    omschrijving: tekst(),
    bijlage: waarde(idTekst),
    mime: waarde(kort),
    bytes: waarde(z.number()),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** drafts; `verhuisd` names the shared one from the moment of showing, `teruggehaaldVan` those no longer shown */
  leerdoelen: {
    ...leerdoel,
    delenMet: waarde(z.enum(['alleen_ik', 'trainer', 'trainer_en_werkplek'])),
    verhuisdNaar: waarde(idTekst),
    verhuisdId: waarde(idTekst),
    teruggehaaldVan: waarde(z.array(idTekst)),
  },
  subdoelen: subdoel,
  versies: versie,
  oordelen: oordeel,
  /** drafts and pointers, as of a leerdoel */
  dstarrs: {
    ...dstarr,
    /** *Verhaal voor een sollicitatie*: nobody else's business, so it stays here also when the DSTARR is shown */
    verhaal: waarde(z.boolean()),
    verhuisdNaar: waarde(idTekst),
    verhuisdId: waarde(idTekst),
    teruggehaaldVan: waarde(z.array(idTekst)),
  },
  tips: tip,
  /** `verhuisdNaar`: the answer is shown there from then on; the tick is here */
  opbrengsten: { ...opbrengst, verhuisdNaar: waarde(idTekst) },
  reflecties: {
    ...reflectie,
    plaatsing: waarde(idTekst),
    verhuisdNaar: waarde(idTekst),
    verhuisdId: waarde(idTekst),
    teruggehaaldVan: waarde(z.array(idTekst)),
  },
  /** what others wrote at something that is no longer shown: to read only */
  reacties: {
    /** id of the draft */
    bij: waarde(idTekst),
    /** the field it stood in, or `subdoel`, or `opmerking` */
    veld: waarde(kort),
    tekst: waarde(z.string()),
    door: waarde(idTekst),
    /** as this device knew it then */
    naam: waarde(kort),
    opMs: waarde(ms),
  },
  terugblikken: {
    dag: waarde(dag),
    hoe: waarde(z.enum(['goed', 'gewoon', 'zwaar', 'zeg_ik_niet'])),
    onthouden: tekst(),
    gebruikt: waarde(z.array(kort)),
    klaarOpMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** beginning alone, with what somebody wants; one item, id `start` */
  start: {
    telefoon: waarde(kort),
    wensFunctie: tekst(),
    wensSector: tekst(),
    wensOrganisatie: tekst(),
    motivatie: tekst(),
    deelname: waarde(z.enum(deelnames)),
  },
  /** id = the criterium */
  criteria: { antwoord: waarde(z.enum(eigenAntwoorden)), vraag: tekst() },
  /** own appointments with the benefits agency; they go nowhere */
  uitkeringsafspraken: {
    dag: waarde(dag),
    tijd: waarde(tijd),
    onderwerp: tekst(),
    uitkomst: tekst(),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** one item, id `plan`: written in a good time, for a time that is not */
  terugvalplan: {
    signalen: tekst(),
    watHelpt: tekst(),
    watNiet: tekst(),
    uren: tekst(),
    taken: tekst(),
    contact: tekst(),
    planB: tekst(),
    herstart: tekst(),
    nagekekenOp: waarde(dag),
  },
  /** who may know, each with the very words they would get; without `persoonId` somebody who is not in Opstap */
  terugvalmensen: {
    persoonId: waarde(idTekst),
    naam: waarde(kort),
    telefoon: waarde(kort),
    bericht: tekst(),
    /** what was agreed about the work goes along */
    metAfspraken: waarde(z.boolean()),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** a time in which it did not go; what helped is nobody else's */
  terugvalperiodes: {
    van: waarde(dag),
    tot: waarde(dag),
    hielp: tekst(),
    hielpNiet: tekst(),
    weg: waarde(z.boolean()),
  },
  /** one item, id `halverwege` */
  tevredenheid,
  hulpmiddelen: {
    titel: tekst(),
    waarvoor: tekst(),
    hoe: tekst(),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** id = that of one in the group: *Helpt mij*, which nobody else sees */
  hulpmiddelmerken: { titel: waarde(kort), helptMij: waarde(z.boolean()) },
  /** *Mijn portfolio*: a page for one audience, put together out of mijn map */
  portfolios: {
    publiek: waarde(z.enum(publieken)),
    /** a name, in free words */
    voor: tekst(),
    watVertelIk: tekst(),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** id = `<portfolio>.<onderdeel>`: a field of the profiel, or the id of a paper or a signed form */
  portfoliokeuzes: {
    portfolio: waarde(idTekst),
    onderdeel: waarde(idTekst),
    isErbij: waarde(z.boolean()),
    /** typed for this page, instead of what stands in the map */
    woorden: tekst(),
  },
  /** *Wat gaf ik aan wie*: the names of what stood on the page, never its words */
  uitgiftes: {
    portfolio: waarde(idTekst),
    publiek: waarde(z.enum(publieken)),
    aan: waarde(kort),
    wijze: waarde(z.enum(uitgiftewijzen)),
    wat: waarde(z.array(kort)),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  ...droomVorm,
  leeslinks: leeslinkVorm,
  bewijsstukken: bewijsstukVorm,
  ...stukkenVorm,
  ...gesprekInMap,
} as const

export const deelVorm = {
  delen: {
    titel: waarde(kort),
    tekst: waarde(z.string()),
    /** the last day on which it is read; the end that counts is in the membership, for as long as that is later */
    tot: waarde(dag),
    /** to whom, and as what: known here also when it is over */
    aan: waarde(idTekst),
    alsRol: waarde(rolSchema),
    opMs: waarde(ms),
    /** a message stands on the home of whoever gets it; absent: a copy of something in mijn map */
    vorm: waarde(z.enum(['stukje', 'bericht'])),
    /** what was agreed about the work, as it went along with a message */
    stappen: waarde(z.string()),
    weg: waarde(z.boolean()),
  },
} as const
