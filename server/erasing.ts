import { magWissen } from '#domain/documentsoort.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { naWissen, wisAllesText } from '#domain/wissen.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { AccountErasure, Erasure, HeldErasure } from '#sync/protocol-erasure.ts'
import type { Happening } from './audit/log.ts'
import { isSignature } from './chains.ts'
import { addToErasureList } from './erasure-list.ts'
import { renewKey } from './membership.ts'
import type { Caller } from './rights.ts'
import { isCoordinatorOf, isOfRegion } from './rights.ts'
import type { Service } from './service.ts'

type Parts = Pick<Service, 'store' | 'vault' | 'audit' | 'clock'> & { config: Pick<Service['config'], 'keyFile'> }

/** `gone`: who was in it and hears so. */
export interface Erased {
  doc: DocumentId
  gone: PersoonId[]
}
export type ErasingResult = { ok: true; erased: Erased[] } | { ok: false; code: RefusalCode }

const refused = (code: RefusalCode): ErasingResult => ({ ok: false, code })

/** Erases one document for who may. The same again changes nothing. */
export function eraseDocument(parts: Parts, caller: Caller, { doc, ground }: Erasure): ErasingResult {
  const { store, clock } = parts
  return store.transaction((): ErasingResult => {
    const document = store.documents.get(doc)
    const membership = store.documents.membership(doc, caller.person)
    const isCoordinator = isCoordinatorOf(store, caller, document?.regio ?? doc)
    if (document === undefined || !caller.isActive) return refused('unknown')
    if (document.isErased) {
      const mayKnow = membership !== undefined || store.audit.isErasedBy(doc, caller.person)
      return mayKnow ? { ok: true, erased: [] } : refused('unknown')
    }
    const isMember = membership !== undefined && !membership.isGone
    const others = store.documents.members(doc).filter(({ role }) => role === 'kandidaat').length - 1
    if (ground === 'zelf') {
      if (!isMember) return refused('unknown')
      const isOwn = membership.role === 'kandidaat' && magWissen(document.kind, 'kandidaat') && others < 1
      // What somebody else signed is theirs as well (decision 0006).
      return isOwn && !store.audit.isSignedByOther(doc)
        ? { ok: true, erased: erase(parts, caller, [doc], ground) }
        : refused('not-allowed')
    }
    // What they can never have erased they need not know of: a map, and what was shown to somebody else ([R2]).
    const isTheirs = isCoordinator && magWissen(document.kind, 'regiocoordinator')
    if (!isTheirs) return refused(isMember ? 'not-allowed' : 'unknown')
    const due = store.retention.announced(doc)?.dueMs
    const isDue = ground === 'verzoek' || (due !== undefined && due <= clock.nowMs())
    if (others > 0 || !isDue) return refused('not-allowed')
    return { ok: true, erased: erase(parts, caller, [doc], ground) }
  })
}

/** Erases what an organisation holds of a kandidaat: never the map, nor what the kandidaat showed to one person. */
export function eraseHeld(parts: Parts, caller: Caller, { person, ground }: HeldErasure): ErasingResult {
  const { store, clock } = parts
  return store.transaction((): ErasingResult => {
    const regions = store.people.roles(caller.person).map(({ regio }) => regio)
    const kept = regions.filter((regio) => isCoordinatorOf(store, caller, regio) && isOfRegion(store, person, regio))
    if (kept.length === 0) return refused('unknown')
    const docs = store.erasing.documentsOf(person).filter(({ doc, kind, regio, others }) => {
      const isKept = regio !== undefined && kept.includes(regio) && others === 0
      const due = store.retention.announced(doc)?.dueMs
      const isDue = ground === 'verzoek' || (due !== undefined && due <= clock.nowMs())
      return isKept && isDue && magWissen(kind as DocumentSoort, 'regiocoordinator')
    })
    return {
      ok: true,
      erased: erase(
        parts,
        caller,
        docs.map(({ doc }) => doc),
        ground,
      ),
    }
  })
}

/**
 * *Stop met Opstap en wis alles*: every document of this kandidaat goes, but what is somebody else's as well; that one is
 * left. No device of theirs is let in any more. A call that comes again finds no session: the device hears at its next
 * proof that the account is gone.
 */
export function eraseAccount(parts: Parts, caller: Caller, { signature }: AccountErasure): ErasingResult {
  const { store, vault, audit, clock } = parts
  const { person, device } = caller
  return store.transaction((): ErasingResult => {
    const sigPub = store.people.device(device)?.public.sigPub
    if (sigPub === undefined || !caller.isActive) return refused('not-allowed')
    if (!isSignature(sigPub, wisAllesText(person, device), signature)) return refused('bad-request')
    // Somebody who works for the organisation is taken out of it by the organisation.
    if (store.people.roles(person).some(({ rol }) => rol !== 'kandidaat')) return refused('not-allowed')
    const own = store.erasing.documentsOf(person)
    const goes = own.filter(
      ({ doc, kind, others }) =>
        kind !== 'groep' && naWissen(others, kind === 'reflectie' && store.audit.isSignedByOther(doc)) === 'weg',
    )
    const erased = erase(
      parts,
      caller,
      goes.map(({ doc }) => doc),
      'zelf',
    )
    for (const doc of store.erasing.membershipsOf(person)) {
      const document = store.documents.get(doc)
      store.documents.removeMember(doc, person)
      if (document !== undefined) renewKey(store, vault, document)
      audit.add({ act: 'member.remove', actor: person, device, doc, about: person, basis: 'zelf', zaken: [person] })
      erased.push({ doc, gone: [person] })
    }
    audit.add({ act: 'person.erase', actor: person, device, about: person, basis: 'zelf', zaken: [person] })
    addToErasureList(parts.config.keyFile, [person])
    store.erasing.closePerson(person, clock.nowMs())
    return { ok: true, erased }
  })
}

/** Inside a transaction: the list first, then the log, then the erasing itself. */
export function erase(
  { store, audit, clock, config }: Omit<Parts, 'vault'>,
  by: Pick<Caller, 'person' | 'device'> | undefined,
  docs: readonly DocumentId[],
  ground: Erasure['ground'],
): Erased[] {
  addToErasureList(config.keyFile, docs)
  return docs.map((doc) => {
    const gone = store.documents.members(doc).map((member) => member.person)
    const happening: Happening = {
      act: ground === 'bewaartermijn' ? 'retention.delete' : 'doc.erase',
      ...(by === undefined ? {} : { actor: by.person, device: by.device }),
      ...{ doc, basis: ground, zaken: store.audit.subjects(doc) },
    }
    audit.add(happening)
    store.erasing.eraseDocument(doc, clock.nowMs())
    return { doc, gone }
  })
}
