/** The form on one sheet of A4. */
export const printReflectieText = {
  title: 'Afdrukken',
  print: 'Afdrukken',
  text: 'Zo komt het op papier. Je kunt het ook als bestand bewaren.',
  file: 'Getekende tekst als bestand',
  fileText: 'Met dit bestand kan iedereen nakijken wie wat bevestigde, ook zonder de app.',
  fileName: (name: string, day: string) => ['zelfreflectie', name, day].filter(Boolean).join('-'),
  version: {
    label: 'Welke tekst?',
    present: 'Zoals het nu is',
    signed: 'De getekende versie',
  },
  foot: (name: string, day: string, version: string) => [name, day, version].filter(Boolean).join(' · '),
  signedVersion: 'getekende versie',
  unsigned: 'nog niet ondertekend',
  changed: 'gewijzigd na ondertekening',
  half: 'nog niet door allebei ondertekend',
  signedOn: (when: string) => `Ondertekend, ${when}`,
  confirmedOn: (owner: string) => `bevestigd op de telefoon van ${owner}`,
  someone: 'de kandidaat',
  help: {
    about: [
      'Dit is het formulier op één vel papier.',
      'In het venster van je telefoon kun je ook “Opslaan als pdf” kiezen.',
      'Papier kan iedereen lezen. Leg het niet zomaar ergens neer.',
    ],
  },
} as const
