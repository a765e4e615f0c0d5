import type { DocumentSoort } from '#domain/documentsoort.ts'

/** *Wie ziet wat?* De zinnen; wie het is, komt uit de tabel met rechten. */
export const wieZietWatText = {
  title: 'Wie ziet wat?',
  below: 'Per onderdeel wie het leest en wie erin schrijft.',
  mine: 'Dit zie jij',
  others: 'Dit zie jij niet',
  writes: (names: string) => `Schrijft en leest: ${names}.`,
  reads: (names: string) => `Leest alleen: ${names}.`,
  onlyOwner: 'Schrijft en leest: alleen de kandidaat zelf.',
  sealed: 'Ook wij kunnen dit niet lezen.',
  people: 'Het gaat alleen om mensen die erbij horen. Een trainer ziet dus niet elke kandidaat.',
  emergency:
    'Bij nood kan de organisatie iemand tijdelijk laten lezen wat over je bewaard is. Dat zie je meteen, met de reden. Bij Mijn map kan dat niet.',
  more: { title: 'Wat bewaren we over jou?', below: 'En waar het staat' },
  everyone: 'iedereen die meedoet aan het gesprek',
  recipient: 'de ene persoon die jij kiest',
  soorten: {
    map: { title: 'Mijn map', below: 'Alles wat een kandidaat voor zichzelf bewaart.' },
    deel: { title: 'Iets uit mijn map dat je laat zien', below: 'Een kopie van één ding, voor één persoon.' },
    kaart: { title: 'Kaart van een kandidaat', below: 'Naam, telefoon, status, wensen en voorgestelde plekken.' },
    intake: { title: 'Kennismaking', below: 'Het eerste contact, de zes punten en de keuze om mee te doen.' },
    plaatsing: { title: 'Werkplek', below: 'De plek, de dagen, de mensen, contacten en overeenkomsten.' },
    werkplek: {
      title: 'Leren op de werkplek',
      below: 'Gedeelde leerdoelen, werkoverleg, afspraken en hoe de week ging.',
    },
    maatje: { title: 'Voor het maatje', below: 'Voornaam, werkdagen en wie wie is.' },
    reflectie: { title: 'Zelfreflectie', below: 'Het formulier dat de kandidaat heeft laten zien.' },
    leren: {
      title: 'Leren met trainer en jobcoach',
      below: 'Leerdoelen voor de trainer, notities, en wat iemand aan de groep wil geven.',
    },
    gesprek: { title: 'Gesprek', below: 'Een formulier bij één gesprek.' },
    groep: {
      title: 'Jaarplan en afspraken van de groep',
      below: 'Data, plaatsen, afspraken, opdrachten, materiaal en hulpmiddelen. Zonder namen van kandidaten.',
    },
    groepsbeheer: {
      title: 'Lijsten van de groep',
      below: 'Wie er in de groep zit, wie er was, en wat trainers nog opschrijven.',
    },
    training: { title: 'Waar je was', below: 'De eigen aanwezigheid van één kandidaat.' },
    regio: { title: 'Regio', below: 'Organisaties, plekken en het team.' },
  } satisfies Record<DocumentSoort, { title: string; below: string }>,
  help: {
    about: [
      'Deze lijst komt uit dezelfde tabel als de app zelf. Hij klopt dus altijd.',
      'Een rol geldt per onderdeel. Je bent bijvoorbeeld werkbegeleider van één kandidaat.',
      'Mijn map is alleen van de kandidaat.',
      'Alles van jezelf meenemen kan bij Meer, Neem alles mee.',
    ],
  },
} as const
