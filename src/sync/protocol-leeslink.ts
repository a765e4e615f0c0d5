import { z } from 'zod/mini'
import { isLeeslinkId } from '#domain/leeslink.ts'
import { base64, hash, seq } from './protocol.ts'

// Links by which somebody without account reads one page (docs/decisions/0044). The server has hashes and sealed bytes.

const leeslink = z.custom<string>(isLeeslinkId)
const sleutel = base64.check(z.minLength(43), z.maxLength(43))

/** `bewijs`: hash of the secret in the link; what is stored is its hash */
export const newLeeslinkSchema = z.object({ id: leeslink, bewijs: hash, untilMs: seq })
export type NewLeeslink = z.infer<typeof newLeeslinkSchema>
export const leeslinkRequestSchema = z.object({ id: leeslink })

export const leeslinksAnswerSchema = z.object({
  links: z.array(
    z.object({
      id: leeslink,
      /** who opened it: a public key made there, and the proof by the secret of the link; absent: nobody yet */
      lezer: z.optional(z.object({ sleutel, mac: hash })),
      /** the sealed page is there */
      heeftBlad: z.boolean(),
      /** when it was read, oldest first */
      gelezen: z.array(z.int()),
    }),
  ),
})
export type LeeslinksAnswer = z.infer<typeof leeslinksAnswerSchema>

/** *Openen op dit toestel*. Without a session. `teken`: hash of what this device shows from now on */
export const openLeeslinkSchema = z.object({ id: leeslink, bewijs: hash, sleutel, mac: hash, teken: hash })
export type OpenLeeslink = z.infer<typeof openLeeslinkSchema>
/** Without a session. `teken`: what `teken` was the hash of. Answered with bytes, or with nothing while it is not there */
export const readLeeslinkSchema = z.object({ id: leeslink, teken: hash })

/** of one sealed page, photos included */
export const LEESBLAD_LIMIT_BYTES = 5 * 1024 * 1024
