import type { ActieStand, ActieVraag, DroomVraag, MijlpaalTermijn, MijlpaalVraag } from '#domain/routekaart.ts'

type Vraag = { title: string; hint: string }

/** De vragen over de droom, een per bladzijde. */
export const droomPaginas: Readonly<Record<DroomVraag, Vraag>> = {
  doe: {
    title: 'Wat doe je dan op een dag?',
    hint: 'Denk een paar jaar vooruit. Schrijf alsof het nu is. Bijvoorbeeld: ik bak brood voor de buurt.',
  },
  metWie: { title: 'Met wie doe je dat?', hint: 'Collega’s, klanten, familie. Alleen mag ook.' },
  anderen: { title: 'Wat zie en hoor je om je heen?', hint: 'Wat doen anderen, en wat zeggen ze tegen je?' },
  trots: { title: 'Waar ben je dan trots op?', hint: 'Iets kleins is genoeg.' },
  kracht: { title: 'Waar ben je dan sterk in?', hint: 'Wat je nu al kunt, telt mee.' },
  waarvoor: { title: 'Waar doe je het voor?', hint: 'Voor jezelf, voor iemand, of voor iets wat je belangrijk vindt.' },
  statement: {
    title: 'Zeg het in één zin',
    hint: 'Alsof het er al is. Bijvoorbeeld: ik werk drie dagen in een bakkerij waar ik mezelf ben.',
  },
}

/** Korter, voor boven een antwoord en op papier. */
export const droomKort: Readonly<Record<DroomVraag, string>> = {
  doe: 'Dit doe ik dan',
  metWie: 'Met wie',
  anderen: 'Dit zie en hoor ik',
  trots: 'Hier ben ik trots op',
  kracht: 'Hier ben ik sterk in',
  waarvoor: 'Hier doe ik het voor',
  statement: 'Mijn droom in één zin',
}

export const mijlpaalPaginas: Readonly<Record<MijlpaalVraag, Vraag>> = {
  resultaat: {
    title: 'Wat is er dan gelukt?',
    hint: 'Schrijf het resultaat op. Bijvoorbeeld: ik heb een vast rooster.',
  },
  wanneer: { title: 'Wanneer ongeveer?', hint: 'Een dag hoeft niet.' },
  vieren: { title: 'Hoe ga je het vieren?', hint: 'Klein mag. Bijvoorbeeld: taart met Ron, of een dag naar zee.' },
  leerdoel: {
    title: 'Hoort er een leerdoel bij?',
    hint: 'Dan vind je het hier terug. Aan het leerdoel verandert niets.',
  },
}

export const actiePaginas: Readonly<Record<ActieVraag, Vraag>> = {
  tekst: { title: 'Wat ga je doen?', hint: 'Kies iets wat bij je past. Eén ding is genoeg.' },
  mijlpaal: { title: 'Waar helpt het bij?', hint: 'Het mag ook nergens bij horen.' },
  eigenaar: { title: 'Wie doet het?', hint: 'Een ander weet dit niet vanzelf. Vraag het dus eerst.' },
  wanneer: { title: 'Wanneer?', hint: 'Met een dag staat het ook in je agenda.' },
  hulp: { title: 'Welke hulp wil je?', hint: 'Van wie, en waarbij?' },
  wind: { title: 'Wat helpt, en wat maakt het lastig?', hint: 'Zo weet je van tevoren wat je kunt doen.' },
}

export const termijnWoorden: Readonly<Record<MijlpaalTermijn, { text: string; hint?: string }>> = {
  nu: { text: 'Nu al bezig' },
  dag: { text: 'Op een dag' },
  periode: { text: 'In een periode', hint: 'Bijvoorbeeld: in de lente, of over een jaar' },
  open: { text: 'Dat laat ik open' },
}

export const actieStandWoorden: Readonly<Record<ActieStand, string>> = {
  open: 'Open',
  straks: 'Straks',
  bezig: 'Bezig',
  klaar: 'Klaar',
}

export const droomText = {
  title: 'Mijn droom',
  below: 'Waar wil je heen? Dromen mag, er zit niets aan vast.',
  empty: 'Nog geen droom opgeschreven',
  emptyText: '7 korte vragen. Je mag alles overslaan, en over een maand verdergaan.',
  begin: 'Beginnen',
  goOn: 'Verder',
  ready: 'Klaar',
  readyDone: 'Je droom staat in je map.',
  step: (nr: number, count: number) => `Mijn droom: vraag ${nr} van ${count}`,
  who: 'Alleen jij.',
  show: 'Aan iemand laten zien',
  help: {
    about: [
      'Dit is van jou. Niemand anders ziet het, tot jij het laat zien.',
      'De laatste zin staat straks boven je routekaart.',
      'Wat je overslaat, blijft gewoon leeg.',
    ],
  },
} as const

export const routekaartText = {
  title: 'Mijn routekaart',
  below: 'Wat je wilt bereiken, en wat je daarvoor doet.',
  dream: 'Mijn droom',
  dreamEmpty: 'Begin met je droom. Eén zin is genoeg.',
  openDream: 'Mijn droom openen',
  emptyTitle: 'Nog geen mijlpaal',
  emptyText: 'Een mijlpaal is iets wat je bereikt op weg naar je droom.',
  milestones: 'Mijlpalen',
  open: 'Openen',
  newMilestone: 'Mijlpaal erbij',
  newAction: 'Actie erbij',
  newActionFor: (naam: string) => `Actie erbij: ${naam}`,
  loose: 'Andere acties',
  noName: 'Nog zonder woorden',
  me: 'Ik',
  celebrated: (day: string) => `Gevierd op ${day}`,
  upTo: (day: string) => `uiterlijk ${day}`,
  from: (day: string) => `vanaf ${day}`,
  doneOn: (day: string) => `Klaar op ${day}`,
  done: 'Dit is gelukt',
  doneOf: (tekst: string) => `Dit is gelukt: ${tekst}`,
  move: { up: 'Omhoog', down: 'Omlaag' },
  moveOf: (richting: string, naam: string) => `${richting}: ${naam}`,
  order: 'Volgorde veranderen',
  actions: 'Acties',
  back: 'Naar mijn routekaart',
  people: { title: 'Mijn netwerk', below: 'Wie er om je heen staan' },
  who: 'Alleen jij.',
  show: 'Aan iemand laten zien',
  help: {
    about: [
      'Een mijlpaal is iets wat je bereikt. Een actie is iets wat je doet.',
      'Niets hier loopt af. Een dag mag gewoon voorbijgaan.',
      'Niemand anders ziet dit, tot jij het laat zien.',
    ],
  },
} as const

export const mijlpaalText = {
  title: 'Mijlpaal',
  titleOf: (naam: string) => `Mijlpaal: ${naam}`,
  reachedShort: 'Dit is gelukt.',
  step: (nr: number, count: number) => `Mijlpaal: vraag ${nr} van ${count}`,
  words: {
    resultaat: 'Wat is er dan gelukt?',
    wanneer: 'Wanneer ongeveer?',
    vieren: 'Zo ga ik het vieren',
    leerdoel: 'Leerdoel dat erbij hoort',
  } satisfies Record<MijlpaalVraag, string>,
  when: 'Wanneer ongeveer?',
  day: 'Welke dag?',
  period: 'Welke periode?',
  noGoal: 'Geen leerdoel',
  makeGoal: 'Leerdoel maken',
  noGoals: 'Je hebt nog geen leerdoelen.',
  reachedTitle: 'Is het gelukt?',
  reached: 'Ja, vieren',
  celebrate: 'Dit is gelukt',
  celebrateHint: 'Eén zin of één foto is genoeg. Het mag ook zonder.',
  sentence: 'Wat wil je onthouden?',
  photo: 'Foto maken',
  otherPhoto: 'Andere foto',
  photoOf: (naam: string) => `Foto bij: ${naam}`,
  ready: 'Klaar',
  readyDone: 'Mooi. Het staat op je routekaart.',
  celebratedOn: (day: string) => `Gevierd op ${day}`,
  change: 'Zin of foto veranderen',
  notYet: 'Toch nog niet',
  notYetDone: 'De mijlpaal staat weer open.',
  remove: 'Wegdoen',
  removed: 'Weggedaan.',
} as const

export const actieText = {
  title: 'Actie',
  step: (nr: number, count: number) => `Actie: vraag ${nr} van ${count}`,
  words: {
    tekst: 'Wat ga je doen?',
    mijlpaal: 'Waar helpt het bij?',
    eigenaar: 'Wie doet het?',
    wanneer: 'Wanneer?',
    hulp: 'Hulp die ik wil',
    wind: 'Wat helpt, en wat maakt het lastig?',
  } satisfies Record<ActieVraag, string>,
  none: 'Nergens bij',
  me: 'Ik',
  other: 'Iemand anders',
  name: 'Wie is dat?',
  begin: 'Vanaf welke dag?',
  end: 'Tot en met welke dag?',
  support: 'Dit helpt',
  against: 'Dit maakt het lastig',
  state: 'Hoe staat het?',
  make: 'Stap van een leerdoel maken',
  makeTitle: 'Bij welk leerdoel?',
  makeHint: 'De actie wordt daar een stap. Vink je hem af, dan is hij op beide plekken klaar.',
  onlyYou: 'Nu lees alleen jij dit leerdoel.',
  readBy: (namen: string) => `Ook ${namen} lezen de stap.`,
  readByOne: (naam: string) => `Ook ${naam} leest de stap.`,
  made: 'Het is nu een stap van je leerdoel.',
  isStep: (naam: string) => `Stap van je leerdoel: ${naam}`,
  dont: 'Niet doen',
  remove: 'Wegdoen',
  removed: 'Weggedaan.',
} as const

/** Hoe de velden heten op de bladzijde van Neem alles mee. */
export const droomNamen = {
  droom: { ...droomKort, nagekekenOp: 'Nagekeken op' },
  mijlpalen: {
    resultaat: 'Mijlpaal',
    wanneer: mijlpaalText.when,
    dag: 'Dag',
    periode: 'Periode',
    vieren: mijlpaalText.words.vieren,
    gevierd: 'Zo was het',
    papier: null,
    gevierdOp: 'Gevierd op',
    leerdoelId: null,
    volgorde: null,
    opMs: 'Opgeschreven',
    weg: null,
  },
  acties: {
    tekst: 'Actie',
    bij: null,
    eigenaar: actieText.words.eigenaar,
    begin: 'Vanaf',
    eind: 'Tot en met',
    hulp: actieText.words.hulp,
    steun: actieText.support,
    tegenwind: actieText.against,
    klaarOp: 'Klaar op',
    leerdoelId: null,
    subdoelId: null,
    volgorde: null,
    opMs: 'Opgeschreven',
    weg: null,
  },
} as const
export const droomKeuzes = {
  'mijlpalen.wanneer': Object.fromEntries(Object.entries(termijnWoorden).map(([code, { text }]) => [code, text])),
}
