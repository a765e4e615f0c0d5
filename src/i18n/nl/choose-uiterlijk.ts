/** *Instellingen*: hoe de app eruitziet op dit toestel. */
export const uiterlijkText = {
  title: 'Instellingen',
  below: 'Wat je kiest, zie je meteen. Het geldt op dit toestel.',
  theme: 'Kleuren',
  themes: {
    system: 'Zoals mijn telefoon',
    light: 'Licht',
    dark: 'Donker',
  },
  font: 'Lettertype',
  fonts: {
    opstap: 'Lettertype van Opstap',
    system: 'Lettertype van mijn telefoon',
  },
  size: 'Wil je grotere letters? Zet ze groter bij de instellingen van je telefoon. Opstap doet mee.',
  help: {
    about: [
      'Hier kies je de kleuren en de letters.',
      'De letters van Opstap zijn gemaakt om goed te lezen.',
      'Niemand anders merkt iets van je keuze.',
    ],
  },
} as const
