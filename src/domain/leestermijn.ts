import { z } from 'zod/mini'

/**
 * How long copies of other people's work may be read without contact with the server: of everybody but the kandidaat
 * they close after a while, so that a lost phone or a former member does not go on reading for years. Only reading
 * closes: what somebody wrote and has not sent yet stays, and is sent.
 */
export interface Leestermijn {
  /** the last contact, by the clock of this device */
  readonly contactMs: number
  /** the latest time this device has seen since: its clock may have been set back */
  readonly gezienMs: number
  /** so many ms this clock was ahead of the server's at the last contact; absent while unknown */
  readonly voorMs?: number | undefined
}

export type LeestermijnStand =
  | { readonly stand: 'open' }
  /** closes in so many days, at least 1 */
  | { readonly stand: 'aangekondigd'; readonly dagen: number }
  | { readonly stand: 'dicht' }

/** Unless the organisation sets another one. */
export const LEES_DAGEN = 70
export const AANKONDIGING_DAGEN = 7

const DAY_MS = 24 * 60 * 60 * 1000

const keptSchema = z.object({ contactMs: z.number(), gezienMs: z.number(), voorMs: z.optional(z.number()) })

/** What was kept before; `undefined` for anything else. */
export function leestermijnOf(value: unknown): Leestermijn | undefined {
  const parsed = keptSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Contact now: the term begins again, also after a clock that was wrong. */
export function beginLeestermijn(nowMs: number, voorMs?: number): Leestermijn {
  return { contactMs: nowMs, gezienMs: nowMs, ...(voorMs === undefined ? {} : { voorMs }) }
}

/** What the server's clock says now, as far as this device can know: for what ends on a day that the server counts. */
export function serverTijd({ gezienMs, voorMs = 0 }: Leestermijn): number {
  return gezienMs - voorMs
}

/**
 * Time went by. A clock that was set back does not give time back: then the time that really passed is added.
 *
 * @param passedMs since the last call, by a clock that nobody can set; 0 after a start
 */
export function passLeestermijn(termijn: Leestermijn, nowMs: number, passedMs: number): Leestermijn {
  const gezienMs = Math.max(nowMs, termijn.gezienMs + Math.max(0, passedMs))
  return gezienMs === termijn.gezienMs ? termijn : { ...termijn, gezienMs }
}

/**
 * Whether copies may be read.
 *
 * @param dagen how many days without contact
 * @source docs/begrippen.md#leestermijn
 */
export function judgeLeestermijn({ contactMs, gezienMs }: Leestermijn, dagen: number = LEES_DAGEN): LeestermijnStand {
  const leftDays = dagen - (gezienMs - contactMs) / DAY_MS
  if (leftDays <= 0) return { stand: 'dicht' }
  return leftDays <= AANKONDIGING_DAGEN ? { stand: 'aangekondigd', dagen: Math.ceil(leftDays) } : { stand: 'open' }
}
