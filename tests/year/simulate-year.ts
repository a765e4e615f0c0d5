import { Agenda, later } from './agenda.ts'
import { shownReport, shownWarnings } from './app-words.ts'
import { expectedWarnings } from './expected.ts'
import { planGroep } from './groep-script.ts'
import { checkEnd } from './last-day.ts'
import { planLeren } from './leren-script.ts'
import type { Region, Size } from './region.ts'
import { openRegion } from './region.ts'
import { planRegio } from './regio-script.ts'
import type { Tally } from './tally.ts'
import { tallyOf } from './tally.ts'
import { planWerk } from './werk-script.ts'
import type { YearDevice } from './year-device.ts'
import { Year } from './year-world.ts'

export interface YearOptions extends Size {
  /** `YYYY-MM-DD`, the last day that is lived through */
  until: string
  /** what the scripts make true at some time: a rule of these that is never said is not right */
  rules: readonly string[]
  /** hears of every month that is over */
  told?: (what: string) => void
}

export interface YearResult {
  readonly seed: number
  readonly devices: number
  readonly days: number
  /** things that somebody did */
  readonly done: number
  /** how often the screens of a device were compared with the rules */
  readonly looks: number
  /** per rule on how many looks it was said */
  readonly said: Readonly<Record<string, number>>
  readonly reports: number
  /** what is not right; empty when all is */
  readonly notes: readonly string[]
}

const FIRST_DAY = '2026-01-05'
const quarters = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']
const group = (from: number): number[] => Array.from({ length: 10 }, (_, at) => from + at)

const inSpring = [
  ...['geen plek', 'geen werkbegeleider', 'geen maatje', 'minder dan 12 uur', 'op één dag', 'niet een jaar'],
  ...['groep onder vijf', 'in de zomer', 'zelfde dag', 'taak zelfde dag', 'overeenkomst A', 'overeenkomst B'],
  ...['introductie', 'werkoverleg', 'dubbele functie', 'geen profiel', 'lijst open', 'sessiemail', 'twee antwoorden'],
  ...['wacht op handtekening', 'dstarr'],
]

/** One group of three, of whom one has a phone, until after the first quarter. */
export const aSpring: YearOptions = {
  ...{ groepen: [[1, 3, 5]], begin: [2], phones: [1], until: '2026-04-01', rules: inSpring },
}

/** Two groups of ten; fifteen devices. */
export const whole: YearOptions = {
  ...{ groepen: [group(0), group(10)], begin: [10, 4], phones: [0, 1, 2, 4, 10, 11, 13, 15], until: '2026-12-31' },
  rules: [
    ...inSpring,
    ...['meer dan 24 uur', 'op een feestdag', 'na een latere', 'voor de vorige', 'opnieuw uitnodigen'],
    ...['contact halverwege', 'contact bijna klaar'],
  ],
}

/** The rules, the lists and the report over a year of made-up people; see README.md. */
export async function simulateYear(seed: number, options: YearOptions): Promise<YearResult> {
  const year = new Year(seed, FIRST_DAY)
  const agenda = new Agenda()
  const said: Record<string, number> = {}
  let [done, looks, reports, days] = [0, 0, 0, 0]
  try {
    const region = await openRegion(year, options)
    await year.exchange()
    planAll(region, agenda, options)
    for (;;) {
      done += await agenda.day(year.today)
      await year.exchange()
      for (const device of year.devices) {
        looks += 1
        for (const rule of look(region, device)) said[rule] = (said[rule] ?? 0) + 1
      }
      reports += checkReports(region)
      days += 1
      if (year.notes.length > 40 || year.today >= options.until) break
      if (year.today.endsWith('-01'))
        options.told?.(`${year.today}: ${done} things done, ${year.notes.join(' · ') || 'all is right'}`)
      wander(year)
      year.nextDay()
    }
    await checkEnd(region)
    for (const rule of options.rules) if (said[rule] === undefined) year.note(`never said: ${rule}`)
    for (const one of year.complaints()) year.note(one)
  } catch (error) {
    year.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    await year.end()
  }
  return { seed, devices: year.devices.length, days, done, looks, said, reports, notes: year.notes }
}

function planAll(region: Region, agenda: Agenda, { groepen, begin }: YearOptions): void {
  planRegio(region, agenda)
  for (const [g, members] of groepen.entries()) {
    planGroep(region, agenda, g, members, begin[g] ?? members.length)
    for (const k of members) {
      planWerk(region, agenda, k, g)
      planLeren(region, agenda, k, g)
    }
  }
}

/** Somebody has no internet for some days. */
function wander(year: Year): void {
  for (const device of year.devices) {
    if (year.isAway(device) || !year.random.chance(device.rol === 'regiocoordinator' ? 0.02 : 0.05)) continue
    year.goAway(device, later(year.today, 2 + year.random.below(9)))
  }
}

/** @returns the rules that were said */
function look(region: Region, device: YearDevice): Set<string> {
  const { year, phones, werkbegeleiders, names } = region
  const k = [...phones].find(([, one]) => one === device)?.[0]
  const parity = werkbegeleiders.indexOf(device)
  const wanted = expectedWarnings(device.known, device.rol, { k, parity: parity < 0 ? undefined : parity }, year.today)
  const shown = shownWarnings(device, names)
  const missing = [...wanted].filter((one) => !shown.has(one))
  const tooMany = [...shown].filter((one) => !wanted.has(one))
  if (missing.length > 0) year.note(`${device.naam} is not told: ${missing.join(', ')}`)
  if (tooMany.length > 0) year.note(`${device.naam} is told what is not so: ${tooMany.join(', ')}`)
  return new Set([...shown].map((one) => one.split('|')[0] ?? ''))
}

/** On the first day after a quarter: that quarter, and the year until then. @returns how many reports were compared */
function checkReports(region: Region): number {
  const { year, marit } = region
  const { today } = year
  const at = quarters.indexOf(later(today, today.endsWith('-12-31') ? 1 : 0))
  if (at < 1) return 0
  for (const van of [quarters[at - 1] ?? '', quarters[0] ?? '']) {
    const tot = later(quarters[at] ?? '', -1)
    const [wanted, shown] = [tallyOf(marit.known, van, tot, today), shownReport(marit, van, tot)]
    for (const difference of differences(wanted, shown)) year.note(`report ${van} – ${tot}: ${difference}`)
  }
  return 2
}

function differences(wanted: Tally, shown: Tally): string[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(shown)])].flatMap((deel) => {
    const [left, right] = [wanted[deel] ?? {}, shown[deel] ?? {}]
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((row) =>
      (left[row] ?? 0) === (right[row] ?? 0)
        ? []
        : [`${deel} ${row}: the script counts ${left[row] ?? 0}, the report ${right[row] ?? 0}`],
    )
  })
}
