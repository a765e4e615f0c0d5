import { joinNames } from '#i18n/format.ts'

/** *Mijn cv*: naar wat iemand kan. */
export const cvText = {
  title: 'Mijn cv',
  below: 'Wat je kunt staat vooraan. Het komt uit je map.',
  busy: 'We zetten je cv klaar.',
  koppen: {
    overMij: 'Over mij',
    ikKanDitGoed: 'Dit kan ik goed',
    ikDoeDitGraag: 'Dit doe ik graag',
    zoWerkIkHetBest: 'Zo werk ik het best',
    hierinWilIkGroeien: 'Dit wil ik leren',
    cv: 'Meer over mijn werk en opleiding',
    werk: 'Werk dat ik deed',
  },
  scholing: 'Wat ik volgde',
  periode: (van: string, tot: string) => (van === tot ? van : `${van} tot ${tot}`),
  nu: 'nu',
  contact: 'Mijn telefoon, e-mail en woonplaats erbij',
  datums: 'Datums erbij',
  datumsHint: 'Dat hoeft niet. Zonder datums gaat het over wat je kunt.',
  left: 'Dit komt niet op je cv',
  leftText: (delen: readonly string[]) =>
    `${joinNames(delen)}. Er lijkt iets over je gezondheid in te staan. Dat hoeft een werkgever niet te weten.`,
  print: 'Afdrukken',
  empty: 'Er staat nog niets voor een cv in je map',
  emptyText: 'Begin met wat je goed kunt. Eén zin is genoeg.',
  begin: 'Wat ik kan en wil',
  changeCan: 'Wat ik kan en wil wijzigen',
  changePitch: 'Mijn pitch en cv wijzigen',
  europass: 'Ook voor Europass',
  europassText: 'Europass is de gratis cv-site van Europa. Daar kun je dit bestand inlezen en verder werken aan je cv.',
  europassHonest:
    'Het is geen officieel document van Europass, en niemand tekende het. Lukt inlezen niet? Dan kun je de tekst overnemen. Wat je daar inleest, bewaart Europass.',
  europassDo: 'Bestand voor Europass maken',
  saved: 'Kijk of het bestand bij je downloads staat.',
  fileName: (day: string) => `cv-europass-${day}.xml`,
  help: {
    about: [
      'Je cv wordt gemaakt van wat in je map staat. Wijzig je daar iets, dan staat het hier ook.',
      'Een gat tussen twee banen hoef je niet uit te leggen.',
      'Wil je er een brief of ander werk bij? Maak dan een bladzijde bij Mijn portfolio.',
    ],
  },
} as const
