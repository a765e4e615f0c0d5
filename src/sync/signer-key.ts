import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { ChainEntry, SealedKey } from './protocol.ts'

/**
 * The key of a device, out of the chain of the person it belongs to.
 *
 * @returns base64url, 32 bytes; `undefined` when the chain is not right or does not hold the device
 */
export type SignerKey = (
  device: ToestelId,
  entries: readonly ChainEntry[],
  person: PersoonId,
) => Promise<string | undefined>

/** Document keys that another device of the same person sealed to this one; what does not open is left out. */
export type OpenKeys = (sealed: readonly SealedKey[]) => Promise<{ doc: DocumentId; epoch: number; key: Uint8Array }[]>
