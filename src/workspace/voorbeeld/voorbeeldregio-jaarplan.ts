import { addDays, isSummer, nthWeekdagOf, weekdagOf } from '#domain/dag.ts'
import { isVrij } from '#domain/feestdag.ts'

/**
 * Ten days of which the sixth is today, one a month on the weekday of today, July, August and holidays skipped. Whatever day it
 * is, somebody who looks around finds a bijeenkomst to work with.
 *
 * @param today `YYYY-MM-DD`
 * @returns ten `YYYY-MM-DD`, ascending
 */
export function planAroundToday(today: string): string[] {
  const weekday = weekdagOf(today)
  const nth = Math.min(4, Math.ceil(Number(today.slice(8)) / 7))
  const dagen = (months: string[]): string[] => months.map((month) => freeWeekdagOf(month, weekday, nth))
  const month = today.slice(0, 7)
  return [...dagen(monthsBefore(month, 5)), today, ...dagen(monthsAfter(month, 4))]
}

/**
 * Ten days on another weekday than today, from Monday to Friday; three are behind, the fourth is still to come.
 *
 * @param today `YYYY-MM-DD`
 * @returns ten `YYYY-MM-DD`, ascending
 */
export function planNotToday(today: string): string[] {
  const twoLater = (weekdagOf(today) + 2) % 7
  const weekday = twoLater === 0 || twoLater === 6 ? 2 : twoLater
  const month = today.slice(0, 7)
  const now = isSummer(today) ? [] : [month]
  const dagen = [...monthsBefore(month, 3), ...now, ...monthsAfter(month, 8)].map((one) =>
    freeWeekdagOf(one, weekday, 2),
  )
  const past = dagen.filter((dag) => dag < today)
  const next = dagen.filter((dag) => dag > today)
  return [...past.slice(-3), ...next.slice(0, 7)]
}

/**
 * The days somebody works in a week, `count` of them.
 *
 * @param notOn weekday of the group, when there is no work
 * @param surely weekday that must be one of them
 */
export function weekdaysFor(count: number, notOn: number, surely?: number): number[] {
  const free = [1, 2, 3, 4, 5].filter((weekday) => weekday !== notOn && weekday !== surely)
  return [...(surely === undefined ? [] : [surely]), ...free].slice(0, count).toSorted((a, b) => a - b)
}

/** The n-th weekday of a month, or another one where that is a holiday: a made-up plan gives no warnings. */
function freeWeekdagOf(month: string, weekday: number, nth: number): string {
  const dagen = [nth, 2, 3].map((one) => nthWeekdagOf(month, weekday, one))
  return dagen.find((dag) => !isVrij(dag)) ?? nthWeekdagOf(month, weekday, nth)
}

function monthsBefore(month: string, count: number): string[] {
  return neighbours(month, count, -1).toReversed()
}

function monthsAfter(month: string, count: number): string[] {
  return neighbours(month, count, 1)
}

function neighbours(month: string, count: number, step: 1 | -1): string[] {
  const found: string[] = []
  for (let at = stepMonth(month, step); found.length < count; at = stepMonth(at, step)) {
    if (!isSummer(`${at}-01`)) found.push(at)
  }
  return found
}

function stepMonth(month: string, step: 1 | -1): string {
  const middle = `${month}-15`
  return addDays(middle, step * 30).slice(0, 7)
}
