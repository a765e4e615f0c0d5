import type { OverlegRitme, OverlegVraag, Werkdruk } from '#domain/werkoverleg.ts'
import { joinNames } from '#i18n/format.ts'

export const werkdrukWoorden: Record<Werkdruk, string> = {
  te_weinig: 'Te weinig',
  goed: 'Goed',
  te_veel: 'Te veel',
}

export const ritmeWoorden: Record<OverlegRitme, string> = {
  wekelijks: 'Elke week',
  tweewekelijks: 'Om de week',
}

/** The five questions that lead the talk; of our own making. */
const vragen: Record<OverlegVraag, string> = {
  gedaan: 'Wat heb je gedaan sinds de vorige keer?',
  goed: 'Wat ging goed?',
  lastig: 'Wat was lastig?',
  zien: 'Wat zag je begeleider?',
  oefenen: 'Wat ga je nu oefenen?',
}

/** The talk of kandidaat and werkbegeleider. */
export const holdWerkoverlegText = {
  title: 'Werkoverleg',
  headline: (naam: string) => `Werkoverleg met ${naam}`,
  headlineOwn: 'Mijn werkoverleg',
  on: (day: string) => `Werkoverleg op ${day}`,
  begin: 'Werkoverleg beginnen',
  goOn: 'Verder met werkoverleg',
  fixed: (words: string) => `Vast moment: ${words}`,
  nextOn: (day: string) => `Volgende keer: ${day}`,
  quiet: (days: number) => `Het laatste werkoverleg was ${days} dagen geleden.`,
  quietText: 'Een kwartier samen zitten is genoeg.',
  lastOn: (day: string) => `Laatste: ${day}`,
  none: 'Nog geen werkoverleg',
  list: 'Eerdere gesprekken',
  busy: 'Nog niet klaar',
  empty: {
    title: 'Nog geen werkoverleg',
    text: 'Jullie schrijven samen op wat je bespreekt. Vijf vragen helpen je op weg.',
  },
  guide: 'Vijf vragen die helpen',
  questions: vragen,
  goals: 'Waarover ging het?',
  noGoals: 'Er is nog geen leerdoel te zien. Dat hoeft ook niet.',
  lastTime: 'Verbeteractie van de vorige keer',
  discussed: 'Wat hebben jullie besproken?',
  discussedHint: (names: readonly string[]) => `${joinNames(names)} ${names.length === 1 ? 'leest' : 'lezen'} dit ook.`,
  pressure: 'Hoe is de hoeveelheid werk?',
  pressureNone: 'Niet gezegd',
  agreed: 'Wat spreken jullie af?',
  oneAgreed: (nr: number) => `Afspraak ${nr}`,
  moreAgreed: 'Nog een afspraak',
  by: 'Vóór welke dag?',
  next: 'Wanneer praten jullie weer?',
  nextOther: 'Andere dag',
  nextDay: 'Op welke dag?',
  when: 'Dag en duur',
  day: 'Dag van het gesprek',
  minutes: 'Hoeveel minuten?',
  done: 'Klaar',
  isDone: 'Het werkoverleg is klaar.',
  remove: 'Dit werkoverleg weghalen',
  removed: 'Het werkoverleg is weg.',
  twoDays: 'Dag van het gesprek',
  twoNext: 'Volgende keer',
  alsoHere: (names: readonly string[]) => `${joinNames(names)} ${names.length === 1 ? 'kijkt' : 'kijken'} ook mee`,
  reflect: 'Zelfreflecties',
  reflectText: 'Samen lezen, reageren en tekenen',
  help: {
    about: [
      'Jullie kunnen allebei schrijven, ook tegelijk en zonder internet.',
      'De vijf vragen zijn een steuntje. Je hoeft ze niet allemaal te doen.',
      'Alles blijft staan. Met Klaar zeg je dat het af is.',
    ],
    questions: [
      {
        question: 'Wat hoort hier niet?',
        answer: 'Alles over gezondheid. Dat blijft van de kandidaat. Hier gaat het over het werk.',
      },
    ],
  },
} as const
