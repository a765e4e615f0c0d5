import type { PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Me } from '#sync/protocol.ts'
import { PASSKEY_GOOD_MS } from '#sync/protocol-passkey.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { TOLD_MS } from './recovery.ts'
import type { Caller } from './rights.ts'
import type { Store } from './store.ts'

/** Who has the files of other people. @source security.md 2.2 */
const staff: readonly Rol[] = ['trainer', 'jobcoach', 'regiocoordinator', 'projectassistent']

export type PasskeyBar = 'passkey-due' | 'passkey-missing'

interface Rule {
  config: Pick<Config, 'staffPasskey'>
  store: Store
  clock: Clock
}

/** Whether this person has to show a passkey every 12 h. */
function isRequired({ config, store }: Rule, person: PersoonId): boolean {
  return config.staffPasskey === 'required' && store.people.roles(person).some(({ rol }) => staff.includes(rol))
}

/** Whether this device showed or made a passkey within 12 h. */
export function isShown({ store, clock }: Omit<Rule, 'config'>, caller: Caller): boolean {
  const atMs = store.passkeys.shownAt(caller.device)
  return atMs !== undefined && clock.nowMs() - atMs < PASSKEY_GOOD_MS
}

/**
 * Why this caller is told nothing now; asked at every call and for every live message, so that it counts from one
 * moment to the next.
 */
export function passkeyBar(rule: Rule, caller: Caller): PasskeyBar | undefined {
  if (rule.config.staffPasskey !== 'required' || !caller.isActive || isShown(rule, caller)) return undefined
  if (!isRequired(rule, caller.person)) return undefined
  return rule.store.passkeys.of(caller.person).length === 0 ? 'passkey-missing' : 'passkey-due'
}

/**
 * What whoever is barred may ask all the same: who they are, their passkeys, and to have taken in what was made on this
 * device. A list of what is open, so that a call that comes later is closed.
 */
export function isOpenWhenBarred(method: string, path: string): boolean {
  if (method === 'GET') return path === '/api/me'
  if (method === 'PUT') return path.startsWith('/api/blobs/')
  return openPosts.has(path)
}

const openPosts = new Set([
  ...['/api/passkeys', '/api/passkeys/make', '/api/passkeys/made', '/api/passkeys/show', '/api/passkeys/shown'],
  // Nothing typed is lost: own records, the documents they are in, and what was looked at meanwhile.
  ...['/api/push', '/api/births', '/api/inzagen'],
])

/** What is told of it at every contact. */
export function toldPasskey(rule: Rule, caller: Caller): NonNullable<Me['passkey']> {
  const { store, clock } = rule
  const own = store.passkeys.of(caller.person)
  const barred = passkeyBar(rule, caller)
  const isDoubted = own.some(({ doubtedAtMs }) => doubtedAtMs !== undefined && clock.nowMs() - doubtedAtMs < TOLD_MS)
  return {
    isRequired: isRequired(rule, caller.person),
    count: own.length,
    ...(barred === undefined ? {} : { barred }),
    ...(isDoubted ? { isDoubted } : {}),
  }
}

/** Whether this is the last one of somebody who needs one. */
export function isLastNeeded(rule: Rule, person: PersoonId): boolean {
  return isRequired(rule, person) && rule.store.passkeys.of(person).length <= 1
}
