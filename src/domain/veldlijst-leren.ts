import { z } from 'zod/mini'
import { versieAanleidingen } from './leerdoelversie.ts'
import { dag, idTekst, keuze, kort, ms, tekst, waarde } from './veld.ts'
import { uitkomsten } from './vaststelling.ts'

// Lists of fields around learning that stand in more than one kind of document, each time the same.

/** The six letters, and what the story is for. Only the kandidaat writes in it. */
export const dstarr = {
  doel: tekst(),
  situatie: tekst(),
  taak: tekst(),
  actie: tekst(),
  resultaat: tekst(),
  reflectie: tekst(),
  /** id of the leerdoel it is about */
  leerdoelId: waarde(idTekst),
  /** id of the bijeenkomst at which it is told */
  coaching: waarde(idTekst),
  /** the day of what happened */
  datum: waarde(dag),
  /** *Klaar om te vertellen* */
  klaarOpMs: waarde(z.nullable(ms)),
  gemaaktOpMs: waarde(ms),
  /** as of a leerdoel */
  weg: waarde(z.boolean()),
} as const

/** One tip at a DSTARR, typed by the kandidaat or the trainer. */
export const tip = {
  /** id of the DSTARR */
  bij: waarde(idTekst),
  tekst: tekst(),
  /** who gave it, in free words: a peer is no user of this document */
  van: waarde(kort),
  door: waarde(idTekst),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const

/** How a leerdoel was before it was adapted. Written once; only the reason is typed. */
export const versie = {
  leerdoelId: waarde(idTekst),
  titel: waarde(z.string()),
  wat: waarde(z.string()),
  wanneer: waarde(z.string()),
  waar: waarde(z.string()),
  waarom: waarde(z.string()),
  waartoe: waarde(z.string()),
  hoe: waarde(z.string()),
  uiterlijk: waarde(z.string()),
  maat: waarde(z.string()),
  haalbaar: waarde(z.string()),
  toelichting: waarde(z.string()),
  /** the steps as they were, in order */
  stappen: waarde(z.array(z.string())),
  aanleiding: waarde(z.enum(versieAanleidingen)),
  /** id of the DSTARR, tip or zelfreflectie that caused it */
  aanleidingId: waarde(idTekst),
  reden: tekst(),
  door: waarde(idTekst),
  dag: waarde(dag),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const

/** What one person says of a leerdoel at the end of a period; id = `<leerdoelId>.<persoonId>`, so each writes the own one. */
export const oordeel = {
  leerdoelId: waarde(idTekst),
  uitkomst: waarde(z.nullable(z.enum(uitkomsten))),
  zin: tekst(),
  door: waarde(idTekst),
  dag: waarde(dag),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const

/** Something to do that was agreed on in a coaching or werkoverleg. */
export const eigenOpdracht = {
  tekst: tekst(),
  dag: keuze(dag),
  /** of the coaching it was agreed on in */
  bijeenkomst: waarde(idTekst),
  door: waarde(idTekst),
  opMs: waarde(ms),
  gedaanOp: keuze(z.nullable(dag)),
  weg: waarde(z.boolean()),
} as const

/** Something that helps at work, as it was when it was shared: words to read, without history and without a name. */
export const hulpmiddel = {
  titel: waarde(kort),
  waarvoor: waarde(z.string()),
  hoe: waarde(z.string()),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const

/** What an opdracht brought; id = that of the opdracht, so that two devices write the same one. */
export const opbrengst = {
  bijeenkomst: waarde(idTekst),
  /** the opdracht as it read then: a group may be gone at the end of the year */
  opdracht: waarde(z.string()),
  gedaanOp: waarde(z.nullable(dag)),
  opbrengst: tekst(),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const
