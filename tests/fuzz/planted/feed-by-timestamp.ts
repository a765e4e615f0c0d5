import type { DocumentId } from '#domain/id.ts'
import type { PlantedBug } from '../simulation-result.ts'

const RESOLUTION_MS = 1000

/** The feed tells what changed after a moment instead of after a number ([S5]): clocks are coarse, and are set back. */
export function feedByTimestamp(): PlantedBug {
  // Outside the store, so that a restart of the server does not hide it.
  const changedAt = new Map<DocumentId, { change: number; at: number }>()
  return {
    server: {
      store(store, nowMs) {
        const now = (): number => Math.floor(nowMs() / RESOLUTION_MS)
        const { documents } = store
        const note = (doc: DocumentId, change: number): number => {
          const known = changedAt.get(doc)
          if (known?.change === change) return known.at
          const at = now()
          changedAt.set(doc, { change, at })
          return at
        }
        return {
          ...store,
          documents: {
            ...documents,
            lastChange: now,
            changedSince: (person, since, limit) =>
              documents
                .changedSince(person, 0, limit)
                .map((entry) => ({ ...entry, change: note(entry.document.id, entry.change) }))
                .filter(({ change }) => change > since),
          },
        }
      },
    },
  }
}
