/** What a kandidaat thinks of the plekken that were proposed. */
export const mijnVoorstellenText = {
  title: 'Plekken om over te kiezen',
  below: 'Kijk rustig. Jij kiest. Elk antwoord is goed, en je mag het later veranderen.',
  empty: 'Er is nog geen plek voorgesteld',
  emptyText: 'Praat met je regiocoördinator over wat je zou willen doen.',
  emptyAction: 'Mijn wensen',
  wat: 'Wat ga je er doen?',
  uren: 'Uren',
  dagdelen: 'Deel van de dag',
  sector: 'Soort werk',
  question: 'Wat vind je ervan?',
  words: 'Wil je er iets bij zeggen?',
  wordsHint: 'Een paar woorden is genoeg.',
  noted: (naam: string) => `${naam} schreef dit antwoord op. Klopt het niet? Kies dan zelf.`,
  at: (functie: string, organisatie: string) => (organisatie === '' ? functie : `${functie} bij ${organisatie}`),
  who: 'Jij en de regiocoördinator. Je trainer en je jobcoach lezen mee.',
  help: {
    about: [
      'Hier staan plekken die voor jou zijn uitgezocht.',
      'Zeg wat je ervan vindt. Liever niet is ook een goed antwoord.',
      'Bij Eerst kijken maak je samen een afspraak om langs te gaan.',
      'Dit werkt ook zonder internet.',
    ],
  },
} as const
