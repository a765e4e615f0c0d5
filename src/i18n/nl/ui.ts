import { countOf, joinNames } from '#i18n/format.ts'

/** Words that belong to the building blocks themselves, the same on every screen. */
export const uiWords = {
  appName: 'Opstap',
  back: 'Terug',
  help: 'Hulp',
  mainMenu: 'Hoofdmenu',
  notices: 'Berichten',
  skipToContent: 'Naar de inhoud',
  close: 'Sluiten',
  call: 'Bellen',
  callName: (name: string) => `Bel ${name}`,
  undo: 'Ongedaan maken',
  explain: 'Uitleg',
  whoSees: 'Wie ziet dit?',
  optional: 'mag je overslaan',
  notFilledIn: 'Niet ingevuld',
  change: 'Wijzigen',
  changeOf: (question: string) => `Wijzigen: ${question}`,
  goOn: 'Verder',
  skip: 'Overslaan',
  later: 'Later verder',
  hold: 'Houd de knop even ingedrukt.',
  holding: 'Blijf drukken.',
  holdLonger: 'Te kort. Houd de knop langer ingedrukt.',
  notAllowed: 'Dat kun je hier niet wijzigen. Wat er stond, staat er nog.',
  yes: 'Ja',
  no: 'Nee',
} as const

/** A link to something that is not on this device (ux.md 7.2). */
export const notHereWords = {
  title: 'Dit staat nog niet op je toestel',
  text: 'Met internet halen we het op. De rest werkt gewoon.',
  back: 'Terug',
} as const

/** An empty list before everything of others has come to this device. */
export const arrivingWords = {
  coming: {
    icon: 'download',
    title: 'We halen het op',
    text: 'Dat duurt even. Laat de app open.',
    line: 'We halen het op.',
  },
  unreachable: {
    icon: 'no-net',
    title: notHereWords.title,
    text: notHereWords.text,
    line: 'Dit staat nog niet op je toestel.',
  },
  waits: {
    icon: 'clock',
    title: 'Nog even wachten',
    text: (who: string) => `${who === '' ? 'Wie jou uitnodigde' : who} kijkt na of jij het bent. Daarna komt het hier.`,
    line: 'Dit komt zodra je binnen bent.',
  },
} as const

/** The save line of one object (ux.md 3.7). It claims only what has happened. */
export const saveWords = {
  toestel: 'Opgeslagen op dit toestel',
  eigen: 'Opgeslagen, ook buiten dit toestel. Alleen jij kunt het lezen.',
  'eigen-hier': 'Opgeslagen op dit toestel. Alleen jij kunt het lezen.',
  wacht: 'Opgeslagen op dit toestel. Wordt gedeeld als er internet is.',
  gedeeld: (names: readonly string[]) => (names.length > 0 ? `Gedeeld met ${joinNames(names)}` : 'Gedeeld'),
  vast: 'Nog niet gedeeld. We proberen het opnieuw.',
  retry: 'Nu proberen',
  nietBewaard: 'Niet opgeslagen. Houd dit scherm open.',
} as const

/** The one band about internet; when all is shared there is no band. */
export const offlineWords = {
  offline: 'Geen internet. Je kunt gewoon doorwerken.',
  waiting: (count: number) => `${countOf(count, 'ding wacht', 'dingen wachten')} op internet.`,
} as const

/** Attendance, the only five words for it (ux.md 3.10). */
export const attendanceWords = {
  ok: 'Is er',
  late: 'Later gekomen',
  early: 'Eerder weg',
  off: 'Afgemeld',
  no: 'Niet gezien',
  other: 'Anders',
  otherFor: (name: string) => `${name}, iets anders`,
} as const

/** Two people answered the same question while apart (ux.md 3.8). */
export const twoAnswersWords = {
  title: 'Er staan twee antwoorden',
  which: 'Welke klopt?',
  choose: (answer: string) => `${answer} klopt`,
} as const

/** The year of ten bijeenkomsten. */
export const yearWords = {
  summer: 'zomer vrij',
  next: 'volgende',
  noDate: 'nog geen datum',
  bijeenkomst: (nummer: number) => `Bijeenkomst ${nummer}`,
} as const

/** Choosing a file or taking a picture. */
export const fileWords = {
  takePhoto: 'Foto maken',
  pickFile: 'Bestand kiezen',
} as const

/** At the foot of a printed sheet. */
export const printWords = {
  print: 'Afdrukken',
} as const
