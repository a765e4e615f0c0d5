import type { DocumentId } from '#domain/id.ts'
import type { PushItem, PushResult, StoredRecord } from './frames.ts'
import { decodeLive, decodePushAnswer, encodePush, FRAME_LIVE, FRAME_PUSH_ANSWER } from './frames.ts'
import type { ServerMessage } from './protocol.ts'
import { serverMessageSchema } from './protocol.ts'
import type { Session } from './session.ts'
import type { Socket, Timers, Transport } from './transport.ts'

/** What comes over the socket, in order of arrival. */
export type LiveMessage = ServerMessage | { t: 'record'; log: string; doc: DocumentId; row: StoredRecord }

export interface PushAnswer {
  log: string
  results: PushResult[]
}

export interface LiveEvents {
  message(message: LiveMessage): void
  closed(): void
}

const OPEN_WITHIN_MS = 10_000
/** A socket may look open for minutes after the network went: a push without an answer says so sooner. */
const ANSWER_WITHIN_MS = 10_000

/** One live socket at a time: opened with a ticket, watching the documents on screen, carrying small pushes. */
export class Live {
  readonly #transport: Transport
  readonly #session: Session
  readonly #timers: Timers
  readonly #events: LiveEvents
  #socket: Socket | undefined
  #isOpen = false
  #isOver = false
  #connecting: Socket | undefined
  #opening: Promise<boolean> | undefined
  #requests = 0
  readonly #waiting = new Map<number, (answer: PushAnswer | undefined) => void>()
  #watched: readonly DocumentId[] = []

  constructor(transport: Transport, session: Session, timers: Timers, events: LiveEvents) {
    this.#transport = transport
    this.#session = session
    this.#timers = timers
    this.#events = events
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** @returns whether it is open now; false is no reason to stop: everything also works by HTTP */
  open(): Promise<boolean> {
    if (this.#isOpen) return Promise.resolve(true)
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined
    })
    return this.#opening
  }

  /** From now on exactly these documents are on screen here. */
  watch(docs: readonly DocumentId[]): void {
    this.#watched = docs
    this.#sendWatched()
  }

  /** Says once more what is on screen: the server passed over what it did not know yet. */
  watchAgain(): void {
    this.#sendWatched()
  }

  /** @returns the answer, or `undefined` when it was lost: then the socket is closed, and nobody knows what arrived */
  push(items: readonly PushItem[]): Promise<PushAnswer | undefined> {
    const socket = this.#socket
    if (socket === undefined || !this.#isOpen) return Promise.resolve(undefined)
    this.#requests += 1
    const request = this.#requests
    return new Promise((resolve) => {
      const cancel = this.#timers.after(ANSWER_WITHIN_MS, () => this.#end(socket))
      this.#waiting.set(request, (answer) => {
        this.#waiting.delete(request)
        cancel()
        resolve(answer)
      })
      socket.send(encodePush(request, items))
    })
  }

  /** Ends the present socket; another may be opened. */
  drop(): void {
    if (this.#socket !== undefined) this.#end(this.#socket)
  }

  /** No socket any more, now or later. */
  close(): void {
    this.#isOver = true
    this.#connecting?.close()
    this.drop()
  }

  async #open(): Promise<boolean> {
    const ticket = await this.#session.ticket()
    if (!ticket.ok || this.#isOver) return false
    return new Promise((resolve) => {
      let isOver = false
      const over = (): void => {
        if (isOver) return
        isOver = true
        cancel()
        this.#connecting = undefined
        resolve(false)
        this.#end(socket)
      }
      const cancel = this.#timers.after(OPEN_WITHIN_MS, over)
      const socket = this.#transport.openSocket(`/ws?ticket=${ticket.value}`, {
        opened: () => {
          if (isOver) return
          cancel()
          this.#connecting = undefined
          this.#socket = socket
          this.#isOpen = true
          this.#sendWatched()
          resolve(true)
        },
        received: (data) => {
          if (!isOver) this.#receive(socket, data)
        },
        closed: over,
      })
      this.#connecting = socket
    })
  }

  #sendWatched(): void {
    if (this.#isOpen) this.#socket?.send(JSON.stringify({ t: 'watch', docs: this.#watched.slice(0, 50) }))
  }

  #receive(socket: Socket, data: string | Uint8Array): void {
    const message = read(data)
    // Whoever sends what is no message of ours, is not our server: start again.
    if (message === undefined) this.#end(socket)
    else if (message.t === 'answer') this.#waiting.get(message.request)?.(message.answer)
    else this.#events.message(message)
  }

  #end(socket: Socket): void {
    socket.close()
    if (this.#socket !== socket) return
    this.#socket = undefined
    const wasOpen = this.#isOpen
    this.#isOpen = false
    for (const settle of [...this.#waiting.values()]) settle(undefined)
    if (wasOpen) this.#events.closed()
  }
}

type Read = LiveMessage | { t: 'answer'; request: number; answer: PushAnswer }

/** @returns `undefined` for what this version cannot read at all; a text of a newer server is left alone as `me` */
function read(data: string | Uint8Array): Read | undefined {
  try {
    return typeof data === 'string' ? readText(data) : readFrame(data)
  } catch {
    return undefined
  }
}

function readText(text: string): Read {
  const parsed = serverMessageSchema.safeParse(JSON.parse(text))
  // Shapes only grow: something new was said, and asking who we are again is the one harmless thing to do.
  return parsed.success ? parsed.data : { t: 'me' }
}

function readFrame(bytes: Uint8Array): Read | undefined {
  if (bytes[0] === FRAME_LIVE) return { t: 'record', ...decodeLive(bytes) }
  if (bytes[0] !== FRAME_PUSH_ANSWER) return undefined
  const { request, log, results } = decodePushAnswer(bytes)
  return { t: 'answer', request, answer: { log, results } }
}
