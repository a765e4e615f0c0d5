import { countOf } from '#i18n/format.ts'

/** Everybody by where they stand. */
export const statusbordText = {
  title: 'Waar staat iedereen?',
  below: 'Kies een naam om verder te gaan.',
  count: (aantal: number) => countOf(aantal, 'persoon', 'mensen'),
  opnieuw: (dag: string) => `opnieuw uitnodigen: ${dag}`,
  open: (aantal: number) => (aantal === 1 ? '1 plek om over te kiezen' : `${aantal} plekken om over te kiezen`),
  empty: 'Nog geen kandidaten',
  emptyText: 'Voeg een kandidaat toe. Dan zie je hier waar iedereen staat.',
  add: 'Kandidaat toevoegen',
  help: {
    about: [
      'Hier staat iedereen bij de stap waar die persoon nu is.',
      'Een andere stap kies je bij de persoon zelf.',
      'Bij Pauze staat nooit waarom.',
    ],
  },
} as const
