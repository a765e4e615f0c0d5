import type { WepStatus } from '#domain/plaatsing.ts'
import { countOf } from '#i18n/format.ts'

/** The list of werkervaringsplaatsen. */
export const organisatiesText = {
  title: 'Organisaties',
  heading: 'Organisaties',
  counts: (aantal: number, functies: number) =>
    `${countOf(aantal, 'organisatie', 'organisaties')}, ${countOf(functies, 'functie', 'functies')}`,
  search: 'Zoek een organisatie of functie',
  found: (aantal: number) => countOf(aantal, 'functie gevonden', 'functies gevonden'),
  byHours: 'Zoek op uren, niveau of dagdeel',
  add: 'Organisatie toevoegen',
  import: 'Lijst toevoegen',
  nothingFound: (vraag: string) => `Niets gevonden met "${vraag}"`,
  nothingFoundText: 'Controleer het woord. Of zoek op een deel van het woord.',
  showAll: 'Alles tonen',
  emptyTitle: 'Nog geen werkervaringsplaatsen',
  emptyText: 'Hier komen organisaties en functies te staan. Heb je al een lijst? Lees hem dan in.',
  open: (naam: string) => `${naam} openen`,
  noFuncties: 'nog geen functie',
  dubbelTitle: 'Eén functie staat er twee keer',
  dubbelText: (functie: string, organisatie: string) => `${functie} bij ${organisatie}.`,
  keepOne: 'Eén houden',
  keepBoth: 'Allebei houden',
  keptOne: 'Eén is weggehaald',
  keptBoth: 'Allebei blijven staan',
  help: {
    about: [
      'Hier staan alle werkervaringsplaatsen in jouw regio.',
      'Zoek met een deel van een woord. Je vindt zo ook woorden met een trema.',
      'Kies een organisatie om haar te wijzigen of een functie toe te voegen.',
    ],
  },
} as const

/** One organisatie with its functies. */
export const organisatieText = {
  newTitle: 'Organisatie toevoegen',
  naam: 'Naam',
  naamEmpty: 'Vul de naam van de organisatie in.',
  plaats: 'Plaats',
  telefoon: 'Telefoonnummer',
  functies: 'Functies',
  newFunctie: 'Nieuwe functie',
  newFunctieHint: 'Bijvoorbeeld: medewerker winkel.',
  functieEmpty: 'Vul de functie in.',
  addFunctie: 'Functie toevoegen',
  change: 'Gegevens wijzigen',
  functie: 'Functie',
  status: 'Is de plek vrij?',
  opmerking: 'Opmerking',
  opmerkingHint: 'Schrijf hier niets over een persoon.',
  keep: 'Klaar',
  addNow: 'Toevoegen',
  remove: 'Organisatie verwijderen',
  removeFunctie: 'Functie verwijderen',
  saved: 'Gewijzigd',
  added: (naam: string) => `${naam} is toegevoegd.`,
  removed: (naam: string) => `${naam} is verwijderd`,
  stays: 'Afspraken met mensen blijven staan.',
  help: {
    about: [
      'Hier staat één organisatie met haar functies.',
      'Een functie die bezet is, kun je niet kiezen bij Plek zoeken.',
      'Verwijder je iets? Je kunt het even terugdraaien.',
    ],
  },
} as const

export const plekStatusText: Record<WepStatus, string> = {
  concept: 'nog niet zeker',
  beschikbaar: 'vrij',
  in_gesprek: 'in gesprek',
  bezet: 'bezet',
  niet_meer: 'niet meer',
}
