import type { BijeenkomstVelden } from './bijeenkomst.ts'
import { isVervallen, sortBijeenkomsten } from './bijeenkomst.ts'
import { isSummer } from './dag.ts'

/**
 * The bijeenkomst of today, open from the first to the last minute of the day: a list is also filled in before and
 * after. Of two on one day, the lowest number.
 *
 * @param today `YYYY-MM-DD`
 */
export function bijeenkomstToday<B extends BijeenkomstVelden>(
  bijeenkomsten: readonly B[],
  today: string,
): B | undefined {
  return sortBijeenkomsten(bijeenkomsten).find((one) => one.dag === today && !isVervallen(one))
}

/**
 * The next bijeenkomst that takes place, today's included.
 *
 * @param today `YYYY-MM-DD`
 * @returns `undefined` after the last one, or when none has a day
 */
export function nextBijeenkomst<B extends BijeenkomstVelden>(
  bijeenkomsten: readonly B[],
  today: string,
): B | undefined {
  return byDag(bijeenkomsten).find((one) => (one.dag ?? '') >= today && !isVervallen(one))
}

/**
 * The last bijeenkomst before today.
 *
 * @param today `YYYY-MM-DD`
 */
export function previousBijeenkomst<B extends BijeenkomstVelden>(
  bijeenkomsten: readonly B[],
  today: string,
): B | undefined {
  return byDag(bijeenkomsten).findLast((one) => (one.dag ?? '') < today && !isVervallen(one))
}

/** `vandaag` is also the next one; `zonder_dag` has no place in time yet. */
export type PuntStand = 'voorbij' | 'vandaag' | 'volgende' | 'later' | 'zonder_dag'

export type JaarlijnPunt<B> =
  | { readonly soort: 'bijeenkomst'; readonly bijeenkomst: B; readonly stand: PuntStand }
  /** July and August, between the last before and the first after; `isNow` while today is in the gap */
  | { readonly soort: 'zomer'; readonly isNow: boolean }

/**
 * The line of the year: the bijeenkomsten by day, with a gap for the summer where it falls, and what has no day last.
 *
 * @param today `YYYY-MM-DD`
 * @returns exactly one point is `vandaag` or `volgende`, as long as there is one to come
 * @source docs/begrippen.md#jaarplan
 */
export function jaarlijn<B extends BijeenkomstVelden>(bijeenkomsten: readonly B[], today: string): JaarlijnPunt<B>[] {
  const next = nextBijeenkomst(bijeenkomsten, today)
  const dated = byDag(bijeenkomsten)
  const undated = sortBijeenkomsten(bijeenkomsten).filter((bijeenkomst) => bijeenkomst.dag === undefined)

  const points = dated.flatMap((bijeenkomst, index): JaarlijnPunt<B>[] => {
    const before = dated[index - 1]?.dag
    const dag = bijeenkomst.dag ?? ''
    const gap = before !== undefined && isSummerBetween(before, dag)
    const isNow = gap && isSummer(today) && before < today && today < dag
    const point = { soort: 'bijeenkomst', bijeenkomst, stand: standOf(bijeenkomst, next, today) } as const
    return gap ? [{ soort: 'zomer', isNow }, point] : [point]
  })
  return [
    ...points,
    ...undated.map((one) => ({ soort: 'bijeenkomst', bijeenkomst: one, stand: 'zonder_dag' }) as const),
  ]
}

function standOf(bijeenkomst: BijeenkomstVelden, next: BijeenkomstVelden | undefined, today: string): PuntStand {
  if (bijeenkomst === next) return bijeenkomst.dag === today ? 'vandaag' : 'volgende'
  return (bijeenkomst.dag ?? '') < today ? 'voorbij' : 'later'
}

/** Whether a whole July and August lie between two days. */
function isSummerBetween(before: string, after: string): boolean {
  const year = before.slice(0, 4)
  const start = before <= `${year}-06-30` ? `${year}-07-01` : `${Number(year) + 1}-07-01`
  return after > `${start.slice(0, 4)}-08-31`
}

function byDag<B extends BijeenkomstVelden>(bijeenkomsten: readonly B[]): B[] {
  // Already by number, and sorting is stable: two on one day keep that order.
  return sortBijeenkomsten(bijeenkomsten)
    .filter((bijeenkomst) => bijeenkomst.dag !== undefined)
    .toSorted((a, b) => ((a.dag ?? '') < (b.dag ?? '') ? -1 : a.dag === b.dag ? 0 : 1))
}
