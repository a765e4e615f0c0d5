/** De bladzijde achter een leeslink: voor iemand zonder account. */
export const leesText = {
  before: {
    title: 'Iemand laat je iets lezen',
    text: [
      'Iemand maakte een bladzijde over zichzelf, en stuurde jou deze link.',
      'Open hem op het toestel waarop je wilt lezen. Daarna werkt de link alleen nog op dit toestel.',
      'Wie de link stuurde, ziet op welke dagen je leest.',
    ],
    open: 'Openen op dit toestel',
    until: (day: string) => `Je kunt lezen tot en met ${day}.`,
  },
  waiting: {
    title: 'Bijna klaar',
    text: [
      'De link hoort nu bij dit toestel.',
      'De bladzijde is er nog niet. Wie de link stuurde, moet nog even online zijn.',
      'Laat dit open, of kom later terug met dezelfde link.',
    ],
    look: 'Nu kijken',
    stillNot: 'Nog niet. Probeer het later nog eens.',
  },
  offline: {
    title: 'Geen internet',
    text: ['Voor deze bladzijde is internet nodig. Je link is niet opgebruikt.'],
    again: 'Opnieuw proberen',
  },
  over: {
    title: 'Deze bladzijde is niet meer te lezen',
    text: (day: string) => [
      `Je kon hem lezen tot en met ${day}.`,
      'Wil je hem nog eens lezen? Vraag het aan wie hem stuurde.',
    ],
  },
  closed: {
    title: 'Deze link werkt hier niet',
    text: [
      'Misschien is hij al op een ander toestel geopend, of is hij gestopt.',
      'Misschien is hij net gemaakt. Probeer het dan straks nog eens.',
      'Vraag anders een nieuwe link aan wie hem stuurde.',
    ],
  },
  broken: {
    title: 'Deze link is niet heel',
    text: ['Er ontbreekt een stuk. Open de link opnieuw uit het bericht, of vraag een nieuwe.'],
  },
  old: {
    title: 'Deze browser kan dit niet openen',
    text: [
      'De browser is te oud, of staat in een privévenster. Je link is niet opgebruikt.',
      'Open de link in een andere browser of op een ander toestel.',
    ],
  },
  page: {
    foot: (day: string) => `Je leest dit tot en met ${day}. Wie het liet zien, ziet op welke dagen je leest.`,
    file: (name: string) => `Bestand: ${name}`,
    missing: 'Deze foto of dit bestand zit er niet bij.',
  },
} as const
