import { z } from 'zod/mini'
import { base64, chainEntrySchema, persoon, sealedKeySchema, toestel, toldChain, uitnodiging } from './protocol.ts'

// What is said about the devices of one person: one more, which there are, one that is lost, and when all of them are
// (docs/decisions/0016 and 0022).

export const addDeviceSchema = z.object({
  entry: chainEntrySchema,
  keys: z.array(sealedKeySchema).check(z.maxLength(100)),
})
export type AddDevice = z.infer<typeof addDeviceSchema>

/** Own devices, or those of somebody of the own region for a regiocoordinator. */
export const devicesRequestSchema = z.object({ person: persoon })
export const devicesAnswerSchema = z.object({
  devices: z.array(
    z.object({
      id: toestel,
      label: z.string(),
      status: z.enum(['waiting', 'active', 'revoked']),
      addedAtMs: z.int(),
      revokedAtMs: z.optional(z.int()),
    }),
  ),
  ...toldChain,
})
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>
export const revokeDeviceSchema = z.object({ person: persoon, entry: chainEntrySchema })
export type RevokeDevice = z.infer<typeof revokeDeviceSchema>

/** Who begins anew in the caller's region and waits for the word of a second person: for staff who is not the first. */
export const restartsAnswerSchema = z.object({
  restarts: z.array(
    z.object({
      invite: uitnodiging,
      person: persoon,
      /** who stands in already */
      by: persoon,
      entry: chainEntrySchema,
      /** of the person, as it stands now; devices in it that are in use go out */
      ...toldChain,
    }),
  ),
})
export type RestartsAnswer = z.infer<typeof restartsAnswerSchema>

/** The second word, with a revoke of every device that the person had; or a no, which ends it. */
export const restartConfirmSchema = z.object({
  invite: uitnodiging,
  device: toestel,
  accept: z.boolean(),
  signature: z.optional(base64),
  revokes: z.optional(z.array(chainEntrySchema).check(z.maxLength(60))),
})
export type RestartConfirm = z.infer<typeof restartConfirmSchema>

/** A regiocoordinator's device stands in afterwards for a device that nobody stood in for. */
export const deviceVouchSchema = z.object({ person: persoon, device: toestel, signature: base64 })
export type DeviceVouch = z.infer<typeof deviceVouchSchema>
