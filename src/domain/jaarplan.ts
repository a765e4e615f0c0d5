import type { BijeenkomstSoort, BijeenkomstVelden } from './bijeenkomst.ts'
import { isVervallen, minutesOf, sortBijeenkomsten } from './bijeenkomst.ts'
import { isDag, isSummer, nthWeekdagOf } from './dag.ts'
import type { Feestdag } from './feestdag.ts'
import { feestdagOp, isKerstvakantie, isVrij } from './feestdag.ts'

/** Where the werkervaringsplaats is in the year while the group has this bijeenkomst. */
export type WepFase = 'zoeken' | 'start' | 'loopt' | 'uitkomst'

/** One of the ten as the method prescribes it, before it has a day. */
export interface ProgrammaBijeenkomst {
  readonly nr: number
  readonly soort: BijeenkomstSoort
  /** the name in the table of bijeenkomsten */
  readonly titel: string
  /** the name in the year plan, which differs for 4, 6 and 8 */
  readonly thema: string
  /** 1–5, only for a training */
  readonly trainingNr?: number
  /** 1–4, only for a coaching */
  readonly coachingNr?: number
  readonly wepFase: WepFase
  /** `HH:MM` */
  readonly van: string
  readonly tot: string
}

/** A proposed bijeenkomst: what the group's document is filled with, and may be adjusted after. */
export interface JaarplanBijeenkomst extends ProgrammaBijeenkomst {
  /** `YYYY-MM-DD` */
  readonly dag: string
}

/**
 * Proposed times. A training is one dagdeel of four hours; a coaching is 30 minutes for each of at most four people.
 * The source does not state a length for the voorlichting: two hours is ours.
 */
const tijden: Record<BijeenkomstSoort, { readonly van: string; readonly tot: string }> = {
  voorlichting: { van: '10:00', tot: '12:00' },
  training: { van: '10:00', tot: '14:00' },
  coaching: { van: '10:00', tot: '12:00' },
  extra: { van: '10:00', tot: '12:00' },
}

/**
 * The ten bijeenkomsten of *Weer aan het werk...!*: V T C T C T C T C T.
 *
 * @source docs/begrippen.md#jaarplan
 */
export const programma: readonly ProgrammaBijeenkomst[] = [
  {
    nr: 1,
    soort: 'voorlichting',
    titel: 'Voorlichting',
    thema: 'Voorlichting',
    wepFase: 'zoeken',
    ...tijden.voorlichting,
  },
  training(2, 1, 'Werken met leerdoelen', 'Leerdoelen', 'start'),
  coaching(3, 1, 'Zelfreflectie, zelfkennis, zelfsturing'),
  training(4, 2, 'Wie ben jij met tijd?', 'Persoonlijke effectiviteit', 'loopt'),
  coaching(5, 2, 'Coaching'),
  training(6, 3, 'Ben ik zo duidelijk?', 'Communicatie', 'loopt'),
  coaching(7, 3, 'Coaching'),
  training(8, 4, 'Samen zijn wij sterk', 'Samenwerken', 'loopt'),
  coaching(9, 4, 'Coaching'),
  training(10, 5, 'Solliciteren', 'Solliciteren', 'uitkomst'),
]

/**
 * The dates of a group's ten bijeenkomsten, one a month from the start month, July and August skipped.
 *
 * @param startMonth `YYYY-MM`; July and August give a first date in September
 * @param weekday 0 (Sunday) – 6, the group's fixed day; the second one of each month is proposed, and where that is a
 * holiday the third one
 * @returns ten `YYYY-MM-DD`, ascending
 * @throws RangeError when `startMonth` is not a month or `weekday` not 0–6
 * @source docs/begrippen.md#jaarplan
 */
export function listBijeenkomstDagen(startMonth: string, weekday: number): string[] {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(startMonth)) throw new RangeError('Not a month: expected YYYY-MM')
  if (!Number.isInteger(weekday) || weekday < 0 || weekday > 6) throw new RangeError('Not a weekday: expected 0 to 6')

  const dagen: string[] = []
  for (let month = startMonth; dagen.length < programma.length; month = monthAfter(month)) {
    const second = nthWeekdagOf(month, weekday, 2)
    if (isSummer(second)) continue
    dagen.push([second, nthWeekdagOf(month, weekday, 3)].find((dag) => !isVrij(dag)) ?? second)
  }
  return dagen
}

/**
 * The proposed year plan of a group: the ten bijeenkomsten with a day and times.
 *
 * @param startMonth `YYYY-MM`
 * @param weekday 0 (Sunday) – 6
 * @throws RangeError when `startMonth` is not a month or `weekday` not 0–6
 * @source docs/begrippen.md#jaarplan
 */
export function proposeJaarplan(startMonth: string, weekday: number): JaarplanBijeenkomst[] {
  const dagen = listBijeenkomstDagen(startMonth, weekday)
  return programma.map((bijeenkomst, index) => ({ ...bijeenkomst, dag: dagen[index] ?? '' }))
}

/**
 * The holidays a proposed plan steps aside for: the second weekday of those months. Said once, so that nobody wonders.
 *
 * @param startMonth `YYYY-MM`
 * @param weekday 0 (Sunday) – 6
 */
export function skippedFeestdagen(startMonth: string, weekday: number): { dag: string; feestdag: Feestdag }[] {
  return listBijeenkomstDagen(startMonth, weekday).flatMap((dag) => {
    const second = nthWeekdagOf(dag.slice(0, 7), weekday, 2)
    const feestdag = second === dag ? undefined : feestdagOp(second)
    return feestdag === undefined ? [] : [{ dag: second, feestdag }]
  })
}

/** What is worth a second look in an adjusted plan. A warning, never a block. */
export const jaarplanCodes = [
  'end-before-start',
  'same-dag',
  'in-summer',
  'on-feestdag',
  'in-kerstvakantie',
  'after-later-nr',
  'before-previous-nr',
] as const
export type JaarplanCode = (typeof jaarplanCodes)[number]

export interface JaarplanWarning {
  readonly bijeenkomst: string
  readonly code: JaarplanCode
  /** the bijeenkomst it collides with */
  readonly other?: string
}

/**
 * What looks odd in a plan that was adjusted by hand; nothing here stops anyone from saving.
 *
 * A day that is out of order is told twice, because either of the two may be the mistake: the earlier number
 * gets `after-later-nr`, the later number `before-previous-nr`. An `extra` bijeenkomst has no place in the order.
 *
 * @returns in the order of the plan; empty when all is well
 * @source docs/begrippen.md#jaarplan
 */
export function checkJaarplan(bijeenkomsten: readonly BijeenkomstVelden[]): JaarplanWarning[] {
  const sorted = sortBijeenkomsten(bijeenkomsten).filter((one) => !isVervallen(one))
  return sorted.flatMap((bijeenkomst) => [
    ...checkTimes(bijeenkomst),
    ...checkDag(bijeenkomst, sorted),
    ...checkOrder(bijeenkomst, sorted),
  ])
}

function checkTimes({ id, van, tot }: BijeenkomstVelden): JaarplanWarning[] {
  if (van === undefined || tot === undefined || minutesOf(tot) > minutesOf(van)) return []
  return [{ bijeenkomst: id, code: 'end-before-start' }]
}

function checkDag({ id, dag }: BijeenkomstVelden, all: readonly BijeenkomstVelden[]): JaarplanWarning[] {
  if (dag === undefined || !isDag(dag)) return []
  const warnings: JaarplanWarning[] = []
  const other = all.find((one) => one.id !== id && one.dag === dag)
  if (other) warnings.push({ bijeenkomst: id, code: 'same-dag', other: other.id })
  if (isSummer(dag)) warnings.push({ bijeenkomst: id, code: 'in-summer' })
  if (feestdagOp(dag) !== undefined) warnings.push({ bijeenkomst: id, code: 'on-feestdag' })
  else if (isKerstvakantie(dag)) warnings.push({ bijeenkomst: id, code: 'in-kerstvakantie' })
  return warnings
}

function checkOrder(bijeenkomst: BijeenkomstVelden, all: readonly BijeenkomstVelden[]): JaarplanWarning[] {
  const { id, dag } = bijeenkomst
  const ordered = all.filter((one) => one.nr !== undefined && one.dag !== undefined && one.soort !== 'extra')
  const index = ordered.indexOf(bijeenkomst)
  if (index < 0 || dag === undefined) return []

  const warnings: JaarplanWarning[] = []
  const later = ordered.slice(index + 1).find((one) => (one.dag ?? dag) < dag)
  if (later) warnings.push({ bijeenkomst: id, code: 'after-later-nr', other: later.id })
  const previous = ordered[index - 1]
  if (previous && (previous.dag ?? dag) > dag) {
    warnings.push({ bijeenkomst: id, code: 'before-previous-nr', other: previous.id })
  }
  return warnings
}

function training(
  nr: number,
  trainingNr: number,
  titel: string,
  thema: string,
  wepFase: WepFase,
): ProgrammaBijeenkomst {
  return { nr, soort: 'training', titel, thema, trainingNr, wepFase, ...tijden.training }
}

function coaching(nr: number, coachingNr: number, thema: string): ProgrammaBijeenkomst {
  return {
    nr,
    soort: 'coaching',
    titel: `Coaching ${coachingNr}`,
    thema,
    coachingNr,
    wepFase: 'loopt',
    ...tijden.coaching,
  }
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`
}
