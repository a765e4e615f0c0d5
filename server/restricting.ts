import type { DocumentId } from '#domain/id.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { Restriction } from '#sync/protocol-erasure.ts'
import type { Caller } from './rights.ts'
import { isCoordinatorOf, isOfRegion } from './rights.ts'
import type { Store } from './store.ts'

export type RestrictingResult =
  | { ok: true; docs: DocumentId[]; isChanged: boolean; basis: 'eigen' | 'rol' }
  | { ok: false; code: RefusalCode }

/**
 * Makes what is held of a kandidaat stand still, or lets it go on: asked by the kandidaat, or by a regiocoördinator of the
 * region for them. Lifted by whoever asked, or by a regiocoördinator. The same again changes nothing.
 */
export function restrict(store: Store, caller: Caller, { person, on }: Restriction, nowMs: number): RestrictingResult {
  return store.transaction((): RestrictingResult => {
    const isSelf = caller.person === person
    const isCoordinator = store.people
      .roles(caller.person)
      .some(({ regio }) => isCoordinatorOf(store, caller, regio) && isOfRegion(store, person, regio))
    if (!caller.isActive || !(isSelf || isCoordinator)) return { ok: false, code: 'unknown' }
    if (!store.people.roles(person).some(({ rol }) => rol === 'kandidaat')) return { ok: false, code: 'not-allowed' }
    const basis = isSelf ? 'eigen' : 'rol'
    const known = store.restrictions.get(person)
    if ((known !== undefined) === on) return { ok: true, docs: [], isChanged: false, basis }
    if (known !== undefined && !isCoordinator && known.by !== caller.person) return { ok: false, code: 'not-allowed' }
    const docs = on
      ? store.restrictions.set({ person, by: caller.person, atMs: nowMs })
      : store.restrictions.lift(person)
    return { ok: true, docs, isChanged: true, basis }
  })
}

/** Whether one of these people's documents stand still: then nothing new of them is shared. */
export function isRestricted(
  store: Store,
  kind: string,
  members: readonly { person: `p_${string}`; role: string }[],
): boolean {
  if (kind === 'map' || kind === 'groep') return false
  return members.some(({ person, role }) => role === 'kandidaat' && store.restrictions.get(person) !== undefined)
}
