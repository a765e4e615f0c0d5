import { evaluatieText, evaluatieVraagWoorden } from './write-evaluatie.ts'
import { uitkomstText as text } from './keep-uitkomst.ts'

// What the fields around the end of a year are called on the page of *Neem alles mee*.

export const uitkomstNamen = {
  uitkomst: {
    soort: text.soort,
    dag: text.dag,
    uren: text.uren,
    functie: text.functie,
  },
  nazorg: {
    dag: 'Contact op',
    tekst: text.what,
    gedaanOp: 'Gesproken op',
    door: 'Afgesproken door',
    opMs: 'Afgesproken op',
    weg: null,
  },
} as const

export const certificaatNamen = {
  verklaring: null,
  groep: null,
  opMs: 'Gegeven op',
  door: 'Gegeven door',
  vervangt: null,
} as const

export const evaluatieGroepNamen = {
  sleutel: null,
  aantal: 'Mensen in de groep',
  opMs: 'Klaargezet op',
  door: 'Klaargezet door',
} as const

export const evaluatieNamen = {
  oordeel: evaluatieText.oordeel,
  ...evaluatieVraagWoorden,
  biljet: null,
  teken: null,
  klaarOpMs: 'Klaar om te versturen op',
  verstuurdOpMs: 'Verstuurd op',
} as const
