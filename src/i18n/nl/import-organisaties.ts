import type { RegisterImportError, SkipReason } from '#domain/register-import.ts'
import { countOf } from '#i18n/format.ts'

const organisaties = (aantal: number) => countOf(aantal, 'organisatie', 'organisaties')
const functies = (aantal: number) => countOf(aantal, 'functie', 'functies')

/** Reading a list of werkervaringsplaatsen. */
export const importText = {
  title: 'Lijst toevoegen',
  below: 'Kies het bestand met je werkervaringsplaatsen. Of plak de lijst.',
  shape: 'Zo leest de app je lijst',
  shapeText: [
    'In de eerste kolom staat de organisatie. In de tweede kolom staat de functie.',
    'Een opmerking mag in de derde kolom.',
    'Is de eerste kolom leeg? Dan hoort de functie bij de organisatie erboven.',
    'Uit Excel: kies Opslaan als, en dan CSV. Of kopieer de cellen en plak ze hier.',
  ],
  pick: 'Bestand kiezen',
  paste: 'Of plak je lijst hier',
  pasteHint: 'Kopieer de kolommen uit Excel of Word.',
  check: 'Lijst nakijken',
  reading: 'We lezen de lijst.',
  notRead: 'Dit kon de app niet lezen',
  preview: 'Nakijken',
  found: (aantal: number, plekken: number) => `${organisaties(aantal)} en ${functies(plekken)} in je lijst`,
  from: (naam: string) => `Uit ${naam}`,
  fromPaste: 'Uit de geplakte lijst',
  news: (aantal: number, plekken: number) => `Nieuw: ${organisaties(aantal)} en ${functies(plekken)}.`,
  known: (aantal: number) => `${functies(aantal)} ${aantal === 1 ? 'staat' : 'staan'} er al. Die slaan we over.`,
  nothingNewTitle: 'Alles staat er al',
  nothingNew: 'Deze lijst voegt niets toe. Er is niets gewijzigd.',
  toList: 'Naar organisaties',
  add: 'Toevoegen',
  other: 'Andere lijst kiezen',
  added: (aantal: number, plekken: number) => `${organisaties(aantal)} en ${functies(plekken)} toegevoegd`,
  notKept: 'De lijst is nog niet opgeslagen. Je lijst staat hier nog. Probeer het zo weer.',
  dubbelTitle: 'Eén functie staat er twee keer',
  dubbelText: (functie: string, organisatie: string, first: number, second: number) =>
    `${functie} bij ${organisatie} staat op regel ${first} en op regel ${second}.`,
  dubbelAsk: 'Kies je niets? Dan vragen we het later nog eens.',
  keepOne: 'Eén houden',
  keepBoth: 'Allebei houden',
  skippedTitle: (aantal: number) => `${countOf(aantal, 'regel', 'regels')} overgeslagen`,
  skippedText: 'Deze regels kun je later zelf toevoegen.',
  line: (regel: number) => `Regel ${regel}`,
  removedTitle: 'Niet toegevoegd: je verwijderde deze organisaties eerder',
  wholeList: 'Hele lijst bekijken',
  table: 'Organisaties en functies in je lijst',
  columns: { organisatie: 'Organisatie', functie: 'Functie', opmerking: 'Opmerking' },
  help: {
    about: [
      'Hier zet je jouw lijst met werkervaringsplaatsen in de app.',
      'Je ziet eerst wat de app heeft gelezen. Pas bij Toevoegen verandert er iets.',
      'Lees je dezelfde lijst nog eens? Dan komt er niets dubbel bij.',
    ],
    questions: [
      {
        question: 'Welk bestand kan ik kiezen?',
        answer: 'Een CSV-bestand of een tekstbestand. Een Excel-bestand sla je eerst op als CSV.',
      },
      {
        question: 'Wat als ik me vergis?',
        answer: 'Na het toevoegen zie je even de knop Ongedaan maken.',
      },
    ],
  },
} as const

/** Why a list could not be read: what it looks like, what is safe, what to do. */
export const importErrors: Record<RegisterImportError | 'unreadable', string> = {
  'empty-file': 'Er staat niets in. Je lijst in de app is niet gewijzigd. Kies een ander bestand.',
  'header-only': 'Alleen de kop staat erin, zonder organisaties. Er is niets gewijzigd. Kijk je bestand na.',
  'too-large': 'Dit bestand is groter dan 5 MB. Er is niets gewijzigd. Kies het bestand met alleen de lijst.',
  'is-photo': 'Dit is een foto. Er is niets gewijzigd. Kies een CSV-bestand of plak de lijst.',
  'is-spreadsheet':
    'Dit is een Excel-bestand. Er is niets gewijzigd. Kies in Excel Opslaan als CSV, of plak de cellen.',
  'not-a-text-file':
    'Dit bestand kan de app niet lezen. Er is niets gewijzigd. Kopieer de lijst en plak haar hieronder.',
  'only-one-column': 'De app ziet maar één kolom. Er is niets gewijzigd. Zet organisatie en functie in twee kolommen.',
  unreadable: 'Het bestand ging niet open. Er is niets gewijzigd. Kies het opnieuw of plak de lijst.',
}

/** Why a row was left out. */
export const skipReasons: Record<SkipReason, string> = {
  'continuation-without-organisatie': 'Er staat geen organisatie boven.',
  'no-functie': 'Er staat geen functie bij.',
  'too-long': 'De tekst is te lang.',
  'title-above-header': 'Dit is de titel van de lijst.',
}
