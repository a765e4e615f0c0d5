import type { BijeenkomstSoort } from '#domain/bijeenkomst.ts'
import type { GroepCode } from '#domain/groep.ts'
import type { Feestdag } from '#domain/feestdag.ts'
import type { JaarplanCode } from '#domain/jaarplan.ts'
import { countOf } from '#i18n/format.ts'

export const soortText: Record<BijeenkomstSoort, string> = {
  voorlichting: 'Voorlichting',
  training: 'Training',
  coaching: 'Coaching',
  extra: 'Extra',
}

/** What to say about the number of people. A group may always be made. */
export const groepWarnings: Record<GroepCode, { title: string; text: string }> = {
  'below-five': {
    title: 'Minder dan vijf mensen',
    text: 'Een groep begint met minstens vijf. Je kunt de groep wel alvast maken.',
  },
  'above-twelve': {
    title: 'Meer dan twaalf mensen',
    text: 'Meestal zijn het er ongeveer tien. Met meer mensen duurt coaching langer.',
  },
}

/** What looks odd in a plan. Nothing here stops anyone. */
export const jaarplanWarnings: Record<JaarplanCode, string> = {
  'end-before-start': 'Het einde is vóór het begin.',
  'same-dag': 'Er is nog een bijeenkomst op deze dag.',
  'in-summer': 'Deze dag is in juli of augustus. Dan is de groep meestal vrij.',
  'on-feestdag': 'Deze dag is een feestdag.',
  'in-kerstvakantie': 'Deze dag is in de kerstvakantie.',
  'after-later-nr': 'Een latere bijeenkomst is eerder gepland.',
  'before-previous-nr': 'De vorige bijeenkomst is later gepland.',
}

/** As they stand in a sentence. */
export const feestdagWoorden: Record<Feestdag, string> = {
  nieuwjaarsdag: 'Nieuwjaarsdag',
  goede_vrijdag: 'Goede Vrijdag',
  eerste_paasdag: 'Eerste Paasdag',
  tweede_paasdag: 'Tweede Paasdag',
  koningsdag: 'Koningsdag',
  bevrijdingsdag: 'Bevrijdingsdag',
  hemelvaartsdag: 'Hemelvaartsdag',
  eerste_pinksterdag: 'Eerste Pinksterdag',
  tweede_pinksterdag: 'Tweede Pinksterdag',
  eerste_kerstdag: 'Eerste Kerstdag',
  tweede_kerstdag: 'Tweede Kerstdag',
}

const deelnemers = (aantal: number) => countOf(aantal, 'deelnemer', 'deelnemers')

export const groepenText = {
  title: 'Groepen',
  make: 'Groep maken',
  below: (mensen: number) => deelnemers(mensen),
  next: (dag: string) => `volgende: ${dag}`,
  noNext: 'geen bijeenkomst meer gepland',
  plan: 'Jaarplan',
  people: 'Mensen',
  open: 'Openen',
  of: (wat: string, groep: string) => `${wat} van ${groep}`,
  emptyTitle: 'Nog geen groepen',
  emptyText: 'Een groep volgt samen tien bijeenkomsten in een jaar.',
  help: {
    about: [
      'Hier staan alle groepen van jouw regio.',
      'Bij Jaarplan wijzig je datums, tijden en plaatsen.',
      'Bij Mensen kies je wie erbij hoort.',
    ],
  },
} as const

export const makeGroepText = {
  title: 'Groep maken',
  below: 'Je ziet de tien datums meteen. Later kun je alles wijzigen.',
  naam: 'Naam van de groep',
  naamHint: 'Bijvoorbeeld: Dinsdag A.',
  naamEmpty: 'Geef de groep een naam.',
  start: 'Eerste maand',
  weekdag: 'Vaste dag',
  plaats: 'Plaats',
  plaatsHint: 'Bijvoorbeeld: Buurthuis De Brug, zaal 2.',
  trainers: 'Trainer',
  noTrainers: 'Er staat nog geen trainer in je team. Je kunt de groep wel alvast maken.',
  toTeam: 'Trainer toevoegen',
  kandidaten: (aantal: number) => `Wie doen mee? ${aantal} gekozen`,
  noKandidaten: 'Er zijn geen kandidaten zonder groep.',
  all: 'Iedereen kiezen',
  none: 'Niemand kiezen',
  plan: 'De tien bijeenkomsten',
  planBelow: 'Eén per maand. Juli en augustus zijn vrij.',
  skipped: (dag: string, feestdag: string) => `${dag} is ${feestdag}. Daarom een week later.`,
  make: 'Groep maken',
  made: (naam: string) => `${naam} is gemaakt.`,
  notKept: 'De groep is nog niet opgeslagen. Alles staat hier nog. Houd dit scherm open.',
  help: {
    about: [
      'Een groep heeft een vaste dag en een vaste plaats.',
      'De app maakt tien bijeenkomsten: één per maand, zonder juli en augustus.',
      'Datums, tijden en plaatsen kun je daarna wijzigen.',
      'Je kunt ook later mensen toevoegen.',
    ],
  },
} as const

export const jaarplanText = {
  title: 'Jaarplan',
  headline: (groep: string) => `Jaarplan ${groep}`,
  below: 'Wil je een datum wijzigen? Kies dan Verzetten.',
  belowRead: 'De tien bijeenkomsten van deze groep.',
  move: 'Verzetten',
  moveOf: (titel: string) => `${titel} verzetten`,
  editOf: (nr: number) => `Bijeenkomst ${nr} verzetten`,
  dag: 'Dag',
  dagWrong: 'Deze dag bestaat niet. De oude dag blijft staan.',
  van: 'Begin',
  tot: 'Einde',
  plaats: 'Plaats',
  lunch: 'Met lunch',
  off: 'Deze bijeenkomst gaat niet door',
  offHint: 'De bijeenkomst blijft in het plan staan. Iedereen ziet dat hij niet doorgaat.',
  extra: {
    title: 'Extra bijeenkomst',
    add: 'Extra bijeenkomst toevoegen',
    name: 'Waar gaat het over?',
    noDag: 'Kies een dag.',
    keep: 'In het plan zetten',
    stop: 'Terug',
    added: 'De extra bijeenkomst staat in het plan.',
    remove: 'Uit het plan halen',
    removed: 'De extra bijeenkomst is uit het plan.',
  },
  print: 'Afdrukken of bewaren als pdf',
  ready: 'Klaar',
  noDag: 'nog geen datum',
  groepPlaats: 'Plaats van de groep',
  groepPlaatsHint: 'Wijzig je dit? Dan gaan de komende bijeenkomsten mee.',
  groepPlaatsKeep: 'Plaats wijzigen',
  plaatsChanged: 'De plaats is gewijzigd',
  people: 'Mensen in de groep',
  whoReads: 'Iedereen om deze groep heen ziet deze datums.',
  twoAnswers: { dag: 'Op welke dag?', van: 'Hoe laat begint het?', tot: 'Hoe laat is het klaar?', plaats: 'Waar?' },
  help: {
    about: [
      'Hier staan de tien bijeenkomsten van een groep.',
      'Kies Verzetten om een dag, tijd of plaats te wijzigen.',
      'Elke wijziging wordt meteen opgeslagen. De hele groep ziet de nieuwe datum.',
      'Een gele melding is een vraag om nog eens te kijken. Je mag gewoon verder.',
    ],
  },
} as const

export const groepMensenText = {
  title: 'Mensen',
  headline: (groep: string) => `Mensen in ${groep}`,
  naam: 'Naam van de groep',
  trainers: 'Trainers',
  noTrainer: 'Nog geen trainer.',
  addTrainer: (naam: string) => `${naam} toevoegen`,
  deelnemers: (aantal: number) => `Deelnemers (${aantal})`,
  noDeelnemers: 'Nog geen deelnemers.',
  addKandidaten: 'Kandidaten toevoegen',
  addChosen: (aantal: number) => `${countOf(aantal, 'kandidaat', 'kandidaten')} toevoegen`,
  choose: 'Wie komen erbij?',
  chooseFirst: 'Kies eerst iemand in de lijst.',
  noneLeft: 'Alle kandidaten zitten al in een groep.',
  takeOut: 'Eruit halen',
  takeOutOf: (naam: string) => `${naam} uit de groep halen`,
  walkIn: 'nog niet gekoppeld aan een kandidaat',
  added: (aantal: number) => `${countOf(aantal, 'kandidaat', 'kandidaten')} toegevoegd`,
  trainerAdded: (naam: string) => `${naam} is trainer van deze groep`,
  takenOut: (naam: string) => `${naam} is uit de groep`,
  stays: 'Wie weggaat, blijft op de oude lijsten staan.',
  plan: 'Jaarplan',
  cannotSee: 'De namen kun je hier niet zien. Vraag het aan de regiocoördinator.',
  whoIsIn: 'kandidaat',
  help: {
    about: [
      'Hier kies je wie bij de groep hoort.',
      'Een trainer leest de kaart en het leren van iedereen in de groep.',
      'Haal je iemand eruit? Dan ziet die persoon deze groep niet meer.',
      'De oude aanwezigheidslijsten blijven zoals ze zijn.',
    ],
  },
} as const
