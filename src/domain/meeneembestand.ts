import type { DocumentSoort } from './documentsoort.ts'
import type { Documentvorm } from './documentvorm.ts'
import { documentvorm } from './documentvorm.ts'
import { rootsThatStay } from './ondertekening.ts'
import type { Rol } from './rol.ts'
import type { VeldLijst } from './veld.ts'

/** The kinds that can be about a kandidaat and that this kandidaat reads; a test keeps it equal to the rights table. */
export type EigenSoort = Exclude<DocumentSoort, 'groepsbeheer' | 'regio'>
export const eigenSoorten = [
  'map',
  'leren',
  'werkplek',
  'reflectie',
  'plaatsing',
  'maatje',
  'training',
  'groep',
  'kaart',
  'intake',
  'gesprek',
  'deel',
] as const satisfies readonly EigenSoort[]

/** A field of an own document that does come along, with the collection it stands in. */
export type EigenVerzameling<S extends EigenSoort> = keyof Documentvorm[S] & string

/**
 * What stays behind: how the others of the group are reached, a biljet that was not used yet, and the secret of which the salts of a form are made
 * (with it a guess at an answer that was erased can be tried).
 */
const staysBehind: ReadonlySet<string> = new Set([
  'groep.mensen',
  'reflectie.reflecties.zaad',
  'map.evaluaties.biljet',
  'map.evaluaties.teken',
  'map.leeslinks.geheim',
])

export function gaatMee(soort: DocumentSoort, verzameling: string, veld?: string): boolean {
  const name = `${soort}.${verzameling}`
  return !staysBehind.has(name) && (veld === undefined || !staysBehind.has(`${name}.${veld}`))
}

/** An item as a document is projected, by shape. */
export interface RuwItem {
  readonly id: string
  readonly $wie: Readonly<Record<string, { readonly persoon: string; readonly opMs: number }>>
  readonly $antwoorden: Readonly<
    Record<string, readonly { readonly waarde: unknown; readonly door: string; readonly opMs: number }[]>
  >
  readonly $onleesbaar: readonly string[]
  readonly [veld: string]: unknown
}
export type RuweItems = Readonly<Record<string, Readonly<Record<string, RuwItem>>>>

/** An item in `opstap.json`: its fields, who wrote them, and answers that nobody picked from yet. */
export interface MeeItem {
  id: string
  velden: Record<string, unknown>
  wie: Record<string, { persoon: string; opMs: number }>
  antwoorden?: Record<string, { waarde: unknown; door: string; opMs: number }[]>
  onleesbaar?: string[]
}

export interface MeeDocument {
  id: string
  soort: EigenSoort
  rol: Rol
  leden: { persoon: string; rol: Rol; totMs?: number }[]
  verzamelingen: Record<string, MeeItem[]>
}

/** An item exists from the moment that this field is filled; without it somebody took its making back. */
const beginOf: Readonly<Record<string, string>> = {
  leerdoelen: 'gemaaktOpMs',
  reflecties: 'gemaaktOpMs',
  dstarrs: 'gemaaktOpMs',
  versies: 'opMs',
  oordelen: 'opMs',
  tips: 'opMs',
  opbrengsten: 'opMs',
  papieren: 'opMs',
  terugblikken: 'dag',
  mijlpalen: 'opMs',
  acties: 'opMs',
  netwerk: 'opMs',
  delen: 'opMs',
  bezoeken: 'dag',
  contacten: 'dag',
  overleggen: 'dag',
  pauzes: 'van',
  terugvalmensen: 'opMs',
  terugvalperiodes: 'van',
  leerdoelsporen: 'status',
  reflectiesporen: 'status',
  uitkeringsafspraken: 'opMs',
  portfolios: 'opMs',
  hulpmiddelen: 'opMs',
  uitgiftes: 'opMs',
  leeslinks: 'opMs',
  bewijsstukken: 'opMs',
  voorstellen: 'opMs',
  gekozen: 'dag',
  certificaten: 'opMs',
  nazorg: 'opMs',
  gesprekken: 'gemaaktOpMs',
}

/** Things that belong to another item and go where that goes: the field that names it. */
export const hoortBij: Readonly<Record<string, { readonly veld: string; readonly in: readonly string[] }>> = {
  subdoelen: { veld: 'leerdoelId', in: ['leerdoelen'] },
  versies: { veld: 'leerdoelId', in: ['leerdoelen'] },
  oordelen: { veld: 'leerdoelId', in: ['leerdoelen'] },
  tips: { veld: 'bij', in: ['dstarrs'] },
  reacties: { veld: 'bij', in: ['leerdoelen', 'reflecties'] },
  opmerkingen: { veld: 'reflectieId', in: ['reflecties'] },
  handtekeningen: { veld: 'reflectieId', in: ['reflecties'] },
  zienswijzen: { veld: 'reflectieId', in: ['reflecties'] },
  woordmerken: {
    veld: 'bij',
    in: ['leerdoelen', 'subdoelen', 'reflecties', 'notities', 'afspraken', 'overleggen', 'antwoorden'],
  },
  contactparen: { veld: 'een', in: ['contacten'] },
  overlegdoelen: { veld: 'overleg', in: ['overleggen'] },
  portfoliokeuzes: { veld: 'portfolio', in: ['portfolios'] },
  antwoorden: { veld: 'bij', in: ['gesprekken'] },
  gesprekvinkjes: { veld: 'bij', in: ['gesprekken'] },
  gesprekapart: { veld: 'bij', in: ['gesprekken'] },
  gesprekpunten: { veld: 'bij', in: ['gesprekken'] },
}

/**
 * What of a document goes along: what its screens show. Not what was put away or taken back, what hangs on that, or a
 * note that somebody else did not finish. Of a form that is no longer shown the versions go along that stay signed.
 *
 * @param ik whose own document it is
 * @source docs/decisions/0020-neem-alles-mee.md
 */
export function meeItems(soort: EigenSoort, items: RuweItems, ik: string): Record<string, MeeItem[]> {
  const vorm: Readonly<Record<string, VeldLijst>> = documentvorm[soort]
  const found: Record<string, MeeItem[]> = {}
  for (const [verzameling, lijst] of Object.entries(vorm)) {
    if (!gaatMee(soort, verzameling)) continue
    const own = Object.values(items[verzameling] ?? {}).filter((item) => isThere(verzameling, item, items, ik))
    const velden = Object.keys(lijst).filter((veld) => gaatMee(soort, verzameling, veld))
    const mee = own.map((item) => meeItem(item, velden)).filter((item) => hasAnything(item))
    if (mee.length > 0) found[verzameling] = mee.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
  return found
}

function isThere(verzameling: string, item: RuwItem, items: RuweItems, ik: string): boolean {
  if (item['weg'] === true) return false
  // What was shown has its words elsewhere; what stays here of it (whom one wanted to show it, a tick) is data too.
  if (!hasBegun(verzameling, item) && item['verhuisdNaar'] === undefined) return false
  if ((verzameling === 'notities' || verzameling === 'contacten') && isConceptOfOther(item, ik)) return false
  const parent = hoortBij[verzameling]
  if (parent === undefined) return true
  const id = item[parent.veld]
  if (typeof id !== 'string') return false
  // Own words beside a version go where that version goes.
  const isSigned = verzameling === 'handtekeningen' || verzameling === 'zienswijzen'
  if (isSigned && items['reflecties']?.[id]?.['weg'] === true) return stays(item, items)
  return parent.in.some((name) => {
    const other = items[name]?.[id]
    return other !== undefined && hasBegun(name, other) && isThere(name, other, items, ik)
  })
}

/** Whether it was made; also whether its words stand here, and not where it is shown. */
export function hasBegun(verzameling: string, velden: Readonly<Record<string, unknown>>): boolean {
  const begin = beginOf[verzameling]
  return begin === undefined || velden[begin] !== undefined
}

/** A signed version of a form that is no longer shown. */
function stays(item: RuwItem, items: RuweItems): boolean {
  const all = Object.values(items['handtekeningen'] ?? {}).filter((one) => one['reflectieId'] === item['reflectieId'])
  // Both fields were checked against their schema when the document was projected.
  const roots = rootsThatStay(all as unknown as readonly { rol?: Rol; wortel?: string }[])
  return typeof item['wortel'] === 'string' && roots.has(item['wortel'])
}

function isConceptOfOther(item: RuwItem, ik: string): boolean {
  const isConcept = item['klaar'] === false || (item['klaar'] === undefined && item['door'] === undefined)
  return isConcept && (item['door'] ?? item.$wie['tekst']?.persoon) !== ik
}

function meeItem(item: RuwItem, velden: readonly string[]): MeeItem {
  const filled = velden.filter((veld) => item[veld] !== undefined)
  const asked = velden.filter((veld) => item.$antwoorden[veld] !== undefined)
  const onleesbaar = velden.filter((veld) => item.$onleesbaar.includes(veld))
  return {
    id: item.id,
    velden: Object.fromEntries(filled.map((veld) => [veld, item[veld]])),
    wie: Object.fromEntries(filled.flatMap((veld) => (item.$wie[veld] ? [[veld, item.$wie[veld]]] : []))),
    ...(asked.length === 0
      ? {}
      : { antwoorden: Object.fromEntries(asked.map((veld) => [veld, answersOf(item.$antwoorden[veld] ?? [])])) }),
    ...(onleesbaar.length === 0 ? {} : { onleesbaar }),
  }
}

function answersOf(all: RuwItem['$antwoorden'][string]): { waarde: unknown; door: string; opMs: number }[] {
  return all.map(({ waarde, door, opMs }) => ({ waarde, door, opMs }))
}

function hasAnything({ velden, onleesbaar }: MeeItem): boolean {
  return onleesbaar !== undefined || Object.values(velden).some((value) => value !== '')
}
