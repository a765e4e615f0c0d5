import { timingSafeEqual } from 'node:crypto'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Birth, Member, RefusalCode } from '#sync/protocol.ts'
import type { KeyVault } from './key-vault.ts'
import { DOCUMENT_KEY_BYTES } from './key-vault.ts'
import { isWithKandidaat, mayEnd } from './membership.ts'
import { isRestricted } from './restricting.ts'
import type { Caller } from './rights.ts'
import { accessOf, isCoordinatorOf, isOfRegion, mayInvolve } from './rights.ts'
import type { Store, StoredDocument } from './store.ts'

export type BirthResult = { ok: true; epoch: number; isNew: boolean } | { ok: false; code: RefusalCode }

/**
 * Brings a document into being: membership, first key and an empty log, in one go. The same request again by the same
 * person changes nothing and gets the same answer.
 *
 * The region document has the id of the region itself, which came with the first coordinator's link.
 */
export function acceptBirth(store: Store, vault: KeyVault, caller: Caller, birth: Birth, nowMs: number): BirthResult {
  return store.transaction((): BirthResult => {
    // A device that was away when it was erased, at a server that went back to before it was made.
    if (store.erasing.isErased(birth.doc)) return { ok: false, code: 'gone' }
    const key = birth.key === undefined ? undefined : Buffer.from(birth.key, 'base64url')
    const existing = store.documents.get(birth.doc)
    if (existing !== undefined) {
      const code = sameBirthRefusal(store, vault, caller, birth, existing, key)
      return code === undefined ? { ok: true, epoch: existing.epoch, isNew: false } : { ok: false, code }
    }
    const code = birthRefusal(store, caller, birth, key)
    if (code !== undefined) return { ok: false, code }

    const { doc: id, kind } = birth
    const regio = kind === 'regio' ? id : birth.regio
    store.documents.create({ id, kind, regio, creator: caller.person, epoch: 1 }, nowMs)
    for (const member of birth.members) {
      if (regio !== undefined) store.people.register(member.person, regio, nowMs)
      store.documents.setMember(id, member)
    }
    if (key !== undefined) vault.keep(id, 1, key)
    else if (rechten[kind].sleutel === 'held') vault.make(id, 1)
    return { ok: true, epoch: 1, isNew: true }
  })
}

function sameBirthRefusal(
  store: Store,
  vault: KeyVault,
  caller: Caller,
  birth: Birth,
  existing: StoredDocument,
  key: Uint8Array | undefined,
): RefusalCode | undefined {
  const { id, regio, creator, kind } = existing
  const mayKnow = accessOf(store, caller, id).ok || (regio !== undefined && isCoordinatorOf(store, caller, regio))
  if (!caller.isActive || creator !== caller.person || kind !== birth.kind) return mayKnow ? 'conflict' : 'not-allowed'
  if (key === undefined) return undefined
  // Another key than the stored one would make everything sealed under it unreadable for the others.
  const first = vault.keys(id)[0]?.key
  const isSame = first !== undefined && first.length === key.length && timingSafeEqual(first, key)
  return isSame ? undefined : 'conflict'
}

function birthRefusal(
  store: Store,
  caller: Caller,
  birth: Birth,
  key: Uint8Array | undefined,
): RefusalCode | undefined {
  const { kind, members } = birth
  if (!caller.isActive || isRestricted(store, kind, members)) return 'not-allowed'
  // An account that was erased does not come back by being named.
  if (members.some(({ person }) => store.erasing.isErased(person))) return 'not-allowed'
  const { sleutel, serverMaaktSleutel } = rechten[kind]
  const needsKey = sleutel === 'held' && !serverMaaktSleutel
  if (needsKey ? key?.length !== DOCUMENT_KEY_BYTES : key !== undefined) return 'bad-request'
  if (new Set(members.map((member) => member.person)).size !== members.length) return 'bad-request'
  if (members.some((member) => rechtVan(kind, member.role) === undefined || !mayEnd(kind, member))) return 'not-allowed'
  const own = members.find((member) => member.person === caller.person)

  if (kind === 'map') {
    const isAlone = own !== undefined && own.role === 'kandidaat' && members.length === 1
    const isOwnRegion = birth.regio === undefined || isOfRegion(store, caller.person, birth.regio)
    return isAlone && isOwnRegion ? undefined : 'not-allowed'
  }
  const regio = kind === 'regio' ? (birth.regio ?? birth.doc) : birth.regio
  if (regio === undefined || (kind === 'regio' && regio !== birth.doc)) return 'not-allowed'
  if (!isByMaker(store, caller, kind, regio, own)) return 'not-allowed'
  if (!isRightCompany(kind, members, own)) return 'not-allowed'
  if (kind === 'gesprek' && !isWithKandidaat(store, members, regio)) return 'not-allowed'
  const isCoordinator = isCoordinatorOf(store, caller, regio)
  const mayAll = members.every((member) =>
    isCoordinator ? mayInvolve(store, member.person, regio) : isOfRegion(store, member.person, regio),
  )
  return mayAll ? undefined : 'not-allowed'
}

/** Whether the creator holds a role that makes this kind, and stands in it as that role where that is asked. */
function isByMaker(
  store: Store,
  caller: Caller,
  kind: DocumentSoort,
  regio: DocumentId,
  own: Member | undefined,
): boolean {
  const { maakt, serverMaaktSleutel } = rechten[kind]
  const holds = (role: Rol): boolean => store.people.hasRole(caller.person, regio, role)
  // Nobody gives themselves a role in a document that they do not hold in the region.
  if (own !== undefined && !holds(own.role)) return false
  if (serverMaaktSleutel) return maakt.some(holds)
  return own !== undefined && maakt.includes(own.role)
}

function isRightCompany(kind: DocumentSoort, members: readonly Member[], own: Member | undefined): boolean {
  const kandidaten = members.filter((member) => member.role === 'kandidaat')
  if (kind === 'deel') return own?.role === 'kandidaat' && members.length === 2 && kandidaten.length === 1
  if (kind === 'gesprek') return kandidaten.length > 0
  return true
}
