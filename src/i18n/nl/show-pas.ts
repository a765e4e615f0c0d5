/** *Mijn pas*: a QR to check in with. */
export const showPasText = {
  title: 'Mijn pas',
  link: { title: 'Mijn pas', below: 'Om in te checken bij een bijeenkomst' },
  below: 'Laat deze code zien bij de tablet in de zaal.',
  label: 'De code van je pas',
  safe: 'Je naam staat niet in de code. Een ander ziet er niets aan.',
  offline: 'Dit werkt ook zonder internet.',
  help: {
    about: [
      'Bij een bijeenkomst staat soms een tablet. Houd deze code ervoor. Dan sta je op de lijst.',
      'Heb je je telefoon niet bij je? Dan kan het ook met de code op het bord.',
      'Deel deze code niet. Een ander kan er alleen mee zeggen dat jij er bent.',
    ],
  },
} as const
