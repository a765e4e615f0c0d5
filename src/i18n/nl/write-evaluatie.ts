import type { EvaluatieOordeel, EvaluatieVraag } from '#domain/evaluatie.ts'

export const oordeelOverWoorden: Record<EvaluatieOordeel, string> = {
  heel_goed: 'Heel goed',
  goed: 'Goed',
  kon_beter: 'Het kon beter',
  niet_goed: 'Niet goed',
}

export const evaluatieVraagWoorden: Record<EvaluatieVraag, string> = {
  hielp: 'Wat hielp je het meest?',
  mist: 'Wat miste je?',
  anders: 'Wat doe je nu anders dan voor dit jaar?',
  raad: 'Wat raad je de volgende groep aan?',
}

/** What a kandidaat writes about the year. */
export const evaluatieText = {
  title: 'Terugkijken op het jaar',
  below: 'Je mag elke vraag overslaan.',
  oordeel: 'Wat vond je van het programma?',
  who: (names: string) => `Je naam staat er niet bij. ${names} lezen de antwoorden pas als er vijf zijn.`,
  whoSmall: (count: number, names: string) =>
    `Je groep is klein: ${count} mensen. ${names} lezen je antwoorden. Zij kunnen raden dat ze van jou zijn.`,
  leaders: 'De trainer en de regiocoördinator',
  notReady: {
    title: 'Nog even wachten',
    text: 'De trainer zet de vragen nog klaar. Dan zie je hier eerst wie je antwoorden leest.',
  },
  draft: 'Zolang je niet verstuurt, staat dit alleen in je map.',
  send: 'Verstuur zonder naam',
  sent: 'Klaar. Het gaat weg zonder je naam.',
  waits: 'Nog niet verstuurd. Het gaat weg als er internet is.',
  waitsNow: 'Nog niet verstuurd. We sturen het nu.',
  done: (day: string) => `Verstuurd op ${day}, zonder je naam.`,
  own: 'Dit schreef je. Het staat alleen nog in je eigen map.',
  empty: 'Vul eerst iets in.',
  ready: 'Klaar',
  skipped: 'Overgeslagen',
  help: {
    about: [
      'Hier schrijf je wat je van het jaar vond.',
      'Je antwoorden gaan weg zonder je naam. Ook de server weet niet van wie ze zijn.',
      'Schrijf geen namen op. Dan kan niemand raden wie je bent.',
      'Verstuurd is verstuurd. Daarna kun je het niet meer wijzigen.',
    ],
  },
} as const
