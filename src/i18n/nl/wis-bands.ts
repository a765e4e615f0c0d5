/** Under the top bar: what is going to be erased, and what stands still. */
export const wisBandText = {
  look: 'Bekijken',
  all: (when: string) => `Alles wordt gewist na ${when}.`,
  allDue: 'Alles wordt gewist zodra er internet is.',
  still: (name: string) => `De gegevens van ${name} staan stil. Lezen kan, schrijven niet.`,
  ownStill: 'Je gegevens staan stil. Lezen kan, schrijven niet.',
  waiting: 'Wat je al typte, staat nog op dit toestel.',
  someone: 'iemand',
  kept: (day: string) => `Op ${day} wissen we iets van jou. De bewaartijd is dan voorbij.`,
} as const
