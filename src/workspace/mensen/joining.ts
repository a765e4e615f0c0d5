import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { LookedAt } from '#workspace/device/device-identity.ts'
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

/** What an invitation is for, without using it up. */
export async function lookAt(text: string): Promise<Result<LookedAt, InvitationError>> {
  const { lookAtInvitation } = await import('#workspace/device/device-identity.ts')
  const { joiningApi } = await import('#sync/join.ts')
  const { browserTimers, browserTransport } = await import('#sync/browser-transport.ts')
  const { readInvitation } = await import('#identity/invitation.ts')
  if (readInvitation(text) === undefined) return fail('not-an-invitation')
  const looked = await lookAtInvitation(joiningApi(browserTransport(), browserTimers), text)
  return looked.ok ? ok(looked.value) : fail(errorOf(looked.code))
}

/** *Ja, dat klopt*: this device becomes that person's, and opens. Mijn map that was here stays. */
export async function join(looked: LookedAt): Promise<Result<undefined, InvitationError>> {
  const now = started.value
  if (now.state === 'echt' && now.workspace.ik.value.status !== 'alleen') return fail('other-person')
  const { canMakeDevice } = await import('#identity/device-keys.ts')
  if (!(await canMakeDevice())) return fail('no-keys')
  const { joinWithDevice } = await import('#workspace/device/device-engine.ts')
  const joined = await joinWithDevice(looked)
  if (!joined.ok && joined.error !== 'offline') return fail(errorOf(joined.error))
  fromAddress.value = undefined
  await restart()
  return ok(undefined)
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
