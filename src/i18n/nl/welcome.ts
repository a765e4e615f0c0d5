/** The first screen: three equal doors, no account. */
export const welcomeText = {
  title: 'Welkom',
  question: 'Wat wil je doen?',
  invitation: { title: 'Ik heb een uitnodiging', below: 'Scan de code of plak de link' },
  example: { title: 'Ik wil eerst even kijken', below: 'Proefversie met verzonnen mensen' },
  alone: { title: 'Ik begin voor mezelf', below: 'Alleen op dit toestel' },
  emptied: {
    title: 'Dit toestel is leeg',
    what: 'Eerder stond hier je werk. De browser heeft het gewist.',
    shared: 'Wat gedeeld was, staat er nog. Met een nieuwe uitnodiging komt het terug.',
    todo: 'Wat alleen hier stond, komt terug uit een kopie.',
    restore: 'Kopie terugzetten',
  },
  noAccount: 'Je hebt geen account nodig.',
  help: {
    about: [
      'Kies een van de drie deuren.',
      'Kreeg je een code of een link? Kies dan de eerste.',
      'In de proefversie is niets echt. Daar kun je rustig rondkijken.',
      'Begin je voor jezelf? Dan staat alles alleen op dit toestel.',
    ],
  },
} as const
