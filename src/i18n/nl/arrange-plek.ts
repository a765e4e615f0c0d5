import type { OpbouwCode, RedenWijziging, Werkaanpassing } from '#domain/opbouw.ts'
import { countOf } from '#i18n/format.ts'

export const aanpassingWoorden: Record<Werkaanpassing, string> = {
  uren_spreiden: 'Uren spreiden over de week',
  meer_tijd_per_taak: 'Meer tijd voor een taak',
  eigen_tempo: 'Eigen tempo',
  rustige_plek: 'Een rustige plek',
  minder_sociale_prikkels: 'Minder mensen om je heen',
  eigen_werkindeling: 'Zelf het werk indelen',
  later_beginnen: 'Later beginnen',
  pauzes: 'Vaker pauze',
  duobaan: 'Samen één baan doen',
  anders: 'Iets anders',
}

export const redenWoorden: Record<RedenWijziging, string> = {
  doel_eerder_bereikt: 'Het doel is eerder bereikt',
  meer_tijd_nodig: 'Er is meer tijd nodig',
  terugval: 'Het ging een tijd minder',
  andere_plek: 'Er is een andere plek',
  gestopt: 'Gestopt',
  anders: 'Iets anders',
}

export const opbouwWarnings: Record<OpbouwCode, string> = {
  'same-day': 'Twee stappen beginnen op dezelfde dag.',
  'above-24-hours': 'Een stap is meer dan 24 uur in de week.',
  'before-start': 'Een stap begint vóór de start van het werk.',
}

/** What is arranged about a werkplek: one page with everything, and the pages behind it. */
export const arrangePlekText = {
  title: 'Werkplek',
  headline: (naam: string) => `Werkplek van ${naam}`,
  own: 'Mijn werkplek',
  talk: { title: 'Werkoverleg', none: 'Nog geen werkoverleg' },
  week: { title: 'Werkdagen en uren', none: 'Nog geen dagen afgesproken' },
  days: { title: 'Hoe ging de week?', below: 'Gewerkt, vrij of anders afgesproken' },
  papers: { title: 'Overeenkomsten', missing: 'Nog niet getekend', done: 'Getekend' },
  guide: { title: 'Begeleiden', below: 'De eerste dag, en hoe je helpt bij leren' },
  start: { title: 'De eerste dag', below: 'Drie dingen om samen te doen' },
  contacts: { title: 'Contacten' },
  minute: { title: 'Een minuut uitleg', below: 'Wat doet een werkbegeleider?' },
  fits: { title: 'Past dit werk bij je?', below: 'Halverwege kijk je zelf terug' },
  status: 'Hoe staat het ermee?',
  statusKept: 'De stand is gewijzigd.',
  statusHint: 'Een reden hoeft niet.',
  period: {
    title: 'Periode',
    from: 'Eerste dag',
    to: 'Laatste dag',
    reason: 'Waarom geen jaar?',
    noReason: 'Geen reden',
  },
  rooster: {
    title: 'Werkdagen en uren',
    days: 'Op welke dagen?',
    from: (dag: string) => `${dag}, begin`,
    to: (dag: string) => `${dag}, einde`,
    taken: (dag: string) => `${dag} is eruit.`,
    why: 'Wil je er iets bij zeggen?',
    whyHint: 'Bijvoorbeeld: rustig beginnen. Leeg laten mag.',
  },
  talkMoment: {
    title: 'Vast moment voor werkoverleg',
    rhythm: 'Hoe vaak?',
    day: 'Welke dag?',
    time: 'Hoe laat?',
    words: (ritme: string, dag: string, tijd: string) =>
      [ritme, dag === '' ? '' : `op ${dag}`, tijd === '' ? '' : `om ${tijd}`].filter(Boolean).join(' '),
  },
  build: {
    title: 'Uren opbouwen',
    text: 'Begin klein en zet er later uren bij. Minder mag ook.',
    add: 'Stap erbij',
    from: (nr: number) => `Stap ${nr}, vanaf`,
    hours: (nr: number) => `Stap ${nr}, uren in de week`,
    remove: (nr: number) => `Stap ${nr} weghalen`,
    removed: 'De stap is weg.',
    now: (uren: number) => `Volgens de opbouw nu ${countOf(uren, 'uur', 'uur')} in de week.`,
  },
  adapt: { title: 'Wat helpt op het werk', text: 'Kies wat jullie hebben afgesproken. Een reden hoeft er niet bij.' },
  risk: {
    title: 'Veilig werken en vervanging',
    risks: 'Waar moeten we op letten bij dit werk?',
    risksHint: 'Over het werk zelf: een oven, een ladder, alleen zijn.',
    replace: 'Wie is er als de begeleider vrij is?',
  },
  end: {
    title: 'De plek stopt',
    text: 'Alles wat geschreven is, blijft staan.',
    open: 'Deze plek stoppen',
    day: 'Laatste werkdag',
    how: 'Hoe stopt het?',
    finished: 'Het jaar is klaar',
    earlier: 'We stoppen eerder',
    reason: 'Waarom?',
    noReason: 'Liever niet zeggen',
    do: 'Plek stoppen',
    done: 'De plek is gestopt.',
    choose: 'Kies eerst hoe het stopt.',
  },
  twoAnswers: 'Eerste of laatste dag',
  help: {
    about: [
      'Hier staat wat jullie over het werk hebben afgesproken.',
      'Iedereen rond deze plek kan het lezen en aanvullen.',
      'Een waarschuwing houdt niets tegen. Jullie kiezen zelf.',
    ],
    questions: [
      {
        question: 'Moet ik een reden geven?',
        answer: 'Nee. Schrijf nooit op of iemand ziek is. Afspraken over het werk zijn genoeg.',
      },
    ],
  },
} as const
