import type { ToestelId } from '#domain/id.ts'
import { sha256Hex, utf8 } from './bytes.ts'
import type { Device, DevicePublicKeys } from './device-keys.ts'
import { signBytes } from './form-signature.ts'

/** One entry of a person's device chain, as it travels. */
export interface ChainLink {
  act: 'add'
  device: DevicePublicKeys
  /** hex SHA-256 of the previous entry's text, 64 zeros for a start */
  prev: string
  /** the device that signed: itself for a start, else one that was in the chain before */
  by: ToestelId
  /** base64url, Ed25519 over `chainText` */
  signature: string
}

export const NO_PREVIOUS = '0'.repeat(64)

type Signer = Pick<Device, 'public' | 'sign'>

/** How a signature is checked; `verifyBytes` of `form-signature.ts`. */
export type Verify = (sigPub: string, bytes: Uint8Array, signature: string) => Promise<boolean>

export type ChainError =
  | 'signature' // not signed by the device it names
  | 'order' // does not follow the entry before
  | 'stranger' // signed by a device that is not in the chain
  | 'double' // adds a device that is in it already

export type ChainCheck =
  | { ok: true; devices: DevicePublicKeys[]; head: string; starts: number }
  | { ok: false; error: ChainError; at: number }

/** What is signed and hashed of an entry: everything but the signature. No part can hold the separator but the last. */
export function chainText(entry: Omit<ChainLink, 'signature'>): Uint8Array {
  const { act, device, prev, by } = entry
  const { id, suite, sigPub, encPub, label } = device
  return utf8(['opstap', 'chain', 'v1', act, prev, by, id, String(suite), sigPub, encPub, label].join('\0'))
}

/** The entry with which a device presents itself: signed by the device it adds. */
export async function startChain(device: Signer): Promise<ChainLink> {
  const entry = { act: 'add' as const, device: device.public, prev: NO_PREVIOUS, by: device.public.id }
  return { ...entry, signature: await signBytes(device, chainText(entry)) }
}

/** What the next entry names as `prev`, and what a signature under a form names as the signer's chain. */
export async function headHash(entries: readonly ChainLink[]): Promise<string> {
  const last = entries.at(-1)
  return last === undefined ? NO_PREVIOUS : sha256Hex(chainText(last))
}

/**
 * Checks a whole chain, so that nobody has to believe the server about a person's devices.
 *
 * A person who lost every device starts again by a new invitation: that entry is a start too. `starts` says how many
 * there are; each rests on the inviter's check and not on an earlier device.
 *
 * @source docs/threats.md; design: device chain
 */
export async function checkChain(entries: readonly ChainLink[], verify: Verify): Promise<ChainCheck> {
  const devices: DevicePublicKeys[] = []
  let head = NO_PREVIOUS
  let starts = 0
  for (const [at, entry] of entries.entries()) {
    const { device, by, prev } = entry
    if (devices.some((known) => known.id === device.id)) return { ok: false, error: 'double', at }
    const isStart = by === device.id
    if (prev !== (isStart ? NO_PREVIOUS : head)) return { ok: false, error: 'order', at }
    const signer = isStart ? device : devices.find((known) => known.id === by)
    if (signer === undefined) return { ok: false, error: 'stranger', at }
    const text = chainText(entry)
    if (!(await verify(signer.sigPub, text, entry.signature))) return { ok: false, error: 'signature', at }
    if (isStart) starts += 1
    devices.push(device)
    head = await sha256Hex(text)
  }
  return { ok: true, devices, head, starts }
}
