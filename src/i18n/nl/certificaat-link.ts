/** The way to a certificaat, on screens that are about something else. */
export const certificaatLink = {
  own: 'Mijn certificaat',
  of: (day: string) => `Certificaat van ${day}`,
  ownBelow: (day: string) => `Gekregen op ${day}`,
  outcome: { title: 'Hoe gaat het verder?', below: 'Na dit jaar, en contact daarna' },
  evaluation: {
    title: 'Terugkijken op het jaar',
    schrijven: 'Wat vond je ervan? Zonder je naam',
    wacht: 'Nog niet verstuurd',
    verstuurd: 'Verstuurd, zonder je naam',
  },
} as const
