import type { Rol } from '#domain/rol.ts'

/** De Proefversie: rondkijken met verzonnen mensen. */
export const proefText = {
  title: 'Proefversie',
  below: 'Kijk rustig rond. Alle mensen zijn verzonnen.',
  notReal: 'Niets is echt. Wat je typt, blijft in deze browser. Met één knop is alles weg.',
  lookAs: 'Als wie wil je kijken?',
  opening: 'We zetten het voorbeeld klaar.',
  failed: 'Het voorbeeld kon niet worden geopend. Misschien is je toestel vol. Maak ruimte en probeer het opnieuw.',
  band: 'Dit is een voorbeeld. Niets is echt.',
  switch: 'Bekijk als',
  lookAsRole: (rol: Rol): string => `Bekijk als ${proefText.roles[rol].toLocaleLowerCase('nl-NL')}`,
  stop: 'Stoppen met proberen',
  roles: {
    kandidaat: 'Kandidaat',
    werkbegeleider: 'Werkbegeleider',
    maatje: 'Maatje',
    trainer: 'Trainer',
    jobcoach: 'Jobcoach',
    regiocoordinator: 'Regiocoördinator',
    projectassistent: 'Projectassistent',
  } satisfies Record<Rol, string>,
  does: {
    kandidaat: 'Je eigen map, je leerdoelen en je mensen',
    werkbegeleider: 'Je begeleidt iemand op het werk',
    maatje: 'Je bent collega en aanspreekpunt',
    trainer: 'Je geeft bijeenkomsten aan een groep',
    jobcoach: 'Je bezoekt mensen op hun werk',
    regiocoordinator: 'Je regelt plekken, groepen en mensen',
    projectassistent: 'Je helpt met plannen en plekken',
  } satisfies Record<Rol, string>,
  help: {
    about: [
      'Dit is een voorbeeld met verzonnen mensen.',
      'Kies een rol. Je ziet dan wat die persoon ziet.',
      'Het werkt ook zonder internet.',
      'Met Stoppen met proberen wis je alles.',
    ],
  },
} as const
