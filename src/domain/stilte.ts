import { addDays, isDag } from './dag.ts'

/** How long somebody wants to be left alone. @source docs/begrippen.md#stilte */
export const stiltes = ['dag', 'week', 'tot_ik_het_zeg'] as const
export type Stilte = (typeof stiltes)[number]

/** The day on which a stilte is over; `open`: until its owner says so. */
export type StilteTot = string

export const OPEN: StilteTot = 'open'

/** @param today `YYYY-MM-DD` @throws RangeError when `today` is not a day that exists */
export function stilteTot(stilte: Stilte, today: string): StilteTot {
  if (stilte === 'tot_ik_het_zeg') return OPEN
  return addDays(today, stilte === 'dag' ? 1 : 7)
}

/** Whether it is still quiet. What cannot be read is no stilte. */
export function isStil(tot: StilteTot | undefined, today: string): boolean {
  return tot === OPEN || (tot !== undefined && isDag(tot) && today < tot)
}
