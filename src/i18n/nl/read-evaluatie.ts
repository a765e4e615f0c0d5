/** For who leads the group: what it thought of the year. */
export const evaluatieLeesText = {
  title: 'Terugkijken',
  below: 'Wat de groep van het jaar vond, zonder namen.',
  notYet: 'Zet de vragen klaar. Dan kan iedereen in de groep ze invullen.',
  make: 'Zet de vragen klaar',
  made: 'De vragen staan klaar',
  noServer: 'Dit werkt alleen in je eigen regio, niet in het voorbeeld.',
  needsNet: 'Hiervoor is internet nodig. Probeer het later nog eens.',
  ready: (count: number, total: number) => `${count} van de ${total} antwoorden zijn binnen.`,
  wait: 'Je leest ze vanaf vijf antwoorden. Zo kan niemand raden van wie ze zijn.',
  small: 'Deze groep heeft minder dan vijf mensen. Dat staat ook boven hun vragen.',
  more: 'Nieuwe antwoorden komen erbij als er weer vijf zijn, of als iedereen klaar is.',
  count: (what: string, count: number) => `${what}: ${count}`,
  none: 'Niemand schreef hier iets.',
  old: (when: string) => `Opgehaald op ${when}.`,
  refresh: 'Opnieuw ophalen',
  mixed: 'De antwoorden staan door elkaar. Twee antwoorden onder elkaar zijn niet van één mens.',
  help: {
    about: [
      'De groep schrijft wat zij van het jaar vond. Dat gaat zonder naam.',
      'Je ziet de antwoorden pas als er vijf zijn.',
      'Ook daarna komen ze met vijf tegelijk. Zo zie je niet wie er net iets schreef.',
    ],
  },
} as const
