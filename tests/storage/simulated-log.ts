import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { isSameBytes, randomBytes } from '#documents/bytes.ts'
import { decodeHeader, hexFromBytes } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { openRecord } from '#documents/sealing.ts'
import type {
  FeedRowLike,
  PendingBirth,
  PendingRow,
  Signer,
  SnapshotOffer,
  StoredPage,
  StoredRow,
} from '#documents/sync-store.ts'
import * as Y from 'yjs'

interface LogDocument {
  doc: DocumentId
  kind: DocumentSoort
  epoch: number
  keys: Map<number, Uint8Array>
  members: { person: PersoonId; role: Rol }[]
  rows: StoredRow[]
  lanes: Map<string, { device: ToestelId; counters: Map<number, boolean> }>
  /** not withdrawn */
  snapshots: StoredRow[]
  /** ids, and who made them */
  withdrawn: { id: Uint8Array; device: ToestelId }[]
  change: number
}

export type PushAnswer = { seq: number } | { code: string }

/** The server's log as rows in memory: the same rules as `server/push.ts` and `server/pull.ts`, without the network. */
export class SimulatedLog {
  id = crypto.randomUUID()
  /** everything that was covered is older than the records are kept */
  isPurged = false
  /** objections that made it go back, and refused ones */
  objections = 0
  #docs = new Map<DocumentId, LogDocument>()
  readonly #signers = new Map<ToestelId, Signer>()
  #change = 0

  documents(): DocumentId[] {
    return [...this.#docs.keys()]
  }

  birth(birth: PendingBirth): { epoch: number } | { code: string } {
    const known = this.#docs.get(birth.doc)
    const { doc, kind, members } = birth
    if (known !== undefined) {
      const first = known.keys.get(1)
      const isSame = birth.key === undefined || (first !== undefined && isSameBytes(first, birth.key))
      return isSame ? { epoch: known.epoch } : { code: 'conflict' }
    }
    const keys = new Map([[1, birth.key ?? randomBytes(32)]])
    const change = ++this.#change
    const empty = { rows: [], lanes: new Map(), snapshots: [], withdrawn: [] }
    this.#docs.set(doc, { doc, kind, epoch: 1, keys, members, ...empty, change })
    return { epoch: 1 }
  }

  feed(person: PersoonId, at: { log: string; cursor: string }): { log: string; cursor: string; rows: FeedRowLike[] } {
    const since = at.log === this.id ? Number(at.cursor || '0') : 0
    const rows = [...this.#docs.values()].flatMap((document): FeedRowLike[] => {
      const role = roleOf(document, person)
      if (role === undefined || document.change <= since) return []
      const { doc, kind, epoch, members, rows: records, withdrawn } = document
      const withdrawals = withdrawn.length
      return [{ doc, kind, role, epoch, members, withdrawals, head: records.length, covers: coversOf(document) }]
    })
    return { log: this.id, cursor: String(this.#change), rows }
  }

  keys(person: PersoonId, docs: readonly DocumentId[]): { doc: DocumentId; epoch: number; key: Uint8Array }[] {
    return docs.flatMap((doc) => {
      const document = this.#docs.get(doc)
      if (document === undefined || roleOf(document, person) === undefined) return []
      return [...document.keys].map(([epoch, key]) => ({ doc, epoch, key }))
    })
  }

  pull(doc: DocumentId, since: number, limit: number): StoredPage | undefined {
    const document = this.#docs.get(doc)
    if (document === undefined) return undefined
    const head = document.rows.length
    const withdrawals = document.withdrawn.length
    const page: StoredPage = { doc, since, head, upTo: Math.min(since, head), withdrawals, rows: [] }
    const snapshot = document.snapshots.at(-1)
    if (snapshot !== undefined && snapshot.covers > since) {
      page.rows.push(snapshot)
      page.upTo = snapshot.covers
    }
    for (const row of document.rows.slice(page.upTo, page.upTo + limit)) {
      page.rows.push(row)
      page.upTo = row.seq
    }
    return page
  }

  row(doc: DocumentId, seq: number): StoredRow | undefined {
    return this.#docs.get(doc)?.rows[seq - 1]
  }

  push(person: PersoonId, device: ToestelId, item: PendingRow): PushAnswer {
    const document = this.#docs.get(item.doc)
    const role = document && roleOf(document, person)
    if (document === undefined || role === undefined) return { code: 'unknown' }
    const known = document.rows.find((row) => isSameBytes(row.id, item.id))
    if (known !== undefined) return isSameBytes(known.body, item.body) ? { seq: known.seq } : { code: 'conflict' }
    const header = decodeHeader(item.header)
    if (header?.kind !== 'record') return { code: 'bad-request' }
    if (rechtVan(document.kind, role) !== 'schrijven') return { code: 'no-write' }
    const isHistory = item.origin !== undefined
    if (isHistory ? header.epoch > document.epoch : header.epoch !== document.epoch) return { code: 'stale-epoch' }
    const from = item.origin ?? device
    const lane = document.lanes.get(header.lane) ?? { device: from, counters: new Map<number, boolean>() }
    if (lane.device !== from) return { code: 'lane-taken' }
    if (!isHistory) {
      if (header.counter > 0 && !lane.counters.has(header.counter - 1)) return { code: 'counter-gap' }
      if (lane.counters.get(header.counter) === false) return { code: 'counter-gap' }
    }
    document.lanes.set(header.lane, lane)
    if (lane.counters.get(header.counter) !== false) lane.counters.set(header.counter, isHistory)
    const seq = document.rows.length + 1
    document.rows.push({ id: item.id, header: item.header, body: item.body, seq, covers: 0, device: from })
    document.change = ++this.#change
    return { seq }
  }

  /** A device that takes part, with its key. */
  enrol(signer: Signer): void {
    this.#signers.set(signer.device, signer)
  }

  signers(devices: readonly ToestelId[]): Signer[] {
    return devices.flatMap((device) => this.#signers.get(device) ?? [])
  }

  /** Without a look at the signature: this server is not to be trusted with it. */
  cover({ doc, covers, row, log, signature }: SnapshotOffer, device: ToestelId): { ok: true } | { code: string } {
    const document = this.#docs.get(doc)
    const header = decodeHeader(row.header)
    const person = this.#signers.get(device)?.person
    const role = document && person && roleOf(document, person)
    if (document === undefined || role === undefined || header?.kind !== 'snapshot' || covers > document.rows.length) {
      return { code: 'bad-request' }
    }
    if (log !== this.id) return { code: 'bad-request' }
    const newest = document.snapshots.at(-1)
    if (newest !== undefined && isSameBytes(newest.id, row.id)) return { ok: true }
    if (covers <= coversOf(document)) return { code: 'behind-snapshot' }
    if (header.epoch !== document.epoch) return { code: 'stale-epoch' }
    if (document.withdrawn.some((one) => one.device === device)) return { code: 'not-allowed' }
    document.snapshots.push({ ...row, seq: 0, covers, device, proof: { log, role, signature } })
    document.change = ++this.#change
    return { ok: true }
  }

  /** A snapshot that no honest server or maker would let by. @returns whether it is served from now on */
  plant({ doc, covers, row, log, signature }: SnapshotOffer, device: ToestelId, role: Rol): boolean {
    const document = this.#docs.get(doc)
    if (document === undefined || covers <= coversOf(document)) return false
    document.snapshots.push({ ...row, seq: 0, covers, device, proof: { log, role, signature } })
    document.change = ++this.#change
    return true
  }

  /** As `acceptObjection` of the server. */
  object(person: PersoonId, doc: DocumentId, snapshot: Uint8Array): { ok: true } | { code: string } {
    const document = this.#docs.get(doc)
    const role = document && roleOf(document, person)
    if (document === undefined || role === undefined) return { code: 'unknown' }
    if (rechtVan(document.kind, role) !== 'schrijven') return { code: 'no-write' }
    if (document.withdrawn.some(({ id }) => isSameBytes(id, snapshot))) return { ok: true }
    this.objections += 1
    const bad = document.snapshots.find(({ id }) => isSameBytes(id, snapshot))
    if (bad === undefined || this.isPurged) return { code: 'expired' }
    document.snapshots = document.snapshots.filter((one) => one !== bad)
    document.withdrawn.push({ id: bad.id, device: bad.device })
    document.change = ++this.#change
    return { ok: true }
  }

  /** Somebody was removed: the server makes a new key. */
  rotate(doc: DocumentId): void {
    const document = this.#docs.get(doc)
    if (document === undefined) return
    document.epoch += 1
    document.keys.set(document.epoch, randomBytes(32))
    document.change = ++this.#change
  }

  backup(): unknown {
    return structuredClone(this.#docs)
  }

  /** The server goes back to a backup and its log gets a new id. */
  restore(backup: unknown): void {
    this.#docs = structuredClone(backup) as Map<DocumentId, LogDocument> // made by backup()
    this.id = crypto.randomUUID()
    for (const document of this.#docs.values()) document.change = ++this.#change
  }

  /** What somebody with the keys can read on the server: records alone, so that no snapshot can hide a loss. */
  async contents(doc: DocumentId): Promise<Y.Doc> {
    const inner = new Y.Doc()
    for (const update of await this.updates(doc)) Y.applyUpdateV2(inner, update)
    return inner
  }

  async updates(doc: DocumentId): Promise<Uint8Array[]> {
    const document = this.#docs.get(doc)
    const updates: Uint8Array[] = []
    for (const row of document?.rows ?? []) {
      const key = document?.keys.get(decodeHeader(row.header)?.epoch ?? 0)
      if (key === undefined) continue
      const opened = await openRecord(await importKey(key), { doc, device: row.device, covers: row.covers }, row)
      if (opened.ok) updates.push(opened.value)
    }
    return updates
  }

  /** Everything that lies on the server's disk, as one text to search in. */
  dump(): string {
    const all = [...this.#docs.values()].flatMap(({ rows, snapshots }) => [...rows, ...snapshots])
    return all.map((row) => Buffer.concat([row.header, row.body]).toString('latin1') + hexFromBytes(row.id)).join('\n')
  }
}

function roleOf(document: LogDocument, person: PersoonId): Rol | undefined {
  return document.members.find((member) => member.person === person)?.role
}

function coversOf(document: LogDocument): number {
  return document.snapshots.at(-1)?.covers ?? 0
}
