import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { documentvorm } from '#domain/documentvorm.ts'
import { jsonSchemaOf } from '#domain/json-schema.ts'
import type { VeldLijst } from '#domain/veld.ts'

/** What zod itself says, without the line that names the dialect. */
function zodSays(schema: z.ZodMiniType<never> | z.ZodMiniType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema)
  return rest
}

const fields = Object.entries(documentvorm).flatMap(([soort, verzamelingen]) =>
  Object.entries<VeldLijst>(verzamelingen).flatMap(([verzameling, lijst]) =>
    Object.entries(lijst).map(([veld, { schema }]) => [`${soort}.${verzameling}.${veld}`, schema] as const),
  ),
)

test('every stored field has the JSON Schema that zod itself would give it', () => {
  expect(fields.length).toBeGreaterThan(200)
  for (const [name, schema] of fields) expect(jsonSchemaOf(schema), name).toEqual(zodSays(schema))
})

test('objects, lists and optional fields as zod says them', () => {
  const schema = z.object({
    soort: z.literal('opstap-alles'),
    versie: z.literal(1),
    mensen: z.array(z.object({ naam: z.string(), rol: z.optional(z.enum(['a', 'b'])) })),
  })

  expect(jsonSchemaOf(schema)).toEqual(zodSays(schema))
})

test('a shape that it does not know is no empty schema but an error', () => {
  expect(() => jsonSchemaOf(z.date())).toThrow('date')
})
