import { rechten } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { LogboekAct } from '#domain/logboek.ts'
import type { Birth, Member } from '#sync/protocol.ts'
import type { Caller } from '#server/rights.ts'
import type { EndedMembership, Store } from '#server/store.ts'
import type { Happening } from './log.ts'

/** A new document, and everybody who can read it from now on. To be asked after it is there. */
export function birthHappenings(caller: Caller, { doc, kind, members }: Birth): Happening[] {
  const by = byCaller(caller, members.find(({ person }) => person === caller.person)?.role)
  const others = members.filter(({ person }) => person !== caller.person)
  const joined: LogboekAct = kind === 'deel' ? 'share.grant' : 'member.add'
  return [
    { ...by, act: 'doc.birth', doc, about: kind },
    ...others.map((member): Happening => ({ ...by, act: joined, doc, about: nameOf(member) })),
  ]
}

/** Who came and who went. To be asked after the change, inside its transaction. */
export function memberHappenings(
  store: Store,
  caller: Caller,
  doc: DocumentId,
  before: readonly Member[],
): Happening[] {
  const after = store.documents.members(doc)
  const kind = store.documents.get(doc)?.kind
  const isIn = (list: readonly Member[], one: Member): boolean =>
    list.some(({ person, role }) => person === one.person && role === one.role)
  // Shown for longer or shorter is shown anew.
  const isLasting = ({ person, untilMs }: Member): boolean =>
    before.some((held) => held.person === person && held.untilMs === untilMs)
  const added = after.filter((member) => !isIn(before, member) || !isLasting(member))
  const removed = before.filter((member) => !isIn(after, member))
  const isShare = kind === 'deel'
  const by = byCaller(caller, store.documents.membership(doc, caller.person)?.role ?? 'regiocoordinator')
  // Whoever left is told of in the zaak too: who was the kandidaat is asked as it was before.
  const zaken = zakenOf(store, doc, before)
  const isNewKey = kind !== undefined && rechten[kind].sleutel === 'held' && removed.length > 0
  return [
    ...added.map((one): Happening => ({
      ...by,
      zaken,
      act: isShare ? 'share.grant' : 'member.add',
      doc,
      about: nameOf(one),
    })),
    ...removed.map((one): Happening => ({
      ...by,
      zaken,
      act: isShare ? 'share.revoke' : 'member.remove',
      doc,
      about: nameOf(one),
    })),
    ...(isNewKey ? [{ ...by, zaken, act: 'key.rotate' as const, doc }] : []),
  ]
}

/** What was for a time, and that is over: shown until a day, or the noodprocedure. Nobody did anything. To be asked after the removal. */
export function endHappenings(store: Store, { doc, person, role }: EndedMembership): Happening[] {
  const by = { doc, basis: 'einde', zaken: store.audit.subjects(doc) } as const
  const isShare = store.documents.get(doc)?.kind === 'deel'
  return [
    { ...by, act: isShare ? 'share.revoke' : 'member.remove', about: nameOf({ person, role }) },
    { ...by, act: 'key.rotate' },
  ]
}

function zakenOf(store: Store, doc: DocumentId, before: readonly Member[]): PersoonId[] {
  const left = before.filter(({ role }) => role === 'kandidaat').map(({ person }) => person)
  const kind = store.documents.get(doc)?.kind
  return kind === 'groep' ? [] : [...new Set([...store.audit.subjects(doc), ...left])]
}

function byCaller({ person, device }: Caller, role: Member['role'] | undefined): Omit<Happening, 'act'> {
  return { actor: person, device, role, basis: role === 'regiocoordinator' ? 'rol' : 'lid' }
}

function nameOf({ person, role, untilMs }: Member): string {
  return untilMs === undefined ? `${person} ${role}` : `${person} ${role} tot:${untilMs}`
}
