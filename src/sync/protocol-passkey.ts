import { z } from 'zod/mini'
import type { ToestelId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'

// What is said about passkeys (docs/decisions/0024). Bytes are base64url, as in the JSON forms of WebAuthn.

const base64 = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/), z.maxLength(20_000))
const toestel = z.custom<ToestelId>((value) => isId('t', value))

/** Of the person who asks who they are. */
export const toldPasskeySchema = z.object({
  /** this person has to show one every 12 h */
  isRequired: z.boolean(),
  /** how many this person has */
  count: z.int(),
  /** why this device is told nothing else now */
  barred: z.optional(z.enum(['passkey-due', 'passkey-missing'])),
  /** the counter of one went back, within the last 24 hours */
  isDoubted: z.optional(z.boolean()),
})

/** A credential id; the standard allows 1023 bytes. */
const credential = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,1364}$/))
const transports = z.array(z.string().check(z.maxLength(20))).check(z.maxLength(8))

/** How a passkey is to be made. `user`: the same for a person always; `known`: not made twice on one authenticator. */
export const passkeyToMakeSchema = z.object({
  challenge: base64,
  rpId: z.string(),
  user: base64,
  known: z.array(z.object({ id: credential, transports: z.optional(transports) })),
})
export type PasskeyToMake = z.infer<typeof passkeyToMakeSchema>

/** What a passkey is asked with. */
export const passkeyToShowSchema = z.object({
  challenge: base64,
  rpId: z.string(),
  known: z.array(z.object({ id: credential, transports: z.optional(transports) })),
})
export type PasskeyToShow = z.infer<typeof passkeyToShowSchema>

/** What an authenticator made. Never its extensions: what it answers to PRF opens the device. */
export const madePasskeySchema = z.object({
  id: credential,
  clientData: base64,
  attestation: base64,
  transports: z.optional(transports),
})
export type MadePasskey = z.infer<typeof madePasskeySchema>

/** What an authenticator signed. */
export const shownPasskeySchema = z.object({
  id: credential,
  clientData: base64,
  authenticatorData: base64,
  signature: base64,
  user: z.optional(base64),
})
export type ShownPasskey = z.infer<typeof shownPasskeySchema>

export const passkeysAnswerSchema = z.object({
  passkeys: z.array(
    z.object({
      id: credential,
      madeAtMs: z.int(),
      /** where it was made */
      device: toestel,
      label: z.string(),
      usedAtMs: z.optional(z.int()),
      /** its counter went back: somebody may have copied it */
      doubtedAtMs: z.optional(z.int()),
    }),
  ),
})
export type ToldPasskey = z.infer<typeof passkeysAnswerSchema>['passkeys'][number]
export const removePasskeySchema = z.object({ id: credential })

/** So long a device that showed a passkey counts as shown. */
export const PASSKEY_GOOD_MS = 12 * 60 * 60_000
