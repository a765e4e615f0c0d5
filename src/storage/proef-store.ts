import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Batch, DocumentStore, Lane, Loaded } from '#documents/document-store.ts'

/** What the Proefversie knows of a document besides its contents. */
export interface ProefDocument {
  kind: DocumentSoort
  members: { person: PersoonId; role: Rol }[]
}

/**
 * The store of the Proefversie: one y-indexeddb database, in plain text, for made-up people only. One outer Y.Doc
 * holds every document's updates as bytes, so that a user action over several documents is one transaction and
 * wiping is one database. It does not report a full disk and does not follow other tabs: decision 0002.
 */
export class ProefStore implements DocumentStore {
  readonly #outer = new Y.Doc()
  readonly #persistence: IndexeddbPersistence
  readonly #rows: Y.Map<Uint8Array>
  readonly #documents: Y.Map<ProefDocument>
  #next = 0

  private constructor(name: string) {
    this.#rows = this.#outer.getMap('rows')
    this.#documents = this.#outer.getMap('documents')
    this.#persistence = new IndexeddbPersistence(name, this.#outer)
  }

  static async open(name: string): Promise<ProefStore> {
    const store = new ProefStore(name)
    await store.#persistence.whenSynced
    store.#next = store.#rows.size
    return store
  }

  /** Every document, with who may see it. */
  documents(): [DocumentId, ProefDocument][] {
    return [...this.#documents.entries()] as [DocumentId, ProefDocument][]
  }

  /** Puts made-up documents in, all at once. */
  fill(documents: readonly (ProefDocument & { doc: DocumentId; update: Uint8Array })[]): void {
    this.#outer.transact(() => {
      for (const { doc, kind, members, update } of documents) {
        this.#documents.set(doc, { kind, members })
        this.#rows.set(this.#key(doc), update)
      }
    })
  }

  /** The updates of every document, in one pass: for the first projection. */
  updates(): Map<DocumentId, Uint8Array[]> {
    const found = new Map<DocumentId, Uint8Array[]>()
    for (const key of [...this.#rows.keys()].toSorted()) {
      const update = this.#rows.get(key)
      const doc = key.slice(0, key.indexOf('/')) as DocumentId // #key below makes every key from an id
      if (update !== undefined) found.set(doc, [...(found.get(doc) ?? []), update])
    }
    return found
  }

  load(doc: DocumentId): Promise<Loaded> {
    const found = [...this.#rows.keys()].filter((key) => key.startsWith(doc)).toSorted()
    const updates = found.flatMap((key) => this.#rows.get(key) ?? [])
    return Promise.resolve({ updates, place: this.#next, quarantined: 0 })
  }

  watch(doc: DocumentId, _place: number, lane: Lane | undefined, onArrived: (arrived: Loaded) => void): () => void {
    const onRows = (event: Y.YMapEvent<Uint8Array>, transaction: Y.Transaction): void => {
      if (lane !== undefined && transaction.origin === lane.id) return
      const updates: Uint8Array[] = []
      for (const key of event.keysChanged) {
        const update = key.startsWith(doc) ? this.#rows.get(key) : undefined
        if (update !== undefined) updates.push(update)
      }
      if (updates.length > 0) onArrived({ updates, place: this.#next, quarantined: 0 })
    }
    this.#rows.observe(onRows)
    return () => this.#rows.unobserve(onRows)
  }

  beginLane(doc: DocumentId): Promise<Lane> {
    const bytes = crypto.getRandomValues(new Uint8Array(8))
    const id = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return Promise.resolve({ doc, id, clientId: Number(BigInt(`0x${id}`) & ((1n << 53n) - 1n)) })
  }

  append(batch: Batch): Promise<void> {
    this.#outer.transact(() => {
      for (const birth of batch.births ?? []) {
        this.#documents.set(birth.doc, { kind: birth.kind, members: birth.members })
      }
      for (const errand of batch.errands ?? []) {
        if (errand.kind === 'members') this.#changeMembers(errand.doc, errand.add, errand.remove)
      }
      for (const change of batch.changes) this.#rows.set(this.#key(change.lane.doc), change.update)
    }, batch.changes[0]?.lane.id)
    return this.#written()
  }

  endLane(): Promise<void> {
    return Promise.resolve()
  }

  /** *Stoppen met proberen*: everything gone. */
  async wipe(): Promise<void> {
    // clearData() answers before the database is gone; the delete request below waits for it.
    await this.#persistence.clearData()
    this.#outer.destroy()
  }

  #changeMembers(doc: DocumentId, add: ProefDocument['members'], remove: PersoonId[]): void {
    const known = this.#documents.get(doc)
    if (known === undefined) return
    const stay = known.members.filter(
      (member) => !remove.includes(member.person) && !add.some((one) => one.person === member.person),
    )
    this.#documents.set(doc, { kind: known.kind, members: [...stay, ...add] })
  }

  #key(doc: DocumentId): string {
    return `${doc}/${String(this.#next++).padStart(9, '0')}`
  }

  /** Resolves when what was written before is on disk: transactions on one object store keep their order. */
  async #written(): Promise<void> {
    const db = this.#persistence.db
    if (db === null) return
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('updates', 'readwrite')
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
      transaction.objectStore('updates').count()
    })
  }
}
