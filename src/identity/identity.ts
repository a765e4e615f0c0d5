import { z } from 'zod/mini'
import type { PersoonId, UitnodigingId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { rollen } from '#domain/rol.ts'
import type { Device } from './device-keys.ts'
import { keptDeviceSchema, unlockDevice } from './device-keys.ts'
import { invitationCardSchema } from './invitation-card.ts'
import type { KeptInvitation } from './invitation.ts'
import type { Vault } from './vault.ts'
import { getSealed, putSealed } from './vault.ts'

const IDENTITY = 'identity'

const persoon = z.custom<PersoonId>((value) => isId('p', value))
const uitnodiging = z.custom<UitnodigingId>((value) => isId('u', value))

/** A redemption that must reach the server, as often as it takes. Its shape is the protocol's; opened by `sync`. */
const joiningSchema = z.looseObject({
  invite: uitnodiging,
  /** what it is for; the server says so too, but later */
  role: z.optional(z.enum(rollen)),
  /** the body of the call; holds hashes and public keys only */
  redemption: z.unknown(),
  /** absent for a link that the server printed */
  card: z.optional(invitationCardSchema),
  /** the server took it; now the inviter's device has to vouch */
  isAnswered: z.boolean(),
  /** the server's code, when it will not take it */
  refused: z.optional(z.string()),
})

/**
 * Who this device is. `alone`: works without an organisation; `waiting`: came in by an invitation, the inviter's device
 * has not checked it yet; `active`: taken in. Scope: device, sealed under the vault key.
 */
// loose: what a newer version added is kept when this one saves
export const identitySchema = z.looseObject({
  v: z.literal(1),
  person: persoon,
  device: keptDeviceSchema,
  status: z.enum(['alone', 'waiting', 'active']),
  joining: z.optional(joiningSchema),
  /** came in by another device of the same person, which sealed the key of mijn map to it */
  added: z.optional(z.boolean()),
})
export type Identity = z.infer<typeof identitySchema>
export type Joining = z.infer<typeof joiningSchema>

/** Keeps `identity`; resolves when it is on disk. */
export async function saveIdentity(vault: Vault, identity: Identity): Promise<void> {
  await putSealed(vault, IDENTITY, identity)
}

/** Who this device is, with its keys in hand. */
export async function openIdentity(
  vault: Vault,
): Promise<
  { ok: true; value: { identity: Identity; device: Device } } | { ok: false; error: 'absent' | 'unreadable' }
> {
  const kept = await getSealed(vault, IDENTITY)
  if (!kept.ok) return kept
  const parsed = identitySchema.safeParse(kept.value)
  if (!parsed.success) return { ok: false, error: 'unreadable' }
  const device = await unlockDevice(vault, parsed.data.device)
  return device === undefined
    ? { ok: false, error: 'unreadable' }
    : { ok: true, value: { identity: parsed.data, device } }
}

const keptInvitationSchema = z.object({
  id: uitnodiging,
  person: persoon,
  secret: z.string(),
  code: z.string(),
  card: invitationCardSchema,
  expiresAtMs: z.number(),
  kind: z.optional(z.literal('opnieuw')),
})

/** Keeps an invitation for the check that comes later. To be done before the server hears of it. */
export async function rememberInvitation(vault: Vault, kept: KeptInvitation): Promise<void> {
  await putSealed(vault, `invite:${kept.id}`, kept)
}

/** @returns `undefined` when this device did not make it: then another device of this person has to check */
export async function recallInvitation(vault: Vault, id: UitnodigingId): Promise<KeptInvitation | undefined> {
  const kept = await getSealed(vault, `invite:${id}`)
  const parsed = kept.ok ? keptInvitationSchema.safeParse(kept.value) : undefined
  return parsed?.success === true ? parsed.data : undefined
}
