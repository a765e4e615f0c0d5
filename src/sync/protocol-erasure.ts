import { z } from 'zod/mini'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { wisGronden } from '#domain/wissen.ts'
import { base64, persoon } from './protocol.ts'

// What is said about erasing, standing still, and how long things are kept (docs/decisions/0021).

const doc = z.custom<DocumentId>((value) => isId('d', value))

/** One document, for good. */
export const erasureSchema = z.object({ doc, ground: z.enum(wisGronden) })
export type Erasure = z.infer<typeof erasureSchema>

/** Everything the organisation holds of a kandidaat, who asked a regiocoördinator for it; or whose time is over. */
export const heldErasureSchema = z.object({ person: persoon, ground: z.enum(['verzoek', 'bewaartermijn']) })
export type HeldErasure = z.infer<typeof heldErasureSchema>

/** *Stop met Opstap en wis alles*: by the kandidaat. `signature`: by the calling device over `wisAllesText`. */
export const accountErasureSchema = z.object({ signature: base64 })
export type AccountErasure = z.infer<typeof accountErasureSchema>

/** Makes a person's documents stand still, or lets them go on. */
export const restrictionSchema = z.object({ person: persoon, on: z.boolean() })
export type Restriction = z.infer<typeof restrictionSchema>

/** What the person was shown of what will be erased. */
export const retentionSeenSchema = z.object({ docs: z.array(doc).check(z.maxLength(500)) })
export type RetentionSeen = z.infer<typeof retentionSeenSchema>
