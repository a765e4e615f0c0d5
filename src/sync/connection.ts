import type { DocumentId, PersoonId } from '#domain/id.ts'
import { Api } from './api.ts'
import { Backoff } from './backoff.ts'
import type { ConnectionOptions, ConnectionStatus, LiveListener, Shared } from './connection-options.ts'
import { Contact } from './contact.ts'
import { HttpCaller } from './http-caller.ts'
import type { Observable } from './observable.ts'
import { Cell } from './observable.ts'
import type { Failure } from './outcome.ts'
import { isBarred } from './outcome.ts'
import type { Me, WaitingDevices } from './protocol.ts'
import { Session } from './session.ts'

/** What a screen can see and ask of the connection. */
export interface Connection {
  start(): void
  /** For good; another connection may be made. Resolves when nothing is under way any more. */
  stop(): Promise<void>
  readonly status: Observable<ConnectionStatus>
  /** who this person is to the server; `undefined` until it was heard in this run */
  readonly me: Observable<Me | undefined>
  /** who else has a document on screen now; only for documents that are watched */
  readonly presence: Observable<ReadonlyMap<DocumentId, readonly PersoonId[]>>
  /** invitations made by this person; `undefined` until heard */
  readonly invites: Observable<WaitingDevices['invites'] | undefined>
  /** These documents are on screen, and no others: fetched first, live, and others see who looks. At most 50. */
  watch(docs: readonly DocumentId[]): void
  /** Calls back after a live record was stored. @returns stop */
  onLive(listener: LiveListener): () => void
  /** Tries again at once instead of waiting. */
  tryNow(): void
  /** calls for screens; failures are codes, `offline` among them */
  readonly api: Api
}

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000
const CLOCK_NEWS_MS = 60_000

/**
 * Keeps this device in contact with the server for as long as it runs: contact, and when that is lost, a growing pause
 * and contact again. Never asks the browser whether there is a network: only an answer proves that.
 */
export function createConnection(options: ConnectionOptions): Connection {
  return new ConnectionLoop(options)
}

class ConnectionLoop implements Connection, Shared {
  readonly options: ConnectionOptions
  readonly api: Api
  readonly session: Session
  readonly status = new Cell<ConnectionStatus>({ state: 'offline', lastContactMs: 0, isLive: false })
  readonly me = new Cell<Me | undefined>(undefined)
  readonly presence = new Cell<ReadonlyMap<DocumentId, readonly PersoonId[]>>(new Map())
  readonly invites = new Cell<WaitingDevices['invites'] | undefined>(undefined)
  readonly liveListeners = new Set<LiveListener>()
  watched: readonly DocumentId[] = []
  hasSession = false
  readonly #backoff: Backoff
  readonly #callers: readonly HttpCaller[]
  #running: Promise<void> | undefined
  #isStopped = false
  #contact: Contact | undefined
  #wake: (() => void) | undefined

  constructor(options: ConnectionOptions) {
    const { transport, timers, device, origin, random } = options
    this.options = options
    this.#backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS, random)
    const answered = (dateMs?: number): void => this.answered(dateMs)
    const proving = new HttpCaller(transport, timers, answered, undefined, options.onRevoked)
    this.session = new Session(proving, device, origin, options.now)
    const calling = new HttpCaller(transport, timers, answered, this.session)
    this.api = new Api(calling)
    this.#callers = [proving, calling]
  }

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#contact?.end('offline')
    for (const caller of this.#callers) caller.abort()
    this.#wake?.()
    await this.#running
  }

  watch(docs: readonly DocumentId[]): void {
    this.watched = docs
    this.presence.set(new Map([...this.presence.value].filter(([doc]) => docs.includes(doc))))
    this.#contact?.watch(docs)
  }

  onLive(listener: LiveListener): () => void {
    this.liveListeners.add(listener)
    return () => this.liveListeners.delete(listener)
  }

  tryNow(): void {
    this.#backoff.reset()
    this.#contact?.check()
    this.#wake?.()
  }

  setStatus(change: Partial<ConnectionStatus>): void {
    const { progress, refused, ...rest } = { ...this.status.value, ...change }
    this.status.set({
      ...rest,
      ...(progress === undefined ? {} : { progress }),
      ...(refused === undefined ? {} : { refused }),
    })
  }

  answered(dateMs?: number): void {
    const nowMs = this.options.now()
    const { clockAheadMs } = this.status.value
    const aheadMs = dateMs === undefined ? undefined : nowMs - dateMs
    // An answer that was long under way makes a small difference; that is no news.
    if (aheadMs !== undefined && (clockAheadMs === undefined || Math.abs(aheadMs - clockAheadMs) >= CLOCK_NEWS_MS)) {
      this.setStatus({ clockAheadMs: aheadMs })
    }
    // Whoever follows the status is not told of every answer: a second more or less is nothing to a person.
    if (Math.abs(nowMs - this.status.value.lastContactMs) >= 1000) this.setStatus({ lastContactMs: nowMs })
  }

  isOnline(): void {
    this.#backoff.reset()
    this.setStatus({ state: 'online', refused: undefined })
  }

  async #run(): Promise<void> {
    const stopWaking = this.options.transport.onWake(() => this.tryNow())
    while (!this.#isStopped) {
      this.setStatus({ state: 'connecting' })
      const end = await this.#hold()
      this.presence.set(new Map())
      const refused = end === 'offline' || end === 'failed' ? undefined : end
      // Who has to show a passkey is not without a network.
      const state = refused !== undefined && isBarred(refused) ? 'connecting' : 'offline'
      this.setStatus({ state, isLive: false, progress: undefined, refused })
      if (!this.#isStopped) await this.#pause(this.#backoff.nextMs())
    }
    stopWaking()
  }

  /** One contact, from the first call until it is lost. What is thrown anywhere in it arrives here and nowhere else. */
  async #hold(): Promise<Failure | 'failed'> {
    const contact = new Contact(this)
    this.#contact = contact
    try {
      const end = await contact.hold()
      if (end === 'unauthenticated') this.hasSession = false
      if (!this.#isStopped) await this.options.store.markTried()
      return end
    } catch (error) {
      this.options.onError?.(error)
      return 'failed'
    } finally {
      this.#contact = undefined
      // What is still under way belongs to the contact that is over.
      for (const caller of this.#callers) caller.abort()
      await contact.close()
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.options.timers.after(ms, () => this.#wake?.())
      this.#wake = () => {
        this.#wake = undefined
        cancel()
        resolve()
      }
    })
  }
}
