import { joinNames } from '#i18n/format.ts'

/** *Hulpmiddelen*: van jezelf, en uit de groep. */
export const hulpmiddelText = {
  title: 'Hulpmiddelen',
  below: 'Wat helpt jou op je werk? Een lijstje, een kaart, een vast rondje.',
  mine: 'Van mij',
  group: 'Uit mijn groep',
  groupBelow: 'Wat anderen helpt. Er staat geen naam bij.',
  none: 'Nog geen hulpmiddel',
  noneText: 'Schrijf op wat jou helpt. Alleen jij ziet het, tot jij het deelt.',
  noGroup: 'In je groep staat nog niets.',
  add: 'Hulpmiddel opschrijven',
  noName: 'Zonder naam',
  helps: 'Helpt mij',
  helpsHint: 'Alleen jij ziet dit vinkje.',
  states: { nee: 'Alleen jij', trainer: 'Bij je trainer', groep: 'In de groep' },
  form: {
    title: 'Hulpmiddel',
    titel: 'Hoe noem je het?',
    waarvoor: 'Waarvoor is het handig?',
    hoe: 'Hoe doe je het?',
    ready: 'Klaar',
    away: 'Wegdoen',
    isAway: 'Het hulpmiddel is weggedaan.',
  },
  share: {
    title: 'Delen met je groep',
    text: 'Je trainer zet het in de groep, zonder je naam.',
    readers: (names: readonly string[]) =>
      names.length === 0
        ? 'Je trainer ziet wel dat het van jou is.'
        : `${joinNames(names)} ${names.length === 1 ? 'ziet' : 'zien'} wel dat het van jou is.`,
    group: 'In de groep lezen ook werkbegeleiders en maatjes het.',
    health: 'Dit lijkt over je gezondheid te gaan. Wil je dat de groep dat leest?',
    do: 'Deel met mijn groep',
    done: 'Je trainer krijgt het te zien.',
    first: 'Schrijf eerst op hoe het heet.',
    notYet: 'Delen kan als je trainer in de app is.',
    withdraw: 'Haal terug',
    withdrawn: 'Teruggehaald. Je trainer ziet het niet meer.',
    later: 'Uit de groep gaat het zodra de app van je trainer dit weet. Wie het las, weet het nog.',
  },
  trainer: {
    offered: 'Gedeeld door kandidaten',
    from: (naam: string) => `Van ${naam}. In de groep staat geen naam.`,
    put: 'In de groep zetten',
    isPut: 'Het staat in de groep.',
    there: 'In de groep',
    none: 'In de groep staat nog geen hulpmiddel.',
    remove: 'Uit de groep halen',
    isRemoved: 'Het is uit de groep gehaald.',
    add: 'Zelf iets toevoegen',
    addDo: 'Toevoegen aan de groep',
    who: 'Iedereen rond de groep leest dit, maatjes ook.',
    help: {
      about: [
        'Hier staan hulpmiddelen voor de hele groep.',
        'Deelt een kandidaat iets? Dan kies jij of het in de groep komt.',
        'Haalt een kandidaat het terug? Dan gaat het vanzelf uit de groep.',
      ],
    },
  },
  help: {
    about: [
      'Een hulpmiddel is iets wat jou helpt op je werk.',
      'Alleen jij ziet wat je opschrijft, tot jij het deelt.',
      'In de groep staat nooit je naam erbij.',
      'Je kunt het altijd terughalen.',
    ],
  },
} as const

/** What the fields are called on the page of *Neem alles mee*; see mee-velden.ts. */
export const hulpmiddelNamen = {
  titel: 'Hulpmiddel',
  waarvoor: 'Waarvoor',
  hoe: 'Hoe',
  opMs: 'Opgeschreven',
  weg: null,
} as const
