import type { ReadonlySignal, Signal } from '@preact/signals'
import { effect } from '@preact/signals'
import type { DocumentId } from '#domain/id.ts'
import type { Whereabouts } from '#documents/document-store.ts'
import type { NetState } from '#workspace/engine.ts'

/**
 * Keeps in `net` how many things are not shared or not saved yet, over all documents.
 *
 * @returns stop
 */
export function countWaiting(
  whereabouts: ReadonlySignal<ReadonlyMap<DocumentId, Whereabouts>>,
  net: Signal<NetState>,
): () => void {
  return effect(() => {
    const all = [...whereabouts.value.values()]
    const waiting = all.reduce((sum, where) => sum + (where.onlyHere ? 0 : waitingThings(where)), 0)
    const unsaved = all.reduce((sum, where) => sum + where.unsaved, 0)
    const now = net.peek()
    if (now.waiting !== waiting || now.unsaved !== unsaved) net.value = { ...now, waiting, unsaved }
  })
}

/** One sentence typed in five rows is one thing; a row that names no item is one too. */
function waitingThings(where: Whereabouts): number {
  return where.unsent === 0 ? 0 : Math.max(1, where.unsentItems.size)
}
