import { minutesOf } from './bijeenkomst.ts'
import { addYears, isDag } from './dag.ts'

/** @source docs/begrippen.md#plaatsing */
export const plaatsingStatussen = [
  'voorbereiding',
  'loopt',
  'opbouw',
  'pauze',
  'afgerond',
  'voortijdig_gestopt',
] as const
export type PlaatsingStatus = (typeof plaatsingStatussen)[number]
/** @source docs/begrippen.md#plek */
export const wepStatussen = ['concept', 'beschikbaar', 'in_gesprek', 'bezet', 'niet_meer'] as const
export type WepStatus = (typeof wepStatussen)[number]

/** Requirement 2 of an organisation: 12 to 24 hours a week, spread over the week. */
export const MIN_HOURS_PER_WEEK = 12
export const MAX_HOURS_PER_WEEK = 24

/** One line of the weekly schedule, by shape: `documentvorm.ts` imports this file. */
export interface WerkdagVelden {
  readonly id: string
  /** 0 (Sunday) – 6 */
  readonly weekdag?: number
  readonly van?: string
  readonly tot?: string
  readonly weg?: boolean
}

export interface PlaatsingVelden {
  readonly start?: string
  readonly eindePlan?: string
}

/** What is worth a word before or during a plaatsing. A warning, never a block: people start with few hours. */
export const plaatsingCodes = [
  'no-werkdagen',
  'below-12-hours',
  'above-24-hours',
  'all-on-one-day',
  'times-reversed',
  'times-overlap',
  'end-before-start',
  'not-one-year',
] as const
export type PlaatsingCode = (typeof plaatsingCodes)[number]

/**
 * The planned end: the same day a year after the start.
 *
 * @throws RangeError when `start` is not a day that exists
 * @source docs/begrippen.md#plaatsing
 */
export function defaultEindePlan(start: string): string {
  return addYears(start, 1)
}

/**
 * Minutes a week in the schedule, breaks included. A stretch that two lines both cover counts once; a line
 * without a day or with reversed times counts for nothing.
 */
export function weekMinutes(dagen: readonly WerkdagVelden[]): number {
  return stretches(dagen).reduce((sum, one) => sum + one.tot - one.van, 0)
}

/**
 * What to say about a schedule and a period.
 *
 * @returns codes in the order of `plaatsingCodes`; nothing about hours as long as there are no days at all,
 * but `no-werkdagen`
 * @source docs/begrippen.md#plaatsing
 */
export function checkPlaatsing(plaatsing: PlaatsingVelden, dagen: readonly WerkdagVelden[]): PlaatsingCode[] {
  const present = dagen.filter((dag) => dag.weg !== true)
  const hours = weekMinutes(present) / 60
  const weekdagen = new Set(stretches(present).map((one) => one.weekdag))
  const { start = '', eindePlan = '' } = plaatsing
  const hasPeriod = isDag(start) && isDag(eindePlan)
  const applies: Record<PlaatsingCode, boolean> = {
    'no-werkdagen': present.length === 0,
    'below-12-hours': weekdagen.size > 0 && hours < MIN_HOURS_PER_WEEK,
    'above-24-hours': hours > MAX_HOURS_PER_WEEK,
    'all-on-one-day': weekdagen.size === 1,
    'times-reversed': present.some((dag) => minutesOf(dag.tot ?? '') <= minutesOf(dag.van ?? '')),
    'times-overlap': weekMinutes(present) < present.reduce((sum, dag) => sum + weekMinutes([dag]), 0),
    'end-before-start': hasPeriod && eindePlan < start,
    'not-one-year': hasPeriod && eindePlan >= start && eindePlan !== defaultEindePlan(start),
  }
  return plaatsingCodes.filter((code) => applies[code])
}

/**
 * How a plaatsing stands today: one that was prepared runs from its first day on, without anybody pressing anything.
 *
 * @param status as it was written last
 * @param today `YYYY-MM-DD`
 * @source docs/begrippen.md#plaatsing
 */
export function plaatsingStand(
  { status, start = '' }: { readonly status: PlaatsingStatus | undefined; readonly start: string | undefined },
  today: string,
): PlaatsingStatus | undefined {
  return status === 'voorbereiding' && isDag(start) && start <= today ? 'loopt' : status
}

interface Stretch {
  weekdag: number
  van: number
  tot: number
}

/** The schedule without removed, unreadable and doubly covered time, per weekday and ascending. */
function stretches(dagen: readonly WerkdagVelden[]): Stretch[] {
  const sorted = dagen
    .filter((dag) => dag.weg !== true && dag.weekdag !== undefined)
    .map((dag) => ({ weekdag: dag.weekdag ?? 0, van: minutesOf(dag.van ?? ''), tot: minutesOf(dag.tot ?? '') }))
    .filter((one) => one.tot > one.van)
    .toSorted((a, b) => a.weekdag - b.weekdag || a.van - b.van)
  const joined: Stretch[] = []
  for (const one of sorted) {
    const last = joined.at(-1)
    if (last && last.weekdag === one.weekdag && one.van <= last.tot) last.tot = Math.max(last.tot, one.tot)
    else joined.push(one)
  }
  return joined
}
