/** *Ik begin voor mezelf*. */
export const beginMapText = {
  title: 'Je eigen map',
  text: 'Hier bewaar je wat je kunt en wat je hebt gedaan. Je hebt geen account nodig.',
  onlyHere:
    'Je map staat alleen op dit toestel. Raak je je telefoon kwijt, dan is je map weg. Maak daarom soms een kopie.',
  nameLabel: 'Hoe heet je?',
  nameHint: 'Je voornaam is genoeg. Niemand anders ziet dit.',
  begin: 'Beginnen',
  restore: 'Ik heb al een kopie van mijn map',
  failed: 'Je map kon niet worden gemaakt. Misschien is je toestel vol. Maak ruimte en probeer het opnieuw.',
  help: {
    about: [
      'Je begint een map voor jezelf, zonder organisatie.',
      'Alles blijft op dit toestel tot jij iets laat zien.',
      'Krijg je later een uitnodiging? Dan houd je dezelfde map.',
    ],
  },
} as const
