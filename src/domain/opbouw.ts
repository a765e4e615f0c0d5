import { isDag } from './dag.ts'
import { MAX_HOURS_PER_WEEK } from './plaatsing.ts'

/** What can be arranged otherwise at the work. @source docs/begrippen.md#werkaanpassing */
export const werkaanpassingen = [
  'uren_spreiden',
  'meer_tijd_per_taak',
  'eigen_tempo',
  'rustige_plek',
  'minder_sociale_prikkels',
  'eigen_werkindeling',
  'later_beginnen',
  'pauzes',
  'duobaan',
  'anders',
] as const
export type Werkaanpassing = (typeof werkaanpassingen)[number]

/** Why a plaatsing takes another course than was planned; never said by who does not want to. @source docs/begrippen.md#redenwijziging */
export const redenenWijziging = [
  'doel_eerder_bereikt',
  'meer_tijd_nodig',
  'terugval',
  'andere_plek',
  'gestopt',
  'anders',
] as const
export type RedenWijziging = (typeof redenenWijziging)[number]

/** Reasons that are offered when a plek stops: how somebody was doing is not one of them. */
export const redenenEinde = redenenWijziging.filter((one) => one !== 'terugval')

/** One step of the build-up, by shape: from this day on so many hours a week. */
export interface OpbouwStap {
  readonly id: string
  readonly vanaf?: string
  readonly uren?: number
  readonly weg?: boolean
}

export type OpbouwCode = 'same-day' | 'above-24-hours' | 'before-start'

/** The steps in their order; one without a day or hours is not a step yet and comes last. */
export function sortOpbouw<S extends OpbouwStap>(stappen: readonly S[]): S[] {
  return stappen
    .filter((stap) => stap.weg !== true)
    .toSorted((a, b) => (a.vanaf ?? '9999').localeCompare(b.vanaf ?? '9999') || (a.id < b.id ? -1 : 1))
}

/**
 * The hours a week that hold on a day by the build-up.
 *
 * @returns `undefined` before the first step, or when there is none
 * @source docs/begrippen.md#opbouw
 */
export function urenOp(stappen: readonly OpbouwStap[], dag: string): number | undefined {
  return sortOpbouw(stappen)
    .filter((stap) => stap.uren !== undefined && isDag(stap.vanaf ?? '') && (stap.vanaf ?? '') <= dag)
    .at(-1)?.uren
}

/** What is worth a look in a build-up. Hours may go down as well: nobody has to explain that. */
export function checkOpbouw(stappen: readonly OpbouwStap[], start: string | undefined): OpbouwCode[] {
  const whole = sortOpbouw(stappen).filter((stap) => stap.uren !== undefined && isDag(stap.vanaf ?? ''))
  const days = whole.map((stap) => stap.vanaf)
  const applies: Record<OpbouwCode, boolean> = {
    'same-day': new Set(days).size < days.length,
    'above-24-hours': whole.some((stap) => (stap.uren ?? 0) > MAX_HOURS_PER_WEEK),
    'before-start': start !== undefined && isDag(start) && whole.some((stap) => (stap.vanaf ?? '') < start),
  }
  return (['same-day', 'above-24-hours', 'before-start'] as const).filter((code) => applies[code])
}
