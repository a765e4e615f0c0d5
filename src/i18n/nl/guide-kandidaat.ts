import type { BegeleidingTaak, IntroductieItem } from '#domain/begeleiding.ts'

export const introductieWoorden: Record<IntroductieItem, { text: string; hint: string }> = {
  ontvangst: { text: 'Ontvangen', hint: 'Sta klaar, laat zien waar alles is.' },
  informatie: { text: 'Vertellen over de plek en het werk', hint: 'Wat doen we hier, en wat ga jij doen?' },
  kennismaking: { text: 'Voorstellen aan collega’s', hint: 'Ook aan het maatje.' },
}

export const begeleidingWoorden: Record<BegeleidingTaak, string> = {
  bepalen: 'Samen kijken wat al lukt en wat je wilt leren',
  opdrachten: 'Opdrachten van de training passend maken voor het werk',
  acties: 'Afspreken wat je precies gaat doen',
  verbeteren: 'Zeggen wat beter kan, en hoe',
  periode: 'Afspreken wat je de komende tijd gaat leren',
  structuur: 'Leren in kleine stappen verdelen',
  feedback: 'Vaak zeggen wat je ziet',
  planning: 'Opdrachten samen plannen als dat helpt',
  oplossingen: 'Bij iets nieuws samen een oplossing zoeken',
  vertrouwen: 'Vertrouwen geven',
  emoties: 'Merken hoe iemand erbij zit',
  inspireren: 'Laten zien wat mooi is aan het werk',
  terugkijken: 'Vragen wat iemand ervan leerde',
  gesprek: 'Vast werkoverleg houden',
}

/** The first day, what helps to learn, and one minute about being a werkbegeleider. */
export const guideKandidaatText = {
  title: 'Begeleiden',
  first: 'De eerste dag',
  firstDone: (day: string) => `Gedaan op ${day}`,
  goals: 'Leerdoelen: dit doe je samen',
  climate: 'Zo wordt je plek een leerplek',
  climateText: 'Een steuntje voor jezelf. Je hoeft niets af te vinken.',
  readBy: 'De kandidaat, de trainer en de jobcoach zien dit ook.',
  toMinute: 'Een minuut uitleg',
  minute: {
    title: 'Een minuut uitleg',
    below: 'Voor wie iemand begeleidt op het werk',
    parts: [
      {
        title: 'Wat doe je?',
        text: 'Je bent het vaste gezicht op het werk. Je geeft werk, kijkt mee en praat erover.',
      },
      {
        title: 'Hoeveel tijd kost het?',
        text: 'Elke week of om de week een kwartier werkoverleg. Verder zeg je tussendoor wat je ziet.',
      },
      {
        title: 'Wat schrijf je op?',
        text: 'Alleen wat over het werk gaat. Nooit iets over gezondheid. De kandidaat leest alles mee.',
      },
      {
        title: 'Gaat het even niet?',
        text: 'Vraag wat er nodig is om te kunnen werken. Naar de oorzaak vraag je niet. Bel gerust de trainer.',
      },
      {
        title: 'Wie helpt jou?',
        text: 'De trainer en de jobcoach. In een jaar spreek je de trainer ten minste 2 keer.',
      },
    ],
    done: 'Goed, naar mijn werkplek',
  },
  help: {
    about: [
      'Bovenaan staan de drie dingen van de eerste dag.',
      'Daaronder staat wat helpt bij leren op het werk.',
      'Een vinkje is een geheugensteun. Niemand telt ze.',
    ],
  },
} as const
