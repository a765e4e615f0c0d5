import type { ContactSignaal, ContactTelling, ContactVorm } from '#domain/contact.ts'
import { countOf, joinNames } from '#i18n/format.ts'

export const contactVormWoorden: Record<ContactVorm, string> = {
  gesprek: 'Gesprek',
  telefoon: 'Telefoon',
  bericht: 'Bericht',
  mail: 'Mail',
  videogesprek: 'Videogesprek',
  werkbezoek: 'Werkbezoek',
  bijeenkomst: 'Bijeenkomst',
}

export const contactTellingWoorden: Record<ContactTelling, string> = {
  werkbegeleider_trainer: 'Gesprek met de werkbegeleider',
  begeleiding: 'Begeleiding',
  spreekuur: 'Spreekuur',
  terugval: 'Extra contact',
  nazorg: 'Nazorg',
}

const signalen: Record<ContactSignaal, (naam: string) => string> = {
  halverwege: (naam) => `We zijn halverwege: plan een gesprek over ${naam}`,
  bijna_klaar: (naam) => `Het jaar is bijna klaar: plan nog een gesprek over ${naam}`,
}

/** Any contact, written down in 20 seconds. */
export const logContactText = {
  title: 'Contact',
  make: 'Contact vastleggen',
  headline: (naam: string) => `Contact over ${naam}`,
  how: 'Hoe?',
  who: 'Met wie?',
  about: 'Waarover ging het?',
  agreed: 'Wat is afgesproken?',
  readBy: (names: readonly string[]) =>
    names.length === 0
      ? 'Nu lees alleen jij dit.'
      : `${joinNames(names)} ${names.length === 1 ? 'kan' : 'kunnen'} dit lezen.`,
  you: 'jij',
  me: 'jou',
  more: 'Dag en duur',
  day: 'Op welke dag?',
  minutes: 'Hoeveel minuten?',
  done: 'Klaar',
  chooseHow: 'Kies eerst hoe jullie contact hadden.',
  kept: 'Het contact staat erbij.',
  notSaved: 'Dit is nog niet opgeslagen. Houd dit scherm open en probeer het zo weer.',
  draft: 'Je was al begonnen. Dit stond er nog.',
  choose: {
    title: 'Over wie ging het?',
    search: 'Zoek een naam',
    nobody: { title: 'Nog niemand', text: 'Zodra je een kandidaat hebt, staat die hier.' },
  },
  list: {
    title: 'Contacten',
    above: (naam: string) => `Over ${naam}`,
    empty: { title: 'Nog geen contacten', text: 'Na een telefoontje of bezoek zet je het hier in een paar tikken.' },
    all: 'Alle contacten',
    by: (naam: string) => `Opgeschreven door ${naam}`,
    with: (names: readonly string[]) => `Met ${joinNames(names)}`,
    agreed: (words: string) => `Afgesproken: ${words}`,
    minutes: (aantal: number) => countOf(aantal, 'minuut', 'minuten'),
    remove: 'Weghalen',
    removed: 'Het contact is weg.',
    both: 'Jullie schreven dit allebei op.',
    apart: 'Toch twee contacten',
    apartDone: 'Het zijn weer twee contacten.',
  },
  same: {
    title: 'Is dit hetzelfde contact?',
    text: 'Twee mensen schreven iets op over deze dag. Alle woorden blijven staan.',
    head: (day: string, naam: string) => `${day}, ${naam}`,
    yes: 'Ja, hetzelfde',
    no: 'Nee, het zijn er twee',
    joined: 'Het telt nu als één contact.',
    apart: 'Het blijven twee contacten.',
  },
  counter: {
    title: 'Gesprekken met de werkbegeleider',
    count: (aantal: number) => `${aantal} van 2 gesprekken`,
    more: (aantal: number) => countOf(aantal, 'gesprek', 'gesprekken'),
    trainer: (aantal: number) => `${aantal} met de trainer`,
    coordinator: (aantal: number) => `${aantal} met de regiocoördinator`,
    noTrainer: 'De trainer was er nog niet bij. Dat mag, een gesprek met de trainer helpt wel.',
    signal: signalen,
    why: 'In een jaar praten werkbegeleider en trainer ten minste 2 keer.',
  },
  someone: 'iemand',
  help: {
    about: [
      'Kies hoe jullie contact hadden en wie erbij was.',
      'Schrijf in een paar woorden waarover het ging.',
      'Alles blijft staan, ook als je de app sluit. Met Klaar komt het in de lijst.',
    ],
    questions: [
      {
        question: 'Wie leest dit?',
        answer: 'De kandidaat en de mensen die met dit werk te maken hebben. Het maatje leest dit niet.',
      },
      {
        question: 'Wat als we het allebei opschrijven?',
        answer: 'Dan vraagt de app of het hetzelfde contact is. Geen van jullie raakt woorden kwijt.',
      },
    ],
  },
} as const
