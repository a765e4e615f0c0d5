import { addDays, isDag } from './dag.ts'
import type { KandidaatStatus } from './kandidaat.ts'
import type { PlaatsingStatus } from './plaatsing.ts'

/** What a year led to; never a judgement. @source docs/begrippen.md#uitkomst */
export const uitkomstSoorten = [
  'betaalde_baan',
  'voortzetting_wep',
  'afronding_wep',
  'vrijwilligerswerk',
  'opleiding',
  'zelfstandige',
  'gestopt',
  'anders',
] as const
export type UitkomstSoort = (typeof uitkomstSoorten)[number]

/** What a kandidaat is from then on. */
export function statusNaUitkomst(soort: UitkomstSoort): Extract<KandidaatStatus, 'afgerond' | 'gestopt'> {
  return soort === 'gestopt' ? 'gestopt' : 'afgerond'
}

/** How the plaatsing ends; `undefined`: it goes on. */
export function plaatsingNaUitkomst(
  soort: UitkomstSoort,
): Extract<PlaatsingStatus, 'afgerond' | 'voortijdig_gestopt'> | undefined {
  if (soort === 'voortzetting_wep') return undefined
  return soort === 'gestopt' ? 'voortijdig_gestopt' : 'afgerond'
}

/** Weeks after the end at which a contact is proposed: close together first. */
const NAZORG_WEEKS = [4, 13, 26] as const

/**
 * The days that are proposed for nazorg: a proposal, everybody agrees on own days.
 *
 * @param vanaf `YYYY-MM-DD`, the day of the outcome
 * @throws RangeError when it is no day
 */
export function proposeNazorg(vanaf: string): string[] {
  return NAZORG_WEEKS.map((weeks) => addDays(vanaf, weeks * 7))
}

/** A contact that was agreed on after the year, by shape. */
export interface NazorgVelden {
  readonly id: string
  readonly dag?: string
  readonly gedaanOp?: string | null
  readonly weg?: boolean
}

/** Those that stand: to come first, by day; what was done after it. */
export function sortNazorg<T extends NazorgVelden>(all: readonly T[]): T[] {
  const isDone = (one: T): number => (typeof one.gedaanOp === 'string' ? 1 : 0)
  return all
    .filter(({ weg, dag }) => weg !== true && dag !== undefined)
    .toSorted((a, b) => isDone(a) - isDone(b) || (a.dag ?? '').localeCompare(b.dag ?? '') || (a.id < b.id ? -1 : 1))
}

/**
 * The contacts whose day is today or was, and that nobody had yet.
 *
 * @param today `YYYY-MM-DD`
 */
export function nazorgAanDeBeurt<T extends NazorgVelden>(all: readonly T[], today: string): T[] {
  return sortNazorg(all).filter(({ dag = '', gedaanOp }) => typeof gedaanOp !== 'string' && isDag(dag) && dag <= today)
}
