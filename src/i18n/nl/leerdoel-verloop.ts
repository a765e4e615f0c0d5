/** Hoe een leerdoel werd zoals het is, en wat ervan terechtkwam. */
export const leerdoelVerloopText = {
  history: {
    title: 'Zo werd je doel',
    titleOf: (name: string) => `Zo werd het doel van ${name}`,
    stood: 'Er stond',
    became: 'Nu staat er',
    empty: 'nog niets',
    by: (name: string, day: string) => (name === '' ? day : `${name}, ${day}`),
    same: 'Bekeken en zo gelaten.',
  },
  judge: {
    title: 'Hoe is het gegaan?',
    below: 'Aan het einde van een periode zeggen jullie het allebei. Elk antwoord is goed.',
    alone: 'Aan het einde van een periode. Elk antwoord is goed.',
    busy: 'Nog mee bezig',
    zin: 'In je eigen woorden',
    said: (name: string, what: string, day: string) => `${name}: ${what}, ${day}`,
    one: 'De ander zegt het nog. Dat heeft geen haast.',
    together: (what: string, day: string) => `Samen vastgesteld op ${day}: ${what}.`,
    aloneSet: (what: string, day: string) => `Vastgesteld op ${day}: ${what}.`,
    you: 'Jij',
    saved: 'Bewaard.',
  },
} as const
