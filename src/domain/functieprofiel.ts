import { MAX_HOURS_PER_WEEK, MIN_HOURS_PER_WEEK } from './plaatsing.ts'

/** @source docs/begrippen.md#functieprofiel */
export const jaNeeOnbekend = ['ja', 'nee', 'onbekend'] as const
export type JaNeeOnbekend = (typeof jaNeeOnbekend)[number]

export const niveaus = ['iedereen', 'praktisch', 'mbo', 'hbo_wo'] as const
export type Niveau = (typeof niveaus)[number]

export const dagdelen = ['ochtend', 'middag', 'avond'] as const
export type Dagdeel = (typeof dagdelen)[number]

/** Whether two or three people may share the work. */
export const deelbaarheden = ['nee', 'duo', 'trio', 'onbekend'] as const
export type Deelbaarheid = (typeof deelbaarheden)[number]

/** What is asked of an organisatie before somebody begins there. @source docs/begrippen.md#vereiste */
export const vereisten = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9'] as const
export type Vereiste = (typeof vereisten)[number]

/** The work of a plek as the organisatie describes it; everything may be missing. */
export interface Functieprofiel {
  readonly sector?: string
  readonly taken?: string
  readonly niveau?: Niveau
  /** hours a week */
  readonly urenMin?: number
  readonly urenMax?: number
  readonly dagdelen?: readonly Dagdeel[]
  /** the day on which the organisatie filled it in */
  readonly profielOp?: string
}

/** The nine answers of a plek; a missing one is not known. */
export type Vereistenstand = Readonly<Partial<Record<Vereiste, JaNeeOnbekend>>>

/**
 * What is worth a word before somebody begins: what the organisatie does not do, and what nobody asked yet. It stops
 * nothing. That the profile is there (e3) follows from its day as well.
 */
export function checkVereisten(
  stand: Vereistenstand,
  profiel: Pick<Functieprofiel, 'profielOp'> = {},
): { niet: Vereiste[]; onbekend: Vereiste[] } {
  const answerOf = (one: Vereiste): JaNeeOnbekend => {
    const given = stand[one] ?? 'onbekend'
    return one === 'e3' && given === 'onbekend' && profiel.profielOp !== undefined ? 'ja' : given
  }
  return {
    niet: vereisten.filter((one) => answerOf(one) === 'nee'),
    onbekend: vereisten.filter((one) => answerOf(one) === 'onbekend'),
  }
}

/** Hours a week that no plek asks. */
export const MAX_UREN = 60

export type UrenCode = 'min-above-max' | 'outside-12-24'

/** What to say about the hours of a plek. A warning: people begin with few hours. */
export function urenCode({ urenMin, urenMax }: Functieprofiel): UrenCode | undefined {
  if (urenMin !== undefined && urenMax !== undefined && urenMin > urenMax) return 'min-above-max'
  const isTooFew = urenMax !== undefined && urenMax < MIN_HOURS_PER_WEEK
  const isTooMany = urenMin !== undefined && urenMin > MAX_HOURS_PER_WEEK
  return isTooFew || isTooMany ? 'outside-12-24' : undefined
}

/** Typed hours a week; `undefined` when they are none. */
export function readUren(typed: string): number | undefined {
  if (!/^\d{1,2}$/.test(typed.trim())) return undefined
  const uren = Number(typed)
  return uren <= MAX_UREN ? uren : undefined
}
