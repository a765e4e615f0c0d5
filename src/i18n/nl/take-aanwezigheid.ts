import { countOf } from '#i18n/format.ts'

/** The attendance list. "Ziek" does not exist here. */
export const takeAanwezigheidText = {
  title: 'Aanwezigheid',
  back: (nr: number | undefined) => (nr === undefined ? 'Bijeenkomst' : `Bijeenkomst ${nr}`),
  question: 'Wie is er?',
  count: (total: number) => `van ${total}`,
  countRead: (marked: number, total: number) =>
    `${marked} van ${countOf(total, 'mens heeft', 'mensen hebben')} een antwoord`,
  how: 'Is iemand er? Tik op de naam.',
  list: 'Mensen in deze groep',
  everybody: 'Iedereen is er',
  done: 'Klaar',
  filled: (count: number) => `${countOf(count, 'mens staat', 'mensen staan')} op 'is er'.`,
  nobodyOpen: 'Iedereen heeft al een antwoord.',
  complete: 'De lijst is klaar.',
  completeOpen: (count: number) => `Klaar. ${countOf(count, 'mens heeft', 'mensen hebben')} nog geen antwoord.`,
  wasDone: (name: string, when: string) => `Klaar, zegt ${name}. ${when}`,
  wasDoneBy: (when: string) => `Klaar. ${when}`,
  also: (names: string) => `${names} kijkt ook mee.`,
  time: (name: string) => `Hoe laat kwam ${name}?`,
  timeLeft: (name: string) => `Hoe laat ging ${name} weg?`,
  empty: 'Nog niets',
  noName: 'Zonder naam',
  walkedIn: 'Kwam binnenlopen',
  twoSame: 'Twee mensen heten zo. Tik op Anders.',
  extra: {
    add: 'Iemand anders',
    name: 'Voornaam',
    hint: 'Een voornaam is genoeg. Je kunt later zeggen wie het is.',
    same: (name: string) => `Er is al een ${name}. Is dit iemand anders?`,
    apart: 'Achternaam, letter of plaats',
    apartHint: 'Zo houd je twee mensen uit elkaar.',
    save: 'Op de lijst zetten',
    stop: 'Terug',
    added: (name: string) => `${name} staat op de lijst.`,
    noName: 'Vul een voornaam in. Dan zetten we die op de lijst.',
    keepApart: 'Uit elkaar houden',
    link: 'Dit is een kandidaat',
    linkTitle: (name: string) => `Wie is ${name}?`,
    linkText: 'Kies een kandidaat. De aanwezigheid gaat mee.',
    linked: (name: string, kandidaat: string) => `${name} is ${kandidaat}.`,
    search: 'Zoek een naam',
    nobody: 'Geen kandidaat gevonden. Vraag de regiocoördinator om deze persoon toe te voegen.',
    remove: 'Van de lijst halen',
    removed: (name: string) => `${name} staat niet meer op de lijst.`,
  },
  today: {
    none: {
      title: 'Vandaag geen bijeenkomst',
      text: 'Je kunt een andere lijst openen bij Groepen.',
      open: 'Naar de groepen',
    },
    pick: 'Welke bijeenkomst?',
  },
  noPeople: {
    title: 'Nog geen mensen in de groep',
    text: 'De regiocoördinator zet mensen in de groep. Wie binnenloopt, kun je nu al toevoegen.',
  },
  gone: {
    title: 'Deze lijst staat nog niet op je toestel',
    text: 'Met internet halen we hem op. De rest werkt gewoon.',
    back: 'Terug',
  },
  help: {
    about: [
      "Is iemand er? Tik op de naam. Dan staat er 'Is er'. Nog een keer tikken haalt het weg.",
      'Met Anders kies je: later gekomen, eerder weg, afgemeld of niet gezien.',
      'Iedereen is er geldt alleen voor mensen zonder antwoord.',
      'Elke tik is meteen opgeslagen op dit toestel. Dat werkt ook zonder internet.',
    ],
    questions: [
      {
        question: "We vullen de lijst met z'n tweeën in. Kan dat?",
        answer: 'Ja. Alle tikken komen bij elkaar. Verschilt er iets? Dan zie je beide antwoorden.',
      },
      { question: 'Moet ik een reden opschrijven?', answer: 'Nee. Waarom iemand er niet is, schrijven we nergens op.' },
      {
        question: 'Wie ziet de lijst?',
        answer: 'De trainers en de regiocoördinator. Een kandidaat ziet alleen de eigen regels.',
      },
      {
        question: 'Kan ik de lijst later nog wijzigen?',
        answer: 'Ja. Klaar sluit niets af. Je kunt altijd nog tikken.',
      },
    ],
  },
} as const
