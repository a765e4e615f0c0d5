import type { Slotregel } from '#domain/gesprek-sjabloon.ts'
import { joinNames, startWithCapital } from '#i18n/format.ts'

/** Gesprekken: formulieren die iemand alleen invult, of samen met anderen. */
export const holdGesprekText = {
  title: 'Gesprekken',
  titleOf: (naam: string) => `Gesprekken met ${naam}`,
  below: 'Alleen of samen. Je stopt wanneer je wilt. Alles blijft staan.',
  make: 'Gesprek beginnen',
  empty: {
    title: 'Nog geen gesprekken',
    text: 'Kies een formulier met vragen. Je vult het alleen in, of samen met anderen.',
  },
  onlyYou: 'Alleen jij',
  withNames: (names: readonly string[]) => `Met ${joinNames(names)}`,
  ready: 'Klaar',
  notReady: 'Nog niet klaar',
  choose: {
    title: 'Welk gesprek wil je?',
    alone: 'Voor mezelf',
    together: 'Samen met anderen',
    togetherWith: (naam: string) => `Samen met ${naam}`,
  },
  begin: {
    count: (count: number) => `${count} vragen. Je mag elke vraag overslaan.`,
    parts: (parts: number, count: number) => `${parts} delen, ${count} vragen. Je mag elke vraag overslaan.`,
    stop: 'Je kunt altijd stoppen. Later ga je verder waar je was.',
    lastOwn: 'Jij zegt het laatste. Pas dan is het klaar.',
    lastOther: (naam: string) => `${naam} zegt het laatste. Pas dan is het klaar.`,
    who: 'Wie doet er mee?',
    whoHint: 'Wie meedoet, leest alles en schrijft mee.',
    begin: 'Beginnen',
    nobody: 'Kies eerst met wie.',
    noPeople: {
      title: 'Er is nog niemand',
      text: 'Hoor je bij een organisatie? Dan staan hier straks de mensen om je heen.',
    },
    noRegion: 'Dit kan pas als je bij een organisatie hoort.',
    seesOwn: (names: readonly string[]) => (names.length === 0 ? 'Nu alleen jij.' : `${joinNames([...names, 'jij'])}.`),
    seesOther: (naam: string, names: readonly string[]) => `${joinNames([naam, ...names, 'jij'])}.`,
  },
  step: {
    above: (nr: number, count: number) => `Vraag ${nr} van ${count}`,
    aboveDeel: (deel: string, nr: number, count: number) => `${deel} · vraag ${nr} van ${count}`,
    next: 'Verder',
    skip: 'Overslaan',
    check: 'Nakijken',
    later: 'Later verder',
    readBy: (names: readonly string[]) => `${startWithCapital(joinNames([...names, 'jij']))}.`,
    nowOnlyYou: 'Nu alleen jij.',
    apart: 'Alleen jij. Dit staat apart van de rest.',
  },
  field: {
    own: 'Jij',
    onlyPerson: (naam: string) => `Alleen ${naam} schrijft hier.`,
    rather: 'Dit zeg ik liever niet',
    ratherNot: 'Liever niet',
    more: 'Wil je er iets bij schrijven?',
    writtenBy: (tekst: string, naam: string) => `${tekst} (opgeschreven door ${naam})`,
    line: (naam: string, tekst: string) => `${naam}: ${tekst}`,
  },
  zones: {
    point: (nr: number) => `Punt ${nr}`,
    where: (nr: number) => `Waar hoort punt ${nr}?`,
    action: 'Wat ga ik doen?',
    add: 'Punt toevoegen',
    remove: 'Weghalen',
    removeOf: (nr: number) => `Weghalen: punt ${nr}`,
    removed: 'Punt weggehaald.',
  },
  check: {
    alsoHere: (names: readonly string[]) => `${joinNames(names)} ${names.length === 1 ? 'kijkt' : 'kijken'} ook mee.`,
    goOn: 'Verder met de vragen',
    done: 'Heb je dit af?',
    yes: 'Ja, klaar',
    no: 'Nee, later verder',
    isReady: 'Het gesprek is klaar.',
    isNotReady: 'Het gesprek staat weer open.',
    notReadyAfterAll: 'Toch nog niet klaar',
    lacking: 'Nog niet klaar',
    away: 'Leg dit gesprek weg',
    isAway: 'Het gesprek is weg uit je lijst.',
    who: 'Wie doen er mee?',
    takeOut: 'Doet niet meer mee',
    takeOutOf: (naam: string) => `Doet niet meer mee: ${naam}`,
    takeOutQuestion: (naam: string) => `Doet ${naam} niet meer mee?`,
    takeOutText: 'Nieuwe woorden komen daar dan niet meer. Wat al gelezen is, blijft bekend.',
    keepIn: 'Wel mee laten doen',
    takenOut: (naam: string) => `${naam} doet niet meer mee.`,
    you: 'jij',
    ask: 'Iemand erbij vragen',
    askOf: (naam: string) => `Erbij vragen: ${naam}`,
    askIn: 'Erbij vragen',
    askQuestion: (naam: string) => `${naam} erbij vragen?`,
    askText: (naam: string) => `${naam} leest dan alles wat in dit gesprek staat, ook wat er al stond.`,
    askNo: 'Toch niet',
    askedIn: (naam: string) => `${naam} doet mee.`,
  },
  help: {
    about: [
      'Een gesprek is een formulier met vragen.',
      'Je mag elke vraag overslaan. Je kunt stoppen en later verdergaan.',
      'Bovenaan zie je wie er meeleest.',
    ],
  },
} as const

/** Why it is not complete yet. @param naam of the kandidaat; absent for the kandidaat @param vraag as it is put */
export function nogNodigWoorden({ regel }: Slotregel, vraag: string, naam?: string): string {
  if (regel === 'een_toezegging') return `Nog niemand schreef een eigen regel. De vraag is: ${vraag}`
  if (regel === 'goed_eerst') return `Vul eerst in wat goed gaat. De vraag is: ${vraag}`
  return naam === undefined
    ? 'Jouw antwoord ontbreekt nog. Je mag ook kiezen: dit zeg ik liever niet.'
    : `Het antwoord van ${naam} ontbreekt nog. ${naam} mag ook kiezen: dit zeg ik liever niet.`
}
