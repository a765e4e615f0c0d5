import type { DocumentId } from '#domain/id.ts'
import { Backoff } from './backoff.ts'
import type { Shared } from './connection-options.ts'
import { Incoming } from './incoming.ts'
import { checkWaiting, deliverRedemption } from './join.ts'
import { Latch } from './latch.ts'
import type { LiveMessage } from './live.ts'
import { Live } from './live.ts'
import type { Failure, Outcome } from './outcome.ts'
import { isBarred } from './outcome.ts'
import { NamedTimers } from './named-timers.ts'
import { Outgoing } from './outgoing.ts'
import type { Me } from './protocol.ts'
import type { RunEnd } from './runner.ts'
import { Runner } from './runner.ts'

/** Some networks let the socket hang instead of refusing it; then everything goes by HTTP meanwhile. */
const SOCKET_HEAD_START_MS = 4000
const POLL_WITHOUT_SOCKET_MS = 15_000
const POLL_WITH_SOCKET_MS = 60_000
const POLL_WHILE_WAITING_MS = 10_000
/** Snapshots are offered when nobody has typed or received anything for a while. */
const QUIET_MS = 5000
/** Between what came in and the look whether anything here waited for it. */
const SEND_SOON_MS = 300

/**
 * One time in contact with the server: prove the device, hear who we are, open the socket, read the feed; then send and
 * fetch whenever there is reason to, until a call gets no answer.
 */
export class Contact {
  readonly #shared: Shared
  readonly #live: Live
  readonly #incoming: Incoming
  readonly #outgoing: Outgoing
  readonly #runners: { incoming: Runner; outgoing: Runner; inbox: Runner; who: Runner; vouch: Runner; offers: Runner }
  readonly #inbox: LiveMessage[] = []
  readonly #timers: NamedTimers
  #stopUnsent: () => void = () => undefined
  #stopGiving: (() => void) | undefined
  readonly #reopening: Backoff
  readonly #later: Backoff
  readonly #lost: Promise<Failure>
  #lose: (end: Failure) => void = () => undefined
  #break: (error: unknown) => void = () => undefined
  #isOver = false
  #isActive = false
  #log = ''
  #heardAtMs = 0
  readonly #told = new Latch()

  constructor(shared: Shared) {
    this.#shared = shared
    this.#timers = new NamedTimers(shared.options.timers)
    const { options, api, session } = shared
    const { store, transport, timers, random } = options
    this.#lost = new Promise((resolve, reject) => {
      this.#lose = resolve
      this.#break = reject
    })
    // It may break while nobody waits for it yet; `hold` does so in time.
    this.#lost.catch(() => undefined)
    this.#reopening = new Backoff(1000, 60_000, random)
    this.#later = new Backoff(1000, 60_000, random)
    const noteLog = (log: string): void => this.#noteLog(log)
    this.#live = new Live(transport, session, timers, {
      message: (message) => this.#receive(message),
      closed: () => this.#socketClosed(),
    })
    this.#incoming = new Incoming({
      ...{ store, api, noteLog },
      progress: (progress) => shared.setStatus({ progress }),
      changed: () => this.#sendAllSoon(),
      polledNews: () => this.#polledNews(),
      signerKey: options.signerKey,
      openKeys: options.openKeys,
    })
    this.#outgoing = new Outgoing({
      ...{ store, api, noteLog },
      live: this.#live,
      noteSeq: (doc, seq) => void this.#incoming.noteHead(doc, seq),
      isStale: () => {
        if (this.#isActive) this.#fetchFeed()
      },
      later: (ms, work) => this.#timers.setOnce('note', ms, () => this.#orBreak(work())),
    })
    this.#runners = {
      incoming: this.#runner('incoming', () => this.#incoming.run()),
      outgoing: this.#runner('outgoing', () => this.#outgoing.run()),
      inbox: this.#runner('inbox', () => this.#readInbox()),
      who: this.#runner('who', () => this.#askWho()),
      vouch: this.#runner('vouch', () => this.#vouch()),
      offers: this.#runner('offers', () => this.#outgoing.offerSnapshots(this.#log)),
    }
    this.watch(shared.watched)
  }

  /**
   * @returns why the contact ended
   * @throws what the store or the code threw
   */
  async hold(): Promise<Failure> {
    const entered = await this.#enter()
    if (!entered.ok || this.#isOver) return entered.ok ? 'offline' : entered.code
    const fed = await this.#incoming.feed()
    if (fed !== 'done') return fed
    this.#isActive = true
    this.#shared.isOnline()
    this.#stopGiving?.()
    this.#stopUnsent = this.#shared.options.store.onUnsent(() => this.#sendAll(), {
      canTake: () => this.#isActive && this.#outgoing.canTake(),
      take: (rows) => {
        this.#outgoing.take(rows)
        this.#runners.outgoing.kick()
      },
    })
    for (const runner of [this.#runners.inbox, this.#runners.outgoing, this.#runners.incoming]) runner.kick()
    this.#runners.vouch.kick()
    this.#schedulePoll()
    if (!this.#live.isOpen) this.#reopenLater()
    return this.#lost
  }

  watch(docs: readonly DocumentId[]): void {
    this.#incoming.watch(docs)
    this.#live.watch(docs)
    if (this.#isActive) this.#runners.incoming.kick()
  }

  /** The person or the browser thinks that something changed: see whether the contact is still there. */
  check(): void {
    this.#told.tell()
    if (!this.#isActive) return
    this.#fetchFeed()
    this.#sendAll()
    if (!this.#live.isOpen) this.#reopenNow()
  }

  end(why: Failure): void {
    this.#isOver = true
    this.#isActive = false
    this.#live.close()
    this.#told.tell()
    this.#lose(why)
  }

  async close(): Promise<void> {
    this.#isOver = true
    this.#isActive = false
    this.#timers.end()
    this.#stopUnsent()
    this.#stopGiving?.()
    this.#live.close()
    await Promise.all(Object.values(this.#runners).map((runner) => runner.stop()))
    // A store that is closed meanwhile hears it from the server again: it pushes what it has no answer to.
    await this.#outgoing.note().catch(() => undefined)
  }

  /** Until this device is let in: redeem what has to be redeemed, prove, open the socket, wait to be vouched for. */
  async #enter(): Promise<Outcome<Me>> {
    const { options, api, session } = this.#shared
    const delivered = await deliverRedemption(api, options.joining)
    if (delivered !== undefined && !delivered.ok) return delivered
    if (!this.#shared.hasSession) {
      const proven = await session.login()
      if (!proven.ok) return proven
      this.#shared.hasSession = true
    }
    const opening = this.#live.open()
    // When it throws, the race below says so, if it comes to that.
    opening.catch(() => undefined)
    for (;;) {
      this.#told.clear()
      const me = await api.me()
      if (!me.ok) return me
      this.#noteMe(me.value)
      const isOnlyGiving = me.value.passkey?.barred !== undefined
      if (me.value.status === 'active' && !isOnlyGiving) {
        await Promise.race([opening, this.#timers.after('head start', SOCKET_HEAD_START_MS)])
        this.#shared.setStatus({ isLive: this.#live.isOpen })
        return me
      }
      this.#shared.isOnline()
      if (isOnlyGiving) await this.#giveOwn()
      await Promise.race([this.#timers.after('waiting', POLL_WHILE_WAITING_MS), this.#told.wait()])
      if (this.#isOver) return { ok: false, code: 'offline' }
    }
  }

  /** What was made here goes to the server although it tells this device nothing: until a passkey is shown. */
  async #giveOwn(): Promise<void> {
    this.#stopGiving ??= this.#shared.options.store.onUnsent(() => this.#told.tell())
    this.#outgoing.wantAll()
    // What is refused now stays here, and is tried again at the next turn.
    await this.#outgoing.run()
  }

  #noteMe(me: Me): void {
    this.#log = me.log
    this.#shared.me.set(me)
  }

  /** An answer from another log than the feed's: only the feed can say what that means. */
  #noteLog(log: string): void {
    const isOther = this.#log !== '' && log !== this.#log
    this.#log = log
    if (isOther && this.#isActive) this.#fetchFeed()
  }

  async #askWho(): Promise<RunEnd> {
    const me = await this.#shared.api.me()
    if (!me.ok) return me.code
    this.#noteMe(me.value)
    return 'done'
  }

  async #vouch(): Promise<RunEnd> {
    const { vouching } = this.#shared.options
    if (vouching === undefined) return 'done'
    return checkWaiting(this.#shared.api, vouching, (invites) => this.#shared.invites.set(invites))
  }

  #receive(message: LiveMessage): void {
    this.#heardAtMs = this.#shared.options.now()
    this.#shared.answered()
    this.#inbox.push(message)
    this.#told.tell()
    if (this.#isActive) this.#runners.inbox.kick()
  }

  async #readInbox(): Promise<RunEnd> {
    for (let message = this.#inbox.shift(); message !== undefined; message = this.#inbox.shift()) {
      if (message.t === 'me') {
        this.#runners.who.kick()
        this.#runners.vouch.kick()
        this.#shared.options.onMe?.()
      } else if (message.t === 'present') {
        const presence = new Map(this.#shared.presence.value)
        presence.set(message.doc, message.people)
        this.#shared.presence.set(presence)
      } else if (message.t === 'feed') {
        this.#noteLog(message.log)
        await this.#incoming.storeRows(message.log, message.docs)
        this.#runners.incoming.kick()
      } else {
        const { log, doc, row } = message
        this.#noteLog(log)
        this.#incoming.noteHead(doc, row.seq)
        await this.#outgoing.note()
        const isComplete = await this.#shared.options.store.storeLive(log, doc, row)
        for (const listener of this.#shared.liveListeners) listener(doc, row)
        if (isComplete) this.#whenQuiet()
        else this.#runners.incoming.kick()
      }
    }
    return 'done'
  }

  /** What a lost message may have told: also that somebody waits to be let in. */
  #fetchFeed(): void {
    this.#incoming.wantFeed()
    this.#runners.incoming.kick()
    this.#runners.vouch.kick()
  }

  #runner(name: string, job: () => Promise<RunEnd>): Runner {
    const ended = (end: RunEnd): void => {
      // Barred: the next contact asks who this is, and says so.
      if (end === 'offline' || end === 'unauthenticated' || (end !== 'done' && isBarred(end))) this.end(end)
      else if (end === 'done') this.#ran(name)
      else this.#again(name, end)
    }
    return new Runner(job, ended, (error) => this.#break(error))
  }

  #ran(name: string): void {
    if (name === 'incoming') this.#shared.options.onFetched?.()
    if (name === 'outgoing') this.#later.reset()
    if (name === 'outgoing' || name === 'incoming') this.#whenQuiet()
  }

  #whenQuiet(): void {
    this.#timers.set('quiet', QUIET_MS, () => {
      if (!this.#runners.incoming.isRunning && !this.#runners.outgoing.isRunning) this.#runners.offers.kick()
    })
  }

  /** The server answered, but not now: a full disk there, too much at once. */
  #again(name: string, _end: Failure): void {
    const runner = Object.entries(this.#runners).find(([key]) => key === name)?.[1]
    if (name === 'incoming') this.#incoming.wantFeed()
    this.#timers.set(`again ${name}`, this.#later.nextMs(), () => runner?.kick())
    if (name === 'outgoing') this.#orBreak(this.#shared.options.store.markTried())
  }

  /** Looks through all that waits, not only what was made here a moment ago. */
  #sendAll(): void {
    this.#outgoing.wantAll()
    this.#runners.outgoing.kick()
  }

  /** What somebody else wrote came in: it is seldom what anything here waited for. */
  #sendAllSoon(): void {
    this.#timers.setOnce('send soon', SEND_SOON_MS, () => this.#sendAll())
  }

  #orBreak(work: Promise<void>): void {
    work.catch((error: unknown) => this.#break(error))
  }

  #schedulePoll(): void {
    const ms = this.#live.isOpen ? POLL_WITH_SOCKET_MS : POLL_WITHOUT_SOCKET_MS
    this.#timers.set('poll', ms, () => {
      const silentMs = this.#shared.options.now() - this.#heardAtMs
      if (!this.#live.isOpen || silentMs >= POLL_WITH_SOCKET_MS) this.#fetchFeed()
      this.#sendAll()
      this.#schedulePoll()
    })
  }

  /** The feed said something that the open socket should have said: it looks open and is not. */
  #polledNews(): void {
    const silentMs = this.#shared.options.now() - this.#heardAtMs
    if (this.#isActive && this.#live.isOpen && silentMs >= POLL_WITH_SOCKET_MS / 2) this.#live.drop()
  }

  #socketClosed(): void {
    this.#shared.presence.set(new Map())
    this.#shared.setStatus({ isLive: false })
    if (!this.#isActive) return
    // What happened since the last message is unknown; this call also shows whether the server is still there.
    this.#fetchFeed()
    this.#schedulePoll()
    this.#reopenLater()
  }

  #reopenLater(): void {
    this.#timers.set('reopen', this.#reopening.nextMs(), () => this.#reopenNow())
  }

  #reopenNow(): void {
    this.#orBreak(this.#reopen())
  }

  async #reopen(): Promise<void> {
    const isOpen = await this.#live.open()
    if (!this.#isActive) return
    if (isOpen) {
      this.#reopening.reset()
      this.#shared.setStatus({ isLive: true })
      this.#fetchFeed()
      this.#schedulePoll()
    } else this.#reopenLater()
  }
}
