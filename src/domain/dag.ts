/**
 * Days of the calendar, as `YYYY-MM-DD` strings. Everything is counted in UTC: a day has no time zone,
 * and local time would shift it by one on a phone that travels.
 */
const dagPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/** Whether `text` is a day that exists; `2027-02-29` is not. */
export function isDag(text: string): boolean {
  return dagPattern.test(text) && dagFromMs(Date.parse(`${text}T00:00:00Z`)) === text
}

/**
 * The weekday of a day, 0 (Sunday) – 6.
 *
 * @throws RangeError when `dag` is not a day that exists
 */
export function weekdagOf(dag: string): number {
  return new Date(msFromDag(dag)).getUTCDay()
}

/**
 * The day `days` later, or earlier when negative.
 *
 * @throws RangeError when `dag` is not a day that exists
 */
export function addDays(dag: string, days: number): string {
  return dagFromMs(msFromDag(dag) + days * DAY_MS)
}

/**
 * The same day a number of years later; 29 February becomes 28 February where the year has none.
 *
 * @throws RangeError when `dag` is not a day that exists
 */
export function addYears(dag: string, years: number): string {
  const from = new Date(msFromDag(dag))
  const year = String(from.getUTCFullYear() + years).padStart(4, '0')
  const sameDay = `${year}${dag.slice(4)}`
  return isDag(sameDay) ? sameDay : `${year}-02-28`
}

/**
 * The n-th given weekday of a month: the second Tuesday, say.
 *
 * @param month `YYYY-MM`
 * @param weekday 0 (Sunday) – 6
 * @param nth 1 – 4; a fifth one does not exist in every month
 * @throws RangeError when `month` is not a month
 */
export function nthWeekdagOf(month: string, weekday: number, nth: number): string {
  const first = `${month}-01`
  const offset = (weekday - weekdagOf(first) + 7) % 7
  return addDays(first, offset + (nth - 1) * 7)
}

/** July or August, when there are no bijeenkomsten. @source docs/begrippen.md#jaarplan */
export function isSummer(dag: string): boolean {
  const month = dag.slice(5, 7)
  return month === '07' || month === '08'
}

function msFromDag(dag: string): number {
  if (!isDag(dag)) throw new RangeError('Not a day')
  return Date.parse(`${dag}T00:00:00Z`)
}

function dagFromMs(ms: number): string {
  if (!Number.isFinite(ms)) return ''
  return new Date(ms).toISOString().slice(0, 10)
}
