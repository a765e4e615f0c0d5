import { z } from 'zod/mini'
import type { DocumentSoort } from './documentsoort.ts'
import { documentsoorten } from './documentsoort.ts'
import type { Documentvorm } from './documentvorm.ts'
import { documentvorm } from './documentvorm.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { rootsThatStay } from './ondertekening.ts'
import type { Rol } from './rol.ts'
import { rolSchema } from './rol.ts'
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
 * What stays behind: how the others of the group are reached, and the secret of which the salts of a form are made
 * (with it a guess at an answer that was erased can be tried).
 */
const staysBehind: ReadonlySet<string> = new Set(['groep.mensen', 'reflectie.reflecties.zaad'])

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
  papieren: 'opMs',
  terugblikken: 'dag',
  delen: 'opMs',
  bezoeken: 'dag',
  leerdoelsporen: 'status',
  reflectiesporen: 'status',
}

/** Things that belong to another item and go where that goes: the field that names it. */
export const hoortBij: Readonly<Record<string, { readonly veld: string; readonly in: readonly string[] }>> = {
  subdoelen: { veld: 'leerdoelId', in: ['leerdoelen'] },
  reacties: { veld: 'bij', in: ['leerdoelen', 'reflecties'] },
  opmerkingen: { veld: 'reflectieId', in: ['reflecties'] },
  handtekeningen: { veld: 'reflectieId', in: ['reflecties'] },
  woordmerken: { veld: 'bij', in: ['leerdoelen', 'subdoelen', 'reflecties', 'notities', 'afspraken'] },
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
  const begin = beginOf[verzameling]
  if (begin !== undefined && item[begin] === undefined) return false
  if (verzameling === 'notities' && isConceptOfOther(item, ik)) return false
  const parent = hoortBij[verzameling]
  if (parent === undefined) return true
  const id = item[parent.veld]
  if (typeof id !== 'string') return false
  if (verzameling === 'handtekeningen' && items['reflecties']?.[id]?.['weg'] === true) return stays(item, items)
  return parent.in.some((name) => {
    const other = items[name]?.[id]
    return other !== undefined && isThere(name, other, items, ik)
  })
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

const ontvangst = z.object({ opMs: z.number(), nr: z.number(), sleutel: z.string(), handtekening: z.string() })

/** `opstap.json`, except for what stands in the documents: that follows from `documentvorm`. */
const bestandSchema = z.object({
  soort: z.literal('opstap-alles'),
  versie: z.literal(1),
  /** of the app that made it */
  app: z.string(),
  gemaaktOpMs: z.number(),
  /** what had not come to this device yet when it was made is not in it */
  isHeel: z.boolean(),
  persoon: z.object({ id: z.string(), naam: z.string(), rollen: z.array(rolSchema) }),
  /** people whose id stands somewhere in this file */
  mensen: z.array(z.object({ id: z.string(), naam: z.string() })),
  bijlagen: z.array(
    z.object({
      hash: z.string(),
      mime: z.string(),
      bytes: z.number(),
      /** where it is in the ZIP; absent when it is on another device only */
      bestand: z.optional(z.string()),
    }),
  ),
  formulieren: z.array(z.object({ bestand: z.string(), document: z.string(), reflectie: z.string() })),
  /** who looked, as far as this device knows; absent where nobody keeps a log */
  gekeken: z.optional(
    z.object({
      opgehaaldOpMs: z.number(),
      regels: z.array(
        z.object({
          opMs: z.number(),
          wat: z.string(),
          persoon: z.optional(z.string()),
          rol: z.optional(rolSchema),
          document: z.optional(z.string()),
          over: z.optional(z.string()),
          herkomst: z.enum(['server', 'device']),
          uitkomst: z.string(),
        }),
      ),
    }),
  ),
  /** what others' documents say of this person, without anything about those others */
  overMij: z.object({
    lijsten: z.array(
      z.object({
        soort: z.enum(documentsoorten),
        naam: z.optional(z.string()),
        rol: z.optional(rolSchema),
        telefoon: z.optional(z.string()),
        email: z.optional(z.string()),
      }),
    ),
    lid: z.array(z.object({ soort: z.enum(documentsoorten), rol: rolSchema, aantal: z.number() })),
    handtekeningen: z.array(
      z.object({
        opMs: z.number(),
        rol: rolSchema,
        wortel: z.string(),
        toestel: z.string(),
        ketenkop: z.string(),
        sleutel: z.string(),
        handtekening: z.string(),
        ontvangst: z.optional(ontvangst),
      }),
    ),
  }),
})

/** Everything of one person as data. @source docs/begrippen.md#meeneembestand */
export type Meeneembestand = z.infer<typeof bestandSchema> & { documenten: MeeDocument[] }

/** The JSON Schema (2020-12) of `opstap.json`, made of the same shapes that the app reads with. */
export function meeneemSchema(): object {
  const frame = jsonSchemaOf(bestandSchema) as { properties: object; required: string[] }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'opstap.json',
    ...frame,
    properties: {
      ...frame.properties,
      documenten: { type: 'array', items: { anyOf: eigenSoorten.map((soort) => documentSchema(soort)) } },
    },
    required: [...frame.required, 'documenten'],
    $defs: defs,
  }
}

const leden = z.array(z.object({ persoon: z.string(), rol: rolSchema, totMs: z.optional(z.number()) }))
const wie = jsonSchemaOf(z.object({ persoon: z.string(), opMs: z.number() }))

function documentSchema(soort: EigenSoort): object {
  const vorm: Readonly<Record<string, VeldLijst>> = documentvorm[soort]
  const verzamelingen = Object.entries(vorm).filter(([name]) => gaatMee(soort, name))
  return objectOf({
    id: { type: 'string' },
    soort: { const: soort },
    rol: jsonSchemaOf(rolSchema),
    leden: jsonSchemaOf(leden),
    verzamelingen: {
      type: 'object',
      properties: Object.fromEntries(
        verzamelingen.map(([name, lijst]) => [name, { type: 'array', items: itemSchema(soort, name, lijst) }]),
      ),
      additionalProperties: false,
    },
  })
}

function itemSchema(soort: EigenSoort, verzameling: string, lijst: VeldLijst): object {
  const velden = Object.entries(lijst).filter(([veld]) => gaatMee(soort, verzameling, veld))
  return objectOf(
    {
      id: { type: 'string' },
      velden: {
        type: 'object',
        properties: Object.fromEntries(velden.map(([veld, { schema }]) => [veld, jsonSchemaOf(schema)])),
        additionalProperties: false,
      },
      wie: { $ref: '#/$defs/wie' },
    },
    { antwoorden: { $ref: '#/$defs/antwoorden' }, onleesbaar: { type: 'array', items: { type: 'string' } } },
  )
}

/** By field: who wrote it, and the answers that nobody picked from yet; those are as the field itself. */
const defs = {
  wie: { type: 'object', additionalProperties: wie },
  antwoorden: {
    type: 'object',
    additionalProperties: {
      type: 'array',
      items: objectOf({ waarde: {}, door: { type: 'string' }, opMs: { type: 'number' } }),
    },
  },
}

function objectOf(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  }
}
