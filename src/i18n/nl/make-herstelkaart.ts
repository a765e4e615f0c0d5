import type { KaartError } from '#domain/herstelkaart.ts'

/** *Herstelkaart*: a card on paper, for when every device is gone. */
export const maakHerstelkaartText = {
  title: 'Herstelkaart',
  link: { title: 'Herstelkaart', below: 'Je map terug als je telefoon weg is' },
  below: 'Is je telefoon weg of stuk? Met deze kaart krijg je je map terug.',
  why: [
    'Alleen jij kunt je map lezen. Ook wij kunnen hem niet voor je openen.',
    'Heb je geen toestel en geen kaart meer? Dan is je map weg.',
    'Op de kaart staan 24 tekens. Print hem, of schrijf ze over op papier.',
    'Foto’s en papieren komen niet mee. Die staan in een kopie.',
  ],
  make: 'Maak een herstelkaart',
  again: 'Maak een nieuwe kaart',
  againText: 'Je oude kaart werkt dan niet meer.',
  busy: 'De kaart wordt gemaakt.',
  made: (day: string) => `Je hebt een herstelkaart. Je maakte hem op ${day}.`,
  errors: {
    offline: 'Dit kan alleen met internet. Probeer het later nog eens.',
    'geen-map': 'Op dit toestel staat nog geen map om te herstellen.',
    vol: 'Er is geen ruimte op dit toestel. De kaart is niet gemaakt.',
    geweigerd: 'De kaart is niet gemaakt. Vraag het aan je trainer of aan de regiocoördinator.',
    'oude-map': 'De kaart is nog niet gemaakt.',
  } satisfies Record<KaartError, string>,
  replaced: {
    title: 'Deze kaart werkt niet meer. Druk de nieuwe af.',
    text: (day: string) => `Het gaat om de kaart van ${day}. Op een ander toestel is een nieuwe gemaakt.`,
    lost: 'Heb je die nieuwe kaart niet? Maak er dan hier nog een. Gooi de oude weg.',
  },
  before: {
    title: 'Er is nog een oude kaart',
    below: 'Die maakte je voordat je opnieuw begon.',
    what: [
      'Met de oude kaart kun je je oude map nog terugkrijgen.',
      'Maak je een nieuwe kaart? Dan werkt de oude niet meer.',
      'Je oude map is dan voorgoed weg. Ook wij kunnen hem niet openen.',
      'Vind je de oude kaart? Gebruik hem dan eerst, op een leeg toestel.',
    ],
    keep: 'Ik wacht nog',
    make: 'Maak toch een nieuwe kaart',
  },
  waits: 'Deze kaart werkt nog niet. Met internet maken we hem af.',
  show: {
    title: 'Dit is je herstelkaart',
    below: 'Zet hem op papier. Bewaar hem op een veilige plek.',
    newAfterUse: 'Je oude kaart werkt niet meer. Dit is je nieuwe.',
    code: 'De 24 tekens',
    qr: 'De tekens als code om te scannen',
    print: 'Print de kaart',
    have: 'Ik heb de kaart op papier',
    haveText: 'Daarna staan de tekens niet meer op dit toestel.',
    done: 'Goed. Bewaar je kaart goed.',
  },
  paper: {
    title: 'Herstelkaart van Opstap',
    below: 'Hiermee krijg je je eigen map terug.',
    steps: [
      'Open Opstap op een nieuw toestel.',
      'Kies: Ik heb een herstelkaart.',
      'Scan de code, of typ de 24 tekens.',
    ],
    careful: 'Wie deze kaart heeft, kan in je map. Bewaar hem als een sleutel.',
    foot: (day: string) => `Gemaakt op ${day}`,
  },
  help: {
    about: [
      'Een herstelkaart is een stuk papier met 24 tekens.',
      'Je gebruikt hem op een nieuw toestel, als je het oude kwijt bent.',
      'Gebruik je de kaart? Dan krijg je meteen een nieuwe. De oude werkt dan niet meer.',
      'Je hoeft geen kaart te maken. Een kopie kan ook.',
    ],
  },
} as const
