import type { Api, InviteOpened, RedeemAnswer } from './api.ts'
import { Api as ApiCalls } from './api.ts'
import { HttpCaller } from './http-caller.ts'
import type { Outcome } from './outcome.ts'
import { isPassing } from './outcome.ts'
import type { InviteProof, Redemption, WaitingDevices } from './protocol.ts'
import type { RunEnd } from './runner.ts'
import type { Timers, Transport } from './transport.ts'

/** A redemption that must reach the server, however often that takes; kept on the device by `identity`. */
export interface Joining {
  /** @returns the redemption as long as the server has not answered it */
  pending(): Promise<Redemption | undefined>
  answered(answer: RedeemAnswer): Promise<void>
  /** used, expired, blocked: this invitation leads nowhere any more */
  refused(code: string): Promise<void>
}

export type WaitingDevice = WaitingDevices['waiting'][number]

/**
 * Checks that a device which came in holds the invitation: the HMAC over its keys.
 *
 * @returns the own device's word for it; `undefined` when this device did not make the invitation and cannot tell, or
 * when people still have to compare words
 */
export type Vouching = (waiting: WaitingDevice) => Promise<boolean | { signature: string } | undefined>

/** Calls for a device that is nobody yet: opening an invitation, before there is a connection. */
export function joiningApi(
  transport: Transport,
  timers: Timers,
): Pick<Api, 'openInvite' | 'redeem' | 'offerDevice' | 'openRecovery' | 'useRecoveryCard'> {
  return new ApiCalls(new HttpCaller(transport, timers))
}

/** Calls of a tablet that is nobody's: it proves itself in each of them. */
export type TabletApi = Pick<Api, 'openTablet' | 'tabletAlive' | 'meldOnTablet' | 'tabletBye'>

export function tabletApi(transport: Transport, timers: Timers): TabletApi {
  return new ApiCalls(new HttpCaller(transport, timers))
}

/** What an invitation is for. It is not used up, so nothing is lost by looking. */
export function openInvitation(api: Pick<Api, 'openInvite'>, proof: InviteProof): Promise<Outcome<InviteOpened>> {
  return api.openInvite(proof)
}

/**
 * Brings a kept redemption to the server.
 *
 * @returns `undefined` when there is none; after `offline` and the like it stays kept and is tried at the next contact
 */
export async function deliverRedemption(
  api: Pick<Api, 'redeem'>,
  joining: Joining | undefined,
): Promise<Outcome<RedeemAnswer> | undefined> {
  const redemption = await joining?.pending()
  if (joining === undefined || redemption === undefined) return undefined
  const answer = await api.redeem(redemption)
  if (answer.ok) await joining.answered(answer.value)
  else if (!isPassing(answer.code)) await joining.refused(answer.code)
  return answer
}

/** Checks the devices that wait for this person and says so to the server; those it cannot judge stay waiting. */
export async function checkWaiting(
  api: Pick<Api, 'waitingDevices' | 'vouch'>,
  vouching: Vouching,
  heard: (invites: WaitingDevices['invites']) => void,
): Promise<RunEnd> {
  const answer = await api.waitingDevices()
  if (!answer.ok) return answer.code
  heard(answer.value.invites)
  for (const waiting of answer.value.waiting) {
    const word = await vouching(waiting)
    if (word === undefined) continue
    const accept = word !== false
    const signature = typeof word === 'object' ? word.signature : undefined
    const about = { invite: waiting.invite, device: waiting.entry.device.id, accept }
    const vouched = await api.vouch(signature === undefined ? about : { ...about, signature })
    if (!vouched.ok && isPassing(vouched.code)) return vouched.code
  }
  return 'done'
}
