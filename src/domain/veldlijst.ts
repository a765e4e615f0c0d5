import { z } from 'zod/mini'
import { haalbaarheden, kerncompetenties, leerdoelStatussen, leerdoelthemas } from './leerdoel.ts'
import { rolSchema } from './rol.ts'
import { dag, idTekst, keuze, kort, ms, tekst, tijd, waarde } from './veld.ts'

// Lists of fields that stand in more than one kind of document, each time the same.

/** The six questions of step 1, the same in a draft and in a shared leerdoel. */
export const leerdoel = {
  titel: tekst(),
  kerncompetentie: keuze(z.enum(kerncompetenties)),
  thema: keuze(z.enum(leerdoelthemas)),
  wat: tekst(),
  wanneer: tekst(),
  waar: tekst(),
  waarom: tekst(),
  waartoe: tekst(),
  hoe: tekst(),
  uiterlijk: keuze(dag),
  maat: tekst(),
  haalbaar: keuze(z.enum(haalbaarheden)),
  toelichting: tekst(),
  status: keuze(z.enum(leerdoelStatussen)),
  /** when somebody picked between two answers about the end of a period */
  vastgesteldOpMs: waarde(ms),
  gemaaktOpMs: waarde(ms),
  /** a draft that was put away; of a shown one: the kandidaat stopped showing it, and its words are gone from here */
  weg: waarde(z.boolean()),
} as const

export const subdoel = {
  leerdoelId: waarde(idTekst),
  /** place in the list; a number between its neighbours, so moving one item touches one item */
  volgorde: waarde(z.number()),
  tekst: tekst(),
  uiterlijk: keuze(dag),
  aantal: tekst(),
  klaarOp: keuze(z.nullable(dag)),
  weg: keuze(z.boolean()),
} as const

/** The rows of the paper *Format zelfreflectie*, for one leerdoel. */
export const reflectie = {
  naam: tekst(),
  werkervaringsplaats: tekst(),
  naamBegeleider: tekst(),
  datum: keuze(dag),
  leerdoelId1: keuze(idTekst),
  leerdoel1: tekst(),
  actie1: tekst(),
  goed1: tekst(),
  beter1: tekst(),
  reactie1: tekst(),
  verbeteractie1: tekst(),
  leerdoelId2: keuze(idTekst),
  leerdoel2: tekst(),
  actie2: tekst(),
  goed2: tekst(),
  beter2: tekst(),
  reactie2: tekst(),
  verbeteractie2: tekst(),
  gemaaktOpMs: waarde(ms),
  /** as of a leerdoel */
  weg: waarde(z.boolean()),
} as const

export const mens = {
  persoonId: waarde(idTekst),
  naam: waarde(kort),
  rol: waarde(rolSchema),
  telefoon: waarde(kort),
  email: waarde(kort),
  weg: waarde(z.boolean()),
} as const

export const werkdag = {
  /** 0 (Sunday) – 6 */
  weekdag: waarde(z.number()),
  van: waarde(tijd),
  tot: waarde(tijd),
  weg: waarde(z.boolean()),
} as const

export const notitie = {
  tekst: tekst(),
  label: waarde(z.enum(['afspraak', 'vraag', 'goed_nieuws'])),
  door: waarde(idTekst),
  opMs: waarde(ms),
  klaar: waarde(z.boolean()),
  weg: waarde(z.boolean()),
} as const

export const afspraak = {
  tekst: tekst(),
  dag: keuze(dag),
  tijd: keuze(tijd),
  notitieId: waarde(idTekst),
  door: waarde(idTekst),
  opMs: waarde(ms),
  gedaanOp: keuze(z.nullable(dag)),
  weg: waarde(z.boolean()),
} as const

/** A status line per shared thing, without its text. */
export const spoor = {
  titel: waarde(kort),
  status: waarde(kort),
  dag: waarde(dag),
  getekendDoor: waarde(z.array(kort)),
  /** what the line was about is no longer shown */
  weg: waarde(z.boolean()),
} as const

/** *Dit gaat over het werk*, chosen at a field that seemed to be about health; holds no words of the text. */
export const woordmerk = {
  /** id of the item */
  bij: waarde(idTekst),
  /** name of the field */
  veld: waarde(kort),
  door: waarde(idTekst),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const
