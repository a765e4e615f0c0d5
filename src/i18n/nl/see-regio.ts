import { countOf } from '#i18n/format.ts'

/** The home of a regiocoördinator: figures about work, and what waits. */
export const regioText = {
  title: 'Overzicht',
  heading: 'Overzicht regio',
  headingOf: (naam: string) => `Overzicht ${naam}`,
  groepen: (aantal: number) => countOf(aantal, 'groep', 'groepen'),
  updated: (when: string) => `bijgewerkt ${when}`,
  addKandidaat: 'Kandidaat toevoegen',
  makeGroep: 'Groep maken',
  table: 'Groepen in deze regio',
  columns: {
    groep: 'Groep',
    trainer: 'Trainer',
    gehouden: 'Bijeenkomsten gehouden',
    compleet: 'Lijsten compleet',
    wacht: 'Wacht op handtekening',
  },
  ofTotal: (done: number, total: number) => `${done} van ${total}`,
  formulieren: (aantal: number) => (aantal === 0 ? 'niets' : countOf(aantal, 'formulier', 'formulieren')),
  geenTrainer: 'nog geen trainer',
  aboutFigures: 'De getallen gaan over werk, niet over hoe het met mensen gaat.',
  emptyTitle: 'Nog geen groepen',
  emptyWithout: 'Begin met de mensen. Voeg een kandidaat toe.',
  emptyWith: 'Je hebt al kandidaten. Maak nu een groep met tien bijeenkomsten.',
  notHere: {
    title: 'Je regio staat nog niet op je toestel',
    text: 'Met internet halen we haar op. Laat de app even open.',
  },
  more: 'Verder',
  links: {
    verslag: { title: 'Verslag', below: 'Aantallen per periode, zonder namen' },
    activiteiten: { title: 'Activiteiten', below: 'Workshops, spreekuren en voorlichting' },
    socialeKaart: { title: 'Sociale kaart', below: 'Waar iemand terecht kan' },
    bord: { title: 'Werk in de regio', below: 'Wat nog open is, per soort' },
    statusbord: { title: 'Waar staat iedereen?', below: 'Alle kandidaten, per stap' },
    team: { title: 'Team', below: 'Trainers, jobcoaches en collega’s' },
    uitnodigen: { title: 'Uitnodigen', below: 'Een code of link voor iedereen' },
    regio: { title: 'Jouw regio', below: 'Naam en telefoonnummer' },
    meer: { title: 'Meer', below: 'Instellingen, kopie en wie ziet wat' },
  },
  help: {
    about: [
      'Hier zie je hoe het werk in je regio ervoor staat.',
      'Elke rij is een groep. Kies een rij om de groep te openen.',
      'Bij Wat is er nu staat wat op je wacht. Met Later zet je iets weg.',
      'De getallen gaan over bijeenkomsten, lijsten en formulieren. Ze gaan niet over mensen.',
    ],
    questions: [
      {
        question: 'Wanneer telt een lijst als compleet?',
        answer: 'Als de trainer bij de aanwezigheid op Klaar heeft gedrukt.',
      },
      {
        question: 'Wat is Wacht op handtekening?',
        answer: 'Een kandidaat liet een formulier zien. Het heeft nog niet twee handtekeningen.',
      },
      {
        question: 'Waarom lees ik de formulieren niet?',
        answer: 'Die zijn van de kandidaat en de werkbegeleider. Jij ziet alleen hoeveel er wachten.',
      },
    ],
  },
} as const

/** What waits for a regiocoördinator. */
export const taakText = {
  geenRegister: {
    title: 'Er staan nog geen werkervaringsplaatsen',
    below: 'Lees je lijst in. Dat mag een bestand zijn.',
    action: 'Lijst toevoegen',
  },
  geenTeam: { title: 'Je hebt nog geen trainer', below: 'Een groep heeft een trainer.', action: 'Trainer toevoegen' },
  opnieuw: {
    title: (naam: string) => `${naam} kan opnieuw worden uitgenodigd`,
    below: (dag: string) => `Afgesproken: ${dag}`,
    action: 'Bekijken',
  },
  geenProfiel: {
    title: (aantal: number) =>
      aantal === 1 ? '1 plek heeft nog geen functieprofiel' : `${aantal} plekken hebben nog geen functieprofiel`,
    action: 'Aanvullen',
  },
  geenPlek: { title: (naam: string) => `${naam} heeft nog geen plek`, action: 'Plek zoeken' },
  zonderPlek: { title: (aantal: number) => `${aantal} mensen hebben nog geen plek`, action: 'Bekijken' },
  geenWerkbegeleider: {
    title: (naam: string) => `${naam} heeft nog geen werkbegeleider`,
    action: 'Werkbegeleider kiezen',
  },
  geenMaatje: { title: (naam: string) => `${naam} heeft nog geen maatje`, action: 'Maatje kiezen' },
  zelfdeDag: { title: 'Twee bijeenkomsten op één dag', action: 'Datum wijzigen' },
  dubbel: { title: 'Eén functie staat er twee keer', action: 'Samen bekijken' },
  nietUitgenodigd: {
    title: (aantal: number) =>
      aantal === 1 ? '1 persoon heeft nog geen uitnodiging' : `${aantal} mensen hebben nog geen uitnodiging`,
    titleByYou: (aantal: number) =>
      aantal === 1 ? 'Jij nodigde 1 persoon nog niet uit' : `Jij nodigde ${aantal} mensen nog niet uit`,
    action: 'Uitnodigen',
  },
  nietGebruikt: {
    title: (aantal: number) =>
      aantal === 1 ? '1 uitnodiging is nog niet gebruikt' : `${aantal} uitnodigingen zijn nog niet gebruikt`,
    action: 'Bekijken',
  },
} as const

/** The first opening: the region gets a name. */
export const nameRegioText = {
  title: 'Welkom',
  below: 'Je bent hier de eerste. Geef je regio een naam.',
  naam: 'Naam van de regio',
  naamHint: 'Bijvoorbeeld: Rivierenland.',
  naamEmpty: 'Vul een naam in. Je kunt hem later wijzigen.',
  eigenNaam: 'Jouw naam',
  eigenNaamHint: 'Zo zien anderen je in de app.',
  eigenNaamEmpty: 'Vul je naam in. Anders weet niemand wie je bent.',
  telefoon: 'Jouw telefoon',
  telefoonHint: 'Mensen in je regio kunnen je bellen.',
  begin: 'Beginnen',
  done: (naam: string) => `${naam} staat klaar`,
  next: 'Wat gebeurt er nu? Daarna voeg je werkervaringsplaatsen en mensen toe.',
  help: {
    about: [
      'Je regio heeft nog geen naam.',
      'Vul de naam in zoals iedereen je regio noemt.',
      'Je naam en nummer staan in het team. Iedereen die je uitnodigt, ziet ze.',
    ],
  },
} as const

/** Changing the region later. */
export const changeRegioText = {
  title: 'Jouw regio',
  naam: 'Naam van de regio',
  telefoon: 'Telefoonnummer van de regio',
  eigenNaam: 'Jouw naam',
  eigenTelefoon: 'Jouw telefoonnummer',
  keep: 'Klaar',
  done: 'Je regio is gewijzigd',
  help: {
    about: ['Hier wijzig je de naam van je regio.', 'Je kunt ook je eigen naam en nummer wijzigen.'],
  },
} as const

/** The home of a projectassistent: groups, dates and places; nothing about a person. */
export const planningText = {
  title: 'Groepen',
  heading: 'Groepen en datums',
  below: 'Jij regelt de bijeenkomsten en de organisaties.',
  next: (dag: string) => `Volgende: ${dag}`,
  nothingNext: 'Geen bijeenkomst meer gepland',
  nothingPlanned: 'Nog geen datums',
  open: 'Jaarplan bekijken',
  organisaties: { title: 'Organisaties', below: 'Werkervaringsplaatsen zoeken en wijzigen' },
  places: 'Verder',
  emptyTitle: 'Nog geen groepen',
  emptyText: 'De regiocoördinator maakt een groep. Dan staan hier de datums.',
  emptyAction: 'Naar organisaties',
  help: {
    about: [
      'Hier staan alle groepen met hun volgende bijeenkomst.',
      'Kies een groep om datums, tijden en plaatsen te wijzigen.',
      'Wat mensen schrijven, zie je hier niet. Dat hoort bij je rol.',
    ],
  },
} as const
