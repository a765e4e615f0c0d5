/** The kinds of bijeenkomst; `extra` is one outside the ten. @source docs/begrippen.md#bijeenkomst */
export const bijeenkomstSoorten = ['voorlichting', 'training', 'coaching', 'extra'] as const
export type BijeenkomstSoort = (typeof bijeenkomstSoorten)[number]

/** Said by hand; without it a bijeenkomst is held when its day is over. @source docs/begrippen.md#bijeenkomststand */
export const bijeenkomstStanden = ['gehouden', 'vervallen'] as const
export type BijeenkomstStand = (typeof bijeenkomstStanden)[number]

/**
 * What rules need of a stored bijeenkomst; every field may be missing. Stated here by shape, because
 * `documentvorm.ts` imports this file.
 */
export interface BijeenkomstVelden {
  readonly id: string
  readonly nr?: number
  readonly soort?: BijeenkomstSoort
  readonly titel?: string
  readonly thema?: string
  readonly dag?: string
  readonly van?: string
  readonly tot?: string
  readonly plaats?: string
  readonly stand?: BijeenkomstStand | null
  /** the day it was on before it was moved */
  readonly verzetVan?: string
  readonly verzetOpMs?: number
  readonly weg?: boolean
}

/**
 * The bijeenkomsten that count, in the order of the year plan: by number, then by day. Removed ones are left out, and
 * one without a number comes last.
 */
export function sortBijeenkomsten<B extends BijeenkomstVelden>(bijeenkomsten: readonly B[]): B[] {
  return bijeenkomsten.filter((bijeenkomst) => bijeenkomst.weg !== true).toSorted(byNrThenDag)
}

/** It does not take place: nobody is expected, nothing is asked about it. */
export function isVervallen({ stand }: Pick<BijeenkomstVelden, 'stand'>): boolean {
  return stand === 'vervallen'
}

/** A day that was moved again within this time is told from where people knew it. */
const SAME_MOVE_MS = 14 * 86_400_000

/**
 * What is kept of a day that is moved, so that everybody can be told: "Verzet van … naar …". A second move soon after
 * the first is still told from the first day, because not everybody looked in between; back on that day it was not moved.
 *
 * @param naar the new day
 * @returns fields for the bijeenkomst; `undefined` empties them
 */
export function verzetVelden(
  bijeenkomst: Pick<BijeenkomstVelden, 'dag' | 'verzetVan' | 'verzetOpMs'>,
  naar: string,
  nowMs: number,
): { verzetVan: string | undefined; verzetOpMs: number | undefined } {
  const { dag, verzetVan, verzetOpMs = 0 } = bijeenkomst
  const van = verzetVan !== undefined && nowMs - verzetOpMs < SAME_MOVE_MS ? verzetVan : dag
  return van === undefined || van === naar
    ? { verzetVan: undefined, verzetOpMs: undefined }
    : { verzetVan: van, verzetOpMs: nowMs }
}

/**
 * The day a bijeenkomst was moved from, as long as somebody may still come on it or look for it.
 *
 * @param today `YYYY-MM-DD`
 */
export function verzetVanOp({ dag, verzetVan }: BijeenkomstVelden, today: string): string | undefined {
  if (dag === undefined || verzetVan === undefined || verzetVan === dag) return undefined
  return dag >= today || verzetVan >= today ? verzetVan : undefined
}

/**
 * The number of a training or coaching among its own kind: the 4th bijeenkomst is the 2nd training.
 *
 * @returns 1, 2, …; `undefined` for voorlichting and extra, and for a bijeenkomst that is not in the list
 * @source docs/begrippen.md#bijeenkomst
 */
export function nrWithinSoort(id: string, bijeenkomsten: readonly BijeenkomstVelden[]): number | undefined {
  const sorted = sortBijeenkomsten(bijeenkomsten)
  const soort = sorted.find((bijeenkomst) => bijeenkomst.id === id)?.soort
  if (soort !== 'training' && soort !== 'coaching') return undefined
  return sorted.filter((bijeenkomst) => bijeenkomst.soort === soort).findIndex((one) => one.id === id) + 1
}

/** Minutes since midnight of a time as `HH:MM`; `NaN` when it is not a time. */
export function minutesOf(tijd: string): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(tijd)
  return parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2])
}

function byNrThenDag(a: BijeenkomstVelden, b: BijeenkomstVelden): number {
  const byNr = (a.nr ?? Number.MAX_SAFE_INTEGER) - (b.nr ?? Number.MAX_SAFE_INTEGER)
  if (byNr !== 0) return byNr
  const [left, right] = [`${a.dag ?? '~'} ${a.id}`, `${b.dag ?? '~'} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}
