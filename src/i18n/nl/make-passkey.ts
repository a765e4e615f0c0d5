/** Passkeys: making one, showing one, and the list of them. */
export const passkeyText = {
  make: {
    title: 'Maak je passkey',
    below: 'Met je vinger, je gezicht of de code van je toestel laat je zien dat jij het bent.',
    facts: [
      'Je hoeft geen wachtwoord te onthouden.',
      'Je vinger en je gezicht blijven op je toestel. Wij zien ze niet.',
      'Heb je straks een PIN? Dan opent je passkey ook Opstap.',
    ],
    required: 'Jij werkt met dossiers van anderen. Daarom is een passkey nodig.',
    do: 'Passkey maken',
    notNow: 'Niet nu',
    made: 'Je passkey is gemaakt.',
    busy: 'Je toestel vraagt nu om je vinger, gezicht of code.',
  },
  show: {
    title: 'Laat even zien dat jij het bent',
    below: 'Dat vragen we om de 12 uur. Daarna komt alles weer binnen.',
    safe: 'Wat je hier schreef en nog schrijft, wordt gewoon gedeeld.',
    do: 'Passkey laten zien',
    make: 'Hier een passkey maken',
    shown: 'Dank je. Alles komt weer binnen.',
    nowMake: 'Dank je. Nu kun je hier een passkey maken.',
  },
  none: {
    title: 'Dit toestel kan zelf geen passkey maken',
    how: [
      'Gebruik een veiligheidssleutel, of een telefoon met een schermcode.',
      'Heb je dat niet? Vraag het aan wie jou uitnodigde.',
    ],
    do: 'Met een sleutel of telefoon',
    pin: 'Kies intussen een PIN',
  },
  list: {
    title: 'Passkeys',
    below: 'Hiermee laat je zien dat jij het bent.',
    empty: 'Je hebt nog geen passkey',
    loading: 'We halen de lijst op.',
    again: 'Opnieuw proberen',
    label: { telefoon: 'Telefoon', computer: 'Computer' },
    other: 'Toestel',
    since: (dag: string) => `gemaakt op ${dag}`,
    isHere: 'op dit toestel',
    doubted: 'misschien gekopieerd',
    remove: 'Weghalen',
    removeWhat: (wat: string, dag: string) => `Weghalen: ${wat}, gemaakt op ${dag}`,
    removeTitle: (wat: string) => `Passkey van ${wat} weghalen?`,
    removeText: 'Daarmee kan niemand zich meer laten zien. Op het toestel zelf staat hij soms nog in een lijst.',
    yes: 'Weghalen',
    no: 'Laten staan',
    removed: 'De passkey is weggehaald',
    add: 'Passkey erbij',
    doubtTitle: 'Misschien is een passkey gekopieerd',
    doubtText: 'De teller van een passkey ging terug. Vertrouw je het niet? Haal hem weg en maak een nieuwe.',
  },
  errors: {
    stopped: 'Er is niets getoond. Probeer het nog een keer.',
    offline: 'Dat lukt nu niet. Kijk of je internet hebt. Je werk staat hier veilig.',
    'show-first': 'Laat eerst een passkey zien die je al hebt. Dan maak je hier een nieuwe.',
    gone: 'Deze passkey is weggehaald. Gebruik een andere.',
    last: 'Dit is je enige passkey. Maak eerst een andere.',
    refused: 'Dat lukte niet. Er is niets veranderd. Probeer het opnieuw.',
    'too-many': 'Dit was te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.',
  },
  help: {
    about: [
      'Een passkey is een sleutel in je toestel. Je opent hem met je vinger, gezicht of code.',
      'Ben je een toestel kwijt? Zet het uit bij Toestellen. Dan gaat de passkey mee weg.',
      'Zonder internet vragen we je niets. Je kunt dan gewoon werken.',
    ],
  },
} as const

/** Before other people's files open, where the organisation asks a lock of everybody who has them. */
export const slotFirstText = {
  title: 'Zet eerst een slot op Opstap',
  /** in the bar at the top */
  short: 'Slot op Opstap',
  below: 'Je hebt dossiers van anderen op dit toestel. Die gaan pas open met een slot.',
  safe: 'Wat je schreef, staat er nog. Het wordt gewoon gedeeld.',
  do: 'PIN kiezen',
  attendance: 'Eerst aanwezigheid invullen',
  saved: 'Is alles bewaard?',
} as const
