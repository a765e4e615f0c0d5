import { countOf } from '#i18n/format.ts'

/** Wat een trainer vóór een coaching wil weten; over het werk, nooit over hoe het met iemand gaat. */
export const coachingStandText = {
  title: 'Voor de coaching',
  next: (nr: number, day: string) => `Coaching ${nr}: ${day}`,
  noNext: 'Er staat geen coaching meer in het jaarplan.',
  ready: 'Verhaal staat klaar',
  notReady: 'Nog geen verhaal om te vertellen',
  open: (name: string) => `Verhaal van ${name} openen`,
  openShort: 'Verhaal openen',
  untouched: (count: number, nr: number) =>
    `${countOf(count, 'leerdoel', 'leerdoelen')} nog niet opnieuw bekeken sinds coaching ${nr}`,
  choosesSelf: 'Kandidaten kiezen zelf of ze hun verhaal laten zien.',
  opdrachten: 'Samen afgesproken opdrachten',
  addOpdracht: 'Opdracht opschrijven',
  done: (day: string) => `Gedaan op ${day}`,
  todo: (day: string) => (day === '' ? 'Te doen' : `Te doen, voor ${day}`),
  brought: 'Wat het opleverde',
} as const
