import { z } from 'zod/mini'
import { aanwezigStatussen } from './aanwezigheid.ts'
import { bijeenkomstSoorten, bijeenkomstStanden } from './bijeenkomst.ts'
import { sessiepuntSoorten } from './sessiepunt.ts'
import { dag, idTekst, keuze, kort, ms, tekst, tijd, waarde } from './veld.ts'
import { mens } from './veldlijst.ts'
import { hulpmiddel } from './veldlijst-leren.ts'

/** A group: what everybody around it sees, and the lists of its trainer. */
export const groepVorm = {
  /** one item, id `groep` */
  groep: {
    naam: waarde(kort),
    startMaand: waarde(kort),
    plaats: waarde(kort),
    weekdag: waarde(z.number()),
    groepsbeheer: waarde(idTekst),
    /** how the group wants to work together; written in the second bijeenkomst */
    werkafspraken: tekst(),
  },
  bijeenkomsten: {
    nr: waarde(z.number()),
    soort: waarde(z.enum(bijeenkomstSoorten)),
    titel: waarde(kort),
    thema: waarde(kort),
    dag: keuze(dag),
    van: keuze(tijd),
    tot: keuze(tijd),
    plaats: keuze(kort),
    lunch: keuze(z.boolean()),
    stand: keuze(z.nullable(z.enum(bijeenkomstStanden))),
    verzetVan: waarde(dag),
    verzetOpMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** id = bijeenkomstId: from then on its lines are for the group */
  sessies: { gedeeldOpMs: waarde(ms), gedeeldDoor: waarde(idTekst) },
  /** what was agreed and what is to be done: copies of the trainers' words at the moment of sharing, without history */
  sessiepunten: {
    bijeenkomst: waarde(idTekst),
    soort: waarde(z.enum(sessiepuntSoorten)),
    volgorde: waarde(z.number()),
    tekst: waarde(z.string()),
    dag: waarde(dag),
    weg: waarde(z.boolean()),
  },
  /** something to read or to take along: a title, with a web address or a few words */
  materialen: {
    titel: waarde(kort),
    adres: waarde(kort),
    uitleg: waarde(z.string()),
    /** given out at this bijeenkomst */
    bijeenkomst: waarde(idTekst),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** nobody's name; the id is that in `leren` when a kandidaat offered it */
  hulpmiddelen: hulpmiddel,
  /** one item, id `evaluatie`, once it was set ready: with this key every biljet of the group is signed */
  evaluatie: {
    sleutel: waarde(z.string()),
    aantal: waarde(z.number()),
    opMs: waarde(ms),
    door: waarde(idTekst),
  },
  mensen: mens,
} as const

export const groepsbeheerVorm = {
  /** roster and walk-ins */
  deelnemers: {
    naam: waarde(kort),
    /** tells two people of one name apart: a last name, an initial, a place */
    achter: waarde(kort),
    kaart: waarde(idTekst),
    persoonId: waarde(idTekst),
    training: waarde(idTekst),
    /** walk-in at this bijeenkomst */
    inloopBij: waarde(idTekst),
    weg: waarde(z.boolean()),
  },
  /** id = `<bijeenkomstId>.<deelnemerId>`, so two trainers write one line */
  aanwezigheid: {
    bijeenkomst: waarde(idTekst),
    deelnemer: waarde(idTekst),
    status: keuze(z.nullable(z.enum(aanwezigStatussen))),
    tijd: keuze(tijd),
  },
  /** id = bijeenkomstId */
  lijsten: {
    klaarOpMs: waarde(ms),
    klaarDoor: waarde(idTekst),
    /** checking in on the screen in the room: four digits, and the one day they hold */
    dagcode: waarde(kort),
    dagcodeOp: waarde(dag),
    /** a trainer says that the session mail went out; nobody else can know */
    mailOpMs: waarde(ms),
    mailDoor: waarde(idTekst),
  },
  /** id = `<bijeenkomstId>.<afspraak|opdracht>.<place>.<random>`: lines of a session before they are shared */
  sessiepunten: { tekst: tekst(), dag: keuze(z.nullable(dag)), weg: waarde(z.boolean()) },
  /** id = `<bijeenkomstId>.<deelnemerId>`: who is in which subgroep for coaching */
  indeling: { bijeenkomst: waarde(idTekst), deelnemer: waarde(idTekst), subgroep: keuze(z.number()) },
  notities: { bijeenkomst: waarde(idTekst), tekst: tekst(), opMs: waarde(ms) },
  /** tablets that are nobody's; id = that of the tablet. `geheim`: the code, by which only this list reads what it says */
  tabletten: { bijeenkomst: waarde(idTekst), geheim: waarde(kort), op: waarde(dag) },
  /** what such a tablet said and was taken in, so that nothing is taken in twice; id = that of the melding */
  meldingen: { tablet: waarde(idTekst), deelnemer: waarde(idTekst), opMs: waarde(ms) },
} as const
