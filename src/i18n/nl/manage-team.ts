import { countOf } from '#i18n/format.ts'

/** The team of a region. */
export const teamText = {
  title: 'Team',
  below: (aantal: number) => countOf(aantal, 'persoon', 'personen'),
  add: 'Teamlid toevoegen',
  naam: 'Naam',
  naamEmpty: 'Vul een naam in.',
  telefoon: 'Telefoonnummer',
  rol: 'Wat doet deze persoon?',
  rolEmpty: 'Kies wat deze persoon doet.',
  rollen: {
    trainer: { text: 'Trainer', hint: 'Leidt een groep en ziet het leren.' },
    jobcoach: { text: 'Jobcoach', hint: 'Bezoekt mensen op het werk.' },
    projectassistent: { text: 'Projectassistent', hint: 'Regelt datums en plekken. Leest niets over personen.' },
    regiocoordinator: { text: 'Regiocoördinator', hint: 'Ziet en regelt hetzelfde als jij.' },
  },
  addNow: 'Toevoegen',
  added: (naam: string) => `${naam} zit in het team`,
  notKept: 'Dit is nog niet opgeslagen. Je tekst staat hier nog. Houd dit scherm open.',
  invite: 'Uitnodigen',
  inviteOf: (naam: string) => `${naam} uitnodigen`,
  remove: 'Uit het team',
  removeOf: (naam: string) => `${naam} uit het team halen`,
  removed: (naam: string) => `${naam} zit niet meer in het team`,
  removeTitle: (naam: string) => `${naam} uit het team halen?`,
  removeText: (rol: string) =>
    `Alles wat deze persoon als ${rol} kon zien, gaat dan meteen dicht. Terugdraaien kan niet. Wat al gelezen is, blijft gelezen.`,
  removeNo: 'In het team houden',
  youLast: 'jij, de enige regiocoördinator: daarom kun je er niet uit',
  groepenStay: 'Zit iemand in een groep of bij een plek? Wijzig dat daar ook.',
  you: 'jij',
  close: 'Sluiten',
  twin: (naam: string) => `Er zit al iemand in het team die ${naam} heet. Een achternaam helpt.`,
  help: {
    about: [
      'Hier staan de mensen met wie je samenwerkt.',
      'Voeg iemand toe en nodig daarna uit. Pas dan kan die persoon in de app.',
      'Een projectassistent leest niets over personen.',
    ],
  },
} as const
