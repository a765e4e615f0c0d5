import type { contact, plaatsingAfspraken, plaatsingWerk, tevredenheid, werkplekWerk } from '#domain/vorm-werk.ts'
import { aanpassingWoorden, redenWoorden } from './arrange-plek.ts'
import { begeleidingWoorden, introductieWoorden } from './guide-kandidaat.ts'
import { keepOvereenkomstText, overeenkomstKopWoorden } from './keep-overeenkomst.ts'
import { contactTellingWoorden, contactVormWoorden } from './log-contact.ts'
import { holdWerkoverlegText, ritmeWoorden, werkdrukWoorden } from './hold-werkoverleg.ts'
import {
  dagdeelStandWoorden,
  dagdeelWoorden,
  groeiWoorden,
  noteWerkdagenText,
  pastWerkWoorden,
  waaromNietWoorden,
} from './note-werkdagen.ts'

// What the year at a werkplek is called on the page of *Neem alles mee*; as in mee-velden.ts.

type Namen<L> = { readonly [F in keyof L]: string | null }
type Verzamelingen<L> = { readonly [V in keyof L]: Namen<L[V]> }

export const contactNamen: Namen<typeof contact> = {
  vorm: 'Hoe',
  dag: 'Dag',
  onderwerp: 'Waarover',
  door: 'Opgeschreven door',
  met: 'Met',
  telt: 'Soort contact',
  duurMin: 'Minuten',
  afspraken: 'Afgesproken',
  opMs: 'Opgeschreven op',
  klaar: null,
  weg: null,
}

export const plaatsingAfsprakenNamen: Namen<typeof plaatsingAfspraken> = {
  overlegRitme: 'Hoe vaak werkoverleg',
  overlegWeekdag: null,
  overlegTijd: 'Tijd van het werkoverleg',
  redenUren: 'Over de uren',
  redenPeriode: 'Over de periode',
  risicos: 'Waar we op letten',
  vervanging: 'Wie vervangt',
  eindeWerkelijk: 'Laatste werkdag',
  redenEinde: 'Waarom het stopte',
}

export const plaatsingWerkNamen: Verzamelingen<typeof plaatsingWerk> = {
  contacten: contactNamen,
  contactparen: { een: null, ander: null, zelfde: null },
  overlegsporen: { dag: 'Werkoverleg op', weg: null },
  opbouw: { vanaf: 'Vanaf', uren: 'Uren in de week', weg: null },
  aanpassingen: { geldt: 'Afgesproken', hoe: 'Hoe' },
  overeenkomsten: {
    ...overeenkomstKopWoorden,
    datum: 'Datum op het papier',
    bijlage: null,
    bijlageMime: null,
    bijlageBytes: null,
    bijlageDoor: 'Kopie op het toestel van',
    bijlageOpMs: 'Kopie gemaakt',
  },
  overeenkomsttekens: { naam: 'Wie', getekendOp: 'Getekend op papier', door: 'Aangevinkt door' },
  introductie: { gedaanOp: 'Gedaan op', door: 'Aangevinkt door' },
}

export const werkplekWerkNamen: Omit<Verzamelingen<typeof werkplekWerk>, 'afspraken'> = {
  overleggen: {
    dag: 'Dag',
    duurMin: 'Minuten',
    besproken: holdWerkoverlegText.discussed,
    werkdruk: holdWerkoverlegText.pressure,
    volgende: 'Volgende keer',
    gemaaktOpMs: 'Gemaakt',
    door: 'Begonnen door',
    klaarOpMs: 'Klaar op',
    weg: null,
  },
  overlegdoelen: { overleg: null, leerdoelId: null, isBesproken: null },
  begeleiding: { gedaanOp: 'Gedaan op', door: 'Aangevinkt door' },
  werkdagdelen: { dag: 'Dag', dagdeel: 'Dagdeel', stand: 'Wat het was' },
}

export const tevredenheidNamen: Namen<typeof tevredenheid> = {
  pastWerk: noteWerkdagenText.fits.title,
  waaromNiet: noteWerkdagenText.fits.why,
  woorden: noteWerkdagenText.fits.words,
  groei: noteWerkdagenText.fits.growth,
  verder: noteWerkdagenText.fits.further,
  opMs: 'Wanneer',
  weg: null,
}

/** Choices in words, by `collection.field`. */
export const werkKeuzes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'contacten.vorm': contactVormWoorden,
  'contacten.telt': contactTellingWoorden,
  'plaatsing.overlegRitme': ritmeWoorden,
  'plaatsing.redenPeriode': redenWoorden,
  'plaatsing.redenEinde': redenWoorden,
  'overleggen.werkdruk': werkdrukWoorden,
  'werkdagdelen.dagdeel': dagdeelWoorden,
  'werkdagdelen.stand': dagdeelStandWoorden,
  'tevredenheid.pastWerk': pastWerkWoorden,
  'tevredenheid.waaromNiet': waaromNietWoorden,
  'tevredenheid.groei': groeiWoorden,
}

/** What items are called whose id is a word of a list; a sign of an agreement has both, as `a.kandidaat`. */
export const werkTitels: Readonly<Record<string, (id: string) => string | undefined>> = {
  aanpassingen: (id) => nameIn(aanpassingWoorden, id),
  introductie: (id) => nameIn(introductieWoorden, id)?.text,
  begeleiding: (id) => nameIn(begeleidingWoorden, id),
  overeenkomsten: (id) => nameIn(keepOvereenkomstText.kinds, id)?.title,
  overeenkomsttekens: (id) => {
    const [soort = '', partij = ''] = id.split('.')
    const { kinds, parties } = keepOvereenkomstText
    return [nameIn(kinds, soort)?.title, nameIn(parties, partij)].filter(Boolean).join(', ')
  },
}

function nameIn<T>(names: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined
}
