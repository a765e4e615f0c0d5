import type { ToestelFoutWoord } from './toestel-woorden.ts'
import { toestelFouten } from './toestel-woorden.ts'

/** *Toestellen*: where somebody works with Opstap, and what to do when one is lost. */
export const toestellenText = {
  title: 'Toestellen',
  below: 'Hier kun je met Opstap werken als jezelf.',
  titleOf: (naam: string) => `Toestellen van ${naam}`,
  belowOf: 'Is er een kwijt? Zet het uit.',
  link: { title: 'Toestellen', below: 'Een erbij, of een kwijt' },
  linkOf: (naam: string) => `Toestellen van ${naam}`,
  label: { telefoon: 'Telefoon', computer: 'Computer' },
  other: 'Toestel',
  since: (dag: string) => `erbij sinds ${dag}`,
  out: (dag: string) => `uitgezet op ${dag}`,
  isThis: 'dit toestel',
  unknown: 'niet bevestigd',
  code: (code: string) => `code ${code}`,
  known: {
    ask: 'Bevestigen',
    title: (naam: string) => `Is dit een toestel van ${naam}?`,
    text: (naam: string) =>
      `Bel ${naam}, of kijk samen. Op dat toestel staat bij Meer, Toestellen dezelfde code. Dan vertrouwt iedereen het.`,
    yes: 'Ja, dit klopt',
    no: 'Nee, nog niet',
    done: 'Je hebt het toestel bevestigd',
  },
  lost: 'Kwijt',
  lostWhat: (wat: string, dag: string) => `Kwijt: ${wat}, erbij sinds ${dag}`,
  lostTitle: (wat: string) => `${wat} uitzetten?`,
  lostText:
    'Daar kan niemand meer bij je werk. Bij het volgende contact wist het toestel zichzelf. Terugdraaien kan niet.',
  lostYes: 'Uitzetten',
  lostNo: 'Niet uitzetten',
  done: 'Het toestel is uitgezet',
  add: 'Toestel erbij',
  loading: 'We halen de lijst op.',
  again: 'Opnieuw proberen',
  newTitle: 'Er is een toestel bij gekomen',
  newText: 'Was jij dat niet? Zet het dan hieronder uit en bel je coördinator.',
  newMine: 'Dat was ik',
  band: 'Er is een toestel bij gekomen. Was jij dat?',
  strange: (naam: string) => `Er klopt iets niet bij de toestellen van ${naam}.`,
  strangeOwn: 'Er klopt iets niet bij je toestellen.',
  look: 'Bekijken',
  someone: 'iemand',
  worries: {
    title: (naam: string) => `Dit klopt niet: toestellen van ${naam}`,
    device: 'Er is een toestel bij gezet zonder dat iemand van de organisatie dat bevestigde. We vertrouwen het niet.',
    back: 'De lijst is korter of anders dan eerder. We houden ons aan wat we eerder zagen.',
    todo: 'Bel je coördinator. Je eigen werk staat er nog.',
    todoCoordinator: 'Ken je dit toestel? Bevestig het dan. Zo niet: zet het uit.',
    look: 'Toestellen bekijken',
  },
  errors: toestelFouten satisfies Record<ToestelFoutWoord, string>,
  help: {
    about: [
      'Je kunt met meer dan een toestel werken. Op elk staat hetzelfde.',
      'Een nieuw toestel haal je binnen met een toestel dat je al hebt.',
      'Ben je er een kwijt? Zet het uit. Heb je geen ander? Bel dan je coördinator.',
    ],
  },
} as const
