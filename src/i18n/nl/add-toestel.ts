import type { ToestelFoutWoord } from './toestel-woorden.ts'
import { toestelFouten } from './toestel-woorden.ts'

/** One more device: its own screen, and that of the device that takes it in. */
export const toestelText = {
  showTitle: 'Dit toestel erbij',
  showBelow: 'Pak het toestel waar je al met Opstap werkt.',
  steps: ['Ga daar naar Meer en dan naar Toestellen.', 'Kies Toestel erbij.', 'Scan deze code of typ hem over.'],
  qrLabel: 'Code van dit toestel',
  typed: 'De code om over te typen:',
  waiting: 'We wachten op je andere toestel.',
  offline: 'Geen internet. De code werkt zodra er weer internet is.',
  stopped: 'Met deze code lukt het niet meer. Begin opnieuw met een uitnodiging van je coördinator.',
  oldBrowser: 'Deze browser is te oud voor Opstap. Werk hem bij of gebruik een andere.',
  title: 'Toestel erbij',
  below: 'Open Opstap op het nieuwe toestel. Kies daar: Ik heb Opstap al op een ander toestel.',
  fieldLabel: 'De code op het nieuwe toestel',
  fieldHint: 'Een code lijkt op A1B2-C3D4-E5F6-G7H8.',
  next: 'Verder',
  found: (wat: string) => `Nieuw toestel: ${wat}. Is dit van jou?`,
  foundText: 'Het krijgt alles wat jij hebt, ook je eigen map. Zeg alleen Ja als je het zelf in je hand hebt.',
  yes: 'Ja, dit is van mij',
  no: 'Nee',
  busy: 'We maken het klaar.',
  done: 'Het nieuwe toestel doet mee',
  errors: toestelFouten satisfies Record<ToestelFoutWoord, string>,
  help: {
    about: [
      'Hiermee werk je als dezelfde persoon op nog een toestel.',
      'De code is niet geheim. Zonder jouw Ja gebeurt er niets.',
      'Op je andere toestellen zie je daarna dat er een bij is gekomen.',
    ],
  },
} as const
