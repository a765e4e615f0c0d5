import type { PlantedBug } from '../simulation-result.ts'

/** A record that comes live moves `have` ([F1]), whatever was missing before it. */
export function headsByLiveTraffic(): PlantedBug {
  return {
    store: (store) => ({
      ...store,
      storeLive: async (log, doc, row) => {
        const isComplete = await store.storeLive(log, doc, row)
        const { heads } = store.database
        const head = await heads.get(doc)
        if (head !== undefined && head.log === log) await heads.put({ ...head, have: Math.max(head.have, row.seq) })
        return isComplete
      },
    }),
  }
}
