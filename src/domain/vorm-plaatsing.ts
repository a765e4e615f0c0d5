import { z } from 'zod/mini'
import { contactritmes } from './pauze.ts'
import { plaatsingStatussen } from './plaatsing.ts'
import { rolSchema } from './rol.ts'
import { dag, idTekst, keuze, kort, ms, tekst, tijd, waarde } from './veld.ts'
import { oordeel, versie } from './veldlijst-leren.ts'
import { leerdoel, mens, notitie, spoor, subdoel, werkdag, woordmerk, reflectie } from './veldlijst.ts'
import { werkplekOverdracht } from './vorm-overdracht.ts'
import { plaatsingAfspraken, plaatsingWerk, werkplekWerk } from './vorm-werk.ts'

/** What belongs to one plaatsing: the place, the workplace, the maatje, the forms of the kandidaat. */
export const plaatsingVorm = {
  /** one item, id `plaatsing` */
  plaatsing: {
    kandidaat: waarde(idTekst),
    plekId: waarde(idTekst),
    organisatie: waarde(kort),
    functie: waarde(kort),
    adres: waarde(kort),
    start: keuze(dag),
    eindePlan: keuze(dag),
    status: keuze(z.enum(plaatsingStatussen)),
    werkoverleg: keuze(kort),
    groep: waarde(idTekst),
    werkplek: waarde(idTekst),
    reflectie: waarde(idTekst),
    maatje: waarde(idTekst),
    /** another werkbegeleider came: where it goes on, and what it came after */
    vervolg: waarde(idTekst),
    vervolgVan: waarde(idTekst),
    vervolgSinds: waarde(dag),
    ...plaatsingAfspraken,
  },
  mensen: mens,
  dagen: werkdag,
  leerdoelsporen: spoor,
  reflectiesporen: spoor,
  /** visits: dates the jobcoach plans at the workplace */
  bezoeken: {
    dag: keuze(dag),
    tijd: keuze(tijd),
    door: waarde(idTekst),
    plaats: waarde(kort),
    gedaanOpMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  ...plaatsingWerk,
  /** fewer hours or none, for a time; never why */
  pauzes: {
    van: waarde(dag),
    /** the first day of work again */
    tot: keuze(z.nullable(dag)),
    contactritme: keuze(z.enum(contactritmes)),
    /** who calls */
    wieBelt: keuze(idTekst),
    eerstvolgende: keuze(dag),
    /** the last day for which this contact was agreed on */
    contactTot: keuze(dag),
    /** hours in the first week of beginning again, and how many come with each week */
    urenBegin: keuze(z.number()),
    urenErbij: keuze(z.number()),
    door: waarde(idTekst),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
} as const

export const werkplekVorm = {
  leerdoelen: leerdoel,
  subdoelen: subdoel,
  versies: versie,
  oordelen: oordeel,
  notities: notitie,
  ...werkplekOverdracht,
  ...werkplekWerk,
  /** id = `<item id>.<field>` */
  woordmerken: woordmerk,
} as const

export const maatjeVorm = {
  /** one item, id `maatje` */
  maatje: {
    roepnaam: waarde(kort),
    telefoon: waarde(kort),
    organisatie: waarde(kort),
    groep: waarde(idTekst),
  },
  dagen: werkdag,
  mensen: mens,
} as const

export const reflectieVorm = {
  reflecties: {
    ...reflectie,
    plaatsing: waarde(idTekst),
    /** hex; the salts of what is signed come from it, equal on both phones */
    zaad: waarde(kort),
  },
  /** immutable: id is the hash of what was signed */
  handtekeningen: {
    reflectieId: waarde(idTekst),
    wortel: waarde(kort),
    /** canonical text with salts, JSON, exactly the bytes that were hashed */
    inhoud: waarde(z.string()),
    rol: waarde(rolSchema),
    persoonId: waarde(idTekst),
    naam: waarde(kort),
    toestel: waarde(idTekst),
    ketenkop: waarde(kort),
    opMs: waarde(ms),
    handtekening: waarde(kort),
    /** public key of the signing device, base64url */
    sleutel: waarde(kort),
    /** set when it was confirmed on somebody else's phone: the person whose phone it was */
    bevestigdBij: waarde(idTekst),
    /** what the server gave for it: its time, its number, its key and its own signature, both base64url */
    ontvangstOpMs: waarde(ms),
    ontvangstNr: waarde(z.number()),
    ontvangstSleutel: waarde(kort),
    ontvangstTeken: waarde(kort),
  },
  /** "Ik zie dit anders", beside a signed version; immutable: id is the hash of what was signed */
  zienswijzen: {
    reflectieId: waarde(idTekst),
    /** of the version it stands beside */
    wortel: waarde(kort),
    tekst: waarde(z.string()),
    rol: waarde(rolSchema),
    persoonId: waarde(idTekst),
    naam: waarde(kort),
    toestel: waarde(idTekst),
    ketenkop: waarde(kort),
    opMs: waarde(ms),
    handtekening: waarde(kort),
    /** public key of the signing device, base64url */
    sleutel: waarde(kort),
    /** id of the own statement that it takes the place of */
    vervangt: waarde(idTekst),
  },
  /** "Ik wil eerst iets zeggen" */
  opmerkingen: { reflectieId: waarde(idTekst), tekst: tekst(), door: waarde(idTekst), opMs: waarde(ms) },
  /** id = `<item id>.<field>` */
  woordmerken: woordmerk,
} as const
