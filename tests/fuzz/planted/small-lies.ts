import type { PlantedBug } from '../simulation-result.ts'

/** Every fifth action is called kept and never put. */
export function keepsNotAll(): PlantedBug {
  let appends = 0
  return {
    store: (store) => ({
      ...store,
      append: async (batch) => {
        appends += 1
        if (appends % 5 > 0 || batch.changes.length === 0) await store.append(batch)
      },
    }),
  }
}

/** Whatever waits, the line says that it is shared. */
export function callsAllShared(): PlantedBug {
  return {
    store: (store) => ({
      ...store,
      watchWhereabouts: (onChange) =>
        store.watchWhereabouts((all) =>
          onChange(new Map([...all].map(([doc, where]) => [doc, { ...where, unsent: 0, unsaved: 0 }]))),
        ),
    }),
  }
}

/** Words lie about on the device in the clear. */
export function writesInTheClear(): PlantedBug {
  return {
    store: (store) => ({
      ...store,
      append: async (batch) => {
        await store.append(batch)
        await store.database.vault.put({ name: batch.id, value: batch.id })
      },
    }),
  }
}

/** Whoever was in a document once is treated as if they still were. */
export function forgetsLeaving(): PlantedBug {
  return {
    server: {
      store: (store) => ({
        ...store,
        documents: {
          ...store.documents,
          membership: (doc, person) => {
            const membership = store.documents.membership(doc, person)
            return membership && { ...membership, isGone: false }
          },
        },
      }),
    },
  }
}

/** A bad snapshot is taken as it comes: nobody says anything. */
export function neverObjects(): PlantedBug {
  return { store: (store) => ({ ...store, objections: async () => [] }) }
}
