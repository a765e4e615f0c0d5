import { addDays, isDag, weekdagOf } from './dag.ts'

/** How often kandidaat and werkbegeleider sit down. @source docs/begrippen.md#werkoverleg */
export const overlegRitmes = ['wekelijks', 'tweewekelijks'] as const
export type OverlegRitme = (typeof overlegRitmes)[number]

/** How the amount of work is. @source docs/begrippen.md#werkdruk */
export const werkdrukken = ['te_weinig', 'goed', 'te_veel'] as const
export type Werkdruk = (typeof werkdrukken)[number]

/** The five questions that lead a werkoverleg, in their order; the words are in the catalogue. */
export const overlegVragen = ['gedaan', 'goed', 'lastig', 'zien', 'oefenen'] as const
export type OverlegVraag = (typeof overlegVragen)[number]

/** Longer than this without a werkoverleg is worth a word. */
export const MAX_DAYS_BETWEEN = 14

const RITME_DAYS: Record<OverlegRitme, number> = { wekelijks: 7, tweewekelijks: 14 }

/** What the signal needs to know. */
export interface OverlegStand {
  /** days on which there was one */
  readonly dagen: readonly string[]
  /** the first day of work */
  readonly start?: string
  /** as of a plaatsing; while it is prepared, rests or is over, nobody is asked */
  readonly status?: string
}

/**
 * The days since the last werkoverleg, or since the start when there was none.
 *
 * @param today `YYYY-MM-DD`
 * @returns `undefined` when that is not more than fourteen, or when nobody expects one
 * @source docs/begrippen.md#werkoverleg
 */
export function daysWithoutOverleg({ dagen, start, status }: OverlegStand, today: string): number | undefined {
  if (status !== undefined && status !== 'loopt' && status !== 'opbouw') return undefined
  const before = [...dagen, start ?? ''].filter((dag) => isDag(dag) && dag <= today).toSorted()
  const last = before.at(-1)
  if (last === undefined || !isDag(today)) return undefined
  const days = daysBetween(last, today)
  return days > MAX_DAYS_BETWEEN ? days : undefined
}

/**
 * The day that is proposed for the next one: by the rhythm, on the fixed weekday, and after today.
 *
 * @param from the day of this werkoverleg
 * @param weekdag 0 (Sunday) – 6; without it the same day of the week
 */
export function nextOverleg(from: string, ritme: OverlegRitme | undefined, weekdag: number | undefined): string {
  const wished = addDays(from, RITME_DAYS[ritme ?? 'wekelijks'])
  if (weekdag === undefined) return wished
  const back = (weekdagOf(wished) - weekdag + 7) % 7
  const onWeekdag = addDays(wished, -back)
  return onWeekdag > from ? onWeekdag : addDays(onWeekdag, 7)
}

/** The first day of the fixed moment from today on. @param weekdag 0 (Sunday) – 6 */
export function firstOverleg(today: string, weekdag: number): string {
  return addDays(today, (weekdag - weekdagOf(today) + 7) % 7)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
