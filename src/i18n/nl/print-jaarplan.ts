/** The year plan on paper. */
export const printJaarplanText = {
  title: 'Afdrukken',
  sheet: (groep: string) => `Jaarplan ${groep}`,
  below: 'Dit is het jaarplan op papier. Je kunt het ook bewaren als pdf.',
  print: 'Afdrukken',
  trainers: (names: string) => `Trainer: ${names}`,
  heads: { nr: 'Nr', when: 'Wanneer', time: 'Tijd', what: 'Bijeenkomst', where: 'Waar' },
  lunch: 'met lunch',
  off: 'gaat niet door',
  moved: (day: string) => `verzet van ${day}`,
  noDay: 'nog geen datum',
  summer: 'In juli en augustus zijn er geen bijeenkomsten.',
  foot: (groep: string, today: string) => `${groep} · afgedrukt op ${today}`,
  help: {
    about: ['Op dit blad staan de bijeenkomsten van de groep.', 'Er staan geen namen van kandidaten op.'],
  },
} as const
