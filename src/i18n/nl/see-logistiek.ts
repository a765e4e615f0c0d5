/** Datums, ruimtes en wie waar werkt: het werk van de projectassistent. */
export const logistiekText = {
  coming: 'De komende acht weken',
  none: 'Er is in deze weken geen bijeenkomst.',
  lunch: 'met lunch',
  missing: { plaats: 'nog geen plaats', tijd: 'nog geen tijd' },
  materials: {
    title: 'Materiaal',
    of: (groep: string) => `Materiaal van ${groep}`,
    below: 'Wat er uitgedeeld wordt',
  },
  work: { title: 'Wie werkt waar?', below: 'Werkdagen en wie je belt' },
  title: 'Wie werkt waar?',
  head: 'Wie werkt waar?',
  below: 'Alleen voornaam, werkdagen en wie je belt.',
  empty: 'Nog niemand heeft een plek',
  emptyText: 'Als iemand begint, staan de werkdagen hier.',
  print: 'Afdrukken',
  foot: (regio: string, dag: string) => [regio, dag].filter(Boolean).join(' · '),
  heads: { who: 'Wie', where: 'Waar', when: 'Werkdagen', call: 'Bellen', guide: 'Werkbegeleider' },
  day: (dag: string, van: string, tot: string) => `${dag} ${van}–${tot}`,
  guide: (naam: string, telefoon: string) => [naam, telefoon].filter(Boolean).join(', '),
  help: {
    about: [
      'Dit is een lijst om te kunnen bellen en iets te bezorgen.',
      'Wat mensen schrijven, staat er niet in.',
      'Bewaar papier met namen achter slot.',
    ],
  },
} as const
