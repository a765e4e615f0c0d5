/** *Wat jij mag lezen*: wat kandidaten aan jou laten zien. */
export const gekregenText = {
  title: 'Wat jij mag lezen',
  below: 'Dit laat iemand jou zien. Anderen zien het niet.',
  link: { title: 'Wat jij mag lezen', below: 'Stukjes die iemand jou laat zien' },
  band: {
    text: (count: number) =>
      count === 1 ? 'Er is een stukje dat jij mag lezen.' : `Er zijn ${count} stukjes die jij mag lezen.`,
    look: 'Lezen',
  },
  empty: 'Niemand laat jou nu iets zien',
  emptyText: 'Een kandidaat kan jou iets uit de eigen map laten zien.',
  from: (name: string) => `Van ${name}`,
  someone: 'Van een kandidaat',
  until: (day: string) => `Je leest dit tot en met ${day}.`,
  noEnd: 'Je leest dit tot de kandidaat stopt met delen.',
  over: (count: number) => (count === 1 ? 'Eén stukje is afgelopen' : `${count} stukjes zijn afgelopen`),
  overText: 'Dat zegt de klok van dit toestel. Klopt die klok niet? Met internet zie je vanzelf weer wat je mag lezen.',
  help: {
    about: [
      'Een kandidaat kiest zelf wat jij leest, en tot wanneer.',
      'Na die dag gaat het vanzelf weg van dit toestel.',
      'De kandidaat ziet in het logboek dat jij dit opende.',
    ],
  },
} as const
