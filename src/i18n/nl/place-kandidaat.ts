import type { PlaatsingCode } from '#domain/plaatsing.ts'
import { countOf } from '#i18n/format.ts'

/** What is worth a word about a schedule or a period; nothing here stops anyone. */
export const plaatsingWarnings: Record<PlaatsingCode, string> = {
  'no-werkdagen': 'Er staan nog geen werkdagen. Die kun je ook later kiezen.',
  'below-12-hours': 'Dit is minder dan 12 uur in de week. Rustig beginnen mag.',
  'above-24-hours': 'Dit is meer dan 24 uur in de week. Dat is meer dan is afgesproken.',
  'all-on-one-day': 'Alles is op één dag. Verdelen over de week is fijner.',
  'times-reversed': 'Bij één dag is het einde vóór het begin.',
  'times-overlap': 'Twee tijden op één dag lopen door elkaar.',
  'end-before-start': 'Het einde is vóór de start. Kijk de datums na.',
  'not-one-year': 'De periode is niet precies een jaar. Dat mag.',
}

export const hoursText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? `${hours} uur in de week` : `${hours} uur en ${countOf(rest, 'minuut', 'minuten')} in de week`
}

/** Placing a kandidaat at a functie. */
export const placeText = {
  title: 'Plek zoeken',
  headline: (naam: string) => `Plek voor ${naam}`,
  plek: 'Welke functie?',
  search: 'Zoek een organisatie of functie',
  found: (aantal: number) => countOf(aantal, 'vrije functie', 'vrije functies'),
  more: (aantal: number) => `Nog ${aantal}. Typ meer letters om te zoeken.`,
  nothing: 'Geen vrije functie gevonden. Zoek op een ander woord.',
  emptyRegister: 'Er staan nog geen werkervaringsplaatsen in de app.',
  toRegister: 'Lijst toevoegen',
  newOrganisatie: 'Organisatie toevoegen',
  wish: (wens: string) => `Wens: ${wens}`,
  otherPlek: 'Andere functie',
  talkFirst: 'Bespreek dit voor de start. Het mag wel.',
  notAsked: (aantal: number) => `Nog niet gevraagd: ${countOf(aantal, 'punt', 'punten')} van de negen.`,
  toProfiel: 'Functieprofiel openen',
  toProfielOf: (functie: string) => `Functieprofiel openen: ${functie}`,
  plekEmpty: 'Kies eerst een functie.',
  adres: 'Adres van de werkplek',
  adresHint: 'Voor de route van de jobcoach.',
  werkbegeleider: 'Werkbegeleider',
  maatje: 'Maatje',
  naamOf: (rol: string) => `Naam ${rol.toLowerCase()}`,
  telefoonOf: (rol: string) => `Telefoon ${rol.toLowerCase()}`,
  later: 'Weet je het nog niet? Laat het leeg. Je kunt het later invullen.',
  maatjeNaamHint: 'Een voornaam is genoeg.',
  known: 'Wie begeleidt?',
  someoneElse: 'Iemand anders',
  jobcoach: 'Jobcoach',
  noJobcoach: 'Nog niet',
  when: 'Periode',
  start: 'Startdatum',
  end: 'Einde',
  endHint: 'Meestal een jaar na de start.',
  dayWrong: 'Vul een datum in die bestaat.',
  dagen: 'Werkdagen',
  dagenHint: 'Kies de dagen. Vul daarna de tijden in.',
  van: 'Begin',
  tot: 'Einde',
  vanOp: (dag: string) => `${dag}, begin`,
  totOp: (dag: string) => `${dag}, einde`,
  make: 'Plek vastleggen',
  made: (naam: string, organisatie: string) => `${naam} heeft een plek bij ${organisatie}.`,
  notKept: 'De plek is nog niet opgeslagen. Alles staat hier nog. Houd dit scherm open.',
  next: 'Wat gebeurt er nu? De functie komt op bezet te staan. Daarna nodig je iedereen uit.',
  help: {
    about: [
      'Hier leg je een plek vast voor een kandidaat.',
      'Kies een functie en vul in wie er begeleidt.',
      'Een werkbegeleider of maatje mag ook later komen.',
      'De kandidaat en de mensen op het werk zien deze afspraken.',
    ],
    questions: [
      {
        question: 'Wat ziet een maatje?',
        answer: 'De voornaam, de werkdagen, de tien datums en wie je kunt bellen. Verder niets.',
      },
    ],
  },
} as const

/** *Plek wijzigen* */
export const changePlekText = {
  title: 'Plek wijzigen',
  headline: (naam: string) => `Plek van ${naam}`,
  keepMens: 'Opslaan',
  newMens: (rol: string) => `${rol} toevoegen`,
  change: 'Wijzigen',
  changeOf: (rol: string) => `${rol} wijzigen`,
  whoMeans: (naam: string) => `Is dit nog ${naam}?`,
  same: (naam: string) => `Ja, nog steeds ${naam}`,
  sameHint: 'Je wijzigt alleen naam of nummer.',
  other: 'Nee, iemand anders',
  otherHint: (naam: string) => `${naam} ziet daarna niets nieuws meer.`,
  otherHintWerk: (naam: string) => `${naam} ziet daarna niets nieuws meer. Wie nieuw is, begint leeg.`,
  takeOff: 'Nu even niemand',
  kept: (rol: string, naam: string) => `${naam} is ${rol}`,
  takenOff: (naam: string) => `${naam} hoort niet meer bij deze plek`,
  naamEmpty: 'Vul een naam in.',
  nobody: 'nog niemand',
  invite: 'Uitnodigen',
  inviteOf: (naam: string) => `${naam} uitnodigen`,
  dagenKept: 'De werkdagen zijn gewijzigd',
  keepDagen: 'Werkdagen opslaan',
  werkoverleg: 'Werkoverleg',
  werkoverlegHint: 'Bijvoorbeeld: elke maandag om 9:00.',
  end: 'Deze plek stoppen',
  endText: 'Stopt deze plek? Dan is de functie weer vrij. Alles wat geschreven is, blijft staan.',
  ended: 'De plek is gestopt',
  people: 'Mensen op deze plek',
  roles: { werkbegeleider: 'werkbegeleider', maatje: 'maatje', jobcoach: 'jobcoach' },
  help: {
    about: [
      'Hier wijzig je wie er bij de plek hoort, de dagen en de datums.',
      'Komt er iemand anders? Dan ziet de vorige persoon niets nieuws meer.',
      'Wat iemand al las, weet die persoon nog.',
    ],
  },
} as const
