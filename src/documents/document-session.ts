import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import * as Y from 'yjs'
import { applyOp, checkOp, noteAuthor, replaceText, textName } from './apply-op.ts'
import type { Change, DocumentStore, Lane, Loaded } from './document-store.ts'
import type { Author, Op } from './op.ts'
import { requireShape } from './op.ts'
import type { Items } from './project.ts'
import { projectDocument } from './project.ts'

/** Transaction origins: whose hand changed the document. */
export const LOCAL = 'local'
export const REMOTE = 'sync'

/** An open document: the inner Y.Doc, what is stored of it, and the lane its edits go through. */
export class DocumentSession {
  readonly doc: DocumentId
  readonly kind: DocumentSoort
  readonly inner = new Y.Doc()
  #lane: Lane | undefined
  #beginning: Promise<Lane> | undefined
  #stopWatching: (() => void) | undefined
  #place = 0
  #items: Items | undefined
  readonly #store: DocumentStore
  readonly #listeners = new Set<() => void>()

  private constructor(doc: DocumentId, kind: DocumentSoort, store: DocumentStore) {
    this.doc = doc
    this.kind = kind
    this.#store = store
    this.inner.on('afterTransaction', () => {
      this.#items = undefined
      for (const listener of this.#listeners) listener()
    })
  }

  /** Reads everything stored and keeps following what arrives. */
  static async open(doc: DocumentId, kind: DocumentSoort, store: DocumentStore): Promise<DocumentSession> {
    const session = new DocumentSession(doc, kind, store)
    session.#apply(await store.load(doc))
    session.#follow()
    return session
  }

  /** Takes the lane, so that the edits that follow can be synchronous. */
  async ready(): Promise<void> {
    if (this.#lane !== undefined) return
    this.#beginning ??= this.#store.beginLane(this.doc)
    const lane = await this.#beginning
    if (this.#lane !== undefined) return
    this.#lane = lane
    // After the stored rows are applied: Yjs takes another client id by itself when it meets its own in an update.
    this.inner.clientID = lane.clientId
    this.#follow()
  }

  /**
   * Applies the ops as one transaction.
   *
   * @returns the change to append, and the ops that take it back; `undefined` when nothing changed
   * @throws Error when `ready()` was not awaited, RangeError when an op does not fit
   */
  edit(ops: readonly Op[], author: Author): { change: Change; undo: Op[] } | undefined {
    for (const op of ops) checkOp(this.kind, op)
    const undo: Op[] = []
    const change = this.#transact(
      ops.map((op) => op.item),
      () => {
        for (const op of ops) {
          const back = applyOp(this.inner, op, author)
          if (back !== undefined) undo.unshift(back)
        }
      },
    )
    return change === undefined ? undefined : { change, undo }
  }

  /** Changes a long text from what a field showed before to what it shows now. */
  type(at: TextPlace, before: string, after: string, author: Author): Change | undefined {
    requireShape(this.kind, at.collection, at.field, 'tekst')
    return this.#transact([at.item], () => {
      const text = this.inner.getText(textName(at.item, at.field))
      replaceText(text, before, after)
      noteAuthor(this.inner, at.collection, at.item, at.field, author)
    })
  }

  /** The shared text behind a field; for the binding, which must place the caret itself. */
  text(item: string, field: string): Y.Text {
    return this.inner.getText(textName(item, field))
  }

  /** Everything in it as plain items; the same object until something changes. */
  items(): Items {
    this.#items ??= projectDocument(this.inner, this.kind)
    return this.#items
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Ends the lane and forgets the contents. */
  async close(): Promise<void> {
    this.#stopWatching?.()
    this.#listeners.clear()
    if (this.#lane !== undefined) await this.#store.endLane(this.#lane)
    this.inner.destroy()
  }

  #transact(items: string[], work: () => void): Change | undefined {
    const lane = this.#lane
    if (lane === undefined) throw new Error('Await ready() before an edit')
    if (this.inner.clientID !== lane.clientId) throw new Error('The inner client id is not that of the lane')
    let update: Uint8Array | undefined
    const collect = (bytes: Uint8Array): void => {
      update = bytes
    }
    this.inner.on('updateV2', collect)
    try {
      this.inner.transact(work, LOCAL)
    } finally {
      this.inner.off('updateV2', collect)
    }
    return update === undefined ? undefined : { lane, update, items: [...new Set(items)] }
  }

  #follow(): void {
    this.#stopWatching?.()
    this.#stopWatching = this.#store.watch(this.doc, this.#place, this.#lane, (arrived) => this.#apply(arrived))
  }

  #apply(loaded: Loaded): void {
    this.#place = Math.max(this.#place, loaded.place)
    if (loaded.updates.length === 0) return
    const mine = this.inner.clientID
    this.inner.transact(() => {
      for (const update of loaded.updates) Y.applyUpdateV2(this.inner, update, REMOTE)
    }, REMOTE)
    if (this.#lane !== undefined && this.inner.clientID !== mine) {
      throw new Error('Somebody else wrote under the client id of this lane')
    }
  }
}

export interface TextPlace {
  collection: string
  item: string
  field: string
}
