import { createHash, randomBytes } from 'node:crypto'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import type { Errand } from '#documents/document-store.ts'
import { ALG_AES_256_GCM, encodeHeader, hexFromBytes, NO_PREV } from '#documents/record-header.ts'
import type {
  FeedRowLike,
  PendingBirth,
  PendingRow,
  Signer,
  SnapshotOffer,
  StoredPage,
  StoredRow,
  SyncStore,
} from '#documents/sync-store.ts'

interface KnownDocument extends FeedRowLike {
  have: number
  there: number
}

/**
 * The least that a store may be: rows of random bytes in memory. For what the connection does with the network; that
 * text arrives is shown with the real store.
 */
export class MemorySyncStore implements SyncStore {
  feed = { log: '', cursor: '' }
  readonly docs = new Map<DocumentId, KnownDocument>()
  readonly keys = new Map<string, Uint8Array>()
  /** `doc id` → the row */
  readonly rows = new Map<DocumentId, Map<string, StoredRow>>()
  readonly pending: (PendingRow & { code?: string })[] = []
  readonly codes: string[] = []
  readonly made: (PendingBirth & { code?: string })[] = []
  readonly asked: { n: number; errand: Errand; code?: string }[] = []
  tries = 0
  /** thrown by the next `unsent` */
  failOnce: Error | undefined
  offer: SnapshotOffer | undefined
  /** snapshots that are objected to, and what the server said */
  readonly objected: { doc: DocumentId; snapshot: Uint8Array; answer?: string }[] = []
  readonly signers = new Map<string, Signer>()
  covered: unknown[] = []
  readonly #listeners = new Set<() => void>()
  readonly #lanes = new Map<DocumentId, { lane: string; counter: number }>()

  /** Something was written here. @returns the ids of the new rows, hex */
  write(doc: DocumentId, count = 1, bytes = 40): string[] {
    const lane = this.#lanes.get(doc) ?? { lane: randomBytes(8).toString('hex'), counter: 0 }
    this.#lanes.set(doc, lane)
    const rows = Array.from({ length: count }, () => {
      const header = encodeHeader({
        ...{ alg: ALG_AES_256_GCM, kind: 'record', epoch: 1, lane: lane.lane, prev: NO_PREV },
        counter: lane.counter++,
      })
      return { doc, id: new Uint8Array(randomBytes(16)), header, body: new Uint8Array(randomBytes(bytes)) }
    })
    this.pending.push(...rows)
    this.told()
    return rows.map((row) => hexFromBytes(row.id))
  }

  told(): void {
    for (const listener of this.#listeners) listener()
  }

  /** ids of all rows that are here with a seq, in the order of seq */
  shared(doc: DocumentId): string[] {
    const rows = [...(this.rows.get(doc) ?? new Map<string, StoredRow>())]
    return rows.toSorted(([, one], [, other]) => one.seq - other.seq).map(([id]) => id)
  }

  async cursor(): Promise<{ log: string; cursor: string }> {
    return this.feed
  }

  async storeFeed(log: string, rows: readonly FeedRowLike[], cursor: string): Promise<void> {
    for (const row of rows) {
      if (row.gone === true) {
        this.docs.delete(row.doc)
        this.rows.delete(row.doc)
        continue
      }
      const known = this.docs.get(row.doc)
      this.docs.set(row.doc, { ...row, have: known?.have ?? 0, there: Math.max(known?.there ?? 0, row.head) })
    }
    this.feed = { log, cursor }
  }

  async storeNews(log: string, rows: readonly FeedRowLike[]): Promise<boolean> {
    let isMore = log !== this.feed.log
    for (const row of rows) {
      const known = this.docs.get(row.doc)
      const isSame = row.gone !== true && known?.role === row.role && known.members.length === row.members.length
      if (isSame) known.there = Math.max(known.there, row.head)
      else isMore ||= known !== undefined || row.gone !== true
    }
    return isMore
  }

  async missingKeys(): Promise<DocumentId[]> {
    return [...this.docs.values()]
      .filter(({ doc, epoch, kind }) => kind !== 'map' && !this.keys.has(`${doc} ${epoch}`))
      .map(({ doc }) => doc)
  }

  async storeKeys(keys: readonly { doc: DocumentId; epoch: number; key: Uint8Array }[]): Promise<void> {
    for (const { doc, epoch, key } of keys) this.keys.set(`${doc} ${epoch}`, key)
  }

  async behind(): Promise<{ doc: DocumentId; since: number }[]> {
    return [...this.docs.values()]
      .filter(({ have, there }) => have < there)
      .map(({ doc, have }) => ({ doc, since: have }))
  }

  async storePages(_log: string, pages: readonly StoredPage[]): Promise<void> {
    for (const { doc, since, upTo, rows } of pages) {
      const known = this.docs.get(doc)
      if (known === undefined || since > known.have) continue
      for (const row of rows) this.#keep(doc, row)
      known.have = Math.max(known.have, upTo)
      known.there = Math.max(known.there, upTo)
    }
  }

  async storeLive(_log: string, doc: DocumentId, row: StoredRow): Promise<boolean> {
    this.#keep(doc, row)
    const known = this.docs.get(doc)
    if (known === undefined) return false
    known.there = Math.max(known.there, row.seq)
    if (row.seq === known.have + 1) known.have = row.seq
    return known.have === known.there
  }

  async unsent(limitBytes: number): Promise<PendingRow[]> {
    const failure = this.failOnce
    this.failOnce = undefined
    if (failure !== undefined) throw failure
    let left = limitBytes
    const out: PendingRow[] = []
    // a lane per document here, held back by its first refused row
    const heldBack = new Set(this.pending.flatMap(({ doc, code }) => (code === undefined ? [] : [doc])))
    for (const row of this.pending) {
      if (heldBack.has(row.doc)) continue
      if (out.length > 0 && left < row.body.length) break
      left -= row.body.length
      out.push(row)
    }
    return out
  }

  async markPushed(
    _log: string,
    results: readonly { doc: DocumentId; id: Uint8Array; seq?: number; code?: string }[],
  ): Promise<void> {
    for (const { doc, id, seq, code } of results) {
      const at = this.pending.findIndex((row) => hexFromBytes(row.id) === hexFromBytes(id))
      const row = this.pending[at]
      if (row === undefined) continue
      if (seq === undefined) {
        row.code = code ?? 'server-error'
        this.codes.push(row.code)
        continue
      }
      this.pending.splice(at, 1)
      await this.storeLive('', doc, { ...row, seq, covers: 0, device: 't_00000000000000000000000000' })
    }
  }

  onUnsent(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async markTried(): Promise<void> {
    this.tries += 1
  }

  async births(): Promise<PendingBirth[]> {
    return this.made.filter((birth) => birth.code === undefined)
  }

  async markBorn(doc: DocumentId, result: { epoch: number } | { code: string }): Promise<void> {
    for (const birth of this.made) if (birth.doc === doc) birth.code = 'code' in result ? result.code : 'born'
  }

  async errands(): Promise<{ n: number; errand: Errand; request: string }[]> {
    const waiting = this.asked.filter((errand) => errand.code === undefined)
    return waiting.map((one) => ({
      ...one,
      request: createHash('sha256')
        .update(`${one.n} ${JSON.stringify(one.errand)}`)
        .digest('hex'),
    }))
  }

  async markErrand(n: number, result: { ok: true } | { code: string }): Promise<void> {
    for (const errand of this.asked) if (errand.n === n) errand.code = 'code' in result ? result.code : 'done'
  }

  async snapshotToOffer(): Promise<MemorySyncStore['offer']> {
    return this.offer
  }

  async markCovered(...covered: Parameters<SyncStore['markCovered']>): Promise<void> {
    this.offer = undefined
    const [, { doc, covers }, result] = covered
    this.covered.push([doc, covers], result)
  }

  async unknownSigners(_doc: DocumentId, devices: readonly ToestelId[]): Promise<ToestelId[]> {
    return devices.filter((device) => !this.signers.has(device))
  }

  async storeSigners(_doc: DocumentId, signers: readonly Signer[]): Promise<void> {
    for (const signer of signers) this.signers.set(signer.device, signer)
  }

  async objections(): Promise<{ doc: DocumentId; snapshot: Uint8Array }[]> {
    return this.objected.filter(({ answer }) => answer === undefined)
  }

  async markObjected(...[, , snapshot, result]: Parameters<SyncStore['markObjected']>): Promise<void> {
    for (const one of this.objected) {
      if (one.snapshot === snapshot) one.answer = 'code' in result ? result.code : 'ok'
    }
  }

  #keep(doc: DocumentId, row: StoredRow): void {
    const rows = this.rows.get(doc) ?? new Map<string, StoredRow>()
    rows.set(hexFromBytes(row.id), row)
    this.rows.set(doc, rows)
  }
}
