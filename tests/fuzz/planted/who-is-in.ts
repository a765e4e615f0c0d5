import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { PlantedBug } from '../simulation-result.ts'

/** What the socket says of who is in a document is believed ([F4]), though it may be older than the feed. */
export function membersBySocket(): PlantedBug {
  return {
    store: (store) => ({
      ...store,
      storeNews: async (log, rows) => {
        const known = await store.cursor()
        if (known.log === log) await store.storeFeed(log, rows, known.cursor)
        return false
      },
    }),
  }
}

/** Whatever chain the server shows is believed: nobody looks at who signed the entries. */
export function believesAnyChain(): PlantedBug {
  return {
    signerKey: async (device, entries) => entries.find((entry) => entry.device.id === device)?.device.sigPub,
  }
}

/** What was shown until a moment is given out after it. */
export function forgetsEnds(): PlantedBug {
  return {
    server: {
      store: (store) => {
        const { documents } = store
        const isOver = (doc: DocumentId, person: PersoonId): boolean =>
          documents.ended(500, person).some((one) => one.doc === doc)
        return {
          ...store,
          documents: {
            ...documents,
            ended: () => [],
            membership: (doc, person) => {
              const known = documents.membership(doc, person)
              return known?.isGone === true && isOver(doc, person) ? { ...known, isGone: false } : known
            },
          },
        }
      },
    },
  }
}

/** Who was taken out writes on: nobody looks at that, and there is no new key either. */
export function takesLateEdits(): PlantedBug {
  return {
    server: {
      store: (store) => {
        let depth = 0
        return {
          ...store,
          transaction: (work) => {
            depth += 1
            try {
              return store.transaction(work)
            } finally {
              depth -= 1
            }
          },
          documents: {
            ...store.documents,
            setEpoch: () => undefined,
            // What is read is right; what is written is asked inside a transaction.
            membership: (doc, person) => {
              const known = store.documents.membership(doc, person)
              return depth > 0 && known !== undefined ? { ...known, isGone: false } : known
            },
          },
        }
      },
    },
  }
}

/** An invitation is not used up by who came in with it. */
export function invitationForMany(): PlantedBug {
  return {
    server: {
      store(store) {
        const { invites, people } = store
        const get: typeof invites.get = (id) => {
          const invite = invites.get(id)
          return invite && { ...invite, state: 'open' }
        }
        // Nor is anybody waited for who looks at the person's phone.
        const addDevice: typeof people.addDevice = (device, atMs) =>
          people.addDevice({ ...device, status: 'active' }, atMs)
        return { ...store, invites: { ...invites, get }, people: { ...people, addDevice } }
      },
    },
  }
}

/** The key of a map goes with its birth ([R4]), as that of any other document does. */
export function sendsSealedKey(): PlantedBug {
  return {
    store: (store, device) => ({
      ...store,
      births: async () =>
        Promise.all(
          (await store.births()).map(async (birth) => {
            const key = birth.kind === 'map' ? await device.keyOf(birth.doc) : undefined
            return key === undefined ? birth : { ...birth, key }
          }),
        ),
    }),
  }
}
