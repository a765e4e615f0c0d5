/** *Mijn boekje*: de map op papier. */
export const boekjeText = {
  title: 'Mijn boekje',
  below: 'Jouw map op papier. Jij kiest wat erin staat.',
  busy: 'We zoeken op wat er in je map staat.',
  empty: 'Je map is nog leeg',
  emptyText: 'Staat er iets in je map? Dan kun je er een boekje van maken.',
  kaft: 'Wat staat er op de voorkant?',
  kaftVan: (naam: string) => (naam === '' ? 'Mijn map' : naam),
  kies: 'Wat komt erin?',
  kiesHint: 'Wie het boekje heeft, kan alles lezen wat je aanvinkt.',
  maat: 'Hoe groot?',
  maten: { A5: 'Een boekje om te vouwen', A4: 'Gewone bladen (A4)' },
  vouw: 'Kies bij het afdrukken voor een boekje. Je printer zet dan twee bladzijden naast elkaar. Vouw het dubbel.',
  gewoon: 'Elk onderwerp begint op een nieuw blad.',
  look: 'Boekje bekijken',
  change: 'Iets anders kiezen',
  print: 'Afdrukken',
  inhoud: 'Inhoud',
  help: {
    about: [
      'Er staat geen naam van Opstap op. Het is jouw boekje.',
      'Heb je geen printer? Kies bij het afdrukken voor opslaan als pdf.',
      'Kan je printer geen boekje maken? Kies dan gewone bladen.',
    ],
  },
} as const
