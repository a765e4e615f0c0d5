/** De vraag bij een tekst die over gezondheid lijkt te gaan. Ze houdt niemand tegen. */
export const gezondheidText = {
  title: 'Dit lijkt over je gezondheid te gaan',
  text: 'Je werkbegeleider mag dit niet vastleggen.',
  move: 'In mijn map bewaren',
  keep: 'Hier laten staan',
  moved: 'Je tekst staat nu bij Terugkijken, in je map. Alleen jij leest het daar.',
  other: {
    title: 'Dit lijkt over gezondheid te gaan',
    text: 'Schrijf liever wat je op het werk zag. Of kies hieronder. De kandidaat ziet dat je dit koos.',
    work: 'Dit gaat over het werk',
    done: 'Je tekst blijft staan.',
  },
  mark: (name: string) => `${name} koos hier: dit gaat over het werk.`,
  markOwn: 'Jij koos hier: dit gaat over het werk.',
  someone: 'Iemand',
} as const
