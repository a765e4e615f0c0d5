import type { DocumentId } from '#domain/id.ts'
import type { PullPage } from '#sync/frames.ts'
import type { Live } from '#server/live.ts'
import type { Pushed } from '#server/push-group.ts'
import type { Caller } from '#server/rights.ts'
import { accessOf } from '#server/rights.ts'
import type { Store } from '#server/store.ts'
import type { AuditLog, Contact } from './log.ts'

/** Who wrote by these pushes, and who has the documents on screen and gets the records at once. */
export function contactsOfPushes(live: Live, pushed: readonly Pushed[]): Contact[] {
  const contacts = new Map<string, Contact>()
  const add = (contact: Contact): void => {
    contacts.set(`${contact.act} ${contact.caller.person} ${contact.doc}`, contact)
  }
  for (const { caller, accepted, from } of pushed) {
    for (const doc of new Set(accepted.map((one) => one.doc))) {
      add({ act: 'doc.write', caller, doc })
      for (const reader of live.readersOf(doc, from)) {
        add({ act: 'doc.sync.read', caller: reader, doc, isGiven: () => live.maySee(reader, doc) })
      }
    }
  }
  return [...contacts.values()]
}

/** Pushes to what is not the caller's. Who left and has not heard yet is not meant. */
export function noteDeniedPushes(audit: AuditLog, pushed: readonly Pushed[]): void {
  for (const { caller, items, results } of pushed) {
    if (!caller.isActive) continue
    const docs = items.flatMap(({ doc }, at) => {
      const result = results[at]
      return result !== undefined && 'code' in result && result.code === 'unknown' ? [doc] : []
    })
    if (docs.length > 0) audit.denied(caller, 'push', [...new Set(docs)])
  }
}

/** What of a page goes out: only documents of which there are rows. */
export function contactsOfPage(caller: Caller, { docs }: PullPage): Contact[] {
  return docs.flatMap(({ doc, rows }): Contact[] => (rows.length === 0 ? [] : [readOf(caller, doc)]))
}

export function readOf(caller: Caller, doc: DocumentId): Contact {
  return { act: 'doc.sync.read', caller, doc }
}

/** Asked for and not given: what is not theirs, told apart from what they were taken out of. */
export function noteDenied(
  { audit, store }: { audit: AuditLog; store: Store },
  caller: Caller,
  about: string,
  docs: readonly DocumentId[],
): void {
  if (docs.length === 0 || !caller.isActive) return
  audit.denied(caller, about, docs, 'unknown', (doc) => {
    const access = doc === undefined ? undefined : accessOf(store, caller, doc)
    return access?.ok === false && access.code === 'unknown'
  })
}
