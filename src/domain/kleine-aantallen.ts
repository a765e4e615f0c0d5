/** A group of fewer people than this can tell who somebody is. @source docs/begrippen.md#kleine-aantallen */
export const KLEINSTE_GROEP = 5

/** A figure as it may be shown. `klein`: one to four. */
export type Aantal = number | 'klein'

export interface Reeks {
  readonly cellen: readonly Aantal[]
  /** of the figures that are shown, and of no other: total minus the rest gives nothing away */
  readonly totaal: number
  /** whether all of them are in the total */
  readonly isHeel: boolean
}

/**
 * Figures about people of which one may be so small that it points at somebody. One to four is not shown; nothing is
 * nobody, and is. Hiding more figures until a true total gives nothing away does not work: whoever knows the rule learns
 * from what was hidden (`[4, 4]` is the only pair of small ones whose sum has to go). So the total leaves out what is
 * hidden, and says so.
 *
 * It looks at one series: the same people counted in another one are not its business.
 *
 * @param aantallen whole numbers from 0
 */
export function verbergKlein(aantallen: readonly number[]): Reeks {
  const cellen = aantallen.map(zonderKlein)
  const shown = cellen.filter((one) => one !== 'klein')
  return { cellen, totaal: shown.reduce((sum, one) => sum + one, 0), isHeel: shown.length === cellen.length }
}

/** One figure about people that stands by itself. */
export function zonderKlein(aantal: number): Aantal {
  return aantal > 0 && aantal < KLEINSTE_GROEP ? 'klein' : aantal
}
