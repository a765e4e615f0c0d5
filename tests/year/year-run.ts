import type { YearResult } from './simulate-year.ts'
import { simulateYear, whole } from './simulate-year.ts'

/** One year of one seed; through Vite, because some files of the workspace are TSX. */
export function run(seed: number, until: string | undefined, told: (what: string) => void): Promise<YearResult> {
  return simulateYear(seed, { ...whole, told, ...(until === undefined ? {} : { until, rules: [] }) })
}
