import type { AgendaSoort } from '#domain/agenda.ts'
import type { Herinnering } from '#domain/herinnering.ts'

/** De eigen datums, en hoe ze in de agenda van de telefoon komen. */
export const keepAgendaText = {
  title: 'Mijn agenda',
  below: 'Alles met een datum, ook zonder internet.',
  empty: 'Nog geen datums',
  emptyText: 'Als er iets is afgesproken, staat het hier.',
  next: 'Wat er aankomt',
  more: 'Meer datums',
  vervallen: 'Gaat niet door',
  all: 'Alles in mijn agenda zetten',
  one: 'In agenda',
  oneOf: (wat: string, dag: string) => `In agenda: ${wat}, ${dag}`,
  file: 'opstap-agenda.ics',
  oneFile: 'opstap-afspraak.ics',
  done: 'Open het bestand. Je agenda vraagt dan wat je wilt bewaren.',
  changed: (aantal: number) =>
    aantal === 1 ? 'Eén datum is anders dan in je agenda' : `${aantal} datums zijn anders dan in je agenda`,
  update: 'Agenda bijwerken',
  gone: (aantal: number) => (aantal === 1 ? 'Eén datum gaat niet door' : `${aantal} datums gaan niet door`),
  takeOut: 'Uit mijn agenda halen',
  titel: {
    label: 'Wat staat er in je agenda?',
    neutraal: { text: 'Afspraak (Opstap)', hint: 'Niemand ziet waarvoor het is.' },
    voluit: { text: 'Waar het voor is', hint: 'Bijvoorbeeld: Bijeenkomst 3. Nooit namen of wat je schreef.' },
  },
  herinnering: {
    label: 'Wil je een herinnering?',
    geen: { text: 'Nee', hint: 'Zo staat het nu voor iedereen.' },
    dag_ervoor: { text: 'De dag ervoor', hint: 'Om 17:00' },
    uren_ervoor: { text: 'Twee uur ervoor', hint: 'Nooit voor 9:00 en nooit na 18:00' },
  } satisfies Record<'geen' | Herinnering, { text: string; hint: string }> & { label: string },
  honest: [
    'De herinnering komt van je agenda. Opstap kan je niet roepen als de app dicht is.',
    'Sommige agenda’s slaan herinneringen over. Kijk het dus een keer na.',
    'De plaats staat er wel bij. Die heb je nodig om er te komen.',
    'Verandert een datum? Dan zie je dat hier. Je agenda hoort het pas als je hem bijwerkt.',
    'Stilte dempt alleen Opstap, niet je agenda.',
  ],
  honestTitle: 'Goed om te weten',
  neutraal: 'Afspraak (Opstap)',
  soorten: {
    bijeenkomst: 'Bijeenkomst',
    voorlichting: 'Voorlichting',
    werkoverleg: 'Werkoverleg',
    bezoek: 'Bezoek op het werk',
    afspraak: 'Afspraak',
    contact: 'Belafspraak',
    nazorg: 'Contact na het jaar',
    actie: 'Mijn actie',
    sollicitatie: 'Werk zoeken',
  } satisfies Record<AgendaSoort, string>,
  nr: (wat: string, nr: number) => `${wat} ${nr}`,
  help: {
    about: [
      'Met de knop maak je een bestand voor je agenda.',
      'Zet je het er later nog een keer in? Dan schuiven de datums mee.',
      'Deze keuzes gelden alleen op dit toestel.',
    ],
  },
} as const
