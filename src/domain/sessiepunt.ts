import type { AanwezigStatus } from './aanwezigheid.ts'

/** What was agreed on in a bijeenkomst, and what everybody does until the next. @source docs/begrippen.md#sessiepunt */
export const sessiepuntSoorten = ['afspraak', 'opdracht'] as const
export type SessiepuntSoort = (typeof sessiepuntSoorten)[number]

/** One line of a session: an agreement or an assignment. */
export interface Sessiepunt {
  readonly id: string
  readonly bijeenkomst: string
  readonly soort: SessiepuntSoort
  /** place in the list */
  readonly volgorde: number
  readonly tekst: string
  /** `YYYY-MM-DD` */
  readonly dag?: string
}

/** A line as its trainers write it; the id says the rest. Stated by shape: `documentvorm.ts` imports the domain. */
export interface ConceptVelden {
  readonly id: string
  readonly tekst?: string
  readonly dag?: string | null
  readonly weg?: boolean
}

/** A line as the group reads it. */
export interface GedeeldVelden {
  readonly id: string
  readonly bijeenkomst?: string
  readonly soort?: SessiepuntSoort
  readonly volgorde?: number
  readonly tekst?: string
  readonly dag?: string
  readonly weg?: boolean
}

const idPattern = /^(.+)\.(afspraak|opdracht)\.(\d+)\.[a-z0-9]+$/

/**
 * The id of a line. It says where the line belongs, so that the first letter typed is kept with its place: nothing else
 * has to be written for it to be found again after a phone died.
 *
 * @param random makes two lines apart that were begun at the same place on two devices
 */
export function sessiepuntId(bijeenkomst: string, soort: SessiepuntSoort, volgorde: number, random: string): string {
  return `${bijeenkomst}.${soort}.${volgorde}.${random}`
}

/**
 * The lines that trainers wrote for a bijeenkomst, those without words left out; agreements first, then by place.
 *
 * @source docs/begrippen.md#sessiepunt
 */
export function conceptpunten(items: readonly ConceptVelden[], bijeenkomst: string): Sessiepunt[] {
  return items
    .flatMap((item): Sessiepunt[] => {
      const place = placeOf(item.id)
      const tekst = (item.tekst ?? '').trim()
      if (place?.bijeenkomst !== bijeenkomst || item.weg === true || tekst === '') return []
      return [{ id: item.id, ...place, tekst, ...(item.dag == null ? {} : { dag: item.dag }) }]
    })
    .toSorted(byPlace)
}

/** The lines of a bijeenkomst as the group reads them, in the same order. */
export function gedeeldePunten(items: readonly GedeeldVelden[], bijeenkomst?: string): Sessiepunt[] {
  return items
    .flatMap((item): Sessiepunt[] => {
      const { id, bijeenkomst: at, soort, volgorde = 0, tekst = '', dag, weg } = item
      if (at === undefined || soort === undefined || weg === true || tekst === '') return []
      if (bijeenkomst !== undefined && at !== bijeenkomst) return []
      return [{ id, bijeenkomst: at, soort, volgorde, tekst, ...(dag === undefined ? {} : { dag }) }]
    })
    .toSorted(byPlace)
}

/** The place of the next line. */
export function volgendePlaats(items: readonly { readonly id: string }[], bijeenkomst: string): number {
  const places = items.flatMap(({ id }) => {
    const place = placeOf(id)
    return place?.bijeenkomst === bijeenkomst ? [place.volgorde] : []
  })
  return Math.max(0, ...places) + 1
}

/** The place that an id names; `undefined` for another sort of id. */
export function placeOf(id: string): Pick<Sessiepunt, 'bijeenkomst' | 'soort' | 'volgorde'> | undefined {
  const [, bijeenkomst, soort, volgorde] = idPattern.exec(id) ?? []
  const known = sessiepuntSoorten.find((one) => one === soort)
  return bijeenkomst === undefined || known === undefined
    ? undefined
    : { bijeenkomst, soort: known, volgorde: Number(volgorde) }
}

/** Whether what trainers wrote differs from what the group reads: then it can be shared again. */
export function isGewijzigd(concept: readonly Sessiepunt[], gedeeld: readonly Sessiepunt[]): boolean {
  const words = (punten: readonly Sessiepunt[]): string =>
    JSON.stringify(punten.map(({ id, tekst, dag }) => [id, tekst, dag ?? '']))
  return words(concept) !== words(gedeeld)
}

/**
 * Whether somebody was not in the room, and so gets what was agreed with one line about it. Who has no mark is not told
 * so: nobody wrote it down.
 */
export function wasErNiet(status: AanwezigStatus | null | undefined): boolean {
  return status === 'afgemeld' || status === 'niet_gezien'
}

/** First names of the list that stand in a text; what goes to everybody around the group names no kandidaat. */
export function namenIn(tekst: string, namen: readonly string[]): string[] {
  const words = new Set(tekst.normalize('NFC').match(/[\p{L}\p{M}'’-]+/gu) ?? [])
  const found = namen.filter((naam) => {
    const parts = naam.normalize('NFC').trim().split(/\s+/)
    return parts.every((part) => words.has(part) || words.has(`${part}s`) || words.has(`${part}'s`))
  })
  return [...new Set(found)].filter((naam) => naam.trim() !== '')
}

function byPlace(a: Sessiepunt, b: Sessiepunt): number {
  const kind = sessiepuntSoorten.indexOf(a.soort) - sessiepuntSoorten.indexOf(b.soort)
  return kind || a.volgorde - b.volgorde || (a.id < b.id ? -1 : 1)
}
