/** Een bericht, op het begin van wie het krijgt. */
export const berichtKaartText = {
  title: (naam: string) => (naam === '' ? 'Bericht van een kandidaat' : `Bericht van ${naam}`),
  agreed: 'Dit is afgesproken',
  calm: 'Je hoeft niet te weten waarom. Vraag er niet naar.',
  call: (naam: string) => (naam === '' ? 'Bellen' : `Bel ${naam}`),
  pauze: 'Pauze',
  read: 'Ik heb het gelezen',
  readDone: 'Je vindt het terug bij Meer, onder Wat jij mag lezen.',
} as const
