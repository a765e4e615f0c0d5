import {
  criteriumAntwoordWoorden,
  eigenAntwoordWoorden,
  eigenDeelnameWoorden,
  hoeGevondenWoorden,
  meenemerWoorden,
  momentWoorden,
  toestemmingWoorden,
} from './intake-woorden.ts'
import { uitkomstWoorden } from './keep-uitkomst.ts'
import { dagdeelWoorden, oordeelWoorden } from './plek-woorden.ts'
import { aanleidingWoorden } from './adapt-leerdoel.ts'
import { haalbaarWoorden, kernWoorden, statusWoorden, themaWoorden } from './leerdoel-woorden.ts'
import { planPauzeText } from './plan-pauze.ts'
import {
  aanwezigWoorden,
  kandidaatStatusWoorden,
  notitieLabelWoorden,
  plaatsingStatusWoorden,
  rolWoorden,
  soortWoorden,
} from './veldwoorden.ts'
import { werkKeuzes } from './mee-werk.ts'
import { gesprekKeuzes } from './mee-velden-gesprek.ts'
import { portfolioKeuzes } from './portfolio-woorden.ts'
import { netwerkKeuzes } from './keep-netwerk.ts'
import { droomKeuzes } from './write-droom.ts'
import { stukKeuzes } from './stuk-woorden.ts'
import { oordeelOverWoorden } from './write-evaluatie.ts'
import { terugblikText } from './write-terugblik.ts'

const spoorStatus = {
  ...statusWoorden,
  besproken: 'Besproken',
  ondertekend: 'Ondertekend',
  gewijzigd_na_ondertekening: 'Veranderd na het tekenen',
}

/** Choices in words, by `collection.field`; a test looks that none is missing. */
export const keuzeNamen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...gesprekKeuzes,
  'papieren.soort': { foto: 'Foto', papier: 'Papier' },
  'leerdoelen.kerncompetentie': kernWoorden,
  'leerdoelen.thema': themaWoorden,
  'leerdoelen.haalbaar': Object.fromEntries(Object.entries(haalbaarWoorden).map(([code, { text }]) => [code, text])),
  'leerdoelen.status': statusWoorden,
  'versies.aanleiding': aanleidingWoorden,
  'versies.haalbaar': Object.fromEntries(Object.entries(haalbaarWoorden).map(([code, { text }]) => [code, text])),
  'oordelen.uitkomst': statusWoorden,
  'leerdoelen.delenMet': {
    alleen_ik: 'Alleen ik',
    trainer: 'Mijn trainer',
    trainer_en_werkplek: 'Mijn trainer en mijn werkplek',
  },
  'terugblikken.hoe': terugblikText.words,
  'delen.alsRol': rolWoorden,
  'delen.vorm': { stukje: 'Uit mijn map', bericht: 'Bericht' },
  'pauzes.contactritme': planPauzeText.ritmes,
  'evaluaties.oordeel': oordeelOverWoorden,
  'uitkomst.soort': uitkomstWoorden,
  'kaart.status': kandidaatStatusWoorden,
  'mensen.rol': rolWoorden,
  'vervangingen.rol': rolWoorden,
  'handtekeningen.rol': rolWoorden,
  'zienswijzen.rol': rolWoorden,
  'start.deelname': eigenDeelnameWoorden,
  'kaart.deelname': eigenDeelnameWoorden,
  'kaart.afstemmingNodig': toestemmingWoorden,
  'criteria.antwoord': { ...criteriumAntwoordWoorden, vraag: eigenAntwoordWoorden.vraag },
  'voorstellen.oordeel': oordeelWoorden,
  'voorstellen.dagdelen': dagdeelWoorden,
  'intake.hoeGevonden': hoeGevondenWoorden,
  'intake.neemtIemandMee': meenemerWoorden,
  'intake.moment': momentWoorden,
  'intake.keuzeDeelname': { ja: 'Ja', nee: 'Nee', bedenktijd: 'Wil er nog over nadenken' },
  'plaatsing.status': plaatsingStatusWoorden,
  'leerdoelsporen.status': spoorStatus,
  'reflectiesporen.status': spoorStatus,
  'reflectiesporen.getekendDoor': rolWoorden,
  'notities.label': notitieLabelWoorden,
  'bijeenkomsten.soort': soortWoorden,
  'bijeenkomsten.stand': { gehouden: 'Gehouden', vervallen: 'Gaat niet door' },
  'sessiepunten.soort': { afspraak: 'Afspraak', opdracht: 'Opdracht' },
  'aanwezigheid.status': aanwezigWoorden,
  ...portfolioKeuzes,
  ...droomKeuzes,
  ...netwerkKeuzes,
  ...stukKeuzes,
  ...werkKeuzes,
}
