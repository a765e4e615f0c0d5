import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Member, MembersChange, RefusalCode, RoleGrant } from '#sync/protocol.ts'
import type { KeyVault } from './key-vault.ts'
import type { Caller } from './rights.ts'
import { EPOCH_FLOOR } from './epoch-floor.ts'
import { isCoordinatorOf, isOfRegion, mayInvolve } from './rights.ts'
import type { Store, StoredDocument } from './store.ts'

export type MembersResult = { ok: true; removed: PersoonId[]; isChanged: boolean } | { ok: false; code: RefusalCode }

const refused = (code: RefusalCode): MembersResult => ({ ok: false, code })

/**
 * Changes who belongs to a document. Removing someone from a held document also gives it a new key, in the same
 * transaction, so that what is written from now on is not readable with what the leaver has.
 */
export function changeMembers(
  store: Store,
  vault: KeyVault,
  caller: Caller,
  request: MembersChange,
  nowMs: number,
): MembersResult {
  return store.transaction((): MembersResult => {
    const { doc, add, remove } = request
    const document = store.documents.get(doc)
    const membership = store.documents.membership(doc, caller.person)
    const isMember = membership !== undefined && !membership.isGone
    // Asked also about what is not there: the answer takes as long as about what is not the caller's.
    const isCoordinator = isCoordinatorOf(store, caller, document?.regio ?? doc)
    if (document === undefined || document.isErased || !caller.isActive) return refused('unknown')
    // Who took themselves out and never heard the answer asks again; there is nothing left to do.
    const hasLeft = membership?.isGone === true && remove.every((person) => person === caller.person)
    if (hasLeft && remove.length > 0 && add.length === 0) return { ok: true, removed: [], isChanged: false }
    const keeper = keeperOf(store, caller, document, isMember ? membership.role : undefined, isCoordinator)
    if (keeper === undefined) return refused(isMember ? 'not-allowed' : 'unknown')
    if (new Set(add.map((member) => member.person)).size !== add.length) return refused('bad-request')

    const before = store.documents.members(doc)
    const added = add.filter(
      (member) =>
        !before.some(
          (held) => held.person === member.person && held.role === member.role && held.untilMs === member.untilMs,
        ),
    )
    const leaving = before.filter(
      (member) => remove.includes(member.person) && !add.some((other) => other.person === member.person),
    )
    const { regio } = document
    const isFit = (member: Member): boolean =>
      rechtVan(document.kind, member.role) !== undefined &&
      mayEnd(document.kind, member) &&
      regio !== undefined &&
      (keeper === 'coordinator' ? mayInvolve(store, member.person, regio) : isOfRegion(store, member.person, regio)) &&
      // Nobody gives themselves a role in a document that they do not hold in the region.
      (member.person !== caller.person || store.people.hasRole(member.person, regio, member.role))
    if (added.length > 0 && document.frozenMs !== undefined) return refused('not-allowed')
    if (!added.every(isFit)) return refused('not-allowed')
    const isReal = document.kind !== 'gesprek' || (regio !== undefined && isWithKandidaat(store, added, regio))
    if (!isReal) return refused('not-allowed')
    if (!isRightCompany(document, after(before, added, leaving))) return refused('not-allowed')

    // Asked again after its end: it was given and it ended, or it comes too late. Who is in it is put out at once.
    const given = added.filter(
      ({ person, untilMs }) =>
        untilMs === undefined || untilMs > nowMs || before.some((held) => held.person === person),
    )
    for (const member of leaving) store.documents.removeMember(doc, member.person)
    for (const member of given) {
      if (regio !== undefined) store.people.register(member.person, regio, nowMs)
      store.documents.setMember(doc, member)
    }
    if (leaving.length > 0) renewKey(store, vault, document)
    const removed = leaving.map((member) => member.person)
    return { ok: true, removed, isChanged: given.length > 0 || removed.length > 0 }
  })
}

/** Somebody left: what is written from now on is not readable with what they have. Inside the removing transaction. */
export function renewKey(store: Store, vault: KeyVault, { id, kind, epoch }: StoredDocument): void {
  if (rechten[kind].sleutel !== 'held') return
  const next = Math.max(epoch + 1, Number(store.setting(EPOCH_FLOOR) ?? 0))
  vault.make(id, next)
  store.documents.setEpoch(id, next)
}

/** On what ground this caller may change the membership; nobody may change that of a map. */
function keeperOf(
  store: Store,
  caller: Caller,
  document: StoredDocument,
  role: Member['role'] | undefined,
  isCoordinator: boolean,
): 'coordinator' | 'owner' | undefined {
  const { kind, regio } = document
  if (kind === 'map' || regio === undefined) return undefined
  if (kind === 'deel' || kind === 'gesprek') return role === 'kandidaat' ? 'owner' : undefined
  if (isCoordinator) return 'coordinator'
  const isMaker = document.creator === caller.person && role !== undefined
  return kind === 'training' && isMaker && store.people.hasRole(caller.person, regio, 'trainer') ? 'owner' : undefined
}

/** Only what is shown to one person ends by itself, and never for whoever shows it. */
export function mayEnd(kind: DocumentSoort, { role, untilMs }: Member): boolean {
  return untilMs === undefined || (kind === 'deel' && role !== 'kandidaat')
}

/** Nobody is put in the kandidaat's place, to talk about somebody who is not there. */
export function isWithKandidaat(store: Store, members: readonly Member[], regio: DocumentId): boolean {
  return members.every(({ person, role }) => role !== 'kandidaat' || store.people.hasRole(person, regio, 'kandidaat'))
}

function after(before: readonly Member[], added: readonly Member[], leaving: readonly Member[]): Member[] {
  const changed = new Set([...added, ...leaving].map((member) => member.person))
  return [...before.filter((member) => !changed.has(member.person)), ...added]
}

function isRightCompany(document: StoredDocument, members: readonly Member[]): boolean {
  const kandidaten = members.filter((member) => member.role === 'kandidaat')
  if (document.kind === 'deel') {
    return kandidaten.length === 1 && kandidaten[0]?.person === document.creator && members.length <= 2
  }
  return document.kind !== 'gesprek' || kandidaten.length > 0
}

/** A regiocoördinator gives a person a role in the own region; the same again changes nothing. */
export function grantRole(
  store: Store,
  caller: Caller,
  grant: RoleGrant,
  nowMs: number,
): { code?: RefusalCode; isNew?: boolean } {
  return store.transaction(() => {
    const { person, regio, rol } = grant
    if (!isCoordinatorOf(store, caller, regio) || !mayInvolve(store, person, regio)) return { code: 'not-allowed' }
    if (store.people.hasRole(person, regio, rol)) return {}
    store.people.register(person, regio, nowMs)
    store.people.grant(person, regio, rol, nowMs)
    return { isNew: true }
  })
}

export type TakeRoleResult =
  | { ok: true; ended: { doc: DocumentId; before: Member[] }[]; isChanged: boolean }
  | { ok: false; code: RefusalCode }

/**
 * A regiocoördinator takes a role in the own region away. Every membership that stood on it ends in the same transaction,
 * also of what was shown to that person, and held documents get a new key. An invitation for that role that is still out
 * is closed. A region keeps one regiocoördinator: `conflict`. The same again changes nothing.
 */
export function takeRole(
  store: Store,
  vault: KeyVault,
  caller: Caller,
  { person, regio, rol }: RoleGrant,
): TakeRoleResult {
  return store.transaction((): TakeRoleResult => {
    const isOwn = caller.isActive && caller.person === person
    // A regiocoördinator who took their own role and did not hear the answer: by now they are none.
    if (isOwn && rol !== 'kandidaat' && !store.people.hasRole(person, regio, rol)) {
      return { ok: true, ended: [], isChanged: false }
    }
    // What a kandidaat has hangs on that role: it ends by erasure, and not by a tap of somebody else.
    const isAllowed = isCoordinatorOf(store, caller, regio) && rol !== 'kandidaat'
    if (!isAllowed) return { ok: false, code: 'not-allowed' }
    if (!store.people.hasRole(person, regio, rol)) return { ok: true, ended: [], isChanged: false }
    const isLast = rol === 'regiocoordinator' && store.people.withRoles(regio, [rol]).length === 1
    if (isLast) return { ok: false, code: 'conflict' }
    store.people.ungrant(person, regio, rol)
    store.invites.closeFor(person, regio, rol)
    const ended = store.documents.membershipsAs(person, regio, rol).map((doc) => {
      const before = store.documents.members(doc)
      store.documents.removeMember(doc, person)
      const document = store.documents.get(doc)
      if (document !== undefined) renewKey(store, vault, document)
      return { doc, before }
    })
    return { ok: true, ended, isChanged: true }
  })
}
