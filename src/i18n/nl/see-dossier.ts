import { countOf, joinNames } from '#i18n/format.ts'

/** Names of the parts of a dossier. */
export const dossierDeelWoorden = {
  contact: 'Contact',
  intake: 'Kennismaking',
  plaatsing: 'Plek en afspraken',
  aanwezigheid: 'Aanwezigheid',
  leerdoelen: 'Leerdoelen',
  notities: 'Notities',
  zelfreflectie: 'Zelfreflectie',
  map: 'Mijn map',
} as const

/** What a kandidaat waits for. */
export const wachtWoorden = {
  plek: 'Nog geen plek',
  werkbegeleider: 'Nog geen werkbegeleider',
  maatje: 'Nog geen maatje',
  handtekening: 'Formulier wacht op handtekening',
  uitnodiging: 'Uitnodiging nog niet gebruikt',
} as const

/** Choosing whom the list shows. */
export const mensenFilterText = {
  title: 'Kies wie je ziet',
  status: 'Status',
  everyStatus: 'Elke status',
  groep: 'Groep',
  everyGroep: 'Alle groepen',
  withoutGroep: 'Nog geen groep',
  wacht: 'Wacht op',
  everyWacht: 'Maakt niet uit',
  anyWacht: 'Wacht op iets',
  nobody: 'Niemand past bij deze keuze',
  nobodyText: 'Kies iets anders, of bekijk weer iedereen.',
} as const

/** The list as a file. */
export const mensenExportText = {
  open: 'Exporteren',
  title: 'Exporteren',
  what: (count: number) => `Je krijgt een bestand met ${countOf(count, 'mens', 'mensen')}. Het opent in Excel.`,
  withNames: 'Met namen',
  withNamesHint: 'Ook woonplaats, telefoon en e-mail.',
  careful: 'In dit bestand staan namen. Bewaar het veilig.',
  download: 'Downloaden',
  stop: 'Terug',
  done: 'Het bestand staat bij je downloads.',
  fileName: (day: string) => `opstap-kandidaten-${day}.csv`,
  columns: {
    names: ['Voornaam', 'Achternaam', 'Woonplaats', 'Telefoon', 'E-mail'],
    number: 'Nummer',
    facts: ['Status', 'Groep', 'Organisatie', 'Functie', 'Begin', 'Einde', 'Werkdagen', 'Wacht op'],
  },
} as const

/** The list of people, and what is around one kandidaat. */
export const seeDossierText = {
  people: {
    title: 'Mensen',
    search: 'Zoek op naam, plek of groep',
    count: (shown: number, all: number) => (shown === all ? `${all} mensen` : `${shown} van ${all} mensen`),
    one: '1 mens',
    list: 'Kandidaten',
    add: 'Kandidaat toevoegen',
    nobody: (typed: string) => `Niemand gevonden met "${typed}"`,
    nobodyText: 'Controleer de naam of kijk in een andere groep.',
    showAll: 'Alles tonen',
    empty: { title: 'Nog geen mensen', text: 'De regiocoördinator voegt kandidaten toe.' },
    emptyCoordinator: { title: 'Nog geen mensen', text: 'Voeg een kandidaat toe. Alleen een naam is nodig.' },
    twin: 'Er zijn twee mensen met deze naam.',
    help: {
      about: [
        'Hier staan de kandidaten die jij mag zien.',
        'Typ een stukje van een naam, een plek of een groep.',
        'Tik op een naam voor het dossier.',
      ],
    },
    helpCoordinator: {
      about: [
        'Hier staan alle kandidaten in je regio.',
        'Typ een stukje van een naam, een plek of een groep.',
        'Bij Kies wie je ziet kies je een status, een groep of waar iemand op wacht.',
        'Met Exporteren krijg je de lijst als bestand. Zonder namen, tenzij jij dat kiest.',
      ],
    },
  },
  title: 'Dossier',
  back: 'Mensen',
  backHome: 'Terug',
  own: 'Jouw dossier',
  contact: 'Contact',
  phone: 'Telefoon',
  email: 'E-mail',
  town: 'Woonplaats',
  call: 'Bellen',
  callName: (name: string) => `Bel ${name}`,
  mail: 'Mailen',
  mailName: (name: string) => `Mail ${name}`,
  place: 'Plek',
  noPlace: 'Nog geen plek',
  days: 'Dagen',
  period: 'Periode',
  from: (start: string, end: string) => `${start} tot ${end}`,
  since: (start: string) => `Vanaf ${start}`,
  overleg: 'Werkoverleg',
  group: 'Groep',
  noGroup: 'Nog geen groep',
  wishes: 'Wensen',
  people2: (name: string) => `Mensen om ${name} heen`,
  peopleOwn: 'Mensen om jou heen',
  firstContact: 'eerste aanspreekpunt',
  standIn: 'vervanger',
  year: 'Het jaar: tien bijeenkomsten',
  nextOne: (when: string) => `Volgende: ${when}`,
  attended: 'Aanwezigheid',
  attendedNone: 'Nog geen dagen.',
  nr: (nr: number | undefined) => (nr === undefined ? '' : `Bijeenkomst ${nr}`),
  parts: 'Wat er is, en wie het ziet',
  partsCaption: 'Onderdelen van het dossier',
  part: 'Onderdeel',
  changed: 'Laatst gewijzigd',
  who: 'Wie ziet dit?',
  changedBy: (name: string, day: string) => `${name}, ${day}`,
  nothing: 'nog niets',
  withName: (name: string) => `staat bij ${name}`,
  choosesSelf: (name: string) => `${name} kiest zelf`,
  chooseSelf: 'Jij kiest zelf',
  onlyName: (name: string) => `Alleen ${name}`,
  onlyYou: 'Alleen jij',
  me: 'jij',
  thatIsYou: 'dat ben jij',
  names: (names: readonly string[]) => joinNames(names),
  strip: (name: string) => `Wat bij ${name} staat, kun je hier niet lezen. ${name} kan altijd stoppen met delen.`,
  stripOwn: 'Wat je zelf deelt, kun je ook weer stoppen. Dat doe je bij Delen.',
  fresh: (when: string) => `Bijgewerkt ${when}`,
  today: (time: string) => `vandaag ${time}`,
  actions: {
    note: 'Notitie maken',
    notes: 'Notities en afspraken',
    visit: 'Bezoek plannen',
    changePlace: 'Plek wijzigen',
    choosePlace: 'Plek kiezen',
    group: 'Naar de groep',
    invite: 'Uitnodigen',
    erase: 'Wissen en stilzetten',
  },
  gone: {
    title: 'Dit staat nog niet op je toestel',
    text: 'Met internet halen we het op. De rest werkt gewoon.',
    back: 'Terug',
  },
  help: {
    about: [
      'Hier staat bij elkaar wat er rond deze kandidaat is.',
      'De tabel zegt wie elk onderdeel kan lezen.',
      'Staat iets bij de kandidaat? Dan kun jij het hier niet lezen.',
    ],
    questions: [
      {
        question: 'Leest de kandidaat dit ook?',
        answer: 'Ja. Alles wat over iemand is opgeschreven, kan die persoon lezen.',
      },
      {
        question: 'Hoe krijg ik iets te zien?',
        answer: 'Vraag het de kandidaat. Die kiest zelf wat hij deelt, en met wie.',
      },
    ],
  },
} as const
