import type { BijeenkomstVelden } from './bijeenkomst.ts'
import { sortBijeenkomsten } from './bijeenkomst.ts'
import { foldName } from './zoeken.ts'

/** No reasons, no codes for illness. @source docs/begrippen.md#aanwezigheid */
export const aanwezigStatussen = ['aanwezig', 'later_gekomen', 'eerder_weg', 'afgemeld', 'niet_gezien'] as const
export type AanwezigStatus = (typeof aanwezigStatussen)[number]

/** A row of the roster, by shape: `documentvorm.ts` imports this file. */
export interface DeelnemerVelden {
  readonly id: string
  readonly naam?: string
  /** a last name, an initial or a place: what tells two people of one name apart */
  readonly achter?: string
  readonly kaart?: string
  readonly persoonId?: string
  /** set for a walk-in: the bijeenkomst they walked in at */
  readonly inloopBij?: string
  readonly weg?: boolean
}

/** One mark; `null` is a mark that was taken back. */
export interface AanwezigheidVelden {
  readonly bijeenkomst?: string
  readonly deelnemer?: string
  readonly status?: AanwezigStatus | null
  /** `HH:MM`, for those who came later or left earlier */
  readonly tijd?: string
}

export interface LijstTelling {
  /** was in the room: also who came later or left earlier */
  readonly aanwezig: number
  /** has a mark, whichever: the 7 of "7 van 10" */
  readonly gemarkeerd: number
  readonly totaal: number
  /** ids of deelnemers without a mark, in the order of the list */
  readonly open: readonly string[]
}

/** The id of one mark, so that two trainers write the same line. */
export function aanwezigheidId(bijeenkomst: string, deelnemer: string): string {
  return `${bijeenkomst}.${deelnemer}`
}

/**
 * Who stands on the list of a bijeenkomst, alphabetical and so never re-sorted by a tap.
 *
 * A walk-in stands only on the list where they walked in, until linked to a kandidaat. Who left the group stays on
 * the lists where they have a mark: taking back a wrong row is taking back its mark as well.
 */
export function listDeelnemers<D extends DeelnemerVelden>(
  bijeenkomst: string,
  deelnemers: readonly D[],
  aanwezigheid: readonly AanwezigheidVelden[],
): D[] {
  const marks = marksOf(bijeenkomst, aanwezigheid)
  return deelnemers
    .filter((deelnemer) => {
      if (marks.has(deelnemer.id)) return true
      if (deelnemer.weg === true) return false
      return deelnemer.inloopBij === undefined || deelnemer.inloopBij === bijeenkomst || isLinked(deelnemer)
    })
    .toSorted(byName)
}

/** Whether this is somebody who walked in and is not linked to a kandidaat yet. */
export function isWalkIn(deelnemer: DeelnemerVelden): boolean {
  return deelnemer.inloopBij !== undefined && !isLinked(deelnemer)
}

/** The counts of one list. Undone marks count as none. */
export function countLijst(
  bijeenkomst: string,
  deelnemers: readonly DeelnemerVelden[],
  aanwezigheid: readonly AanwezigheidVelden[],
): LijstTelling {
  const marks = marksOf(bijeenkomst, aanwezigheid)
  const listed = listDeelnemers(bijeenkomst, deelnemers, aanwezigheid)
  const open = listed.filter((deelnemer) => !marks.has(deelnemer.id)).map((deelnemer) => deelnemer.id)
  const statussen = listed.map((deelnemer) => marks.get(deelnemer.id)?.status)
  return {
    aanwezig: statussen.filter((status) => status != null && wasThere(status)).length,
    gemarkeerd: listed.length - open.length,
    totaal: listed.length,
    open,
  }
}

/** Whether a status says that the person was in the room. */
export function wasThere(status: AanwezigStatus): boolean {
  return status === 'aanwezig' || status === 'later_gekomen' || status === 'eerder_weg'
}

/** Whether the time of the tap is kept with a status. @source docs/begrippen.md#aanwezigheid */
export function hasTime(status: AanwezigStatus): boolean {
  return status === 'later_gekomen' || status === 'eerder_weg'
}

/** What a tap on the large part of a row makes of the mark: "is er", and a second tap takes it back. */
export function statusAfterTap(status: AanwezigStatus | null | undefined): AanwezigStatus | null {
  return status === 'aanwezig' ? null : 'aanwezig'
}

/**
 * *Iedereen is er*: the people to mark as aanwezig, which are only those without a mark.
 *
 * @returns ids of deelnemers; the same ids undo it
 */
export function listForIedereenIsEr(
  bijeenkomst: string,
  deelnemers: readonly DeelnemerVelden[],
  aanwezigheid: readonly AanwezigheidVelden[],
): readonly string[] {
  return countLijst(bijeenkomst, deelnemers, aanwezigheid).open
}

/** `klaar` once a trainer said so, also with open rows: nothing here blocks. */
export type LijstStand = 'leeg' | 'bezig' | 'klaar'

/**
 * How far a list is.
 *
 * @param klaarOpMs when a trainer pressed *Klaar*, if ever
 */
export function lijstStand(telling: LijstTelling, klaarOpMs: number | undefined): LijstStand {
  if (klaarOpMs !== undefined) return 'klaar'
  return telling.gemarkeerd === 0 ? 'leeg' : 'bezig'
}

/** One line of a person's own `training` document; its id is the bijeenkomst. */
export interface Trainingsregel {
  readonly id: string
  readonly groep: string
  readonly status: AanwezigStatus | null
  readonly tijd?: string
}

/**
 * One person's training lines out of the group's lists. One way: what stands in `training` never changes a list.
 *
 * @param deelnemers the rows of this one person; more than one when a walk-in was linked to somebody of the roster.
 * At one bijeenkomst the first row with a standing mark counts
 * @param present the lines that `training` already has
 * @returns only lines that differ from `present`; a mark that was taken back gives `status: null`
 * @source docs/begrippen.md#aanwezigheid
 */
export function trainingsregels(
  deelnemers: readonly string[],
  groep: string,
  aanwezigheid: readonly AanwezigheidVelden[],
  present: readonly { readonly id: string; readonly status?: AanwezigStatus | null; readonly tijd?: string }[] = [],
): Trainingsregel[] {
  const rank = (mark: AanwezigheidVelden) => deelnemers.indexOf(mark.deelnemer ?? '') + (mark.status == null ? 1000 : 0)
  const own = aanwezigheid
    .filter((mark) => mark.status !== undefined && deelnemers.includes(mark.deelnemer ?? ''))
    .toSorted((a, b) => rank(a) - rank(b))
  const old = new Map(present.map((regel) => [regel.id, regel]))

  const regels = new Map<string, Trainingsregel>()
  for (const { bijeenkomst, status = null, tijd } of own) {
    if (bijeenkomst === undefined || regels.has(bijeenkomst)) continue
    const time = status !== null && hasTime(status) && tijd !== undefined ? { tijd } : {}
    regels.set(bijeenkomst, { id: bijeenkomst, groep, status, ...time })
  }
  return [...regels.values()].filter((regel) => {
    const before = old.get(regel.id)
    if (before === undefined) return regel.status !== null
    return (before.status ?? null) !== regel.status || (regel.tijd !== undefined && before.tijd !== regel.tijd)
  })
}

export interface Bijgewoond {
  readonly bijeenkomst: string
  readonly nr?: number
  readonly dag?: string
  readonly status: AanwezigStatus
  readonly tijd?: string
}

/**
 * A kandidaat's own attendance as a list of dates. Never a percentage and never a score; a bijeenkomst without a mark
 * is not in it.
 */
export function attendanceHistory(
  bijeenkomsten: readonly BijeenkomstVelden[],
  regels: readonly { readonly id: string; readonly status?: AanwezigStatus | null; readonly tijd?: string }[],
): Bijgewoond[] {
  const byId = new Map(regels.map((regel) => [regel.id, regel]))
  return sortBijeenkomsten(bijeenkomsten).flatMap(({ id, nr, dag }) => {
    const regel = byId.get(id)
    if (regel?.status == null) return []
    return [{ bijeenkomst: id, nr, dag, status: regel.status, tijd: hasTime(regel.status) ? regel.tijd : undefined }]
  })
}

export interface WeergaveNaam {
  readonly naam: string
  /** two rows look the same: ask what tells them apart */
  readonly needsAchter: boolean
}

/** Names as the list shows them: `achter` is added only where two people share a first name. */
export function displayNames(deelnemers: readonly DeelnemerVelden[]): Map<string, WeergaveNaam> {
  const count = (key: string, keyOf: (deelnemer: DeelnemerVelden) => string) =>
    deelnemers.filter((deelnemer) => keyOf(deelnemer) === key).length
  return new Map(
    deelnemers.map((deelnemer) => {
      const isShared = count(nameKey(deelnemer), nameKey) > 1
      const naam = isShared ? [deelnemer.naam, deelnemer.achter].filter(Boolean).join(' ') : (deelnemer.naam ?? '')
      return [deelnemer.id, { naam, needsAchter: count(fullKey(deelnemer), fullKey) > 1 }]
    }),
  )
}

function marksOf(bijeenkomst: string, aanwezigheid: readonly AanwezigheidVelden[]): Map<string, AanwezigheidVelden> {
  const marks = aanwezigheid.filter((mark) => mark.bijeenkomst === bijeenkomst && mark.status != null)
  return new Map(marks.map((mark) => [mark.deelnemer ?? '', mark]))
}

function isLinked(deelnemer: DeelnemerVelden): boolean {
  return Boolean(deelnemer.kaart) || Boolean(deelnemer.persoonId)
}

function nameKey(deelnemer: DeelnemerVelden): string {
  return foldName(deelnemer.naam ?? '')
}

function fullKey(deelnemer: DeelnemerVelden): string {
  return `${nameKey(deelnemer)}|${foldName(deelnemer.achter ?? '')}`
}

function byName(a: DeelnemerVelden, b: DeelnemerVelden): number {
  const [left, right] = [`${fullKey(a)}|${a.id}`, `${fullKey(b)}|${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}
