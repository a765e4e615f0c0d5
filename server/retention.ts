import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { AuditLog } from './audit/log.ts'
import type { KeptDocument } from './erasing-store.ts'
import type { RetentionTerm, RetentionTerms } from './retention-terms.ts'
import type { Store } from './store.ts'

const DAY_MS = 24 * 60 * 60_000

/** Something whose time is over, or nearly. Ids and dates only. */
export interface DueDocument {
  doc: DocumentId
  kind: string
  /** from when it is counted, ms */
  sinceMs: number
  /** from then on it may be erased */
  dueMs: number
  announcedMs: number | undefined
  /** when the kandidaat saw that it goes */
  seenMs: number | undefined
  /** `coming`: told, not over yet. `waiting`: over, and not told long enough. `ready`: `--apply` erases it */
  state: 'coming' | 'waiting' | 'ready'
}

/** Everything whose time is over within the days in which its kandidaat is told; the first to go first. */
export function listDue(store: Store, terms: RetentionTerms, nowMs: number): DueDocument[] {
  const documents = store.retention.documents()
  const worked = lastWork(documents)
  const contacts = new Map<PersoonId, number>()
  const contactOf = (person: PersoonId): number => {
    const known = contacts.get(person) ?? store.retention.lastContactMs(person)
    contacts.set(person, known)
    return known
  }
  return documents
    .flatMap((document): DueDocument[] => {
      const { doc, kind, persons } = document
      const term = terms.kinds[kind]
      if (term === undefined) return []
      const moments = term.from === 'work' ? persons.map((one) => worked.get(one) ?? 0) : persons.map(contactOf)
      const sinceMs = Math.max(document.writtenMs, ...moments)
      const dueMs = sinceMs + term.days * DAY_MS
      if (dueMs - terms.warnDays * DAY_MS > nowMs) return []
      const told = store.retention.announced(doc)
      const { announcedMs, seenMs } = told ?? {}
      const state = stateOf(terms, term, { dueMs, announcedMs, seenMs }, nowMs)
      return [{ doc, kind, sinceMs, dueMs, announcedMs, seenMs, state }]
    })
    .toSorted((a, b) => a.dueMs - b.dueMs || (a.doc < b.doc ? -1 : 1))
}

function stateOf(
  { warnDays, unseenDays }: RetentionTerms,
  { unseen }: RetentionTerm,
  { dueMs, announcedMs, seenMs }: Pick<DueDocument, 'dueMs' | 'announcedMs' | 'seenMs'>,
  nowMs: number,
): DueDocument['state'] {
  if (dueMs > nowMs) return 'coming'
  if (seenMs !== undefined && seenMs + warnDays * DAY_MS <= nowMs) return 'ready'
  const isLongTold = announcedMs !== undefined && announcedMs + unseenDays * DAY_MS <= nowMs
  return isLongTold && unseen !== 'keep' ? 'ready' : 'waiting'
}

/** When anybody last wrote about a person in what is held; what the kandidaat does alone counts by contact. */
function lastWork(documents: readonly KeptDocument[]): Map<PersoonId, number> {
  const worked = new Map<PersoonId, number>()
  for (const { kind, persons, writtenMs } of documents) {
    if (kind === 'map' || kind === 'deel') continue
    for (const person of persons) worked.set(person, Math.max(worked.get(person) ?? 0, writtenMs))
  }
  return worked
}

/**
 * Announces what is going to be over, and takes back what no longer is: somebody wrote in it, or was there again.
 *
 * @returns the persons who have to hear of it
 */
export function announceDue(store: Store, audit: AuditLog, terms: RetentionTerms, nowMs: number): PersoonId[] {
  return store.transaction(() => {
    const due = new Map(listDue(store, terms, nowMs).map((one) => [one.doc, one]))
    const told = new Set<PersoonId>()
    for (const { doc, persons } of store.retention.documents()) {
      const known = store.retention.announced(doc)
      const now = due.get(doc)
      if (now === undefined) {
        if (known !== undefined) store.retention.withdraw(doc)
      } else if (known?.dueMs !== now.dueMs) {
        // Another day is another announcement: what was seen before was about something else.
        if (known !== undefined) store.retention.withdraw(doc)
        store.retention.announce(doc, now.dueMs, nowMs)
        audit.add({ act: 'retention.announce', doc, basis: 'bewaartermijn' })
      } else continue
      for (const person of persons) told.add(person)
    }
    return [...told]
  })
}
