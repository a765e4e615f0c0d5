/** *Stop delen*, overal met dezelfde woorden: bij het ding zelf en bij *Delen*. */
export const stopDelenText = {
  stop: 'Stop delen',
  stopLabel: (name: string) => `Stop delen: ${name}`,
  onlyTrainer: 'Alleen nog mijn trainer',
  onlyTrainerLabel: (name: string) => `Alleen nog mijn trainer: ${name}`,
  whoStays: (names: string) => `Alleen nog je trainer? Dan lezen dit nog: ${names}.`,
  honest: 'Stop je? Dan staat dit weer alleen in je map. Wat iemand al las, blijft bekend.',
  honestSigned: 'De getekende tekst blijft leesbaar voor wie tekende.',
  stopped: (names: string) =>
    `Gestopt. Dit staat weer in je map. Bij ${names} gaat het weg als er internet is. Wat gelezen is, blijft bekend.`,
  stoppedSigned: 'Gestopt. Dit staat weer in je map. De getekende tekst blijft leesbaar voor wie tekende.',
  narrowed: (names: string) => `Bij ${names} gaat dit weg als er internet is. Wat gelezen is, blijft bekend.`,
  already: 'Dit laat je al niet meer zien.',
  noTrainer: 'Je hebt nog geen trainer in de app. Er is niets veranderd.',
  someone: (role: string) => `je ${role}`,
  onlySigned: 'Alleen de getekende tekst',
  gone: {
    title: (name: string) => (name === '' ? 'Dit wordt niet meer gedeeld' : `${name} laat dit niet meer zien`),
    text: (name: string) =>
      name === ''
        ? 'Wat jij hier schreef, is niet weg. De kandidaat kan het lezen.'
        : `Wat jij hier schreef, is niet weg. ${name} kan het lezen.`,
    late: 'Dit schreef je nog',
    lateText: (name: string) =>
      name === ''
        ? 'Dit gaat naar de kandidaat als er internet is. Daarna staat het hier niet meer.'
        : `Dit gaat naar ${name} als er internet is. Daarna staat het hier niet meer.`,
  },
  own: { title: 'Je laat dit niet meer zien', text: 'Het staat weer in je map.', open: 'Openen' },
  signed: {
    title: (name: string) => (name === '' ? 'Dit formulier wordt niet meer gedeeld' : `${name} deelt dit niet meer`),
    text: 'De tekst die je tekende, blijf je hier lezen.',
    ownTitle: 'Je deelt dit niet meer',
    ownText: 'Dit is de getekende tekst. Die blijft leesbaar voor wie tekende.',
    draft: 'Verder in mijn map',
  },
  reacties: {
    title: 'Wat anderen hierbij schreven',
    onlyYou: 'Alleen jij leest dit.',
    step: 'Kleine stap',
    remark: 'Opmerking',
    unknown: 'Iemand',
    by: (name: string, when: string) => `${name}, ${when}`,
  },
} as const
