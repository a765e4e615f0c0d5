import type { z } from 'zod/mini'

interface Def {
  type: string
  checks?: readonly { _zod: { def: { check: string; maximum?: number; pattern?: RegExp } } }[]
  entries?: Readonly<Record<string, string>>
  values?: readonly unknown[]
  innerType?: z.ZodMiniType
  element?: z.ZodMiniType
  shape?: Readonly<Record<string, z.ZodMiniType>>
}

/**
 * The JSON Schema of a shape, as far as shapes of ours go: zod's own `toJSONSchema` says the same (a test compares
 * them) and weighs more than every screen that could need it.
 *
 * @throws RangeError for a shape that no stored thing of ours has: then this needs a line more
 * @source docs/begrippen.md#json-schema
 */
export function jsonSchemaOf(schema: z.ZodMiniType<never> | z.ZodMiniType): object {
  // What zod keeps of a schema is read, never written; its type there is as wide as all schemas are.
  const def = schema._zod.def as unknown as Def
  switch (def.type) {
    case 'string':
      return { type: 'string', ...Object.assign({}, ...(def.checks ?? []).map((one) => textCheck(one._zod.def))) }
    case 'number':
    case 'boolean':
      return { type: def.type }
    case 'enum':
      return { type: 'string', enum: Object.values(def.entries ?? {}) }
    case 'literal': {
      const [value] = def.values ?? []
      return { type: typeof value, const: value }
    }
    case 'nullable':
      return orNull(inner(def.innerType))
    case 'optional':
      return inner(def.innerType)
    case 'array':
      return { type: 'array', items: inner(def.element) }
    case 'object': {
      const fields = Object.entries(def.shape ?? {})
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map(([name, field]) => [name, jsonSchemaOf(field)])),
        required: fields.filter(([, field]) => field._zod.def.type !== 'optional').map(([name]) => name),
        additionalProperties: false,
      }
    }
    default:
      throw new RangeError(`No JSON Schema of a ${def.type}`)
  }
}

function inner(schema: z.ZodMiniType | undefined): object {
  return schema === undefined ? {} : jsonSchemaOf(schema)
}

/** A bare type takes `null` beside it; what says more of a value is one of two. */
function orNull(schema: object): object {
  const [[key, type] = [], ...more] = Object.entries(schema)
  if (more.length === 0 && key === 'type') return { type: [type, 'null'] }
  return { anyOf: [schema, { type: 'null' }] }
}

function textCheck({ maximum, pattern }: { maximum?: number; pattern?: RegExp }): object {
  return { ...(maximum === undefined ? {} : { maxLength: maximum }), ...(pattern ? { pattern: pattern.source } : {}) }
}
