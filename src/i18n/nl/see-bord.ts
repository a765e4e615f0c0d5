import type { OvereenkomstSoort } from '#domain/overeenkomst.ts'
import { countOf, joinNames } from '#i18n/format.ts'

/** The board of the work to do in a region. */
export const bordText = {
  title: 'Werk in de regio',
  below: 'Wat nog open is, per soort werk.',
  nothing: { title: 'Niets staat open', text: 'Alle plekken, overeenkomsten en gesprekken zijn geregeld.' },
  parts: {
    zonderPlek: 'Zonder plek',
    overeenkomsten: 'Overeenkomsten',
    gesprekken: 'Gesprekken met de werkbegeleider',
    overleggen: 'Werkoverleg',
    uitnodigingen: 'Uitnodigingen',
    groepen: 'Groepen en bijeenkomsten',
  },
  /** the same in a sentence */
  kinds: {
    zonderPlek: 'plekken',
    overeenkomsten: 'overeenkomsten',
    gesprekken: 'gesprekken',
    overleggen: 'werkoverleg',
    uitnodigingen: 'uitnodigingen',
    groepen: 'groepen',
  },
  counts: {
    zonderPlek: (aantal: number) => countOf(aantal, 'persoon', 'mensen'),
    overeenkomsten: (aantal: number) => `Niet getekend bij ${countOf(aantal, 'plek', 'plekken')}`,
    gesprekken: (aantal: number) => `Minder dan 2 bij ${countOf(aantal, 'plek', 'plekken')}`,
    overleggen: (aantal: number) => `Langer dan 14 dagen stil bij ${countOf(aantal, 'plek', 'plekken')}`,
    uitnodigingen: (aantal: number) => `Niet gebruikt of niet gemaakt: ${aantal}`,
    groepen: (aantal: number) => `Iets open bij ${countOf(aantal, 'groep', 'groepen')}`,
  },
  agreements: (soorten: readonly OvereenkomstSoort[]) =>
    `Niet getekend: ${joinNames(soorten.map((soort) => `overeenkomst ${soort.toUpperCase()}`))}`,
  talks: (aantal: number) => `${aantal} van 2 gesprekken`,
  isTime: 'tijd om iets te plannen',
  quiet: (dagen: number) => `Het laatste werkoverleg was ${countOf(dagen, 'dag', 'dagen')} geleden`,
  notMade: 'Nog geen uitnodiging',
  notUsed: 'Nog niet gebruikt',
  lists: (aantal: number) => `${countOf(aantal, 'lijst', 'lijsten')} niet compleet`,
  mails: (aantal: number) => `${countOf(aantal, 'mail', 'mails')} niet verstuurd`,
  someone: 'Iemand',
  search: 'Plek zoeken',
  open: 'Werkplek openen',
  papers: 'Overeenkomsten openen',
  contacts: 'Contacten openen',
  invite: 'Uitnodigen',
  groep: 'Groep openen',
  about: (what: string, naam: string) => `${what}: ${naam}`,
  call: (naam: string) => `Bel ${naam}`,
  rest: (kinds: readonly string[]) => `Niets open bij: ${joinNames(kinds)}.`,
  help: {
    about: [
      'Hier staat al het werk dat nog open is in je regio.',
      'Elke regel heeft een knop om iets te doen. Staat er een nummer, dan kun je bellen.',
      'Het gaat over werk, niet over hoe het met mensen gaat.',
    ],
    questions: [
      {
        question: 'Wanneer gaat een regel weg?',
        answer: 'Zodra het is gedaan. Je hoeft hier niets af te vinken.',
      },
      {
        question: 'Waarom staan hier minder dan 2 gesprekken?',
        answer: 'Werkbegeleider en trainer praten ten minste 2 keer in een jaar. Een gesprek met jou telt mee.',
      },
    ],
  },
} as const
