import type { PushItem, PushResult } from '#sync/frames.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { LiveSocket } from './live.ts'
import type { Accepted } from './push.ts'
import { acceptPush, RECORDS_PER_PUSH } from './push.ts'
import type { Caller } from './rights.ts'
import type { Store } from './store.ts'

export interface Push {
  caller: Caller
  items: readonly PushItem[]
  /** the socket it came over; it is not told of its own records */
  from: LiveSocket | undefined
  /** Called once, when every seq in it is on the disk; one result per item, in order. */
  answer(results: PushResult[]): void
}

interface Answered {
  results: PushResult[]
  accepted: Accepted[]
}

const nothing: Answered = { results: [], accepted: [] }

/** A push and what came of it. */
export type Pushed = Pick<Push, 'caller' | 'items' | 'from'> & Answered

/**
 * Pushes that came in during one turn of the event loop go to the disk together: one wait for it instead of one for
 * each. While the disk is slow more of them are there the next time, so nobody queues behind the waits of others; a
 * push that is alone waits for nobody. Answers and live records go out after the commit ([S2]).
 */
export class PushGroup {
  readonly #store: Store
  readonly #nowMs: () => number
  readonly #failed: (error: unknown) => RefusalCode
  readonly #stored: (accepted: readonly Accepted[], from: LiveSocket | undefined) => void
  readonly #logged: (pushed: readonly Pushed[]) => () => void
  #waiting: Push[] = []
  #isAwaited = false

  constructor(options: {
    store: Store
    nowMs: () => number
    /** notes the failure; says what those who pushed hear */
    failed: (error: unknown) => RefusalCode
    /** tells the others, after the commit */
    stored: (accepted: readonly Accepted[], from: LiveSocket | undefined) => void
    /** Inside the transaction: logs who wrote, and who is going to be told. @returns to be called after the commit */
    logged?: (pushed: readonly Pushed[]) => () => void
  }) {
    this.#store = options.store
    this.#nowMs = options.nowMs
    this.#failed = options.failed
    this.#stored = options.stored
    this.#logged = options.logged ?? (() => () => undefined)
  }

  push(push: Push): void {
    this.#waiting.push(push)
    this.#await()
  }

  /** Nothing is stored any more: what still waits hears so. */
  stop(): void {
    const left = this.#waiting
    this.#waiting = []
    for (const push of left) push.answer(allAs(push, 'busy'))
  }

  #await(): void {
    if (this.#isAwaited || this.#waiting.length === 0) return
    this.#isAwaited = true
    // After everything that has arrived by now was read.
    setImmediate(() => {
      this.#isAwaited = false
      const together = this.#take()
      this.#await()
      if (together.length > 0) this.#commit(together)
    })
  }

  /** A large backlog does not hold up everybody else: what is too much for one transaction waits for the next. */
  #take(): Push[] {
    let records = 0
    const end = this.#waiting.findIndex((push, at) => {
      records += push.items.length
      return at > 0 && records > RECORDS_PER_PUSH
    })
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end)
  }

  #commit(together: readonly Push[]): void {
    let answered: Answered[] = []
    try {
      const committed = this.#store.transaction(() => {
        answered = together.map((push) => this.#accept(push))
        return this.#logged(
          together.map(({ caller, items, from }, at) => ({ caller, items, from, ...(answered[at] ?? nothing) })),
        )
      })
      committed()
    } catch (error) {
      const code = this.#failed(error)
      // Nothing of it was stored. A disk that refuses refuses all; a fault of ours in one push is not the others'.
      if (code === 'busy' || together.length === 1) for (const push of together) push.answer(allAs(push, code))
      else for (const push of together) this.#commit([push])
      return
    }
    for (const [at, push] of together.entries()) {
      const { results = [], accepted = [] } = answered[at] ?? {}
      try {
        this.#stored(accepted, push.from)
      } catch (error) {
        this.#failed(error) // they hear of it by the feed; what is stored is stored
      }
      push.answer(results)
    }
  }

  /** A device that was dropped while its push waited does not write any more. */
  #accept({ caller, items }: Push): Answered {
    const isActive = caller.isActive && this.#store.people.device(caller.device)?.status === 'active'
    return acceptPush(this.#store, { ...caller, isActive }, items, this.#nowMs())
  }
}

function allAs(push: Push, code: RefusalCode): PushResult[] {
  return push.items.map(() => ({ code }))
}
