import type { DocumentSoort } from '#domain/documentsoort.ts'

/** *Wie heeft gekeken?* */
export const logboekText = {
  title: 'Wie heeft gekeken?',
  below: 'Wie jouw gegevens opende, wanneer en waarom. Alleen jij ziet deze lijst.',
  link: { title: 'Wie heeft gekeken?', below: 'Wie jouw gegevens opende, en wanneer' },
  loading: 'De lijst wordt opgehaald.',
  none: 'Er keek nog niemand',
  noneText: 'Als iemand iets van jou opent, staat het hier.',
  absent: 'Hier is geen lijst',
  absentText: 'In de Proefversie en zonder organisatie kijkt er niemand mee.',
  fetched: (when: string) => `Bijgewerkt: ${when}`,
  offline: (when: string) => `Geen internet. Dit is de lijst van ${when}.`,
  never: 'Geen internet. De lijst is nog nooit opgehaald op dit toestel.',
  someone: 'Iemand die jij niet kent',
  today: 'Vandaag',
  person: (name: string, roles: string) => (roles === '' ? name : `${name}, ${roles}`),
  soorten: {
    geopend: (things: string, time: string) => `Opende ${things} om ${time}.`,
    bestand: (things: string, time: string) => `Maakte een bestand van ${things} om ${time}.`,
    geschreven: (things: string, time: string) => `Schreef in ${things} om ${time}.`,
    lijst: (_things: string, time: string) => `Zag je naam in een lijst met mensen om ${time}.`,
    toestel: (things: string, time: string) =>
      `Kreeg ${things} op het toestel om ${time}. Of het gelezen is, weten we niet.`,
    geweigerd: (things: string, time: string) => `Vroeg om ${things} om ${time}. Dat mocht niet en is niet gelukt.`,
  },
  own: {
    title: 'Jij',
    text: (things: string, time: string) =>
      `Maakte een bestand van ${things} om ${time}. Was jij dat niet? Vraag om hulp.`,
  },
  something: 'iets van jou',
  delen: {
    map: 'je map',
    deel: 'iets dat jij liet zien',
    kaart: 'je kaart',
    intake: 'je kennismaking',
    plaatsing: 'je werkplek',
    werkplek: 'leren op de werkplek',
    maatje: 'het blad voor je maatje',
    reflectie: 'je zelfreflectie',
    leren: 'leren met je trainer',
    gesprek: 'je gesprek',
    groep: 'het jaarplan',
    groepsbeheer: 'de lijsten van de groep',
    training: 'waar je was',
    regio: 'de regio',
  } satisfies Record<DocumentSoort, string>,
  why: (roles: string) => `Waarom: hoort bij jou als ${roles}.`,
  whyNood: 'Waarom: de noodprocedure. Zie de regel daarover.',
  nood: {
    title: (who: string) => `Noodprocedure: ${who} mocht meelezen`,
    from: (from: string, until: string) => `Van ${from} tot ${until}.`,
    why: (reason: string) => `Reden: ${reason}`,
    noWhy: 'De reden staat niet op dit toestel. Vraag hem aan de regiocoördinator.',
    what: 'Alleen lezen. Niet in je map, en niet wat jij aan één persoon liet zien.',
  },
  whyNot: 'Deze persoon hoort niet bij jouw gegevens.',
  changes: 'Wie erbij kwam of wegging',
  joined: (who: string, thing: string) => `${who} kan nu lezen: ${thing}`,
  left: (who: string, thing: string) => `${who} kan niet meer lezen: ${thing}`,
  over: (time: string) => `Tot vandaag, zoals jij koos. Gestopt om ${time}`,
  wissels: {
    gewist: 'Iets van jou is voor altijd gewist',
    stil: 'Je gegevens zijn stilgezet',
    verder: 'Je gegevens gaan weer door',
  },
  byTime: (time: string) => `De bewaartijd was voorbij, om ${time}`,
  by: (name: string, time: string) => `Gedaan door ${name} om ${time}`,
  alarm: {
    veranderd: {
      title: 'Deze lijst klopt niet met eerder',
      text: (when: string) =>
        `Op ${when} zag je toestel iets geks. Wat eerder in de lijst stond, is weg of anders. Dat mag nooit. Vraag je organisatie hoe dat kan.`,
    },
    teruggezet: {
      title: 'Een stuk van de lijst is weg',
      text: (when: string) =>
        `Op ${when} zag je toestel dat de server een reservekopie heeft teruggezet. Wat daarna gebeurde, staat niet meer in de lijst. Vraag je organisatie wat er was.`,
    },
  },
  honest: 'Iemand kan meekijken op een scherm, of iets overschrijven. Dat ziet de app niet.',
  honestOffline: 'Wie zonder internet kijkt, komt later in de lijst.',
  kept: 'De lijst wordt vijf jaar bewaard. Je organisatie mag kiezen voor korter, maar niet korter dan twee jaar.',
  help: {
    about: [
      'Elke keer dat iemand iets van jou opent, schrijft de app dat op.',
      'Je naam in een lijst met mensen staat hier hooguit één keer per dag voor elk toestel.',
      'De lijst kan niet stil veranderd worden. Je toestel onthoudt hem en kijkt dat na.',
      'Klopt er iets niet? Vraag het aan je trainer of aan de regiocoördinator.',
    ],
  },
} as const
