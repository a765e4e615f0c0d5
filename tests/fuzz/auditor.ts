import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import { decodeLive, decodePullPage, FRAME_LIVE } from '#sync/frames.ts'
import { feedSchema, keysAnswerSchema, serverMessageSchema } from '#sync/protocol.ts'
import type { FeedRow } from '#sync/protocol.ts'
import type { SimulatedServer } from './simulated-server.ts'

interface Receiver {
  device: ToestelId
  person: PersoonId
}

/**
 * Reads along with everything that leaves the server and compares it with the membership at that moment: no record, no
 * key and no news of a document for who may not read it ([R1]). Knows nothing of how the server decides.
 */
export class Auditor {
  readonly everybody: Receiver[] = []
  readonly leaks: string[] = []
  /** keys that never leave their owner's device ([R4]), as they would travel */
  readonly #sealed: Buffer[] = []
  readonly #server: SimulatedServer
  #said = 0
  /** `device doc`: when it was last said, by whatever way, that this person is no longer in it */
  readonly #saidGone = new Map<string, number>()
  /** `device cursor`: when the feed said so */
  readonly #saidFeed = new Map<string, number>()

  constructor(server: SimulatedServer) {
    this.#server = server
    server.onTaken = (by, doc) => this.took(by, doc)
  }

  seal(key: Uint8Array): void {
    const bytes = Buffer.from(key)
    this.#sealed.push(bytes, Buffer.from(bytes.toString('base64url')), Buffer.from(bytes.toString('hex')))
  }

  /** What a device sends. */
  asked(by: Receiver, body: string | Uint8Array | undefined): void {
    if (body === undefined || this.#sealed.length === 0) return
    const bytes = Buffer.from(body as string) // or bytes, which it takes as well
    if (this.#sealed.some((key) => bytes.includes(key))) this.leaks.push(`${by.device} sent a key that is its own`)
  }

  /** Whether the feed of this cursor was made after the last time that `to` was told to be out of the document. */
  isNewerThanGone({ device }: Receiver, doc: DocumentId, cursor: string): boolean {
    return (this.#saidFeed.get(`${device} ${cursor}`) ?? 0) > (this.#saidGone.get(`${device} ${doc}`) ?? Infinity)
  }

  answered(to: Receiver, path: string, status: number, body: Uint8Array): void {
    if (status !== 200) return
    if (path === '/api/pull') for (const { doc, rows } of decodePullPage(body).docs) this.#check(to, doc, rows.length)
    if (path === '/api/keys') {
      for (const { doc } of keysAnswerSchema.parse(jsonOf(body)).keys) this.#check(to, doc, 1)
    }
    if (path === '/api/feed') {
      const { docs, cursor } = feedSchema.parse(jsonOf(body))
      this.#said += 1
      this.#saidFeed.set(`${to.device} ${cursor}`, this.#said)
      this.#rows(to, docs)
    }
  }

  sent(to: Receiver, data: string | Uint8Array): void {
    if (typeof data !== 'string') {
      if (data[0] === FRAME_LIVE) this.#check(to, decodeLive(data).doc, 1)
      return
    }
    const message = serverMessageSchema.parse(JSON.parse(data))
    if (message.t === 'feed') this.#rows(to, message.docs)
    if (message.t === 'present') this.#check(to, message.doc, message.people.length)
  }

  /** What the server took from somebody, inside the transaction in which it did. */
  took({ device, person }: Receiver, doc: DocumentId): void {
    const { documents } = this.#server.tables
    const [document, membership] = [documents.get(doc), documents.membership(doc, person)]
    const mayWrite =
      document !== undefined && membership?.isGone === false && rechtVan(document.kind, membership.role) === 'schrijven'
    if (!mayWrite) this.leaks.push(`the server took what ${device} wrote in ${doc} without a right to`)
  }

  /** Also of a device that is not let in yet, or never. */
  mayRead({ device, person }: Receiver, doc: DocumentId): boolean {
    const { documents, people } = this.#server.tables
    const own = people.device(device)
    if (own?.status !== 'active' || own.person !== person) return false
    const document = documents.get(doc)
    const membership = documents.membership(doc, person)
    if (document === undefined || membership === undefined || membership.isGone) return false
    return rechtVan(document.kind, membership.role) !== undefined
  }

  #rows(to: Receiver, rows: readonly FeedRow[]): void {
    for (const row of rows) {
      // Who left is told that, and nothing of what came after.
      if (row.gone === true) {
        this.#said += 1
        this.#saidGone.set(`${to.device} ${row.doc}`, this.#said)
        if (row.head > 0 || row.members.length > 0) this.leaks.push(`${to.device} heard of ${row.doc} after leaving`)
      } else this.#check(to, row.doc, 1)
    }
  }

  #check(to: Receiver, doc: DocumentId, things: number): void {
    if (things > 0 && !this.mayRead(to, doc)) this.leaks.push(`${to.device} was sent something of ${doc}`)
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}
