import { z } from 'zod/mini'
import type { ToestelId } from '#domain/id.ts'
import type { DevicePublic } from './protocol.ts'
import { base64, chainEntrySchema, hash, persoon } from './protocol.ts'

// What is said about the recovery card (docs/decisions/0017).

/** `card`: what whoever holds the card can show, out of its secret. `sealed`: to the card's key; opaque here. */
export const newRecoveryCardSchema = z.object({
  card: hash,
  sigPub: base64,
  sealed: base64.check(z.minLength(1), z.maxLength(4000)),
  /** by the calling device over `recoveryCardText`: a stolen cookie makes no card */
  signature: base64,
  /** what the calling device adds to its person's chain: cards before this one are out, this one is in */
  entries: z.optional(z.array(chainEntrySchema).check(z.maxLength(20))),
})
export type NewRecoveryCard = z.infer<typeof newRecoveryCardSchema>

/** Asks for the chain of whoever the card is of; `signature`: by the card's key over `recoveryOpenText`. */
export const recoveryOpenSchema = z.object({ card: hash, signature: base64 })
export type RecoveryOpen = z.infer<typeof recoveryOpenSchema>
/** `chain`: the whole, revokes too. */
export const recoveryOpenedSchema = z.object({ chain: z.array(chainEntrySchema) })

/**
 * `signature`: by the card's key over `recoveryUseText`. `entry`: signed by the card when it stands in the chain, and by the
 * new device itself for a card of before that.
 */
export const recoveryUseSchema = z.object({ card: hash, entry: chainEntrySchema, signature: base64 })
export type RecoveryUse = z.infer<typeof recoveryUseSchema>
export const recoveryAnswerSchema = z.object({ person: persoon, sealed: base64 })
export type RecoveryAnswer = z.infer<typeof recoveryAnswerSchema>

/** What a device signs that makes a card. */
export function recoveryCardText(
  by: ToestelId,
  { card, sigPub, sealed }: Pick<NewRecoveryCard, 'card' | 'sigPub' | 'sealed'>,
): Uint8Array {
  return new TextEncoder().encode(['opstap', 'recovery-card', 'v1', by, card, sigPub, sealed].join('\0'))
}

/** What the card signs to see the chain it stands in. */
export function recoveryOpenText(origin: string, card: string): Uint8Array {
  return new TextEncoder().encode(['opstap', 'recovery-open', 'v1', origin, card].join('\0'))
}

/** What the card signs that takes a device in. */
export function recoveryUseText(origin: string, card: string, device: DevicePublic): Uint8Array {
  const { id, sigPub, encPub } = device
  return new TextEncoder().encode(['opstap', 'recovery-use', 'v1', origin, card, id, sigPub, encPub].join('\0'))
}
