import type { ToestelFoutWoord } from './apparaat-woorden.ts'
import { toestelFouten } from './apparaat-woorden.ts'

/** One more device: its own screen, and that of the device that takes it in. */
export const apparaatText = {
  showTitle: 'Dit apparaat erbij',
  showBelow: 'Pak het apparaat waar je al met Opstap werkt.',
  steps: ['Ga daar naar Meer en dan naar Apparaten.', 'Kies Apparaat erbij.', 'Scan deze code of typ hem over.'],
  qrLabel: 'Code van dit apparaat',
  typed: 'De code om over te typen:',
  waiting: 'We wachten op je andere apparaat.',
  offline: 'Geen internet. De code werkt zodra er weer internet is.',
  stopped: 'Met deze code lukt het niet meer. Begin opnieuw met een uitnodiging van je coördinator.',
  oldBrowser: 'Deze browser is te oud voor Opstap. Werk hem bij of gebruik een andere.',
  title: 'Apparaat erbij',
  below: 'Open Opstap op het nieuwe apparaat. Kies daar: Ik heb Opstap al op een ander apparaat.',
  fieldLabel: 'De code op het nieuwe apparaat',
  fieldHint: 'Een code lijkt op A1B2-C3D4-E5F6-G7H8.',
  next: 'Verder',
  found: (wat: string) => `Nieuw apparaat: ${wat}. Is dit van jou?`,
  foundText: 'Het krijgt alles wat jij hebt, ook je eigen map. Zeg alleen Ja als je het zelf in je hand hebt.',
  yes: 'Ja, dit is van mij',
  no: 'Nee',
  busy: 'We maken het klaar.',
  done: 'Het nieuwe apparaat doet mee',
  errors: toestelFouten satisfies Record<ToestelFoutWoord, string>,
  help: {
    about: [
      'Hiermee werk je als dezelfde persoon op nog een apparaat.',
      'De code is niet geheim. Zonder jouw Ja gebeurt er niets.',
      'Op je andere apparaten zie je daarna dat er een bij is gekomen.',
    ],
  },
} as const
