import type { Recht } from '#domain/documentsoort.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import { bijNood } from '#domain/noodprocedure.ts'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { Membership, Store, StoredDocument } from './store.ts'

/** Who is calling: a device that proved its key, and the person it belongs to. */
export interface Caller {
  person: PersoonId
  device: ToestelId
  /** false while the inviter's device has not vouched: then there are no documents */
  isActive: boolean
  /** showed no passkey and has to: only what was made on this device is taken in (`staff-passkey.ts`) */
  barred?: RefusalCode
}

export type Access = { ok: true; document: StoredDocument; role: Rol; recht: Recht } | { ok: false; code: RefusalCode }

/**
 * What this caller may do with this document now. Unknown, foreign and forbidden are one answer; `gone` is only for
 * someone who was a member, and who heard so already.
 */
export function accessOf(store: Store, caller: Caller, doc: DocumentId): Access {
  const document = store.documents.get(doc)
  const membership = store.documents.membership(doc, caller.person)
  if (!caller.isActive || document === undefined || membership === undefined) return { ok: false, code: 'unknown' }
  if (membership.isGone) return { ok: false, code: 'gone' }
  const recht = rechtIn(document.kind, membership)
  if (recht === undefined) return { ok: false, code: 'unknown' }
  return { ok: true, document, role: membership.role, recht }
}

/** By the noodprocedure: to read, and only what that may open; else by the table. */
function rechtIn(kind: StoredDocument['kind'], { role, noodMs }: Membership): Recht | undefined {
  if (noodMs === undefined) return rechtVan(kind, role)
  return bijNood.includes(kind) ? 'lezen' : undefined
}

/** Whether this caller keeps the people and memberships of this region. */
export function isCoordinatorOf(store: Store, caller: Caller, regio: DocumentId): boolean {
  return caller.isActive && store.people.hasRole(caller.person, regio, 'regiocoordinator')
}

/** Whether this person is of the region: registered by it or holding a role in it. */
export function isOfRegion(store: Store, person: PersoonId, regio: DocumentId): boolean {
  return store.people.region(person) === regio || store.people.roles(person).some((held) => held.regio === regio)
}

/** Whether a coordinator of this region may involve this person: its own people and people nobody knows yet. */
export function mayInvolve(store: Store, person: PersoonId, regio: DocumentId): boolean {
  // An account that was erased does not come back.
  if (store.erasing.isErased(person)) return false
  return store.people.region(person) === undefined || isOfRegion(store, person, regio)
}
