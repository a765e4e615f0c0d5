import type { DocumentStore } from '#documents/document-store.ts'

/**
 * A store that opens after the first paint. A document can only be edited after it was loaded, so by the time of an
 * `append` the store is there, and sealing happens before control returns, as promised.
 */
export function lazyStore(opening: Promise<DocumentStore>): DocumentStore {
  let real: DocumentStore | undefined
  opening.then(
    (store) => {
      real = store
    },
    () => undefined, // whoever loads a document hears of it
  )
  return {
    load: async (doc) => (await opening).load(doc),
    watch(doc, place, lane, onArrived) {
      if (real === undefined) throw new Error('A document is loaded before it is watched')
      return real.watch(doc, place, lane, onArrived)
    },
    beginLane: async (doc) => (await opening).beginLane(doc),
    append: (batch) => (real === undefined ? opening.then((store) => store.append(batch)) : real.append(batch)),
    endLane: async (lane) => (await opening).endLane(lane),
  }
}
