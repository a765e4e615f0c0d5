import type { PlanVraag, Werkafspraak } from '#domain/terugvalplan.ts'

/** De vragen van het plan voor als het even niet gaat, een per bladzijde. */
export const planPaginas: Readonly<Record<PlanVraag, { title: string; hint: string }>> = {
  signalen: {
    title: 'Waaraan merk je dat het minder gaat?',
    hint: 'Kleine dingen tellen ook. Bijvoorbeeld: ik slaap slecht, of ik sla de lunch over.',
  },
  watHelpt: { title: 'Wat helpt je dan?', hint: 'Denk aan rust, aan iemand bellen, of aan naar buiten gaan.' },
  watNiet: { title: 'Wat helpt je juist niet?', hint: 'Bijvoorbeeld: veel vragen tegelijk, of goede raad.' },
  mensen: { title: 'Wie mag het weten?', hint: 'Schrijf per mens wat die dan van je leest. Er gaat nu niets weg.' },
  uren: { title: 'Wat doe je dan met je uren?', hint: 'Bijvoorbeeld: een week thuis, of alleen de ochtenden.' },
  taken: { title: 'Welk werk doe je dan wel, en welk niet?', hint: 'Bijvoorbeeld: wel inpakken, niet aan de balie.' },
  contact: {
    title: 'Hoe houd je contact met je werk?',
    hint: 'Bijvoorbeeld: Ron belt op maandag, en ik hoef niet terug te bellen.',
  },
  planB: {
    title: 'En als dat niet genoeg is?',
    hint: 'Wie neemt iets van je over? Denk ook aan geld: kun je terug naar je oude uitkering?',
  },
  herstart: { title: 'Hoe wil je weer beginnen?', hint: 'Bijvoorbeeld: eerst een kop koffie, dan twee ochtenden.' },
}

/** Zo heten de afspraken over het werk voor wie ze leest. */
export const werkafspraakWoorden: Readonly<Record<Werkafspraak, string>> = {
  uren: 'Uren',
  taken: 'Werk',
  contact: 'Contact',
}

export const terugvalplanText = {
  title: 'Als het even niet gaat',
  below: 'Een plan maak je als het goed gaat. Je hebt het dan klaar.',
  empty: 'Nog geen plan',
  emptyText: '9 korte vragen. Je mag alles overslaan, en over een maand verdergaan.',
  begin: 'Beginnen',
  goOn: 'Verder',
  check: 'Nakijken',
  ready: 'Klaar',
  readyDone: 'Je plan staat in je map.',
  checkedOn: (day: string) => `Nagekeken op ${day}`,
  step: (nr: number, count: number) => `Mijn plan: vraag ${nr} van ${count}`,
  next: 'Verder',
  skip: 'Overslaan',
  later: 'Later verder',
  nowTitle: 'Wat gebeurt er nu?',
  now: 'Er gaat niets weg. Je stuurt pas iets als jij dat zelf doet. Je ziet eerst wat iemand leest.',
  who: 'Alleen jij.',
  print: 'Afdrukken',
  printFoot: (naam: string, day: string) => [naam, day].filter(Boolean).join(' · '),
  people: {
    none: 'Nog niemand rond jou staat in Opstap. Je kunt wel iemand anders opschrijven.',
    around: 'Mensen rond jou',
    message: (naam: string) => `Dit leest ${naam} dan`,
    hint: (voorstel: string) => `Laat je dit leeg? Dan stellen we voor: “${voorstel}”`,
    withAgreements: 'De afspraken over je werk gaan mee',
    withAgreementsHint: 'Uren, werk en contact, zoals jij ze opschrijft.',
    other: 'Iemand anders opschrijven',
    others: 'Andere mensen',
    othersText: 'Zij staan niet in Opstap. Je kunt ze bellen of een sms sturen.',
    name: 'Naam',
    phone: 'Telefoonnummer',
    away: 'Weghalen',
    awayOf: (naam: string) => (naam === '' ? 'Weghalen' : `${naam} weghalen`),
    awayDone: 'Weggehaald.',
  },
  help: {
    about: [
      'Dit plan is van jou. Niemand anders ziet het.',
      'Maak het in een goede tijd. Je kunt het altijd veranderen.',
      'Wat je overslaat, blijft gewoon leeg.',
    ],
  },
} as const
