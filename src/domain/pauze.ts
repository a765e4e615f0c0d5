import { addDays, isDag, weekdagOf } from './dag.ts'
import type { PlaatsingStatus } from './plaatsing.ts'

/** How often somebody calls during a pauze. @source docs/begrippen.md#pauze */
export const contactritmes = ['elke_werkdag', 'twee_per_week', 'elke_week', 'om_de_week'] as const
export type Contactritme = (typeof contactritmes)[number]

const stapDagen: Record<Contactritme, number> = { elke_werkdag: 1, twee_per_week: 3, elke_week: 7, om_de_week: 14 }

/** The denser contact is agreed on for this long unless somebody chooses another day. */
const CONTACT_DAYS = 28

/** What was agreed on in a pauze, by shape: never why. */
export interface PauzeVelden {
  /** first day, `YYYY-MM-DD` */
  readonly van?: string | undefined
  /** the first day of work again */
  readonly tot?: string | null | undefined
  readonly contactritme?: Contactritme | undefined
  /** the day of the first contact; later ones are counted from it */
  readonly eerstvolgende?: string | undefined
  /** the last day for which this contact was agreed on: it ends by itself */
  readonly contactTot?: string | undefined
  readonly urenBegin?: number | undefined
  readonly urenErbij?: number | undefined
  readonly weg?: boolean | undefined
}

/** The last day of the denser contact, when nobody chose one. @throws RangeError when `van` is not a day that exists */
export function defaultContactTot(van: string): string {
  return addDays(van, CONTACT_DAYS)
}

/**
 * The next day on which somebody calls, today included. A day that passed is not spoken of: the next one counts. Where
 * it is not once in one or two weeks, what falls in a weekend is on Monday.
 *
 * @param today `YYYY-MM-DD`
 * @returns `undefined` when nothing was agreed on, or what was agreed on is over
 */
export function volgendContact(pauze: PauzeVelden, today: string): string | undefined {
  const { van = '', contactritme, eerstvolgende, contactTot } = pauze
  // A year that is half typed is no day of contact.
  if (eerstvolgende === undefined || !isDag(eerstvolgende) || eerstvolgende < van) return undefined
  const end = contactTot !== undefined && isDag(contactTot) ? contactTot : defaultContactTot(eerstvolgende)
  let day = eerstvolgende
  // Without a rhythm it was one call.
  if (contactritme === undefined) return day >= today && day <= end ? day : undefined
  while (day < today && day <= end) {
    const next = addDays(day, stapDagen[contactritme])
    day = stapDagen[contactritme] < 7 ? notInWeekend(next) : next
  }
  return day <= end ? day : undefined
}

function notInWeekend(day: string): string {
  const weekdag = weekdagOf(day)
  return weekdag === 6 ? addDays(day, 2) : weekdag === 0 ? addDays(day, 1) : day
}

/** Whether somebody does not work now, or works again. `gepland`: the day of beginning again is known and to come. */
export type PauzeStand = 'pauze' | 'gepland' | 'voorbij'

export function pauzeStand({ tot }: PauzeVelden, today: string): PauzeStand {
  if (typeof tot !== 'string' || !isDag(tot)) return 'pauze'
  return tot > today ? 'gepland' : 'voorbij'
}

/** The pauze of now: the last one that was begun and is not over. */
export function pauzeNu<P extends PauzeVelden & { readonly id: string }>(
  pauzes: readonly P[],
  today: string,
): P | undefined {
  return laatstePauze(pauzes.filter((one) => pauzeStand(one, today) !== 'voorbij'))
}

/** A build-up takes half a year at most: beyond that it is another schedule. */
const MOST_WEEKS = 26

/**
 * The hours of each week of beginning again: so many to begin with, so many more each week, up to those of the schedule.
 *
 * @param begin hours in the first week
 * @param erbij hours that come with each week; none is a fixed number of hours
 * @param doel hours a week in the schedule; 0 when there is none
 * @returns hours per week, the first week first; empty when there is nothing to build up
 */
export function opbouwWeken(begin: number, erbij: number, doel: number): number[] {
  if (!(begin >= 0) || doel <= 0 || begin >= doel) return []
  if (!(erbij > 0)) return [begin]
  const weken: number[] = []
  for (let uren = begin; uren < doel && weken.length < MOST_WEEKS; uren += erbij) weken.push(uren)
  return weken.length < MOST_WEEKS ? [...weken, doel] : weken
}

/** Where somebody is in building up. */
export interface Opbouw {
  /** hours of each week, the first week of work again first; the last one is the schedule */
  readonly weken: readonly number[]
  /** counts from 0; absent before the first week */
  readonly weekNu?: number
}

/**
 * The build-up that goes with a pauze, before and while it goes on.
 *
 * @param doel hours a week in the schedule
 * @returns `undefined` when there is none, or it is over
 */
export function opbouwVan(pauze: PauzeVelden, doel: number, today: string): Opbouw | undefined {
  const { tot, urenBegin, urenErbij = 0 } = pauze
  const weken = urenBegin === undefined ? [] : opbouwWeken(urenBegin, urenErbij, doel)
  if (weken.length === 0) return undefined
  if (typeof tot !== 'string' || !isDag(tot) || today < tot) return { weken }
  // A fixed number of hours goes on until somebody changes it.
  const weekNu = urenErbij > 0 ? weken.findIndex((_, at) => today < addDays(tot, (at + 1) * 7)) : 0
  // From the last week on it is as in the schedule.
  const isOver = weekNu === -1 || (weekNu === weken.length - 1 && (weken[weekNu] ?? 0) >= doel)
  return isOver ? undefined : { weken, weekNu }
}

/** The last pauze that was begun, over or not. */
export function laatstePauze<P extends PauzeVelden & { readonly id: string }>(pauzes: readonly P[]): P | undefined {
  return pauzes
    .filter((one) => one.weg !== true && one.van !== undefined)
    .toSorted((a, b) => (b.van ?? '').localeCompare(a.van ?? '') || (a.id < b.id ? -1 : 1))[0]
}

/**
 * How a plaatsing stands today: a pauze ends by itself on the day that was agreed on, without anybody pressing anything.
 *
 * @param status as it was written last
 */
export function statusOp(
  status: PlaatsingStatus | undefined,
  pauzes: readonly (PauzeVelden & { readonly id: string })[],
  doel: number,
  today: string,
): PlaatsingStatus | undefined {
  const last = laatstePauze(pauzes)
  if (last === undefined || (status !== 'pauze' && status !== 'opbouw')) return status
  if (pauzeStand(last, today) !== 'voorbij') return status
  return opbouwVan(last, doel, today) === undefined ? 'loopt' : 'opbouw'
}
