import { haalbaarWoorden, kernWoorden, statusWoorden, themaWoorden } from './leerdoel-woorden.ts'
import {
  aanwezigWoorden,
  kandidaatStatusWoorden,
  notitieLabelWoorden,
  plaatsingStatusWoorden,
  rolWoorden,
  soortWoorden,
} from './veldwoorden.ts'
import { terugblikText } from './write-terugblik.ts'

const spoorStatus = {
  ...statusWoorden,
  besproken: 'Besproken',
  ondertekend: 'Ondertekend',
  gewijzigd_na_ondertekening: 'Veranderd na het tekenen',
}

/** Choices in words, by `collection.field`; a test looks that none is missing. */
export const keuzeNamen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'papieren.soort': { foto: 'Foto', papier: 'Papier' },
  'leerdoelen.kerncompetentie': kernWoorden,
  'leerdoelen.thema': themaWoorden,
  'leerdoelen.haalbaar': Object.fromEntries(Object.entries(haalbaarWoorden).map(([code, { text }]) => [code, text])),
  'leerdoelen.status': statusWoorden,
  'leerdoelen.delenMet': {
    alleen_ik: 'Alleen ik',
    trainer: 'Mijn trainer',
    trainer_en_werkplek: 'Mijn trainer en mijn werkplek',
  },
  'terugblikken.hoe': terugblikText.words,
  'delen.alsRol': rolWoorden,
  'kaart.status': kandidaatStatusWoorden,
  'mensen.rol': rolWoorden,
  'handtekeningen.rol': rolWoorden,
  'intake.keuzeDeelname': { ja: 'Ja', nee: 'Nee', bedenktijd: 'Wil er nog over nadenken' },
  'plaatsing.status': plaatsingStatusWoorden,
  'leerdoelsporen.status': spoorStatus,
  'reflectiesporen.status': spoorStatus,
  'reflectiesporen.getekendDoor': rolWoorden,
  'notities.label': notitieLabelWoorden,
  'bijeenkomsten.soort': soortWoorden,
  'aanwezigheid.status': aanwezigWoorden,
}
