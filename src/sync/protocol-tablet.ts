import { z } from 'zod/mini'
import type { ToestelId } from '#domain/id.ts'
import { base64, doc, hash, toestel } from './protocol.ts'

// What is said about a tablet that is nobody's (docs/decisions/0029).

/** A melding: somebody checked in. Sealed, with a key that the server never has. */
const meldingId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const sealedMelding = base64.check(z.minLength(1), z.maxLength(600))

/**
 * `door`: what follows from the code and is shown to the server; `box`: what the tablet has to know, sealed with another
 * key that follows from the code. `doc`: the groepsbeheer whose writers may have this tablet.
 */
export const newTabletSchema = z.object({
  id: toestel,
  doc,
  door: hash,
  box: base64.check(z.minLength(1), z.maxLength(20_000)),
})
export type NewTablet = z.infer<typeof newTabletSchema>
export const tabletMadeSchema = z.object({ ok: z.literal(true), untilMs: z.int() })

export const endTabletSchema = z.object({ id: toestel, doc })
export type EndTablet = z.infer<typeof endTabletSchema>

export const tabletsRequestSchema = z.object({ doc })
/** `wacht`: nobody has typed the code yet */
export const tabletStateSchema = z.enum(['wacht', 'open', 'klaar'])
export const tabletsAnswerSchema = z.object({
  tablets: z.array(z.object({ id: toestel, state: tabletStateSchema, untilMs: z.int() })),
  meldingen: z.array(z.object({ tablet: toestel, id: meldingId, sealed: sealedMelding, atMs: z.int() })),
})
export type TabletsAnswer = z.infer<typeof tabletsAnswerSchema>

/** Of the tablet itself, without a session: the first key that comes with this door is its key. */
export const openTabletSchema = z.object({ door: hash, sigPub: base64 })
export type OpenTablet = z.infer<typeof openTabletSchema>
/** `leftMs`: how long it may be used, so that no clock has to be right */
export const tabletOpenedSchema = z.object({ id: toestel, box: base64, leftMs: z.int() })
export type TabletOpened = z.infer<typeof tabletOpenedSchema>

/** `signature`: by the tablet's key over `tabletText`. */
const bySelf = { id: toestel, signature: base64 }
export const tabletAliveSchema = z.object(bySelf)
export const tabletAliveAnswerSchema = z.object({ leftMs: z.int() })
export const meldingSchema = z.object({ ...bySelf, melding: meldingId, sealed: sealedMelding })
export type Melding = z.infer<typeof meldingSchema>
/** `wipe`: nothing of anybody is in this browser, so all of it may go */
export const tabletByeSchema = z.object({ ...bySelf, wipe: z.boolean() })
export type TabletBye = z.infer<typeof tabletByeSchema>

/** What a tablet signs. */
export function tabletText(
  what: 'alive' | 'melding' | 'bye',
  origin: string,
  id: ToestelId,
  ...more: readonly string[]
): Uint8Array {
  return new TextEncoder().encode(['opstap', 'tablet', 'v1', what, origin, id, ...more].join('\0'))
}
