import { z } from 'zod/mini'
import type { LogboekAct } from '#domain/logboek.ts'
import { rolSchema } from '#domain/rol.ts'
import { base64, doc, hash, persoon, seq, toestel } from './protocol.ts'

// What is said about the log of one zaak (docs/decisions/0011-audit-log.md).

export const logboekRequestSchema = z.object({ zaak: persoon, since: seq })
/** As it stands in the chain of the zaak: its hash is over exactly these (domain/logboek.ts). */
export const toldEntrySchema = z.object({
  n: z.int(),
  prev: hash,
  atMs: z.int(),
  actor: z.optional(persoon),
  role: z.optional(rolSchema),
  device: z.optional(toestel),
  /** a newer server may know more of them */
  act: z.custom<LogboekAct>((value) => typeof value === 'string' && value.length < 40),
  doc: z.optional(doc),
  about: z.optional(z.string()),
  basis: z.string(),
  source: z.enum(['server', 'device']),
  result: z.string(),
})
export type ToldEntry = z.infer<typeof toldEntrySchema>
export const logboekAnswerSchema = z.object({
  log: z.string(),
  /** entries up to here went after the time they are kept */
  purgedTo: seq,
  head: z.object({ n: seq, hash }),
  entries: z.array(toldEntrySchema),
  more: z.boolean(),
})
export type LogboekAnswer = z.infer<typeof logboekAnswerSchema>
/** entries per answer */
export const LOGBOEK_ROWS = 300
/** documents in one list that was viewed; a longer list is told in parts */
const LIST_DOCS = 500

export const inzagenSchema = z.object({
  inzagen: z
    .array(
      z.object({
        doc,
        act: z.enum(['doc.open', 'export', 'list.view']),
        atMs: seq,
        /** of a list: the others in it */
        docs: z.optional(z.array(doc).check(z.maxLength(LIST_DOCS))),
        signature: base64,
      }),
    )
    .check(z.maxLength(100)),
})
export type Inzagen = z.infer<typeof inzagenSchema>
