import type { PlantedBug } from '../simulation-result.ts'

/** One row that the server refuses stops everything behind it, in other documents too ([D7]). */
export function refusalBlocksOthers(): PlantedBug {
  return {
    store: (store) => ({
      ...store,
      unsent: async (limitBytes) => {
        const heads = await store.database.heads.toArray()
        const isRefused = heads.some(({ refused }) => refused !== undefined)
        return isRefused ? [] : store.unsent(limitBytes)
      },
    }),
  }
}
