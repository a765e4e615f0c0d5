import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { encodeLive } from '#sync/frames.ts'
import type { FeedRow, ServerMessage } from '#sync/protocol.ts'
import { FRAME_LIMIT_BYTES } from '#sync/protocol.ts'
import { feedRow } from './pull.ts'
import type { Accepted } from './push.ts'
import { accessOf } from './rights.ts'
import type { Store } from './store.ts'

/** One authorised socket, as the rest of the server sees it. */
export interface LiveSocket {
  readonly person: PersoonId
  readonly device: ToestelId
  /** asked anew each time: a device may be vouched for, or dropped, while its socket lives */
  isActive(): boolean
  send(data: string | Uint8Array): void
  close(): void
}

interface Pending {
  /** more than new records: everybody hears of it */
  isWhole: boolean
  rows: number
  /** how many of those rows a socket already has, as live record or as answer to its own push */
  told: Map<LiveSocket, number>
  gone: Set<PersoonId>
}

const FEED_EVERY_MS = 200
const ROWS_PER_MESSAGE = 100

/**
 * Who is connected, what they look at, and what they must hear. Nothing is said before it is committed, and nothing to
 * someone whose right ended: rights are asked of the store at every message.
 */
export class Live {
  readonly #store: Store
  readonly #failed: (error: unknown) => void
  readonly #byPerson = new Map<PersoonId, Set<LiveSocket>>()
  readonly #watchers = new Map<DocumentId, Set<LiveSocket>>()
  readonly #watched = new Map<LiveSocket, Set<DocumentId>>()
  #pending = new Map<DocumentId, Pending>()
  #timer: NodeJS.Timeout | undefined

  /** @param failed hears of a store that fails while nobody is waiting for an answer */
  constructor(store: Store, failed: (error: unknown) => void) {
    this.#store = store
    this.#failed = failed
  }

  get count(): number {
    return this.#watched.size
  }

  /** the sockets of a device, oldest first */
  socketsOf(person: PersoonId, device: ToestelId): LiveSocket[] {
    return [...(this.#byPerson.get(person) ?? [])].filter((socket) => socket.device === device)
  }

  join(socket: LiveSocket): void {
    this.#watched.set(socket, new Set())
    setIn(this.#byPerson, socket.person).add(socket)
  }

  leave(socket: LiveSocket): void {
    const docs = this.#watched.get(socket)
    if (docs === undefined) return
    this.#watched.delete(socket)
    dropFrom(this.#byPerson, socket.person, socket)
    for (const doc of docs) this.#unwatch(socket, doc)
  }

  /** From now on this socket looks at exactly these documents; the caller has checked that it may. */
  watch(socket: LiveSocket, docs: readonly DocumentId[]): void {
    const watched = this.#watched.get(socket)
    if (watched === undefined) return
    for (const doc of watched) {
      if (docs.includes(doc)) continue
      watched.delete(doc)
      this.#unwatch(socket, doc)
    }
    for (const doc of docs) {
      if (watched.has(doc)) continue
      const before = this.#peopleAt(doc)
      watched.add(doc)
      setIn(this.#watchers, doc).add(socket)
      if (before.has(socket.person)) this.#sendPresence(doc, [socket])
      else this.#sendPresence(doc, this.#watchers.get(doc) ?? [])
    }
  }

  /** Who hears of new records of this document at once, as far as they may; `from` is not told. */
  readersOf(doc: DocumentId, from?: LiveSocket): LiveSocket[] {
    return [...(this.#watchers.get(doc) ?? [])].filter((socket) => socket !== from)
  }

  /** New records, after their commit. `from` is the socket that pushed them: its answer says so already. */
  stored(accepted: readonly Accepted[], from?: LiveSocket): void {
    for (const { doc, row } of accepted) {
      const pending = this.#pend(doc)
      pending.rows += 1
      if (from !== undefined) tell(pending, from)
      const watchers = this.#watchers.get(doc)
      if (watchers === undefined) continue
      const frame = encodeLive(this.#store.log, doc, row)
      // A larger record travels whole by pull; the feed row says that it is there.
      if (frame.length > FRAME_LIMIT_BYTES) continue
      for (const socket of watchers) {
        if (socket === from || !this.maySee(socket, doc)) continue
        socket.send(frame)
        tell(pending, socket)
      }
    }
  }

  /** Something else than records changed: born, members, epoch, snapshot. */
  changed(doc: DocumentId, gone: readonly PersoonId[] = []): void {
    const pending = this.#pend(doc)
    pending.isWhole = true
    for (const person of gone) pending.gone.add(person)
    for (const socket of this.#watchers.get(doc) ?? []) {
      if (this.maySee(socket, doc)) continue
      this.#watched.get(socket)?.delete(doc)
      this.#unwatch(socket, doc)
    }
  }

  /** Status, roles or waiting devices of this person changed. */
  me(person: PersoonId): void {
    const message: ServerMessage = { t: 'me' }
    for (const socket of this.#byPerson.get(person) ?? []) socket.send(JSON.stringify(message))
  }

  /** Ends the sockets of a device that no longer exists. */
  dropDevice(person: PersoonId, device: ToestelId): void {
    for (const socket of this.socketsOf(person, device)) socket.close()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #pend(doc: DocumentId): Pending {
    let pending = this.#pending.get(doc)
    if (pending === undefined) {
      pending = { isWhole: false, rows: 0, told: new Map(), gone: new Set() }
      this.#pending.set(doc, pending)
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      try {
        this.#flush()
      } catch (error) {
        this.#failed(error) // nobody misses it for good: the next feed call tells the same
      }
    }, FEED_EVERY_MS)
    return pending
  }

  #flush(): void {
    const pending = this.#pending
    this.#pending = new Map()
    const rows = new Map<LiveSocket, FeedRow[]>()
    for (const [doc, change] of pending) {
      for (const { person } of this.#store.documents.members(doc)) this.#collect(rows, person, doc, change)
      for (const person of change.gone) this.#collect(rows, person, doc, change)
    }
    for (const [socket, docs] of rows) {
      for (let at = 0; at < docs.length; at += ROWS_PER_MESSAGE) {
        const part = docs.slice(at, at + ROWS_PER_MESSAGE)
        const message: ServerMessage = { t: 'feed', log: this.#store.log, docs: part }
        socket.send(JSON.stringify(message))
      }
    }
  }

  #collect(rows: Map<LiveSocket, FeedRow[]>, person: PersoonId, doc: DocumentId, change: Pending): void {
    const sockets = [...(this.#byPerson.get(person) ?? [])].filter(
      (socket) => socket.isActive() && (change.isWhole || change.told.get(socket) !== change.rows),
    )
    if (sockets.length === 0) return
    const entry = this.#store.documents.entryFor(person, doc)
    if (entry === undefined) return
    const row = feedRow(entry)
    for (const socket of sockets) {
      const known = rows.get(socket)
      if (known === undefined) rows.set(socket, [row])
      else if (!known.some((other) => other.doc === doc)) known.push(row)
    }
  }

  /** Whether this socket's person may have this document now. */
  maySee(socket: LiveSocket, doc: DocumentId): boolean {
    const { person, device } = socket
    return accessOf(this.#store, { person, device, isActive: socket.isActive() }, doc).ok
  }

  /** The same where nobody can do anything about a store that fails: then it may not. */
  #maySeeStill(socket: LiveSocket, doc: DocumentId): boolean {
    try {
      return this.maySee(socket, doc)
    } catch (error) {
      this.#failed(error)
      return false
    }
  }

  #unwatch(socket: LiveSocket, doc: DocumentId): void {
    dropFrom(this.#watchers, doc, socket)
    if (!this.#peopleAt(doc).has(socket.person)) this.#sendPresence(doc, this.#watchers.get(doc) ?? [])
  }

  #peopleAt(doc: DocumentId): Set<PersoonId> {
    return new Set([...(this.#watchers.get(doc) ?? [])].map((socket) => socket.person))
  }

  #sendPresence(doc: DocumentId, sockets: Iterable<LiveSocket>): void {
    const people = [...this.#peopleAt(doc)].toSorted()
    for (const socket of sockets) {
      if (!this.#maySeeStill(socket, doc)) continue
      const message: ServerMessage = { t: 'present', doc, people: people.filter((person) => person !== socket.person) }
      socket.send(JSON.stringify(message))
    }
  }
}

function tell(pending: Pending, socket: LiveSocket): void {
  pending.told.set(socket, (pending.told.get(socket) ?? 0) + 1)
}

function setIn<Key, Value>(map: Map<Key, Set<Value>>, key: Key): Set<Value> {
  let set = map.get(key)
  if (set === undefined) map.set(key, (set = new Set()))
  return set
}

function dropFrom<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = map.get(key)
  set?.delete(value)
  if (set?.size === 0) map.delete(key)
}
