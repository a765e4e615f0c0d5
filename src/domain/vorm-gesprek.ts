import { z } from 'zod/mini'
import { dag, idTekst, keuze, kort, ms, tekst, waarde } from './veld.ts'
import { woordmerk } from './veldlijst.ts'

/** What a form holds, wherever it lies. */
const formulier = {
  /** its name in `gesprek-sjabloon.ts`; an unknown one is of a newer version */
  sjabloon: waarde(idTekst),
  dag: waarde(dag),
  door: waarde(idTekst),
  gemaaktOpMs: waarde(ms),
  /** `null`: not complete after all */
  klaarOpMs: waarde(z.nullable(ms)),
  weg: waarde(z.boolean()),
}

/** id = `<form>.<question>`, or `<form>.<question>.<person>` where everybody has a line */
const antwoord = {
  /** id of the form */
  bij: waarde(idTekst),
  /** the question as it was put: an old form stays readable when its template changes */
  vraag: waarde(kort),
  /** of the question in its form, from 0 */
  volgorde: waarde(z.number()),
  antwoord: tekst(),
  /** who it is the line of */
  van: waarde(idTekst),
  /** of the kandidaat only */
  lieverNiet: waarde(z.boolean()),
  gekozen: waarde(kort),
}

/** id = `<form>.<question>.<option>` */
const vinkje = { bij: waarde(idTekst), vraag: waarde(kort), isAan: keuze(z.boolean()) }

/** One conversation form; only those who took part read it. */
export const gesprekVorm = {
  /** one item, id `gesprek` */
  gesprekken: formulier,
  antwoorden: antwoord,
  gesprekvinkjes: vinkje,
  /** *Dit gaat over het werk*, as in a werkplek */
  woordmerken: woordmerk,
} as const

/** The forms that somebody fills in for themselves, in mijn map. */
export const gesprekInMap = {
  /** `laatst`: the question somebody stopped at */
  gesprekken: { ...formulier, laatst: waarde(idTekst) },
  antwoorden: antwoord,
  gesprekvinkjes: vinkje,
  /** answers about what is vulnerable, in a place of their own: what shows `antwoorden` can never show these */
  gesprekapart: { bij: waarde(idTekst), vraag: waarde(kort), volgorde: waarde(z.number()), woorden: tekst() },
  /** what keeps somebody busy, sorted by how much they can do about it */
  gesprekpunten: {
    /** id of the form */
    bij: waarde(idTekst),
    tekst: tekst(),
    zone: waarde(kort),
    actie: tekst(),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
} as const
