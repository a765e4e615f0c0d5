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
  readonly #server: SimulatedServer

  constructor(server: SimulatedServer) {
    this.#server = server
  }

  answered(to: Receiver, path: string, status: number, body: Uint8Array): void {
    if (status !== 200) return
    if (path === '/api/pull') for (const { doc, rows } of decodePullPage(body).docs) this.#check(to, doc, rows.length)
    if (path === '/api/keys') {
      for (const { doc } of keysAnswerSchema.parse(jsonOf(body)).keys) this.#check(to, doc, 1)
    }
    if (path === '/api/feed') this.#rows(to, feedSchema.parse(jsonOf(body)).docs)
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

  mayRead(person: PersoonId, doc: DocumentId): boolean {
    const { documents } = this.#server.tables
    const document = documents.get(doc)
    const membership = documents.membership(doc, person)
    if (document === undefined || membership === undefined || membership.isGone) return false
    return rechtVan(document.kind, membership.role) !== undefined
  }

  #rows(to: Receiver, rows: readonly FeedRow[]): void {
    for (const row of rows) {
      // Who left is told that, and nothing of what came after.
      if (row.gone === true) {
        if (row.head > 0 || row.members.length > 0) this.leaks.push(`${to.device} heard of ${row.doc} after leaving`)
      } else this.#check(to, row.doc, 1)
    }
  }

  #check(to: Receiver, doc: DocumentId, things: number): void {
    if (things > 0 && !this.mayRead(to.person, doc)) this.leaks.push(`${to.device} was sent something of ${doc}`)
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}
