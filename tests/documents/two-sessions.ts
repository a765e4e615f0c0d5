import { DocumentSession } from '#documents/document-session.ts'
import type { Batch, Change, DocumentStore, Lane, Loaded } from '#documents/document-store.ts'
import type { Author, Op } from '#documents/op.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { idFromBytes } from '#domain/id.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'

let laneCount = 0

/** A store without a disk: what one device kept, and what reached it from another. For tests of merging only. */
export class MemoryStore implements DocumentStore {
  readonly kept: Uint8Array[] = []
  readonly #watchers = new Set<(arrived: Loaded) => void>()

  load(): Promise<Loaded> {
    return Promise.resolve({ updates: [...this.kept], place: this.kept.length, quarantined: 0 })
  }

  watch(_doc: DocumentId, _place: number, _lane: Lane | undefined, onArrived: (arrived: Loaded) => void): () => void {
    this.#watchers.add(onArrived)
    return () => this.#watchers.delete(onArrived)
  }

  beginLane(doc: DocumentId): Promise<Lane> {
    laneCount++
    return Promise.resolve({ doc, id: laneCount.toString(16).padStart(16, '0'), clientId: 1000 + laneCount })
  }

  append(batch: Batch): Promise<void> {
    for (const change of batch.changes) this.kept.push(change.update)
    return Promise.resolve()
  }

  endLane(): Promise<void> {
    return Promise.resolve()
  }

  /** Something from elsewhere. */
  arrive(update: Uint8Array): void {
    this.kept.push(update)
    for (const watcher of this.#watchers) watcher({ updates: [update], place: this.kept.length, quarantined: 0 })
  }
}

/** A person with one open document, who may be away from the others. */
export interface Writer {
  session: DocumentSession
  store: MemoryStore
  author: Author
  /** changes the others have not seen */
  unsent: Change[]
  do(...ops: Op[]): void
}

let documentCount = 0

/** A new id for a test. */
export function testId<L extends 'd' | 'p' | 't' | 'u'>(letter: L): `${L}_${string}` {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setUint32(12, ++documentCount)
  return idFromBytes(letter, bytes)
}

/** Several people with the same document, each on an own device, all offline until `exchange`. */
export async function writers(kind: DocumentSoort, count: number): Promise<Writer[]> {
  const doc = testId('d')
  return Promise.all(
    Array.from({ length: count }, async (_, at): Promise<Writer> => {
      const store = new MemoryStore()
      const session = await DocumentSession.open(doc, kind, store)
      await session.ready()
      const writer: Writer = {
        session,
        store,
        author: { person: testId('p') as PersoonId, nowMs: 1_000_000 + at },
        unsent: [],
        do(...ops) {
          writer.author = { ...writer.author, nowMs: writer.author.nowMs + 10 }
          const edited = session.edit(ops, writer.author)
          if (edited !== undefined) writer.unsent.push(edited.change)
        },
      }
      return writer
    }),
  )
}

/** Everybody gets what the others did while away. */
export function exchange(everybody: readonly Writer[]): void {
  for (const from of everybody) {
    for (const to of everybody) {
      if (to !== from) for (const change of from.unsent) to.store.arrive(change.update)
    }
    from.unsent = []
  }
}
