import type { BijeenkomstVelden } from './bijeenkomst.ts'
import { isVervallen } from './bijeenkomst.ts'

/** What somebody thought of the programme as a whole. No figure. */
export const evaluatieOordelen = ['heel_goed', 'goed', 'kon_beter', 'niet_goed'] as const
export type EvaluatieOordeel = (typeof evaluatieOordelen)[number]

/** The open questions, each to be skipped. @source docs/begrippen.md#evaluatie */
export const evaluatieVragen = ['hielp', 'mist', 'anders', 'raad'] as const
export type EvaluatieVraag = (typeof evaluatieVragen)[number]

/** Characters of one answer. */
export const MAX_EVALUATIE_TEKST = 4000
/** From so many answers on they are read, and a group of fewer is told beforehand who reads them. */
export const MIN_EVALUATIES = 5

/**
 * Whether the form is there: from the last bijeenkomst on, or as soon as it was set ready.
 *
 * @param today `YYYY-MM-DD`
 */
export function isEvaluatieOpen(
  bijeenkomsten: readonly BijeenkomstVelden[],
  isKlaargezet: boolean,
  today: string,
): boolean {
  if (isKlaargezet) return true
  const days = bijeenkomsten.filter((one) => !isVervallen(one)).flatMap(({ dag }) => dag ?? [])
  const last = days.toSorted().at(-1)
  return last !== undefined && last <= today
}

/** In a small group an answer shows whose it is, also without a name. */
export function isKleineGroep(aantal: number | undefined): boolean {
  return aantal !== undefined && aantal < MIN_EVALUATIES
}

/** How many answers there are before anybody reads one. @param aantal members of the group */
export function nodigVoor(aantal: number): number {
  return isKleineGroep(aantal) ? 1 : MIN_EVALUATIES
}
