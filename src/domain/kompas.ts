import type { BijeenkomstVelden } from './bijeenkomst.ts'
import { isVervallen, sortBijeenkomsten } from './bijeenkomst.ts'
import { addDays, isDag } from './dag.ts'
import type { Deelname, OpnieuwVelden } from './intake.ts'
import type { Jaarpunt } from './jaarpunt.ts'
import type { KandidaatStatus } from './kandidaat.ts'
import type { LeerdoelVelden, SmartCode, SubdoelVelden } from './leerdoel.ts'
import { smartHints } from './leerdoel.ts'
import type { OverlegRitme } from './werkoverleg.ts'
import { firstOverleg, nextOverleg } from './werkoverleg.ts'

/**
 * Something that is now, worked out on the device from what the method asks; a quiet line that blocks nothing. `wie` is a
 * short name of somebody else.
 *
 * @source docs/begrippen.md#kompas
 */
export type Kompaspunt =
  | { readonly soort: 'werkplek'; readonly punt: Jaarpunt; readonly wie: string }
  | { readonly soort: 'werkplekken'; readonly wat: Exclude<Jaarpunt['soort'], 'introductie'>; readonly aantal: number }
  | { readonly soort: 'verhaal'; readonly nr: number; readonly dag: string }
  | { readonly soort: 'verhalen_lezen'; readonly nr: number; readonly dag: string; readonly groep: string }
  | { readonly soort: 'niet_bekeken'; readonly nr: number; readonly aantal: number; readonly groep: string }
  | { readonly soort: 'geen_leerdoel'; readonly aantal: number; readonly groep: string }
  | { readonly soort: 'leerdoel'; readonly vraag: LeerdoelVraagNu }
  | { readonly soort: 'periode'; readonly naam: string; readonly wie: string }
  | { readonly soort: 'reactie'; readonly wie: string; readonly dag?: string }
  | { readonly soort: 'overleg_open'; readonly wie: string }
  | { readonly soort: 'overleg'; readonly wie: string; readonly dag: string; readonly tijd?: string }
  | { readonly soort: 'gesprek'; readonly wie: string }
  | { readonly soort: 'voorstellen'; readonly aantal: number }
  | { readonly soort: 'afgesproken'; readonly nr?: number; readonly dag?: string }
  | { readonly soort: 'opdracht'; readonly tekst: string; readonly meer: number; readonly dag?: string }
  | { readonly soort: 'bellen'; readonly wie: string; readonly dag: string }
  | { readonly soort: 'keuze'; readonly wie: string }
  | { readonly soort: 'wil_plek'; readonly wie: string; readonly plek: string }
  | { readonly soort: 'vereisten'; readonly wie: string; readonly aantal: number }
  | { readonly soort: 'geen_plaats'; readonly dag: string; readonly groep: string }

/** So many stand on a home; the others are one tap away. */
export const KOMPAS_SHOWN = 5

/** How long something may wait. @source docs/begrippen.md#kompas */
export const laterKeuzes = ['morgen', 'over_een_week'] as const
export type LaterKeuze = (typeof laterKeuzes)[number]

/** The day on which it stands there again. @param today `YYYY-MM-DD` @throws RangeError when that is no day */
export function laterTot(keuze: LaterKeuze, today: string): string {
  return addDays(today, keuze === 'morgen' ? 1 : 7)
}

/**
 * A mark for a point that tells nothing to who reads it: no document, no person, no kind. Two points that get the same
 * mark would wait together; with 53 bits and some tens of points that does not happen.
 */
export function puntMerk(sleutel: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < sleutel.length; at++) {
    const code = sleutel.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** The name under which it is noted that something was read: that is not put off, it is over. */
export function gezienSleutel(sleutel: string): string {
  return `${sleutel}.gezien`
}

/**
 * What stands there now, and what waits for a day to come. Whatever is not asked any more is in neither, nor is what was
 * only to be read and was opened.
 *
 * @param later per mark the day on which it stands there again
 */
export function verdeel<P extends { readonly sleutel: string }>(
  punten: readonly P[],
  later: ReadonlyMap<string, string>,
  today: string,
): { nu: P[]; straks: (P & { tot: string })[] } {
  const tot = (punt: P): string => later.get(puntMerk(punt.sleutel)) ?? ''
  const open = punten.filter(({ sleutel }) => (later.get(puntMerk(gezienSleutel(sleutel))) ?? '') <= today)
  return {
    nu: open.filter((punt) => tot(punt) <= today),
    straks: open
      .filter((punt) => tot(punt) > today)
      .map((punt) => ({ ...punt, tot: tot(punt) }))
      .toSorted((a, b) => a.tot.localeCompare(b.tot)),
  }
}

/** Of one kind so many stand together: one kind never fills a list. */
const OF_ONE_KIND = 2

/**
 * The same points, the third and later ones of a kind behind all others. What a point is of stands before the first dot
 * of its name.
 */
export function spreid<P extends { readonly sleutel: string }>(punten: readonly P[]): P[] {
  const seen = new Map<string, number>()
  const [first, rest]: [P[], P[]] = [[], []]
  for (const punt of punten) {
    const soort = punt.sleutel.split('.', 1)[0] ?? ''
    const count = (seen.get(soort) ?? 0) + 1
    seen.set(soort, count)
    const part = count > OF_ONE_KIND ? rest : first
    part.push(punt)
  }
  return [...first, ...rest]
}

/** A werkoverleg is spoken of from so many days before it. */
export const OVERLEG_BEFORE_DAYS = 3

/** What is known of the talks of one werkplek. */
export interface OverlegAfspraak {
  /** the day that was agreed on in the last one */
  readonly volgende?: string
  /** the day of the last one */
  readonly laatste?: string
  readonly ritme?: OverlegRitme
  /** of the fixed moment, 0 (Sunday) – 6 */
  readonly weekdag?: number
}

/**
 * The werkoverleg that is near: on the day that was agreed on, else at the fixed moment. A day that passed is not spoken
 * of, and neither is today when it was held.
 *
 * @param today `YYYY-MM-DD`
 */
export function geplandOverleg(afspraak: OverlegAfspraak, today: string): string | undefined {
  const { volgende = '', laatste = '', ritme, weekdag } = afspraak
  const isAgreed = isDag(volgende) && volgende >= today
  const dag = isAgreed ? volgende : weekdag === undefined ? undefined : atMoment(laatste, ritme, weekdag, today)
  if (dag === undefined || (dag === today && laatste === today)) return undefined
  return dag <= addDays(today, OVERLEG_BEFORE_DAYS) ? dag : undefined
}

function atMoment(laatste: string, ritme: OverlegRitme | undefined, weekdag: number, today: string): string {
  const next = isDag(laatste) ? nextOverleg(laatste, ritme, weekdag) : today
  return next > today ? next : firstOverleg(today, weekdag)
}

/** An opdracht is spoken of from so long before its day until so long after; there is no "too late". */
export const OPDRACHT_DAYS = 14
/** One without a day for so long after it was given. */
export const OPDRACHT_WITHOUT_DAG_DAYS = 28

/**
 * Whether an opdracht that is not done is of now.
 *
 * @param dag before when; many have none
 * @param gegeven the day of the bijeenkomst it came from
 */
export function isOpdrachtNu(dag: string | undefined, gegeven: string | undefined, today: string): boolean {
  if (dag !== undefined && isDag(dag)) {
    return dag >= addDays(today, -OPDRACHT_DAYS) && dag <= addDays(today, OPDRACHT_DAYS)
  }
  return gegeven === undefined || !isDag(gegeven) || gegeven >= addDays(today, -OPDRACHT_WITHOUT_DAG_DAYS)
}

/** What was agreed on in the group is new for so long. */
export const AFGESPROKEN_DAYS = 14

/** @param gedeeld the day on which it was shared */
export function isVersGedeeld(gedeeld: string, today: string): boolean {
  return gedeeld <= today && gedeeld >= addDays(today, -AFGESPROKEN_DAYS)
}

/** What the rule "a SMART leerdoel after bijeenkomst 2" asks: a first one, or a sharper one. */
export type LeerdoelVraagNu = 'eerste' | 'scherper'

/** The bijeenkomst in which everybody makes a leerdoel. */
const LEERDOEL_NR = 2
/** Without these it says what, how much, by when, and whether it can be done. */
const needed: readonly SmartCode[] = ['wat-missing', 'maat-missing', 'uiterlijk-missing', 'haalbaar-missing']

/**
 * After bijeenkomst 2 everybody has at least one SMART leerdoel. One that is achieved or let go was one.
 *
 * @param today `YYYY-MM-DD`; on the day of the bijeenkomst nobody is asked
 * @source docs/begrippen.md#leerdoel
 */
export function vraagtLeerdoel(
  bijeenkomsten: readonly BijeenkomstVelden[],
  leerdoelen: readonly { readonly velden: LeerdoelVelden; readonly subdoelen: readonly SubdoelVelden[] }[],
  today: string,
): LeerdoelVraagNu | undefined {
  const second = sortBijeenkomsten(bijeenkomsten).find((one) => one.nr === LEERDOEL_NR && !isVervallen(one))
  if (second?.dag === undefined || second.dag >= today) return undefined
  if (leerdoelen.length === 0) return 'eerste'
  const isSharp = leerdoelen.some(
    ({ velden, subdoelen }) => !smartHints(velden, subdoelen, today).some((code) => needed.includes(code)),
  )
  return isSharp ? undefined : 'scherper'
}

/** Whether the period of a leerdoel is over and nobody said what became of it. */
export function isPeriodeVoorbij({ uiterlijk = '', status }: LeerdoelVelden, today: string): boolean {
  return isDag(uiterlijk) && uiterlijk < today && (status === 'actief' || status === 'bijgesteld')
}

/** Statuses in which somebody may still choose to take part. */
const choosing: readonly (KandidaatStatus | undefined)[] = [undefined, 'aangemeld', 'voorlichting_gehad']

/**
 * Whether the choice of somebody is to be noted: it is made at the end of the voorlichting.
 *
 * @param voorlichting the day of it, in the own group
 * @source docs/begrippen.md#kompas
 */
export function vraagtKeuze(
  intake: OpnieuwVelden & { readonly keuzeDeelname?: Deelname },
  status: KandidaatStatus | undefined,
  voorlichting: string | undefined,
  today: string,
): boolean {
  if (voorlichting === undefined || !isDag(voorlichting) || voorlichting >= today) return false
  return choosing.includes(status) && intake.keuzeDeelname === undefined
}

/** The requirements of a plek are asked about so long before somebody begins there, and until then. */
export const VEREISTEN_BEFORE_DAYS = 14

/** @param start of the plaatsing */
export function isVoorStart(start: string | undefined, today: string): boolean {
  return start !== undefined && isDag(start) && start >= today && start <= addDays(today, VEREISTEN_BEFORE_DAYS)
}

/** A bijeenkomst without a place is asked about from so long before it. */
export const PLAATS_BEFORE_DAYS = 21

/** The bijeenkomsten of a group that are near and have no place yet. @param plaats of the group itself */
export function zonderPlaats<B extends BijeenkomstVelden>(
  bijeenkomsten: readonly B[],
  plaats: string,
  today: string,
): (B & { dag: string })[] {
  if (plaats.trim() !== '') return []
  const end = addDays(today, PLAATS_BEFORE_DAYS)
  return sortBijeenkomsten(bijeenkomsten).flatMap((one) =>
    one.dag === undefined || one.dag < today || one.dag > end || isVervallen(one) || (one.plaats ?? '').trim() !== ''
      ? []
      : [{ ...one, dag: one.dag }],
  )
}

/** After a coaching its leerdoelen are looked at again within so many days; later nobody is asked. */
export const BEKIJKEN_DAYS = 28

/** Whether it is time to look at leerdoelen again. @param vorige the day of the last coaching */
export function isBekijkTijd(vorige: string | undefined, today: string): boolean {
  return vorige !== undefined && isDag(vorige) && vorige < today && vorige >= addDays(today, -BEKIJKEN_DAYS)
}
