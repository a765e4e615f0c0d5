import { addDays, weekdagOf } from './dag.ts'

/** Dutch public holidays, and Good Friday, on which much is closed. @source docs/begrippen.md#feestdag */
export const feestdagen = [
  'nieuwjaarsdag',
  'goede_vrijdag',
  'eerste_paasdag',
  'tweede_paasdag',
  'koningsdag',
  'bevrijdingsdag',
  'hemelvaartsdag',
  'eerste_pinksterdag',
  'tweede_pinksterdag',
  'eerste_kerstdag',
  'tweede_kerstdag',
] as const
export type Feestdag = (typeof feestdagen)[number]

/** Days after Easter. */
const aroundEaster: readonly (readonly [number, Feestdag])[] = [
  [-2, 'goede_vrijdag'],
  [0, 'eerste_paasdag'],
  [1, 'tweede_paasdag'],
  [39, 'hemelvaartsdag'],
  [49, 'eerste_pinksterdag'],
  [50, 'tweede_pinksterdag'],
]

/**
 * The public holiday that a day is. Worked out, so that it needs no network and no list that grows old.
 *
 * @param dag `YYYY-MM-DD`
 * @throws RangeError when `dag` is not a day that exists
 * @source docs/begrippen.md#feestdag
 */
export function feestdagOp(dag: string): Feestdag | undefined {
  const year = dag.slice(0, 4)
  const fixed: Readonly<Record<string, Feestdag>> = {
    '01-01': 'nieuwjaarsdag',
    // Before 2014 it was another day, of another head of state; plans are about what comes.
    [weekdagOf(`${year}-04-27`) === 0 ? '04-26' : '04-27']: 'koningsdag',
    '05-05': 'bevrijdingsdag',
    '12-25': 'eerste_kerstdag',
    '12-26': 'tweede_kerstdag',
  }
  const easter = easterOf(Number(year))
  // Ascension may fall on a fixed holiday; the one that moves is what people wonder about.
  const moving = aroundEaster.find(([days]) => addDays(easter, days) === dag)
  return moving?.[1] ?? fixed[dag.slice(5)]
}

/**
 * The Christmas holidays of schools: sixteen days from the last Saturday up to and including 25 December. It is the only
 * school holiday besides the summer that is the same in the whole country and follows a rule.
 *
 * @param dag `YYYY-MM-DD`
 * @throws RangeError when `dag` is not a day that exists
 */
export function isKerstvakantie(dag: string): boolean {
  const year = Number(dag.slice(0, 4))
  return [year - 1, year].some((one) => {
    const christmas = `${String(one).padStart(4, '0')}-12-25`
    const start = addDays(christmas, -((weekdagOf(christmas) + 1) % 7))
    return dag >= start && dag <= addDays(start, 15)
  })
}

/** Whether a plan leaves a day out: a public holiday, or the Christmas holidays. */
export function isVrij(dag: string): boolean {
  return feestdagOp(dag) !== undefined || isKerstvakantie(dag)
}

/** Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(Math.floor(f / 31))}-${two((f % 31) + 1)}`
}
