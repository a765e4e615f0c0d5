export interface Spread {
  min: number
  median: number
  p95: number
  max: number
  n: number
}

/** @throws RangeError for no values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
  if (sorted.length === 0) throw new RangeError('No values')
  const [min, median, p95, max] = [at(0), at(0.5), at(0.95), at(1)].map(rounded)
  return { min: min ?? NaN, median: median ?? NaN, p95: p95 ?? NaN, max: max ?? NaN, n: sorted.length }
}

export interface Anchor {
  /** what it is compared with; "as published" when it could not be measured in this run */
  name: string
  figure: number
  /** of how many rounds, where that is less than for the line itself */
  n?: number
}

/** The same thing at another size: so that growth shows. */
export interface Growth {
  /** how many documents, records or clients */
  size: number
  figure: number
  spread?: Spread
  anchors: Anchor[]
}

/** One promise, beside what it is compared with in the same run. */
export interface Line {
  /** `P4`, or `P4-rest` where one promise has several goals */
  id: string
  what: string
  figure: number
  unit: string
  goal: number
  /** the goal is the least that is asked, not the most */
  isLeast?: true
  holds: boolean
  spread?: Spread
  anchors: Anchor[]
  growth?: Growth[]
}

/** A line, judged. Figures are kept to three digits that mean something. */
export function lineOf(parts: Omit<Line, 'holds' | 'anchors'> & { anchors?: Anchor[] }): Line {
  const figure = rounded(parts.figure)
  const { goal, isLeast, anchors = [] } = parts
  return { ...parts, figure, anchors, holds: isLeast === true ? figure >= goal : figure <= goal }
}

/** @param n of how many rounds, where the line's own spread does not say it */
export function anchor(name: string, figure: number, n?: number): Anchor {
  return { name, figure: rounded(figure), ...(n === undefined ? {} : { n }) }
}

/** One decimal below a hundred, two below ten, whole numbers above: more is noise. */
export function rounded(figure: number): number {
  const digits = Math.abs(figure) < 10 ? 2 : Math.abs(figure) < 100 ? 1 : 0
  return Number(figure.toFixed(digits))
}
