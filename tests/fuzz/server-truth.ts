import type { DocumentId } from '#domain/id.ts'
import { decodeHeader } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { openRecord } from '#documents/sealing.ts'
import type { StoredRow } from '#documents/sync-store.ts'
import type { StoredRecord } from '#sync/frames.ts'
import * as Y from 'yjs'
import type { SimulatedServer } from './simulated-server.ts'
import { textsOf } from './what-is-there.ts'
import type { SimulatedDocument, Written } from './written.ts'

/**
 * What somebody with all keys could read on the server: records alone, so that no snapshot can hide a loss. It also
 * notes when each word arrived there.
 */
export class ServerTruth {
  readonly #server: SimulatedServer
  readonly #documents: readonly SimulatedDocument[]
  readonly #written: readonly Written[]
  #inner = new Map<DocumentId, Y.Doc>()
  #read = 0
  #restores = 0

  constructor(server: SimulatedServer, documents: readonly SimulatedDocument[], written: readonly Written[]) {
    this.#server = server
    this.#documents = documents
    this.#written = written
  }

  inner(doc: DocumentId): Y.Doc {
    const known = this.#inner.get(doc)
    if (known !== undefined) return known
    const fresh = new Y.Doc()
    this.#inner.set(doc, fresh)
    return fresh
  }

  /** All of it as one update. */
  whole(doc: DocumentId): Uint8Array {
    return Y.encodeStateAsUpdateV2(this.inner(doc))
  }

  /** Reads what came in since the last time. */
  async refresh(): Promise<void> {
    for (; this.#read < this.#server.arrivals.length; this.#read++) {
      const arrival = this.#server.arrivals[this.#read]
      if (arrival === undefined) return
      const { doc, row, atMs, restores } = arrival
      // What came before the server went back counts as having been there.
      await this.#apply(doc, row)
      this.#note(doc, atMs, restores)
    }
    if (this.#restores !== this.#server.restores) await this.#readAgain()
  }

  /** Everything that lies on the server's disk, as one text to search in. */
  dump(): string {
    return this.#documents
      .flatMap(({ doc }) => this.#rows(doc))
      .map(({ header, body }) => Buffer.concat([header, body]).toString('latin1'))
      .join('\n')
  }

  async updates(doc: DocumentId): Promise<Uint8Array[]> {
    const updates: Uint8Array[] = []
    for (const row of this.#rows(doc)) {
      const update = await this.#open(doc, row)
      if (update !== undefined) updates.push(update)
    }
    return updates
  }

  async #readAgain(): Promise<void> {
    this.#restores = this.#server.restores
    this.#inner = new Map()
    for (const { doc } of this.#documents) for (const row of this.#rows(doc)) await this.#apply(doc, row)
  }

  #rows(doc: DocumentId): StoredRecord[] {
    const { documents, records } = this.#server.tables
    if (documents.get(doc) === undefined) return []
    const purged = records.purgedUpTo(doc)
    const snapshot = purged > 0 ? records.newestSnapshot(doc) : undefined
    const rows = records.page(doc, purged, 100_000, 1e9)
    return snapshot === undefined ? rows : [snapshot, ...rows]
  }

  async #apply(doc: DocumentId, row: StoredRow): Promise<void> {
    const update = await this.#open(doc, row)
    if (update !== undefined) Y.applyUpdateV2(this.inner(doc), update)
  }

  async #open(doc: DocumentId, row: StoredRow): Promise<Uint8Array | undefined> {
    const { device, covers, header } = row
    const epoch = decodeHeader(header)?.epoch
    const sealed = this.#documents.find((one) => one.doc === doc)?.key
    const key = sealed ?? this.#server.keys(doc).find((one) => one.epoch === epoch)?.key
    if (key === undefined) return undefined
    const opened = await openRecord(await importKey(key), { doc, device, covers }, row)
    return opened.ok ? opened.value : undefined
  }

  #note(doc: DocumentId, atMs: number, restores: number): void {
    const isWaiting = (one: Written): boolean => one.reachedAtMs === undefined || one.reachedRestores < restores
    const waiting = this.#written.filter((one) => one.doc === doc && isWaiting(one))
    const kind = this.#documents.find((one) => one.doc === doc)?.kind
    if (waiting.length === 0 || kind === undefined) return
    const texts = textsOf(this.inner(doc), kind)
    for (const one of waiting) {
      if (!texts.includes(one.token)) continue
      one.reachedAtMs ??= atMs
      one.reachedRestores = restores
    }
  }
}
