import type { Rol } from '#domain/rol.ts'

/** The home of somebody who came in and whom the inviter's device has not checked yet. */
export const awaitUitnodigingText = {
  title: 'Welkom',
  hello: (naam: string) => (naam === '' ? 'Welkom' : `Welkom ${naam}`),
  cardTitle: 'Je bent bijna binnen',
  wait: (wie: string) => `${wie} kijkt na of jij het bent. Dat gaat vanzelf als ${wie} de app opent.`,
  waitForSomeone: 'Wie jou uitnodigde, kijkt na of jij het bent. Dat gaat vanzelf.',
  nothingToDo: 'Je hoeft niets te doen. Je mag de app gewoon sluiten.',
  refusedTitle: 'Je uitnodiging werkt niet meer',
  refused: (wie: string) => `Vraag ${wie} om een nieuwe. Wat je hier hebt getypt, staat nog op dit toestel.`,
  refusedBySomeone: 'Vraag een nieuwe aan wie jou uitnodigde. Wat je hier hebt getypt, staat nog op dit toestel.',
  again: 'Nieuwe uitnodiging invullen',
  invitedYou: 'nodigde je uit',
  call: 'Duurt het lang? Bel gerust.',
  callWithout: 'Duurt het lang? Vraag het aan wie jou uitnodigde.',
  soon: 'Straks staat hier',
  now: 'Dit kan nu al',
  tryOut: { title: 'Rondkijken', below: 'In een voorbeeld met verzonnen mensen' },
  look: { title: 'Instellingen', below: 'Kleuren en letters' },
  who: { title: 'Wie ziet wat?', below: 'Per onderdeel wie het leest' },
  keep: { title: 'Wat bewaren we over jou?', below: 'En waar het staat' },
  help: {
    about: [
      'Je uitnodiging is aangenomen.',
      'Nu kijkt de telefoon van wie jou uitnodigde na of jij het bent.',
      'Daarna komt alles vanzelf op dit toestel.',
    ],
    questions: [
      {
        question: 'Waarom moet iemand mij nakijken?',
        answer: 'Zo weet iedereen zeker dat niemand anders jouw uitnodiging gebruikte.',
      },
    ],
  },
} as const

/** What a role finds here once it is let in. */
export const soonText: Record<Exclude<Rol, 'kandidaat'>, readonly string[]> = {
  werkbegeleider: [
    'De kandidaat die bij je werkt, met werkdagen en telefoonnummers',
    'Leerdoelen en formulieren die de kandidaat je laat zien',
    'Wat op jouw reactie of handtekening wacht',
  ],
  maatje: ['De collega van wie je maatje bent', 'Werkdagen en bijeenkomsten', 'Wie je kunt bellen'],
  trainer: ['De bijeenkomst van vandaag', 'De lijst met wie er is', 'De mensen in jouw groepen'],
  jobcoach: ['Je bezoeken van vandaag', 'De mensen die jij begeleidt', 'Notities en afspraken'],
  regiocoordinator: [
    'Hoe het werk in je regio ervoor staat',
    'Kandidaten, groepen en organisaties',
    'Wat op jou wacht',
  ],
  projectassistent: ['De groepen met hun datums', 'De organisaties in je regio'],
}
