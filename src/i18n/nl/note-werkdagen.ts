import type { Dagdeel, DagdeelStand, Groei, PastWerk, WaaromNiet } from '#domain/begeleiding.ts'
import { joinNames } from '#i18n/format.ts'

export const dagdeelWoorden: Record<Dagdeel, string> = { ochtend: 'ochtend', middag: 'middag', avond: 'avond' }

export const dagdeelStandWoorden: Record<DagdeelStand, string> = {
  gewerkt: 'Gewerkt',
  vrij: 'Vrij',
  anders_afgesproken: 'Anders afgesproken',
}

export const pastWerkWoorden: Record<PastWerk, string> = {
  ja_helemaal: 'Ja, helemaal',
  grotendeels: 'Grotendeels',
  een_beetje: 'Een beetje',
  nee_helemaal_niet: 'Nee, helemaal niet',
}

export const waaromNietWoorden: Record<WaaromNiet, string> = {
  te_makkelijk: 'Het is te makkelijk',
  te_moeilijk: 'Het is te moeilijk',
  andere_interesses: 'Ik vind andere dingen leuker',
  beter_in_ander_werk: 'Ik ben beter in ander werk',
  anders: 'Iets anders',
}

export const groeiWoorden: Record<Groei, string> = {
  ja: 'Ja',
  soms: 'Soms',
  nee: 'Nee',
  niet_nodig: 'Dat hoeft nu niet',
}

/** Presence at work as a note for both, and whether the work suits. */
export const noteWerkdagenText = {
  title: 'Hoe ging de week?',
  below: 'Voor jullie allebei. Een reden hoeft nooit.',
  week: (from: string, to: string) => `${from} tot en met ${to}`,
  before: 'Vorige week',
  after: 'Volgende week',
  line: (day: string, dagdeel: string) => `${day}, ${dagdeel}`,
  empty: 'In deze week staan geen werkdagen.',
  readBy: (names: readonly string[]) => `${joinNames(names)} ${names.length === 1 ? 'ziet' : 'zien'} dit ook.`,
  question: 'Hoe ging dit dagdeel?',
  fits: {
    title: 'Past dit werk bij je?',
    below: 'Je eigen antwoord. Je kunt het later wijzigen.',
    why: 'Waarom niet helemaal?',
    whyHint: 'Meer antwoorden mag.',
    words: 'Wil je er iets bij zeggen?',
    growth: 'Praat iemand met je over een volgende stap?',
    further: 'Wat zou je nog willen leren of doen?',
    onlyYou: 'Nu alleen jij.',
    done: 'Klaar',
    show: 'Antwoord laten zien',
    nothing: 'Er is nog niets om te laten zien',
    nothingText: 'Beantwoord eerst een vraag. Daarna kies je aan wie je het laat zien.',
    health: 'Dit lijkt over je gezondheid te gaan. Kijk of je dat wilt laten lezen.',
    before: {
      title: 'Je antwoord van eerder',
      text: (names: readonly string[]) =>
        names.length === 0
          ? 'Dit staat buiten je map.'
          : `Dit ${names.length === 1 ? 'leest' : 'lezen'} ${joinNames(names)}.`,
      do: 'Naar mijn map halen',
      done: 'Je antwoord staat nu alleen in je map.',
    },
  },
  help: {
    about: [
      'Per dagdeel zet je wat het was. Jullie kunnen het allebei doen.',
      'Er wordt niets geteld. Een reden kun je hier niet opschrijven.',
    ],
  },
  fitsHelp: {
    about: [
      'Kies wat bij je past. Overslaan mag ook.',
      'Alleen jij leest dit, tot jij het aan iemand laat zien.',
      'Bij Delen stop je weer met laten zien.',
    ],
  },
} as const

/** The answer as somebody else reads it; without what was left open. Empty when nothing was answered. */
export function pastWerkTekst(antwoord: {
  pastWerk?: PastWerk
  waaromNiet?: readonly WaaromNiet[]
  woorden?: string
  groei?: Groei
  verder?: string
}): string {
  const { fits } = noteWerkdagenText
  const { pastWerk, waaromNiet = [], woorden = '', groei, verder = '' } = antwoord
  const isWhole = pastWerk === 'ja_helemaal'
  const line = (question: string, answer: string) => (answer.trim() === '' ? [] : [`${question}\n${answer.trim()}`])
  return [
    // What it is called there is the question already.
    ...(pastWerk === undefined ? [] : [pastWerkWoorden[pastWerk]]),
    ...line(fits.why, isWhole ? '' : waaromNiet.map((one) => waaromNietWoorden[one]).join(', ')),
    ...line(fits.words, woorden),
    ...line(fits.growth, groei === undefined ? '' : groeiWoorden[groei]),
    ...line(fits.further, verder),
  ].join('\n\n')
}
