import type { ToestelId } from '#domain/id.ts'
import type { ChainEntry } from './protocol.ts'

/**
 * The key of a device, out of the chain of the person it belongs to.
 *
 * @returns base64url, 32 bytes; `undefined` when the chain is not right or does not hold the device
 */
export type SignerKey = (device: ToestelId, entries: readonly ChainEntry[]) => Promise<string | undefined>
