import type { DocumentId } from '#domain/id.ts'
import type { Whereabouts } from '#documents/document-store.ts'
import type { PlantedBug } from '../simulation-result.ts'

/** What waits is counted in the memory of a tab instead of read from rows: up at a write, down at an answer. */
export function statusFromCounter(): PlantedBug {
  return {
    store(store) {
      const waiting = new Map<DocumentId, number>()
      const count = (doc: DocumentId, by: number): void => {
        waiting.set(doc, Math.max(0, (waiting.get(doc) ?? 0) + by))
      }
      const told = (doc: DocumentId, where: Whereabouts): Whereabouts => ({ ...where, unsent: waiting.get(doc) ?? 0 })
      return {
        ...store,
        append: async (batch) => {
          for (const { lane } of batch.changes) count(lane.doc, 1)
          await store.append(batch)
        },
        markPushed: async (log, results) => {
          await store.markPushed(log, results)
          for (const { doc, seq } of results) if (seq !== undefined) count(doc, -1)
        },
        whereabouts: async (doc) => told(doc, await store.whereabouts(doc)),
        watchWhereabouts: (onChange) =>
          store.watchWhereabouts((all) => onChange(new Map([...all].map(([doc, where]) => [doc, told(doc, where)])))),
      }
    },
  }
}
