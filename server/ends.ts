import type { DocumentId, PersoonId } from '#domain/id.ts'
import { endHappenings } from './audit/happenings.ts'
import { renewKey } from './membership.ts'
import type { Service } from './service.ts'

const AT_ONCE = 200

/**
 * Notes what has ended by itself: who is out is told so, the document gets a new key, and the log says it. Rights do not
 * wait for this: the store calls nobody a member who is past the end (decision 0018).
 *
 * @param person only what ended for this one
 * @throws what the store throws; then nothing is noted, and nobody is in it any longer for that
 */
export function noteEnds(
  service: Pick<Service, 'store' | 'vault' | 'audit' | 'live' | 'events'>,
  person?: PersoonId,
): void {
  const { store, vault, audit, live, events } = service
  // Without a transaction when there is nothing: this is asked every second, and at every feed.
  if (store.documents.ended(1, person).length === 0) return
  const ended = store.transaction(() => {
    const all = store.documents.ended(AT_ONCE, person)
    for (const one of all) {
      store.documents.removeMember(one.doc, one.person)
      const document = store.documents.get(one.doc)
      if (document !== undefined) renewKey(store, vault, document)
      audit.add(...endHappenings(store, one))
    }
    return all
  })
  const left = new Map<DocumentId, PersoonId[]>()
  for (const one of ended) left.set(one.doc, [...(left.get(one.doc) ?? []), one.person])
  for (const [doc, people] of left) live.changed(doc, people)
  events('shares-ended', { count: ended.length })
}
