import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { LookedAt } from '#workspace/device/device-identity.ts'
import { noteJoined } from '#workspace/device/passkey-choice.ts'
import type { Ik } from '#workspace/engine.ts'
import { restart, started } from '#workspace/start.ts'

export type { LookedAt }

/** Why an invitation cannot be used; each has a sentence. */
export type InvitationError =
  | 'not-an-invitation'
  | 'offline'
  | 'unknown'
  | 'used'
  | 'expired'
  | 'too-many'
  | 'other-person' // this device works for somebody else already
  | 'no-keys' // this browser cannot make the keys
  | 'full'
  | 'server'

const fromAddress = signal<string | undefined>(undefined)

/** The invitation this page was opened with, if any. Held in memory only. */
export const invitationFromAddress: ReadonlySignal<string | undefined> = fromAddress

/**
 * Takes the secret out of the address before anything else looks at it: it must not stay in the history, and no
 * request may carry it.
 *
 * @returns whether there was one
 */
export function takeInvitationFromAddress(): boolean {
  if (!location.hash.startsWith('#s=')) return false
  fromAddress.value = location.href
  history.replaceState(null, '', '/uitnodiging')
  return true
}

/** A link that is opened in a page where the app is open already loads nothing: only what stands behind # changes. */
export function watchAddress(): void {
  addEventListener('hashchange', () => {
    // The router hears of a move only when the browser itself moves.
    if (takeInvitationFromAddress()) dispatchEvent(new PopStateEvent('popstate'))
  })
}

/**
 * What an invitation is for, without using it up.
 *
 * @returns `yours` when it was used by this very device: there is nothing to do any more
 */
export async function lookAt(text: string): Promise<Result<LookedAt, InvitationError | 'yours'>> {
  const parts = await loadParts()
  if (parts === undefined) return fail('offline')
  const { lookAtInvitation, joiningApi, browserTimers, browserTransport, readInvitation, cameInBy } = parts
  if (readInvitation(text) === undefined) return fail('not-an-invitation')
  const looked = await lookAtInvitation(joiningApi(browserTransport(), browserTimers), text)
  if (looked.ok) return ok(looked.value)
  const isOwn = looked.code === 'used' && started.value.state === 'echt' && (await cameInBy(text))
  if (!isOwn) return fail(errorOf(looked.code))
  fromAddress.value = undefined
  return fail('yours')
}

/** *Ja, dat klopt*: this device becomes that person's, and opens. Mijn map that was here stays. */
export async function join(looked: LookedAt): Promise<Result<undefined, InvitationError>> {
  const now = started.value
  if (now.state === 'echt' && isTaken(now.workspace.ik.value)) return fail('other-person')
  const parts = await loadParts()
  if (parts === undefined) return fail('offline')
  const { canMakeDevice, joinWithDevice } = parts
  if (!(await canMakeDevice())) return fail('no-keys')
  const joined = await joinWithDevice(looked)
  if (!joined.ok && joined.error !== 'offline') return fail(errorOf(joined.error))
  fromAddress.value = undefined
  noteJoined()
  await restart()
  return ok(undefined)
}

/** Works for somebody already. Who was refused belongs to nobody yet, and may come in by another invitation. */
function isTaken({ status, geweigerd }: Ik): boolean {
  return status !== 'alleen' && geweigerd !== true
}

/**
 * All that looking and joining need, at once: on a first visit it comes over the network, and once *Klopt dit?* is on
 * the screen *Ja* works without one.
 *
 * @returns `undefined` when it did not come: there is no network, and the app is not on this device yet
 */
function loadParts() {
  return Promise.all([
    import('#workspace/device/device-identity.ts'),
    import('#workspace/device/device-joining.ts'),
    import('#workspace/device/own-invitation.ts'),
    import('#sync/join.ts'),
    import('#sync/browser-transport.ts'),
    import('#identity/invitation.ts'),
    import('#identity/device-keys.ts'),
    import('#workspace/device/device-engine.ts'), // what opens right after
  ]).then(
    ([device, joinsBy, own, joining, transport, invitation, keys]) => ({
      ...{ lookAtInvitation: device.lookAtInvitation, joinWithDevice: joinsBy.joinWithDevice },
      cameInBy: own.cameInBy,
      ...{ joiningApi: joining.joiningApi, readInvitation: invitation.readInvitation },
      ...{ browserTimers: transport.browserTimers, browserTransport: transport.browserTransport },
      canMakeDevice: keys.canMakeDevice,
    }),
    () => undefined,
  )
}

function errorOf(code: string): InvitationError {
  switch (code) {
    case 'offline':
    case 'unknown':
    case 'used':
    case 'expired':
    case 'too-many':
    case 'full':
      return code
    case 'bad-request':
      return 'not-an-invitation'
    default:
      return 'server'
  }
}
