/** A group may start from five people. @source docs/begrippen.md#groep */
export const MIN_GROEP = 5
/** Above twelve is worth a look; the average is ten. @source docs/begrippen.md#groep */
export const MAX_GROEP = 12
/** Coaching takes half an hour for each person. @source docs/begrippen.md#subgroep */
export const COACHING_MINUTES_PER_PERSON = 30

export type GroepCode = 'below-five' | 'above-twelve'

/** `warning` asks for a look, `info` only tells. Neither blocks. */
export interface GroepWarning {
  readonly code: GroepCode
  readonly level: 'warning' | 'info'
}

/**
 * What to say about the size of a group.
 *
 * @returns `undefined` for 5 to 12 people
 * @source docs/begrippen.md#groep
 */
export function checkGroepSize(size: number): GroepWarning | undefined {
  if (size < MIN_GROEP) return { code: 'below-five', level: 'warning' }
  if (size > MAX_GROEP) return { code: 'above-twelve', level: 'info' }
  return undefined
}

/**
 * The proposed sizes of the subgroepen for coaching: as few as possible of at most four, as even as possible
 * (5 → 2+3, 6 → 3+3, 7 → 3+4 … 12 → 4+4+4).
 *
 * @param size people in the group; up to four stay together
 * @returns ascending; empty for nobody
 * @throws RangeError when `size` is not a whole number from 0
 * @source docs/begrippen.md#subgroep
 */
export function proposeSubgroepSizes(size: number): number[] {
  if (!Number.isInteger(size) || size < 0) throw new RangeError('Not a number of people')
  const count = Math.ceil(size / 4)
  return Array.from({ length: count }, (_, index) => Math.floor((size + index) / count))
}

/** The people themselves over the proposed subgroepen, in the order given. */
export function proposeSubgroepen<T>(deelnemers: readonly T[]): T[][] {
  let from = 0
  return proposeSubgroepSizes(deelnemers.length).map((size) => deelnemers.slice(from, (from += size)))
}

/** Planned length of one coaching of a subgroep. @source docs/begrippen.md#subgroep */
export function coachingMinutes(size: number): number {
  return size * COACHING_MINUTES_PER_PERSON
}
