import { z } from 'zod/mini'

/** What a released version wrote in one field. */
export interface FieldShape {
  /** how it merges */
  readonly veldsoort: string
  /** kind of value; `?` behind it when `null` is stored too */
  readonly waarde: string
  /** the words that may be stored, for a choice out of a list */
  readonly woorden?: readonly string[]
}

/** `kind.collection.field` to its shape. */
export type Shapes = Readonly<Record<string, FieldShape>>

export interface CommittedShapes {
  readonly fields: Shapes
  /** fields that are no longer written; their names are never used again */
  readonly retired: Shapes
}

interface Field {
  readonly soort: string
  readonly schema: unknown
}
type Forms = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Field>>>>>>

/** Every stored field of a documentvorm. */
export function listShapes(vorm: Forms): Shapes {
  const rows = Object.entries(vorm).flatMap(([soort, verzamelingen]) =>
    Object.entries(verzamelingen).flatMap(([verzameling, velden]) =>
      Object.entries(velden).map(([veld, field]) => [`${soort}.${verzameling}.${veld}`, shapeOf(field)] as const),
    ),
  )
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * What breaks the rule that stored shapes only grow: a sentence per violation, in the words of who has to repair it.
 * A field that is new is no violation; see `listNew`.
 */
export function listViolations(now: Shapes, committed: CommittedShapes): string[] {
  const released = Object.entries(committed.fields).flatMap(([name, before]) => {
    const field = now[name]
    if (field === undefined) return [`${name} is gone: keep it, or move its line to "retired"`]
    return changesOf(name, before, field)
  })
  const reused = Object.keys(committed.retired)
    .filter((name) => name in now)
    .map((name) => `${name} is retired: take another name`)
  return [...released, ...reused]
}

/** What is stored now and not in the committed file: fields, and words of a choice. */
export function listNew(now: Shapes, committed: CommittedShapes): string[] {
  return Object.entries(now).flatMap(([name, field]) => {
    const before = committed.fields[name]
    if (before === undefined) return [name]
    return (field.woorden ?? []).filter((woord) => !before.woorden?.includes(woord)).map((woord) => `${name}: ${woord}`)
  })
}

/** The committed file with what is new added to it. Nothing leaves it. */
export function grow(now: Shapes, committed: CommittedShapes): CommittedShapes {
  const names = [...new Set([...Object.keys(committed.fields), ...Object.keys(now)])].toSorted()
  const fields = names.flatMap((name) => {
    const shape = now[name] ?? committed.fields[name]
    return shape === undefined ? [] : [[name, shape] as const]
  })
  return { fields: Object.fromEntries(fields), retired: committed.retired }
}

/** One field a line where it fits, so that two branches that add one merge; in the spelling of the formatter. */
export function writeShapes(shapes: CommittedShapes): string {
  const part = (fields: Shapes) => {
    const rows = Object.entries(fields).map(
      ([name, shape]) => `    ${JSON.stringify(name)}: ${writeShape(name, shape)}`,
    )
    return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`
  }
  return `{\n  "fields": ${part(shapes.fields)},\n  "retired": ${part(shapes.retired)}\n}\n`
}

const LINE_WIDTH = 120

function writeShape(name: string, shape: FieldShape): string {
  const words = (shape.woorden ?? []).map((woord) => JSON.stringify(woord))
  const cells = [`"veldsoort": ${JSON.stringify(shape.veldsoort)}`, `"waarde": ${JSON.stringify(shape.waarde)}`]
  const oneLine = `{ ${[...cells, ...(shape.woorden ? [`"woorden": [${words.join(', ')}]`] : [])].join(', ')} }`
  if (oneLine.length + name.length + '    "": ,'.length <= LINE_WIDTH || !shape.woorden) return oneLine
  const list = `"woorden": [${words.join(', ')}]`
  const isShort = list.length + 6 <= LINE_WIDTH
  const lines = isShort ? list : `"woorden": [\n${words.map((word) => `        ${word}`).join(',\n')}\n      ]`
  return `{\n      ${[...cells, lines].join(',\n      ')}\n    }`
}

const shapeSchema = z.strictObject({
  veldsoort: z.string(),
  waarde: z.string(),
  woorden: z.optional(z.array(z.string())),
})

/** Reads the committed file; throws when it is not one. */
export function readShapes(text: string): CommittedShapes {
  const shapes = z.record(z.string(), shapeSchema)
  return z.strictObject({ fields: shapes, retired: shapes }).parse(JSON.parse(text))
}

function changesOf(name: string, before: FieldShape, now: FieldShape): string[] {
  const lost = (before.woorden ?? []).filter((woord) => now.woorden !== undefined && !now.woorden.includes(woord))
  return [
    ...(before.veldsoort === now.veldsoort ? [] : [`${name} was ${before.veldsoort}, is ${now.veldsoort}`]),
    ...(before.waarde === now.waarde ? [] : [`${name} held ${before.waarde}, holds ${now.waarde}`]),
    ...lost.map((woord) => `${name} no longer reads "${woord}"`),
  ]
}

function shapeOf(field: Field): FieldShape {
  return { veldsoort: field.soort, ...valueOf(field.schema) }
}

/** The kind of value of a schema, as zod writes it in a JSON schema. */
function valueOf(schema: unknown): { waarde: string; woorden?: string[] } {
  // A field's schema is a zod schema by its type in veld.ts; `Field` says `unknown` to take planted ones too.
  const json = z.toJSONSchema(schema as z.core.$ZodType)
  const parts = json.anyOf ?? [json]
  const value = parts.find((part) => typeof part === 'object' && part.type !== 'null')
  if (typeof value !== 'object') throw new Error('a field holds nothing but null')
  const isNullable = parts.length > 1 ? '?' : ''
  if (value.enum) return { waarde: `woord${isNullable}`, woorden: value.enum.map(String) }
  const item = typeof value.items === 'object' && !Array.isArray(value.items) ? [`of ${String(value.items.type)}`] : []
  const pattern = value.pattern === undefined ? [] : [value.pattern]
  return { waarde: `${[String(value.type), ...pattern, ...item].join(' ')}${isNullable}` }
}
