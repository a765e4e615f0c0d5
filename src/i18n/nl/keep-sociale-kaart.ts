import type { Instapeis, VoorzieningWet } from '#domain/sociale-kaart.ts'
import { countOf } from '#i18n/format.ts'

export const wetWoorden: Record<VoorzieningWet, string> = {
  participatiewet: 'Participatiewet',
  wmo: 'Wmo',
  zvw: 'Zorgverzekeringswet',
  overig: 'Iets anders of onbekend',
}

export const eisWoorden: Record<Instapeis, string> = {
  ochtend: 'Je moet in de ochtend komen',
  elke_keer_komen: 'Je moet elke keer komen',
  nuchter: 'Je komt nuchter',
  eigen_gemeente: 'Alleen voor mensen uit deze gemeente',
  verwijzing: 'Iemand moet je verwijzen',
}

/** Where somebody can turn to in a region. */
export const socialeKaartText = {
  title: 'Sociale kaart',
  below: 'Plekken in je regio waar iemand terecht kan.',
  add: 'Plek toevoegen',
  search: 'Zoek een plek',
  found: (aantal: number) => countOf(aantal, 'plek gevonden', 'plekken gevonden'),
  nothingFound: (vraag: string) => `Niets gevonden met "${vraag}"`,
  nothingFoundText: 'Controleer het woord. Of zoek op een deel van het woord.',
  showAll: 'Alles tonen',
  emptyTitle: 'Nog geen plekken',
  emptyText: 'Schrijf hier op waar mensen terecht kunnen. Het hele team leest mee.',
  help: {
    about: [
      'Hier staat waar iemand in je regio terecht kan.',
      'Het team in je regio leest dit. De regiocoördinator schrijft.',
      'Schrijf hier niets over een persoon.',
    ],
  },
} as const

export const voorzieningText = {
  newTitle: 'Plek toevoegen',
  naam: 'Naam',
  naamEmpty: 'Vul de naam in.',
  soort: 'Wat vind je er?',
  soortHint: 'Bijvoorbeeld: dagbesteding, budgethulp of een inloop.',
  wet: 'Welke wet hoort erbij?',
  gebied: 'Voor welke plaatsen?',
  telefoon: 'Telefoonnummer',
  website: 'Website',
  eisen: 'Wat vragen ze van je?',
  andereGemeenten: 'Ook voor mensen uit een andere gemeente',
  keep: 'Klaar',
  added: (naam: string) => `${naam} staat erbij.`,
  saved: 'Gewijzigd',
  change: 'Gegevens wijzigen',
  checked: (dag: string) => `Nagekeken op ${dag}`,
  stillRight: 'Dit klopt nog',
  confirmed: 'Genoteerd. Je keek dit vandaag na.',
  remove: 'Plek verwijderen',
  removed: (naam: string) => `${naam} is verwijderd.`,
  help: {
    about: ['Wat je typt blijft staan, ook als je weggaat. Met Klaar staat het op de lijst van de regio.'],
  },
} as const
