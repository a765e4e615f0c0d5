import type { ToestelFoutWoord } from './apparaat-woorden.ts'
import { toestelFouten } from './apparaat-woorden.ts'

/** *Apparaten*: where somebody works with Opstap, and what to do when one is lost. */
export const apparatenText = {
  title: 'Apparaten',
  below: 'Hier kun je met Opstap werken als jezelf.',
  titleOf: (naam: string) => `Apparaten van ${naam}`,
  belowOf: 'Is er een kwijt? Zet het uit.',
  link: { title: 'Apparaten', below: 'Een erbij, of een kwijt' },
  linkOf: (naam: string) => `Apparaten van ${naam}`,
  label: { telefoon: 'Telefoon', computer: 'Computer' },
  other: 'Apparaat',
  since: (dag: string) => `erbij sinds ${dag}`,
  out: (dag: string) => `uitgezet op ${dag}`,
  isThis: 'dit apparaat',
  unknown: 'niet bevestigd',
  lost: 'Kwijt',
  lostWhat: (wat: string, dag: string) => `Kwijt: ${wat}, erbij sinds ${dag}`,
  lostTitle: (wat: string) => `${wat} uitzetten?`,
  lostText:
    'Daar kan niemand meer bij je werk. Bij het volgende contact wist het apparaat zichzelf. Terugdraaien kan niet.',
  lostYes: 'Uitzetten',
  lostNo: 'Niet uitzetten',
  done: 'Het apparaat is uitgezet',
  add: 'Apparaat erbij',
  loading: 'We halen de lijst op.',
  again: 'Opnieuw proberen',
  newTitle: 'Er is een apparaat bij gekomen',
  newText: 'Was jij dat niet? Zet het dan hieronder uit en bel je coördinator.',
  newMine: 'Dat was ik',
  band: 'Er is een apparaat bij gekomen. Was jij dat?',
  strange: (naam: string) => `Er klopt iets niet bij de apparaten van ${naam}.`,
  strangeOwn: 'Er klopt iets niet bij je apparaten.',
  look: 'Bekijken',
  someone: 'iemand',
  worries: {
    title: (naam: string) => `Dit klopt niet: apparaten van ${naam}`,
    device: 'Er is een apparaat bij gezet zonder dat iemand van de organisatie dat bevestigde. We vertrouwen het niet.',
    back: 'De lijst is korter of anders dan eerder. We houden ons aan wat we eerder zagen.',
    todo: 'Bel je coördinator. Je eigen werk staat er nog.',
  },
  errors: toestelFouten satisfies Record<ToestelFoutWoord, string>,
  help: {
    about: [
      'Je kunt met meer dan een apparaat werken. Op elk staat hetzelfde.',
      'Een nieuw apparaat haal je binnen met een apparaat dat je al hebt.',
      'Ben je er een kwijt? Zet het uit. Heb je geen ander? Bel dan je coördinator.',
    ],
  },
} as const
