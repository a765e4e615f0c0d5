import { minutesOf } from './bijeenkomst.ts'

/** A planned visit, by shape: `documentvorm.ts` states what is stored. */
export interface BezoekVelden {
  readonly id: string
  readonly dag?: string
  readonly tijd?: string
  /** set once there is a note about it */
  readonly gedaanOpMs?: number
  readonly weg?: boolean
}

/** Somebody who comes a little early is there already. */
export const EARLY_MINUTES = 20
/** After this long a visit is over, whatever was planned next. */
export const VISIT_MINUTES = 90

export type BezoekStand = 'nu' | 'straks' | 'eerder'

/**
 * Where a visit of today stands. A visit without a time is there all day.
 *
 * @param now `HH:MM`
 */
export function bezoekStand(bezoek: BezoekVelden, now: string): BezoekStand {
  const at = minutesOf(bezoek.tijd ?? '')
  const minutes = minutesOf(now)
  if (Number.isNaN(at) || Number.isNaN(minutes)) return 'nu'
  if (minutes < at - EARLY_MINUTES) return 'straks'
  return minutes <= at + VISIT_MINUTES ? 'nu' : 'eerder'
}

/**
 * The visits of a day in their order, without those that were taken out; those without a time first.
 *
 * @param today `YYYY-MM-DD`
 */
export function bezoekenOp<B extends BezoekVelden>(bezoeken: readonly B[], today: string): B[] {
  return bezoeken
    .filter((bezoek) => bezoek.weg !== true && bezoek.dag === today)
    .toSorted((a, b) => (a.tijd ?? '').localeCompare(b.tijd ?? '') || (a.id < b.id ? -1 : 1))
}

/**
 * The visit that the day is about now: the last one that has begun, else the next, else the last of the day. One with
 * a note behind it is over.
 *
 * @param ordered the visits of one day, in their order
 * @param now `HH:MM`
 * @returns `undefined` when nothing is left
 */
export function bezoekNu<B extends BezoekVelden>(ordered: readonly B[], now: string): B | undefined {
  const open = ordered.filter((bezoek) => bezoek.gedaanOpMs === undefined)
  const inStand = (stand: BezoekStand) => open.filter((bezoek) => bezoekStand(bezoek, now) === stand)
  return inStand('nu').at(-1) ?? inStand('straks')[0] ?? open.at(-1)
}
