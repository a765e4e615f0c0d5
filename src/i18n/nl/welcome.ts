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
  otherDevice: 'Ik heb Opstap al op een ander toestel',
  card: 'Ik heb een herstelkaart',
  tablet: 'Dit is de tablet van de zaal',
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

/** On a device that was put out. */
export const uitgezetText = {
  title: 'Dit toestel is uitgezet',
  empty: 'Je werk is hier weg. Alles was al gedeeld. Met een ander toestel werk je gewoon verder.',
  ok: 'Goed',
  look: 'Bekijken',
  rest: 'Je werk is hier gewist. Een deel was nog niet verstuurd. Dat zit nog hier, in een gesloten bestand.',
  how: 'Bewaar het bestand en de lange code. Open ze op je andere toestel bij Kopie terugzetten.',
  save: 'Bestand bewaren',
  copy: 'Lange code kopiëren',
  copied: 'De code is gekopieerd',
  fileName: 'opstap-niet-verstuurd.opstap',
  done: 'Ik heb het bestand',
  drop: 'Het bestand hier weggooien?',
  dropText: 'Doe dit pas als het op je andere toestel staat. Terughalen kan niet.',
  dropYes: 'Weggooien',
  dropNo: 'Laten staan',
} as const

/** On a device whose owner erased everything. */
export const gewistText = {
  title: 'Alles is gewist',
  text: 'Op dit toestel staat niets meer van jou. Het ga je goed.',
} as const
