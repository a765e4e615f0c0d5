import { addDays, weekdagOf } from './dag.ts'

/** When somebody wants to be reminded of a date; nothing unless they choose. @source docs/begrippen.md#herinnering */
export const herinneringen = ['dag_ervoor', 'uren_ervoor'] as const
export type Herinnering = (typeof herinneringen)[number]

/** Nobody is reminded in the evening, at night or early: in this method people have to rest. */
export const EARLIEST = '09:00'
export const LATEST = '18:00'
/** of the day before */
const DAY_BEFORE_AT = '17:00'
const HOURS_BEFORE = 2

/**
 * The moment of a reminder on a Dutch clock, always from 09:00 to 18:00. What would be too early is told the day before;
 * what would be too late is told at the end of the afternoon.
 *
 * @param punt a whole day without `van`: of that one is told the day before
 * @returns `dag` as `YYYY-MM-DD`, `tijd` as `HH:MM`
 */
export function herinneringOp(
  { dag, van }: { dag: string; van?: string },
  herinnering: Herinnering,
): { dag: string; tijd: string } {
  const before = { dag: addDays(dag, -1), tijd: DAY_BEFORE_AT }
  if (herinnering === 'dag_ervoor' || van === undefined) return before
  const hour = Number(van.slice(0, 2)) - HOURS_BEFORE
  const tijd = `${String(hour).padStart(2, '0')}${van.slice(2)}`
  if (hour < 0 || tijd < EARLIEST) return before
  return { dag, tijd: tijd > LATEST ? LATEST : tijd }
}

/** As `herinneringOp`, in ms since 1970. */
export function herinneringUtc(punt: { dag: string; van?: string }, herinnering: Herinnering): number {
  const { dag, tijd } = herinneringOp(punt, herinnering)
  const offset = isSummerTime(dag) ? '+02:00' : '+01:00'
  return Date.parse(`${dag}T${tijd}:00${offset}`)
}

/** Whether the Dutch clock is on summer time in the daytime of this day: it changes at night. */
export function isSummerTime(dag: string): boolean {
  const year = dag.slice(0, 4)
  return dag >= lastSunday(`${year}-03-31`) && dag < lastSunday(`${year}-10-31`)
}

function lastSunday(lastDay: string): string {
  return addDays(lastDay, -weekdagOf(lastDay))
}
