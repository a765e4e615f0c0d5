import type { UitkomstSoort } from '#domain/uitkomst.ts'

export const uitkomstWoorden: Record<UitkomstSoort, string> = {
  betaalde_baan: 'Betaald werk',
  voortzetting_wep: 'Verder op dezelfde werkplek',
  afronding_wep: 'De werkplek is afgerond',
  vrijwilligerswerk: 'Vrijwilligerswerk',
  opleiding: 'Een opleiding',
  zelfstandige: 'Een eigen bedrijf',
  gestopt: 'Eerder gestopt',
  anders: 'Iets anders',
}

/** What came of a year, and the contacts after it. */
export const uitkomstText = {
  title: 'Hoe gaat het verder?',
  of: (name: string) => `Hoe gaat het verder met ${name}?`,
  below: 'Wat kwam er uit dit jaar?',
  belowOwn: 'Jij en de regiocoördinator schrijven dit samen op.',
  soort: 'Wat ga je doen?',
  soortOf: 'Wat is de uitkomst?',
  dag: 'Vanaf welke dag?',
  uren: 'Hoeveel uur per week?',
  functie: 'Wat voor werk of opleiding?',
  notYet: 'Nog niet ingevuld',
  nazorg: 'Nazorg',
  nazorgBelow: 'Ook na het jaar houden jullie contact. Op de dag zelf komt het terug.',
  propose: 'Stel drie dagen voor',
  proposed: 'Drie dagen gezet. Je kunt ze wijzigen.',
  add: 'Contact toevoegen',
  added: 'Contact toegevoegd',
  none: 'Er is nog niets afgesproken.',
  contact: (day: string) => `Contact op ${day}`,
  day: 'Dag',
  what: 'Met wie, en waarover?',
  done: 'We hebben elkaar gesproken',
  doneOn: (day: string) => `Gesproken op ${day}`,
  remove: 'Verwijderen',
  removed: 'Contact verwijderd',
  close: 'Sluit het jaar af',
  closeText: (place: boolean) =>
    place ? 'De plaatsing wordt afgerond. De gegevens blijven staan.' : 'De plaatsing loopt door. Het jaar is klaar.',
  closed: 'Het jaar is afgesloten',
  isClosed: 'Dit jaar is afgesloten.',
  choose: 'Kies eerst wat de uitkomst is.',
  ready: 'Klaar',
  who: 'Jij, de regiocoördinator, de trainer en de jobcoach lezen dit. De werkplek niet.',
  whoOf: 'De kandidaat, regiocoördinator, trainer en jobcoach lezen dit. De werkplek niet.',
  task: {
    title: (name: string) => `Contact met ${name}`,
    below: (day: string) => `Nazorg, ${day}`,
    action: 'Bekijken',
  },
  help: {
    about: [
      'Hier staat wat er na dit jaar komt. Elke uitkomst is goed.',
      'Daaronder staan de dagen waarop jullie elkaar nog spreken.',
      'Met deze uitkomst telt het verslag van de regio. Daar staan geen namen in.',
    ],
  },
} as const
