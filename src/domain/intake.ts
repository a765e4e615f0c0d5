import { isDag } from './dag.ts'
import type { KandidaatStatus } from './kandidaat.ts'

/** What is talked through with somebody who wants to take part. It is never counted. @source docs/begrippen.md#criterium */
export const criteria = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const
export type Criterium = (typeof criteria)[number]

export const criteriumAntwoorden = ['ja', 'nee', 'nog_bespreken'] as const
export type CriteriumAntwoord = (typeof criteriumAntwoorden)[number]

/** What somebody says of a criterium in the own map: it fits, or there is a question about it. */
export const eigenAntwoorden = ['ja', 'vraag'] as const
export type EigenAntwoord = (typeof eigenAntwoorden)[number]

export const hoeGevonden = ['internet', 'via_via', 'gemeente', 'uwv', 'ggz', 'clientenorganisatie', 'anders'] as const
export type HoeGevonden = (typeof hoeGevonden)[number]

/** The choice after the voorlichting. */
export const deelnames = ['ja', 'nee', 'bedenktijd'] as const
export type Deelname = (typeof deelnames)[number]

export const meenemers = ['ja', 'nee', 'nog_niet_bekend'] as const
export type Meenemer = (typeof meenemers)[number]

/** Whether this is the moment to begin. Only the moment is kept, never why. */
export const momenten = ['nu', 'later', 'nog_bespreken'] as const
export type Moment = (typeof momenten)[number]

/** Whether consent for an unpaid place is needed. */
export const toestemmingen = ['ja', 'nee', 'weet_niet'] as const
export type Toestemming = (typeof toestemmingen)[number]

/**
 * Whether a sentence may stand beside the answer. Not at the first: it is the person's own yes or no, and nobody asks
 * what it is.
 */
export function magToelichting(criterium: Criterium): boolean {
  return criterium !== 'c1'
}

/** What an intake says about being asked again, by shape. */
export interface OpnieuwVelden {
  readonly opnieuwUitnodigenOp?: string
  readonly opnieuwUitgenodigdOp?: string
}

/**
 * Whether somebody is to be asked again: from the day on that was agreed, until it was done.
 *
 * @param today `YYYY-MM-DD`
 */
export function isOpnieuwAanDeBeurt(intake: OpnieuwVelden, today: string): boolean {
  const { opnieuwUitnodigenOp: dag, opnieuwUitgenodigdOp: gedaan } = intake
  if (dag === undefined || !isDag(dag) || dag > today) return false
  return gedaan === undefined || gedaan < dag
}

/** Statuses from which a choice about taking part leads on; who works, pauses or is ready stays so. */
const beforeWork: readonly (KandidaatStatus | undefined)[] = [
  undefined,
  'belangstelling',
  'aangemeld',
  'voorlichting_gehad',
  'zoekt_wep',
  'gestopt',
  'later_opnieuw_uitnodigen',
]

const naDeelname: Record<Deelname, KandidaatStatus> = {
  ja: 'zoekt_wep',
  nee: 'gestopt',
  bedenktijd: 'voorlichting_gehad',
}

/**
 * The status that follows from what was noted in an intake. A day on which to ask again says more than a *nee*: everybody
 * gets a second chance.
 *
 * @returns `undefined` when the status stays as it is
 */
export function statusNaIntake(
  noted: OpnieuwVelden & { readonly keuzeDeelname?: Deelname },
  now: KandidaatStatus | undefined,
): KandidaatStatus | undefined {
  if (!beforeWork.includes(now)) return undefined
  if (noted.opnieuwUitgenodigdOp !== undefined) return 'aangemeld'
  if (noted.opnieuwUitnodigenOp !== undefined) return 'later_opnieuw_uitnodigen'
  return noted.keuzeDeelname === undefined ? undefined : naDeelname[noted.keuzeDeelname]
}

export const MIN_LEEFTIJD = 18
export const MAX_LEEFTIJD = 60

/**
 * What to say about a year of birth: a word, never a block. Who may be 18 or 60 this year is inside.
 *
 * @param today `YYYY-MM-DD`
 */
export function leeftijdCode(geboortejaar: number | undefined, today: string): 'jonger' | 'ouder' | undefined {
  if (geboortejaar === undefined) return undefined
  const oldest = Number(today.slice(0, 4)) - geboortejaar
  if (oldest < MIN_LEEFTIJD) return 'jonger'
  return oldest - 1 > MAX_LEEFTIJD ? 'ouder' : undefined
}

/** A typed year of birth; `undefined` when it is none of somebody alive. */
export function readGeboortejaar(typed: string, today: string): number | undefined {
  if (!/^\d{4}$/.test(typed.trim())) return undefined
  const year = Number(typed)
  const now = Number(today.slice(0, 4))
  return year > now - 120 && year <= now ? year : undefined
}
