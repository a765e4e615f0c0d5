import { z } from 'zod/mini'
import { documentsoorten } from './documentsoort.ts'
import { documentvorm } from './documentvorm.ts'
import { jsonSchemaOf } from './json-schema.ts'
import type { EigenSoort, MeeDocument } from './meeneembestand.ts'
import { eigenSoorten, gaatMee } from './meeneembestand.ts'
import { rolSchema } from './rol.ts'
import type { VeldLijst } from './veld.ts'

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
