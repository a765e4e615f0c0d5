import { z } from 'zod/mini'
import { evaluatieOordelen, evaluatieVragen, MAX_EVALUATIE_TEKST } from '#domain/evaluatie.ts'
import { base64, doc } from './protocol.ts'

// The written evaluatie (docs/decisions/0039): a biljet is signed without being seen, and shown with answers by nobody.

const sleutel = base64.check(z.minLength(300), z.maxLength(700))

export const evaluatieRequestSchema = z.object({ doc })
/** `sleutel`: RSA modulus. `nodig`: so many answers there have to be before anybody reads one */
export const evaluatieOpenedSchema = z.object({ sleutel, aantal: z.int(), nodig: z.int() })
export type EvaluatieOpened = z.infer<typeof evaluatieOpenedSchema>

export const biljetRequestSchema = z.object({ doc, gevraagd: sleutel })
export type BiljetRequest = z.infer<typeof biljetRequestSchema>
export const biljetAnswerSchema = z.object({ getekend: sleutel })

export const antwoordenSchema = z.object({
  oordeel: z.optional(z.enum(evaluatieOordelen)),
  ...(Object.fromEntries(
    evaluatieVragen.map((vraag) => [vraag, z.optional(z.string().check(z.maxLength(MAX_EVALUATIE_TEKST)))]),
  ) as Record<(typeof evaluatieVragen)[number], z.ZodMiniOptional<z.ZodMiniString>>), // the same keys, one by one
})
export type EvaluatieAntwoorden = z.infer<typeof antwoordenSchema>

/** Without a session. */
export const evaluatieAntwoordSchema = z.object({
  doc,
  bericht: base64.check(z.minLength(43), z.maxLength(43)),
  teken: sleutel,
  antwoorden: antwoordenSchema,
})
export type EvaluatieAntwoord = z.infer<typeof evaluatieAntwoordSchema>

/** `aantal`: answers that came in. Which of them may be read yet is the server's to say. */
export const evaluatieUitslagSchema = z.object({
  aantal: z.int(),
  nodig: z.int(),
  antwoorden: z.array(antwoordenSchema),
})
export type EvaluatieUitslag = z.infer<typeof evaluatieUitslagSchema>
