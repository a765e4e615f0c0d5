import type { ActiviteitSoort } from '#domain/activiteit.ts'
import { countOf } from '#i18n/format.ts'

export const activiteitSoortWoorden: Record<ActiviteitSoort, string> = {
  workshop: 'Workshop',
  spreekuur: 'Spreekuur',
  voorlichting: 'Voorlichting',
  presentatie: 'Presentatie',
  netwerkoverleg: 'Overleg met het netwerk',
  intervisie: 'Intervisie',
  informatieavond: 'Informatieavond',
  casusbespreking: 'Casusbespreking',
}

/** What is held in a region beside the ten bijeenkomsten. */
export const activiteitenText = {
  title: 'Activiteiten',
  below: 'Workshops, spreekuren en voorlichting in je regio.',
  add: 'Activiteit toevoegen',
  emptyTitle: 'Nog geen activiteiten',
  emptyText: 'Schrijf hier op wat je buiten de tien bijeenkomsten doet. Het telt mee in het verslag.',
  people: (aantal: number) => countOf(aantal, 'deelnemer', 'deelnemers'),
  notCounted: 'nog niet geteld',
  planned: 'gepland',
  help: {
    about: [
      'Hier staat wat er in je regio is naast de tien bijeenkomsten.',
      'Je schrijft alleen op hoeveel mensen er waren. Namen zijn niet nodig.',
      'Alles telt mee in het verslag van de periode.',
    ],
  },
} as const

export const activiteitText = {
  newTitle: 'Activiteit toevoegen',
  title: 'Activiteit',
  soort: 'Wat was het?',
  titel: 'Titel',
  titelHint: 'Schrijf dezelfde titel steeds hetzelfde. Dan telt hij bij elkaar op.',
  titelEmpty: 'Vul een titel in.',
  dag: 'Dag',
  dagEmpty: 'Kies een dag.',
  plaats: 'Plaats',
  partner: 'Samen met',
  partnerHint: 'Een organisatie. Schrijf hier geen naam van een persoon.',
  deelnemers: 'Hoeveel mensen waren er?',
  deelnemersHint: 'Laat leeg als het nog komt.',
  deelnemersWrong: 'Vul een heel getal in. Of laat het leeg.',
  keep: 'Klaar',
  added: 'De activiteit staat erbij.',
  saved: 'Gewijzigd',
  remove: 'Activiteit verwijderen',
  removed: 'De activiteit is verwijderd.',
  help: {
    about: ['Wat je typt blijft staan, ook als je weggaat. Met Klaar staat het op de lijst van de regio.'],
  },
} as const
