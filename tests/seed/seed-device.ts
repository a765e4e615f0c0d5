import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { DocumentSession } from '#documents/document-session.ts'
import type { DocumentBirth, Errand } from '#documents/document-store.ts'
import type { Op } from '#documents/op.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { Connection } from '#sync/connection.ts'
import { aDevice } from '#tests/sync/device.ts'
import { until } from '#tests/sync/until.ts'

const WITHIN_MS = 60_000

/** One thing to write: the whole of it is one user action. */
export interface Writing {
  doc: DocumentId
  kind: DocumentSoort
  ops: readonly Op[]
  /** when it has to be made first */
  birth?: DocumentBirth
}

/** Somebody's device, in memory and without a screen, that writes whole documents. */
export interface SeedDevice {
  readonly persoon: PersoonId
  readonly store: DeviceStore
  readonly connection: Connection
  write(writing: Writing): Promise<void>
  ask(errands: Errand[]): Promise<void>
  /** These documents and their keys are here. */
  knows(docs: readonly DocumentId[]): Promise<void>
  /** Everything written here is shared. @throws Error when the server refused something */
  shared(): Promise<void>
  /** Ends, and leaves nothing behind. */
  close(): Promise<void>
}

/**
 * Comes in by a link that the server printed, and connects.
 *
 * @throws Error when the link leads nowhere
 */
export async function joinSeedDevice(url: string, link: string, nowMs: () => number): Promise<SeedDevice> {
  const device = await aDevice({ server: url, invite: link })
  const { store, connection, person } = device
  const wait = (what: string, isSo: (store: DeviceStore) => Promise<boolean>): Promise<void> =>
    until(
      what,
      () => {
        if (device.errors.length > 0) throw new Error('The connection failed', { cause: device.errors[0] })
        return isSo(store)
      },
      WITHIN_MS,
    )

  return {
    persoon: person,
    store,
    connection,
    async write({ doc, kind, ops, birth }) {
      const births = birth === undefined ? {} : { births: [birth] }
      if (ops.length === 0) return device.commit([], births)
      const session = await DocumentSession.open(doc, kind, store)
      await session.ready()
      const edited = session.edit(ops, { person, nowMs: nowMs() })
      await device.commit(edited === undefined ? [] : [edited.change], births)
      await session.close()
    },
    ask: (errands) => device.commit([], { errands }),
    knows: (docs) =>
      wait('the documents came', async ({ database }) => {
        const heads = await database.heads.bulkGet([...docs])
        return heads.every((head) => head !== undefined && head.keys.length > 0)
      }),
    shared: () => wait('everything is shared', isShared),
    async close() {
      await device.stop()
      await store.wipe()
    },
  }
}

/** Read straight from the tables: the store's own answers open every key, and this is asked a hundred times a second. */
async function isShared({ database }: DeviceStore): Promise<boolean> {
  const [heads, errands, waiting] = await Promise.all([
    database.heads.toArray(),
    database.errands.toArray(),
    database.records.where('waits').notEqual(0).count(),
  ])
  const refused = [
    ...heads.flatMap((head) => (head.refused === undefined ? [] : [`${head.kind}: ${head.refused}`])),
    ...errands.flatMap((errand) => (errand.refused === undefined ? [] : [`errand: ${errand.refused}`])),
  ]
  if (refused.length > 0) throw new Error(`The server refused ${refused.join(', ')}`)
  return waiting === 0 && errands.length === 0 && heads.every(({ born }) => born === 'yes')
}
