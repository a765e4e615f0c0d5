import { z } from 'zod/mini'
import type { UitnodigingId } from '#domain/id.ts'
import { rolSchema } from '#domain/rol.ts'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, joinBytes, randomBytes, utf8 } from './bytes.ts'
import { decryptJson } from './vault.ts'

const text = z.string().check(z.minLength(1), z.maxLength(200))

/** What the new person sees before anything else: who asks, for what. Names, so only sealed on the wire. */
export const invitationCardSchema = z.object({
  inviterName: text,
  inviterPhone: z.optional(text),
  personName: text,
  role: rolSchema,
  regioName: text,
  organisation: z.optional(text),
  /** made for somebody who is elsewhere: three words are compared */
  isRemote: z.optional(z.boolean()),
})
export type InvitationCard = z.infer<typeof invitationCardSchema>

const NONCE_BYTES = 12

/** The secret of the link, or the typed code. */
interface CardKey {
  by: 'secret' | 'code'
  bytes: Bytes
}

/** @returns base64url; opens only with the same secret or code, and only for this invitation */
export async function sealCard(card: InvitationCard, id: UitnodigingId, key: CardKey): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES)
  const plain = utf8(JSON.stringify(invitationCardSchema.parse(card)))
  const body = await crypto.subtle.encrypt(cipherFor(id, nonce), await cardKey(key), plain)
  return base64FromBytes(joinBytes(nonce, new Uint8Array(body)))
}

/**
 * @param sealed base64url, from the server
 * @returns `undefined` when it is of another invitation, was changed or has another shape
 */
export async function openCard(sealed: string, id: UitnodigingId, key: CardKey): Promise<InvitationCard | undefined> {
  const bytes = bytesFromBase64(sealed)
  if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined
  const how = cipherFor(id, bytes.slice(0, NONCE_BYTES))
  const opened = await decryptJson(await cardKey(key), how, bytes.slice(NONCE_BYTES))
  if (opened === undefined) return undefined
  const parsed = invitationCardSchema.safeParse(opened.value)
  return parsed.success ? parsed.data : undefined
}

async function cardKey(key: CardKey): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', key.bytes, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8('opstap/card/v1'), info: utf8(key.by) }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function cipherFor(id: UitnodigingId, nonce: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(`opstap/card/v1\0${id}`) }
}
