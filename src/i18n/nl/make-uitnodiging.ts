export const uitnodigenText = {
  title: 'Uitnodigen',
  below: 'Kies wie je een code of link wilt geven.',
  search: 'Zoek een naam',
  nothing: (vraag: string) => `Niemand gevonden met "${vraag}"`,
  nothingText: 'Controleer de naam.',
  showAll: 'Alles tonen',
  groups: {
    team: 'Team',
    kandidaten: 'Kandidaten',
    werkplek: 'Mensen op de werkplek',
  },
  none: 'nog geen uitnodiging',
  noneByYou: 'nog niet door jou uitgenodigd',
  emptyTitle: 'Nog niemand om uit te nodigen',
  emptyText: 'Voeg eerst een kandidaat of teamlid toe.',
  emptyAction: 'Naar het team',
  help: {
    about: [
      'Iedereen komt binnen met een eigen uitnodiging.',
      'Kies een naam. Dan maak je een code om te scannen of een link om te sturen.',
      'Een uitnodiging is voor één persoon. Ze werkt één keer.',
    ],
  },
} as const

export const makeUitnodigingText = {
  title: 'Uitnodigen',
  headline: (naam: string) => `${naam} uitnodigen`,
  as: (rol: string, organisatie?: string) => (organisatie ? `als ${rol} bij ${organisatie}` : `als ${rol}`),
  where: (naam: string) => `Waar is ${naam} nu?`,
  here: { text: 'Hier, bij mij', hint: 'Scannen met de camera. De code werkt 15 minuten.' },
  remote: { text: 'Ergens anders', hint: 'Je stuurt een link. Die werkt 14 dagen.' },
  make: 'Uitnodiging maken',
  making: 'We maken de uitnodiging.',
  scan: (naam: string) => `Laat ${naam} deze code scannen.`,
  scanHow: 'Met de camera van de telefoon. Je hoeft niets te installeren.',
  send: (naam: string) => `Stuur deze link aan ${naam}.`,
  qrLabel: (naam: string) => `Code voor ${naam}`,
  typed: 'Lukt scannen niet? Typ dan deze code in de app:',
  until: (wanneer: string) => `Werkt tot ${wanneer}.`,
  share: 'Link delen',
  copy: 'Link kopiëren',
  copied: 'De link is gekopieerd',
  notCopied: 'Kopiëren lukte niet. Houd de link ingedrukt en kies Kopieer.',
  shareTitle: 'Uitnodiging voor Opstap',
  shareText: (naam: string) => `Hoi ${naam}, hier is je uitnodiging voor Opstap. De link is alleen voor jou.`,
  link: 'De link',
  alone: 'Deel de link alleen met deze persoon. Wie hem heeft, kan binnenkomen.',
  again: 'Nieuwe uitnodiging maken',
  offline: 'Zonder internet werkt de code nog niet. Zodra er internet is, werkt ze wel.',
  sending: 'Nog even wachten. De uitnodiging gaat nu de deur uit.',
  example: 'Dit is een voorbeeld. Met deze code kan niemand naar binnen.',
  usedTitle: (naam: string) => `${naam} doet mee`,
  usedText: 'De uitnodiging is gebruikt. Je hoeft niets meer te doen.',
  waitingTitle: (naam: string) => `${naam} is bijna binnen`,
  waitingText: 'We kijken na of het klopt. Laat de app even open.',
  now: (naam: string, stand: string) => `${naam}: ${stand}.`,
  newPhone: 'Heeft deze persoon een nieuwe telefoon? Maak dan een nieuwe uitnodiging.',
  /** everything was lost */
  opnieuw: {
    label: (naam: string) => `Wat heeft ${naam} nog?`,
    erbij: { text: 'Een toestel of de herstelkaart', hint: 'Er komt een toestel bij. De rest blijft zoals het is.' },
    alles: { text: 'Niets, alles is kwijt', hint: 'Opnieuw beginnen. Een collega moet het ook bevestigen.' },
    title: 'Opnieuw beginnen',
    what: (naam: string) =>
      `Alle oude toestellen van ${naam} gaan uit. Jij en een collega vergelijken allebei drie woorden met ${naam}.`,
    map: 'De oude map kan niemand meer openen, ook wij niet. Alleen met de herstelkaart kan dat nog.',
    waitsTitle: 'Nu nog een collega',
    waits: (naam: string) =>
      `Jij hebt bevestigd. Een collega uit je regio krijgt nu de vraag. Daarna is ${naam} binnen.`,
  },
  whatNext: (naam: string) =>
    `Wat gebeurt er nu? ${naam} opent de code en bevestigt de naam. Dit scherm laat zien dat het is gelukt.`,
  help: {
    about: [
      'Je maakt hier een uitnodiging voor één persoon.',
      'Zit je naast elkaar? Laat de code scannen met de camera.',
      'Is de persoon ergens anders? Stuur dan de link.',
      'De code werkt één keer en een korte tijd.',
    ],
    questions: [
      {
        question: 'De camera ziet de code niet. Wat nu?',
        answer: 'Open Opstap op die telefoon. Kies Ik heb een uitnodiging en typ de code.',
      },
      {
        question: 'De uitnodiging is verlopen. Wat nu?',
        answer: 'Maak een nieuwe. De oude code werkt niet meer.',
      },
    ],
  },
} as const

/** How far an invitation is. */
export const stateText: Record<'open' | 'waiting' | 'used' | 'expired' | 'blocked', string> = {
  open: 'uitgenodigd, nog niet gebruikt',
  waiting: 'bijna binnen',
  used: 'doet mee',
  expired: 'uitnodiging verlopen',
  blocked: 'uitnodiging geblokkeerd',
}
