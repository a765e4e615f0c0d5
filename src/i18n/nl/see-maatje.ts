/** The home of the maatje: a name, days, dates and who to call. Nothing else about the kandidaat is here. */
export const seeMaatjeText = {
  title: 'Maatje',
  of: (name: string) => `Jij bent het maatje van ${name}`,
  noName: 'een collega',
  role: 'kandidaat',
  empty: {
    title: 'Nog niemand gekoppeld',
    text: 'Zodra je maatje wordt van een collega, staat het hier.',
  },
  days: 'Werkdagen',
  day: (day: string, from: string, to: string) => (from === '' ? day : `${day} van ${from} tot ${to}`),
  noDays: 'Nog geen dagen afgesproken',
  next: 'Volgende bijeenkomst',
  group: 'Afgesproken in de groep',
  groupBelow: 'Afspraken en opdrachten na de laatste bijeenkomst',
  dates: 'De tien bijeenkomsten',
  away: (name: string) => `Op deze dagen is ${name} bij de groep en niet op het werk.`,
  noDates: 'De datums staan er nog niet.',
  who: 'Wie is wie',
  call: (name: string) => `${name} bellen`,
  weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  guide: {
    title: 'Wat doet een maatje?',
    does: [
      'Je zegt hallo aan het begin van de dag.',
      'Je bent het eerste gezicht bij een vraag.',
      'Je neemt even pauze samen, als dat fijn is.',
    ],
    doesNotTitle: 'Wat hoef je niet te doen?',
    doesNot: [
      'Je hoeft geen problemen op te lossen.',
      'Je schrijft niets op over je collega.',
      'Weet je het niet? Bel de werkbegeleider of de coach.',
    ],
  },
  help: {
    about: [
      'Hier staat wanneer je collega werkt en wie je kunt bellen.',
      'Meer over je collega zie je hier niet. Dat hoort zo.',
    ],
  },
} as const
