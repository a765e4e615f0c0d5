import type { CertificaatWoorden } from '#domain/certificaat.ts'

/** Giving certificaten, and one certificaat. */
export const certificaatText = {
  title: 'Certificaten',
  below: 'Iedereen die meedeed krijgt er een. Er staat geen cijfer op.',
  programma: 'Hoe heet het programma?',
  standard: 'Kansen op werk',
  people: 'De groep',
  there: (count: number, total: number) => `Was bij ${count} van de ${total} bijeenkomsten`,
  given: (day: string) => `Gegeven op ${day}`,
  last: (day: string) => `De laatste bijeenkomst is op ${day}. Je kunt ze nu al geven.`,
  giveAll: (count: number) => (count === 1 ? 'Geef 1 certificaat' : `Geef ${count} certificaten`),
  gaveAll: (count: number, total: number) =>
    [
      count === 1 ? '1 certificaat gegeven.' : `${count} certificaten gegeven.`,
      count < total ? 'De rest kan als alles van de groep op je toestel is.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  allGiven: 'Iedereen heeft een certificaat.',
  noPeople: { title: 'Nog geen mensen in de groep', text: 'De regiocoördinator zet mensen in de groep.' },
  errors: {
    'geen-sleutel': 'Dit toestel kan nog niet tekenen. Vraag een collega om het te doen.',
    'nog-niet-hier': 'Nog niet alles van deze groep is op je toestel. Probeer het als er internet is.',
    vol: 'Je toestel is vol. Er is niets gegeven.',
    kwijt: 'Het is nog niet opgeslagen. We proberen het opnieuw.',
    'geen-recht': 'Alleen een trainer van de groep geeft certificaten.',
  },
  one: {
    title: (name: string) => `Certificaat van ${name}`,
    below: 'Kijk of alles klopt. Na het geven verandert het niet meer.',
    name: 'Naam op het certificaat',
    days: 'Staat er een datum te veel of te weinig? Verbeter dan de aanwezigheid.',
    give: 'Geef dit certificaat',
    gave: 'Certificaat gegeven',
    again: 'Een nieuw certificaat maken',
    instead: (day: string) => `Dit komt in de plaats van het certificaat van ${day}.`,
  },
  read: {
    title: 'Certificaat',
    own: 'Dit is van jou. Je mag het aan iedereen laten zien.',
    print: 'Afdrukken',
    file: 'Bewaar als bestand',
    fileHint: 'Met dit bestand kan iemand nakijken dat het echt is. Het is een Open Badge.',
    fileName: (name: string) => `certificaat-${name}.json`,
    signed: (name: string) => `Getekend op een toestel van ${name}.`,
    unknown: (name: string) => `We weten nog niet zeker of het op een toestel van ${name} is getekend.`,
    other: (name: string) => `Dit is niet getekend op een toestel van ${name}. Vraag het na.`,
    replaced: 'Er is een nieuwer certificaat. Dit is het oude.',
    toNew: 'Naar het nieuwe',
    gone: 'Dit certificaat staat nog niet op je toestel.',
  },
  sheet: {
    title: 'Certificaat',
    took: 'heeft meegedaan aan',
    period: (from: string, to: string) => `van ${from} tot en met ${to}`,
    at: 'Bijeenkomsten',
    foot: (name: string) => `Certificaat van ${name}`,
    check: (mark: string) => `Digitaal getekend · kenmerk ${mark}`,
    draft: 'Nog niet gegeven',
  },
  help: {
    about: [
      'Na de training krijgt iedereen een certificaat. Hoe vaak iemand er was maakt niet uit.',
      'Op het certificaat staan de bijeenkomsten waar iemand was, met de datum.',
      'Je toestel tekent het. Daarna kan niemand er iets aan veranderen.',
    ],
  },
  readHelp: {
    about: [
      'Je kunt het certificaat afdrukken of bewaren als pdf.',
      'In het bestand staat een digitale handtekening. Daarmee kan iemand nakijken dat het echt is.',
    ],
  },
} as const

/** What stands in the file itself. */
export const badgeWoorden: CertificaatWoorden = {
  titel: (programma) => `Certificaat ${programma}`,
  voorwaarde: 'Iedereen die meedeed krijgt dit certificaat.',
}
