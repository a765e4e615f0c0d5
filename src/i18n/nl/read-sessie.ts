/** What was agreed in a bijeenkomst, for everybody around the group. */
export const readSessieText = {
  title: 'Afgesproken',
  absent: 'Je was er niet bij; dit is afgesproken.',
  agreements: 'Afspraken',
  assignments: 'Opdrachten',
  by: (day: string) => `Uiterlijk ${day}`,
  noDay: 'Geen datum',
  material: 'Materiaal',
  next: 'Volgende keer',
  lunch: 'We beginnen met een lunch.',
  none: 'Er is niets afgesproken.',
  gone: {
    title: 'Hier is nog niets gedeeld',
    text: 'De trainer schrijft na de bijeenkomst op wat er is afgesproken.',
    back: 'Terug',
  },
  whoReads: 'Iedereen om de groep leest dit: ook werkbegeleiders en maatjes.',
  help: {
    about: [
      'Hier staat wat er in de groep is afgesproken.',
      'Was je er niet bij? Dan lees je hier wat je moet weten.',
      'De werkbegeleiders en de maatjes lezen dit ook.',
    ],
  },
} as const
