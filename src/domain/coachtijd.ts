import { COACHING_MINUTES_PER_PERSON } from './groep.ts'

/**
 * Half an hour for one person, as moments and never as a count: a reload, a locked phone or a tab that slept changes
 * nothing about it.
 */
export interface Coachtijd {
  /** the deelnemer whose turn it is; empty when nobody's */
  readonly deelnemer: string
  /** runs since then; 0 while it stands still */
  readonly sindsMs: number
  /** ran before that */
  readonly eerderMs: number
  /** how long it is meant to be */
  readonly duurMs: number
}

export const MINUTE_MS = 60_000

export const geenCoachtijd: Coachtijd = { deelnemer: '', sindsMs: 0, eerderMs: 0, duurMs: 0 }

/** Begins the turn of somebody. @source docs/begrippen.md#coachtijd */
export function beginCoachtijd(deelnemer: string, nowMs: number): Coachtijd {
  return { deelnemer, sindsMs: nowMs, eerderMs: 0, duurMs: COACHING_MINUTES_PER_PERSON * MINUTE_MS }
}

/** Stands still, for a break. */
export function pauzeer(tijd: Coachtijd, nowMs: number): Coachtijd {
  return { ...tijd, sindsMs: 0, eerderMs: ranMs(tijd, nowMs) }
}

/** Goes on after a break. */
export function gaVerder(tijd: Coachtijd, nowMs: number): Coachtijd {
  return tijd.sindsMs > 0 ? tijd : { ...tijd, sindsMs: nowMs }
}

/** A few minutes more. When the time was over already, they count from now. */
export function geefMinuten(tijd: Coachtijd, minuten: number, nowMs: number): Coachtijd {
  return { ...tijd, duurMs: Math.max(tijd.duurMs, ranMs(tijd, nowMs)) + minuten * MINUTE_MS }
}

export type CoachtijdStand = 'geen' | 'loopt' | 'stil' | 'om'

/**
 * How a turn stands.
 *
 * @returns `minuten` that are left, rounded up, so that one minute is said until the last second
 */
export function coachtijdOp(tijd: Coachtijd, nowMs: number): { stand: CoachtijdStand; minuten: number } {
  if (tijd.deelnemer === '') return { stand: 'geen', minuten: 0 }
  const left = tijd.duurMs - ranMs(tijd, nowMs)
  if (left <= 0) return { stand: 'om', minuten: 0 }
  return { stand: tijd.sindsMs > 0 ? 'loopt' : 'stil', minuten: Math.ceil(left / MINUTE_MS) }
}

/** In how many ms a running turn is over; `undefined` when it does not run or is over. */
export function overIn(tijd: Coachtijd, nowMs: number): number | undefined {
  const left = tijd.duurMs - ranMs(tijd, nowMs)
  return tijd.deelnemer === '' || tijd.sindsMs === 0 || left <= 0 ? undefined : left
}

/** A clock that was set back gives no time. */
function ranMs({ sindsMs, eerderMs }: Coachtijd, nowMs: number): number {
  return eerderMs + (sindsMs > 0 ? Math.max(0, nowMs - sindsMs) : 0)
}
