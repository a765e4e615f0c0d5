import { joinNames } from '#i18n/format.ts'

/** The pages of a leerdoel, one thing each, in the order of the method; `onderwerp` is only reached from the overview. */
export type LeerdoelPagina =
  | 'titel'
  | 'wat'
  | 'wanneer'
  | 'waar'
  | 'waarom'
  | 'waartoe'
  | 'hoe'
  | 'tussenstappen'
  | 'meten'
  | 'haalbaar'
  | 'onderwerp'

interface PaginaWoorden {
  above: string
  title: string
  hint: string
  voorbeeld?: string
}

const stap = (nr: number, naam: string) => `Leerdoel: stap ${nr} van 4 · ${naam}`
const vraag = (nr: number) => `${stap(1, 'concreet maken')} · vraag ${nr} van 6`

export const leerdoelPaginas: Readonly<Record<LeerdoelPagina, PaginaWoorden>> = {
  titel: {
    above: 'Leerdoel: begin',
    title: 'Wat wil je leren?',
    hint: 'Een paar woorden is genoeg.',
    voorbeeld: 'Hulp vragen als het druk is.',
  },
  wat: {
    above: vraag(1),
    title: 'Wat ga je precies doen?',
    hint: 'Schrijf op wat een ander jou kan zien doen.',
    voorbeeld: 'Als er meer dan drie klanten staan, vraag ik een collega erbij.',
  },
  wanneer: {
    above: vraag(2),
    title: 'Wanneer ga je dat doen?',
    hint: 'Een dag, een tijd of een moment.',
    voorbeeld: 'Op dinsdag en donderdag, als de winkel net open is.',
  },
  waar: {
    above: vraag(3),
    title: 'Waar wil je dit leren?',
    hint: 'Een plek of een moment. Een paar woorden is genoeg.',
    voorbeeld: 'In de winkel, als het druk is bij de kassa.',
  },
  waarom: {
    above: vraag(4),
    title: 'Waarom wil je dit leren?',
    hint: 'Wat gaat nu lastig? Wat wil je anders?',
    voorbeeld: 'Nu wacht ik te lang. Dan raak ik het overzicht kwijt.',
  },
  waartoe: {
    above: vraag(5),
    title: 'Wat wil je ermee bereiken?',
    hint: 'Hoe is het straks, als dit gelukt is?',
    voorbeeld: 'Ik blijf rustig, ook als het druk is.',
  },
  hoe: {
    above: vraag(6),
    title: 'Op welke manier pak je het aan?',
    hint: 'Wat helpt je om het te doen?',
    voorbeeld: 'Ik spreek met Tom een kort teken af.',
  },
  tussenstappen: {
    above: stap(2, 'kleine stappen'),
    title: 'Welke kleine stappen zijn er?',
    hint: 'Zet wat je het eerst doet bovenaan. Eén stap is ook goed.',
    voorbeeld: 'Eerst oefenen met één klant. Daarna bij een rij.',
  },
  meten: {
    above: stap(3, 'meetbaar maken'),
    title: 'Waaraan merk je dat het gelukt is?',
    hint: 'Een datum of een aantal is al genoeg.',
  },
  haalbaar: {
    above: stap(4, 'haalbaar'),
    title: 'Is het haalbaar?',
    hint: 'Kijk nog eens naar je stappen en je datum.',
  },
  onderwerp: {
    above: 'Leerdoel',
    title: 'Waar gaat het over?',
    hint: 'Dit helpt om leerdoelen terug te vinden.',
  },
}

export const writeLeerdoelText = {
  list: {
    title: 'Mijn leerdoelen',
    make: 'Leerdoel maken',
    empty: {
      title: 'Nog geen leerdoel',
      text: 'Een leerdoel is iets wat je wilt leren op je werk. Beginnen mag klein.',
    },
    drafts: 'Alleen in mijn map',
    shown: 'Laat ik zien',
    done: 'Klaar of gestopt',
    onlyYou: 'Alleen jij leest dit',
    with: (names: readonly string[]) => `Met ${joinNames(names)}`,
    help: {
      about: [
        'Hier staan je leerdoelen.',
        'Bij elk leerdoel staat wie het leest.',
        'Een nieuw leerdoel staat eerst alleen in jouw map.',
      ],
      questions: [
        {
          question: 'Hoeveel leerdoelen heb ik nodig?',
          answer: 'Eén is genoeg om te beginnen. Bij de tweede bijeenkomst werk je er samen aan.',
        },
      ],
    },
  },
  begin: {
    title: 'Een nieuw leerdoel',
    text: 'Vier kleine stappen, ongeveer 10 minuten. Je mag alles overslaan en later verdergaan.',
    thema: 'Waar gaat het over?',
    own: 'In mijn eigen woorden',
    other: 'Een ander onderwerp',
    kern: 'Dit helpt mij bij',
    start: 'Beginnen',
    onlyYou: 'Nu alleen jij. Straks kies jij wie het mag lezen.',
    help: {
      about: [
        'Kies een onderwerp, of sla dat over.',
        'Daarna krijg je één vraag tegelijk.',
        'Je hoeft niets te bewaren. Dat gaat vanzelf.',
      ],
    },
  },
  step: {
    next: 'Verder',
    skip: 'Overslaan',
    later: 'Later verder',
    example: 'Voorbeeld',
    check: 'Naar het overzicht',
    help: {
      about: [
        'Schrijf je antwoord in je eigen woorden.',
        'Weet je het nog niet? Kies dan Overslaan.',
        'Met Later verder stop je. Alles blijft staan.',
      ],
    },
    nowOnlyYou: 'Nu alleen jij.',
    readBy: (names: readonly string[]) => `${joinNames([...names, 'jij'])}.`,
    alsoHere: (names: readonly string[]) => `${joinNames(names)} ${names.length > 1 ? 'kijken' : 'kijkt'} ook mee`,
    lastBy: (name: string, when: string) => `${name} schreef hier het laatst, ${when}`,
    you: 'Jij',
    someone: 'Iemand',
  },
  subdoelen: {
    step: (nr: number) => `Stap ${nr}`,
    add: 'Nog een stap',
    addFirst: 'Eerste stap toevoegen',
    up: 'Omhoog',
    down: 'Omlaag',
    remove: 'Weghalen',
    upOf: (nr: number) => `Omhoog: stap ${nr}`,
    downOf: (nr: number) => `Omlaag: stap ${nr}`,
    removeOf: (nr: number) => `Weghalen: stap ${nr}`,
    removed: 'Stap weggehaald.',
  },
  meten: {
    date: 'Uiterlijk op',
    dateChip: { week: 'Over 2 weken', maand: 'Over een maand', kwartaal: 'Over 3 maanden' },
    maat: 'Zo merk ik het',
    patterns: 'Kies een begin en vul het aan',
    perStep: 'Ook een datum per stap',
    stepDate: (nr: number) => `Uiterlijk, stap ${nr}`,
  },
  haalbaar: { why: 'Wil je daar iets bij zeggen?' },
  onderwerp: { thema: 'Onderwerp', kern: 'Dit helpt mij bij', none: 'Geen keuze' },
  overview: {
    noName: 'Leerdoel zonder naam',
    draft: 'Leerdoel in mijn map',
    shared: 'Leerdoel',
    sharedOf: (name: string) => `Leerdoel van ${name}`,
    steps: 'Kleine stappen',
    noSteps: 'Nog geen stappen',
    done: (when: string, name: string) => `Gelukt, ${when} · ${name}`,
    doneAlone: (when: string) => `Gelukt, ${when}`,
    by: (when: string) => `Uiterlijk ${when}`,
    moreSteps: 'Stappen wijzigen',
    exchange: 'Uitwisselen zonder internet',
    answers: 'Dit is het plan',
    questions: {
      titel: 'Wat wil je leren?',
      wat: 'Wat ga je precies doen?',
      wanneer: 'Wanneer?',
      waar: 'Waar?',
      waarom: 'Waarom?',
      waartoe: 'Wat wil je ermee bereiken?',
      hoe: 'Op welke manier?',
      uiterlijk: 'Uiterlijk op',
      maat: 'Waaraan merk je het?',
      haalbaar: 'Is het haalbaar?',
      thema: 'Onderwerp',
      kerncompetentie: 'Dit helpt bij',
    },
    sharper: 'Kan het nog duidelijker?',
    sentence: 'In één zin',
    adapt: 'Doel aanpassen',
    whoMay: 'Wie mag dit lezen?',
    alsoWerkplek: 'Ook aan de werkplek laten zien',
    status: 'Hoe staat het ervoor?',
    statusSaved: 'Aangepast.',
    ticked: 'Dit is gelukt.',
    unticked: 'Staat weer op nog bezig.',
    away: 'Leerdoel weghalen',
    isAway: 'Leerdoel weggehaald.',
    gone: {
      title: 'Dit leerdoel staat hier niet',
      text: 'Misschien is het verplaatst. De rest werkt gewoon.',
      back: 'Naar mijn leerdoelen',
    },
    moved: {
      title: 'Dit leerdoel is verhuisd',
      text: 'Je laat het nu zien. Hier staat het leerdoel zelf.',
      open: 'Leerdoel openen',
    },
    notHere: { title: 'Dit staat nog niet op je toestel', text: 'Met internet halen we het op. De rest werkt gewoon.' },
    back: 'Naar het begin',
    help: {
      about: [
        'Hier zie je het hele leerdoel.',
        'Tik een stap aan als die gelukt is.',
        'Met Wijzigen pas je een antwoord aan.',
      ],
    },
  },
  share: {
    title: 'Wie mag dit lezen?',
    options: {
      alleen_ik: { text: 'Alleen ik', hint: 'Het blijft in mijn map.' },
      trainer: { text: 'Mijn trainer', hint: 'Ook je jobcoach leest mee.' },
      trainer_en_werkplek: { text: 'Mijn trainer en mijn werkplek', hint: 'Zo kan je werkbegeleider je helpen.' },
    },
    readers: 'Wie leest het dan?',
    titleOnly: (names: string) => `Alleen de titel en hoe het ermee staat, zien ook: ${names}.`,
    noName: 'Naam nog niet bekend',
    text: 'Dit lezen zij',
    show: 'Laten zien',
    dont: 'Niet laten zien',
    stays: 'Dit leerdoel blijft in je map. Alleen jij leest het.',
    ready: 'Klaar',
    whatNext: 'Wat gebeurt er nu?',
    next: 'Alleen wat er nu staat, gaat mee. Wat je eerder weghaalde, blijft bij jou. Daarna schrijven jullie er samen in.',
    shown: (names: readonly string[]) => `Je laat dit zien aan ${joinNames(names)}.`,
    shownAlone: 'Je laat dit nu zien.',
    history: {
      title: 'Ook laten zien hoe je doel zo werd?',
      text: 'Hoe je doel eerst was, blijft bij jou. Wil je een stap wel laten zien? Zet er een vinkje bij.',
      item: (day: string) => `Zoals het was op ${day}`,
    },
    already: 'Dit leerdoel laat je al zien. Je vindt het bij je leerdoelen.',
    notYet: {
      'geen-trainer': {
        title: 'Dit kan nog niet',
        text: 'Je hebt nog geen trainer in de app. Je leerdoel staat veilig in je map. Je coördinator kan je trainer toevoegen.',
      },
      'geen-plaatsing': {
        title: 'Dit kan nog niet',
        text: 'Je hebt nog geen werkplek in de app. Je leerdoel staat veilig in je map. Je coördinator kan je werkplek toevoegen.',
      },
      'nog-niet-hier': {
        title: 'Dit kan nog niet',
        text: 'Je werkplek staat nog niet op dit toestel. Je leerdoel staat veilig in je map. Met internet komt het vanzelf.',
      },
    },
    help: {
      about: [
        'Jij kiest wie je leerdoel leest.',
        'Je ziet eerst alle namen. Pas daarna laat je het zien.',
        'Wat iemand gelezen heeft, weet die persoon. Dat kun je niet terugdraaien.',
      ],
    },
  },
} as const
