import { addDays, isDag } from './dag.ts'

/** How long something from mijn map is shown to one person. @source docs/begrippen.md#deeltermijn */
export const deeltermijnen = ['programma', 'maand', 'drie_maanden'] as const
export type Deeltermijn = (typeof deeltermijnen)[number]

/** When the end of the programme is not known here. @source design: shares expire after six months unless renewed */
const ZONDER_PROGRAMMA = 6

/**
 * The last day on which it can be read.
 *
 * @param vanaf `YYYY-MM-DD`: today, or the day it is made longer from
 * @param bijeenkomsten days of the own group, in any order: with the last one the programme is over
 * @throws RangeError when `vanaf` is not a day that exists
 */
export function laatsteDag(termijn: Deeltermijn, vanaf: string, bijeenkomsten: readonly string[] = []): string {
  if (!isDag(vanaf)) throw new RangeError('Not a day')
  if (termijn === 'maand') return maandenLater(vanaf, 1)
  if (termijn === 'drie_maanden') return maandenLater(vanaf, 3)
  const last = bijeenkomsten.filter(isDag).toSorted().at(-1)
  return last !== undefined && last > vanaf ? last : maandenLater(vanaf, ZONDER_PROGRAMMA)
}

/** The same day so many months later; where that month has no such day, its last one. */
function maandenLater(dag: string, maanden: number): string {
  const count = Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7)) - 1 + maanden
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const day = ['31', '30', '29'].find((one) => one <= dag.slice(8) && isDag(`${month}-${one}`))
  return `${month}-${day ?? (dag.slice(8) > '28' ? '28' : dag.slice(8))}`
}

const calendar = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' })

/** The Dutch calendar day of a moment, `YYYY-MM-DD`. */
export function dagVan(ms: number): string {
  return calendar.format(ms)
}

const HOUR_MS = 3_600_000
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' })

/**
 * The moment at which a day is over in the Netherlands, wherever the phone is.
 *
 * @returns ms since 1970; the first moment of the next day
 * @throws RangeError when `dag` is not a day that exists
 */
export function eindVanDag(dag: string): number {
  const midnight = Date.parse(`${addDays(dag, 1)}T00:00:00Z`)
  // One hour ahead of UTC in winter and two in summer.
  return clock.format(midnight - 2 * HOUR_MS) === '00' ? midnight - 2 * HOUR_MS : midnight - HOUR_MS
}
