import type { BijeenkomstVelden } from './bijeenkomst.ts'
import { sortBijeenkomsten } from './bijeenkomst.ts'
import { addDays } from './dag.ts'

/**
 * The six letters of DSTARR, in the order of the method: field names of a stored one.
 *
 * @source docs/begrippen.md#dstarr
 */
export const dstarrVragen = ['doel', 'situatie', 'taak', 'actie', 'resultaat', 'reflectie'] as const
export type DstarrVraag = (typeof dstarrVragen)[number]

/** A DSTARR by shape, as drafts and shown ones both have it: `documentvorm.ts` imports a file that reads this one. */
export type DstarrVelden = { readonly [V in DstarrVraag]?: string } & {
  readonly leerdoelId?: string
  readonly coaching?: string
  readonly datum?: string
  readonly klaarOpMs?: number | null
}

/** How far it is. Being ready is said by the kandidaat, also with questions left open. */
export type DstarrStand = 'leeg' | 'begonnen' | 'ingevuld' | 'klaar'

export function dstarrStand(dstarr: DstarrVelden): DstarrStand {
  if (typeof dstarr.klaarOpMs === 'number') return 'klaar'
  const answered = dstarrVragen.filter((vraag) => hasText(dstarr[vraag]))
  if (answered.length === dstarrVragen.length) return 'ingevuld'
  return answered.length > 0 ? 'begonnen' : 'leeg'
}

/** Where to go on: the first question without words; `undefined` when there is none. */
export function nextVraag(dstarr: DstarrVelden): DstarrVraag | undefined {
  return dstarrVragen.find((vraag) => !hasText(dstarr[vraag]))
}

/** What it is called in a list: the beginning of the goal, or of the situation. */
export function dstarrNaam(dstarr: DstarrVelden): string {
  return [dstarr.doel, dstarr.situatie].find(hasText)?.trim() ?? ''
}

/** The words of a zelfreflectie that a DSTARR can begin with, by shape. */
export interface ReflectieBron {
  readonly datum?: string
  readonly leerdoelId1?: string
  readonly leerdoel1?: string
  readonly actie1?: string
  readonly goed1?: string
  readonly beter1?: string
  readonly verbeteractie1?: string
  readonly leerdoelId2?: string
  readonly leerdoel2?: string
  readonly actie2?: string
  readonly goed2?: string
  readonly beter2?: string
  readonly verbeteractie2?: string
}

/**
 * A beginning out of one block of a zelfreflectie: what the kandidaat wrote there, never the reaction of the
 * werkbegeleider. The situation and the task stay to be told.
 */
export function fromReflectie(reflectie: ReflectieBron, blok: 1 | 2): DstarrVelden {
  const { datum } = reflectie
  const [leerdoelId, doel, actie, goed, beter, verbeteractie] =
    blok === 1
      ? [
          reflectie.leerdoelId1,
          reflectie.leerdoel1,
          reflectie.actie1,
          reflectie.goed1,
          reflectie.beter1,
          reflectie.verbeteractie1,
        ]
      : [
          reflectie.leerdoelId2,
          reflectie.leerdoel2,
          reflectie.actie2,
          reflectie.goed2,
          reflectie.beter2,
          reflectie.verbeteractie2,
        ]
  return withoutEmpty({
    doel,
    actie,
    resultaat: goed,
    reflectie: [beter, verbeteractie].filter(hasText).join('\n'),
    leerdoelId,
    datum,
  })
}

/** The blocks of a zelfreflectie with something to begin with. */
export function blokkenMetTekst(reflectie: ReflectieBron): (1 | 2)[] {
  return ([1, 2] as const).filter((blok) => {
    const { actie, resultaat } = fromReflectie(reflectie, blok)
    return actie !== undefined || resultaat !== undefined
  })
}

/** A beginning out of a terugblik: what was to be remembered is the situation. How the day felt stays where it is. */
export function fromTerugblik(terugblik: { readonly dag: string; readonly onthouden: string }): DstarrVelden {
  return withoutEmpty({ situatie: terugblik.onthouden, datum: terugblik.dag })
}

/** A coaching of the year plan, counted among its own kind: 1–4. */
export interface Coaching {
  readonly id: string
  readonly nr: number
  readonly dag?: string
}

/** The coachings of a group, in the order of the year plan. */
export function coachingenVan(bijeenkomsten: readonly BijeenkomstVelden[]): Coaching[] {
  return sortBijeenkomsten(bijeenkomsten)
    .filter(({ soort }) => soort === 'coaching')
    .map(({ id, dag }, index) => ({ id, nr: index + 1, ...(dag === undefined ? {} : { dag }) }))
}

/** The next coaching, today's included. @param today `YYYY-MM-DD` */
export function nextCoaching(coachingen: readonly Coaching[], today: string): Coaching | undefined {
  return coachingen
    .filter(({ dag }) => dag !== undefined && dag >= today)
    .toSorted((a, b) => (a.dag ?? '').localeCompare(b.dag ?? ''))[0]
}

/** The last coaching before today. @param today `YYYY-MM-DD` */
export function lastCoaching(coachingen: readonly Coaching[], today: string): Coaching | undefined {
  return coachingen
    .filter(({ dag }) => dag !== undefined && dag < today)
    .toSorted((a, b) => (b.dag ?? '').localeCompare(a.dag ?? ''))[0]
}

/** Whether a DSTARR is ready for this coaching: one that names none is ready for the next. */
export function isKlaarVoor(dstarr: DstarrVelden, coaching: Coaching): boolean {
  if (dstarrStand(dstarr) !== 'klaar') return false
  return dstarr.coaching === undefined || dstarr.coaching === coaching.id
}

/** How long before a coaching its DSTARR is asked for. */
export const DAYS_BEFORE_COACHING = 7

/**
 * The rule "a DSTARR per coaching": from a week before it a kandidaat without one that is ready is asked for it. It asks,
 * and nothing waits for it.
 *
 * @param today `YYYY-MM-DD`
 * @returns the coaching it is for, or `undefined` when nothing is asked
 * @source docs/begrippen.md#dstarr
 */
export function coachingVraagt(
  coachingen: readonly Coaching[],
  dstarrs: readonly DstarrVelden[],
  today: string,
): Coaching | undefined {
  const next = nextCoaching(coachingen, today)
  if (next?.dag === undefined || next.dag > addDays(today, DAYS_BEFORE_COACHING)) return undefined
  return dstarrs.some((dstarr) => isKlaarVoor(dstarr, next)) ? undefined : next
}

function withoutEmpty(fields: { readonly [F in keyof DstarrVelden]: DstarrVelden[F] | undefined }): DstarrVelden {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && hasText(String(value))),
  )
}

function hasText(text: string | undefined): boolean {
  return (text ?? '').trim() !== ''
}
