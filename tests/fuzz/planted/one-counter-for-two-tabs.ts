import { clientIdOf } from '#documents/lane.ts'
import { hexFromBytes } from '#documents/record-header.ts'
import { bytesFromId } from '#domain/id.ts'
import type { PlantedBug } from '../simulation-result.ts'

/** A device numbers its edits of a document as one, in whatever tab they are made: two tabs give one number twice. */
export function oneCounterForTwoTabs(): PlantedBug {
  return {
    store: (store, { device }) => ({
      ...store,
      beginLane: async (doc) => {
        const lane = await store.beginLane(doc)
        return { ...lane, clientId: clientIdOf(hexFromBytes(bytesFromId(device).slice(0, 8))) }
      },
    }),
  }
}
