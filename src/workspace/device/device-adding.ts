import { deviceCode } from '#identity/device-code.ts'
import type { Identity } from '#identity/identity.ts'
import { base64FromBytes } from '#identity/bytes.ts'
import type { Api } from '#sync/api.ts'
import type { Outcome } from '#sync/outcome.ts'
import { offerText } from '#sync/protocol.ts'
import type { OpenedDevice } from './device-identity.ts'
import { changeIdentity } from './device-identity.ts'

/** What a new device shows to be added by another one of the same person. Nothing in it is secret. */
export interface Offered {
  /** `XXXX-XXXX-XXXX-XXXX` */
  typed: string
  /** for the QR */
  link: string
}

/** Whether this device showed its code before and is nobody's yet: then it is at the doors, as a new one. */
export function isOffering({ status, added }: Identity): boolean {
  return status === 'alone' && added === false
}

export async function offeredCode({ device }: OpenedDevice, origin: string): Promise<Offered> {
  const { typed } = await deviceCode(device.public)
  return { typed, link: `${origin}/#t=${typed}` }
}

/**
 * Shows this device to the server, and asks whether it was added. When it was, this device is that person's from now
 * on: kept before this resolves.
 */
export async function askAdded(
  opened: OpenedDevice,
  api: Pick<Api, 'offerDevice'>,
  origin: string,
): Promise<Outcome<'offered' | 'added'>> {
  const { device } = opened
  const signature = base64FromBytes(await device.sign(offerText(origin, device.public)))
  const answer = await api.offerDevice({ device: device.public, signature })
  if (!answer.ok) return answer
  const { status, person } = answer.value
  if (status === 'offered' || person === undefined) return { ok: true, value: 'offered' }
  await changeIdentity(opened, { person, status: 'active', added: true })
  return { ok: true, value: 'added' }
}

export interface Offering {
  readonly code: Offered
  /** `stopped`: this device was somebody's, or the server will not have it */
  ask(): Promise<'waiting' | 'offline' | 'stopped' | 'added'>
  close(): Promise<void>
}

/** A device that stands at the doors and shows its code. Nothing but its keys is kept. */
export async function offer(
  opened: OpenedDevice,
  api: Pick<Api, 'offerDevice'>,
  close: () => Promise<void>,
): Promise<Offering> {
  if (opened.identity.status === 'alone') await changeIdentity(opened, { added: false })
  return {
    code: await offeredCode(opened, location.origin),
    async ask() {
      const answer = await askAdded(opened, api, location.origin)
      if (answer.ok) return answer.value === 'added' ? 'added' : 'waiting'
      return answer.code === 'unknown' || answer.code === 'bad-request' ? 'stopped' : 'offline'
    },
    close,
  }
}
