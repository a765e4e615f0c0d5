import { createHash } from 'node:crypto'

/** Taken before a simulation puts its own in the place: the only thing that really turns. */
const turn = globalThis.setImmediate

interface Task {
  /** a real answer (WebCrypto's threads) that must be in before this may run */
  ready: Promise<unknown> | undefined
  run(): void
}

interface Timer {
  atMs: number
  work(): void
}

/**
 * Time and order of one simulated world. Everything that would happen "later" is either a task (at once, in the order
 * of asking, one per turn) or a timer (at its virtual time). Work of real threads is a task too: it is handed out in the
 * order in which it was asked for, however long it took. So what happens follows from the seed alone.
 */
export class World {
  nowMs = 1_700_000_000_000
  readonly #tasks: Task[] = []
  #next = 0
  #isTurning = false
  #timers: Timer[] = []
  #waiting: (() => void)[] = []
  readonly #trace = createHash('sha256')

  /** Runs `work` in a turn of its own. */
  task(work: () => void): void {
    this.#add({ ready: undefined, run: work })
  }

  /** The same answer, at its own place in the order. */
  inOrder<T>(real: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let run = (): void => undefined
      const ready = real.then(
        (value) => {
          run = () => resolve(value)
        },
        (error: Error) => {
          run = () => reject(error)
        },
      )
      this.#add({ ready, run: () => run() })
    })
  }

  /** @returns cancel */
  after(ms: number, work: () => void): () => void {
    const timer: Timer = { atMs: this.nowMs + Math.max(0, Math.ceil(ms)), work }
    // Few at a time, and nearly in order: after those of the same moment.
    let at = this.#timers.length
    while (at > 0 && (this.#timers[at - 1]?.atMs ?? 0) > timer.atMs) at -= 1
    this.#timers.splice(at, 0, timer)
    return () => {
      const place = this.#timers.indexOf(timer)
      if (place >= 0) this.#timers.splice(place, 1)
    }
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve))
  }

  /** Resolves when nothing is under way any more but timers. */
  settle(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#turn()
    })
  }

  /** Lets so much time go by; whatever comes due happens in order, each thing to its end. */
  async advance(ms: number): Promise<void> {
    const until = this.nowMs + ms
    await this.settle()
    for (let timer = this.#timers[0]; timer !== undefined && timer.atMs <= until; timer = this.#timers[0]) {
      this.#timers.shift()
      this.nowMs = timer.atMs
      timer.work()
      await this.settle()
    }
    this.nowMs = until
  }

  /** Time goes by of which nobody notices anything: everything was switched off. */
  jump(ms: number): void {
    this.nowMs += ms
    for (const timer of this.#timers) timer.atMs += ms
  }

  note(...what: readonly (string | number | Uint8Array)[]): void {
    for (const one of what) this.#trace.update(typeof one === 'number' ? `${one}` : one).update('\n')
  }

  /** What happened, as one number: the same for two runs of one seed. */
  trace(): string {
    return this.#trace.copy().digest('hex').slice(0, 16)
  }

  #add(task: Task): void {
    this.#tasks.push(task)
    this.#turn()
  }

  #turn(): void {
    if (this.#isTurning) return
    this.#isTurning = true
    turn(this.#run)
  }

  /** One task per real turn, so that everything it promised is done before the next. */
  readonly #run = (): void => {
    const task = this.#tasks[this.#next]
    if (task === undefined) {
      this.#tasks.length = 0
      this.#next = 0
      this.#isTurning = false
      const waiting = this.#waiting
      this.#waiting = []
      for (const resolve of waiting) resolve()
      return
    }
    if (task.ready !== undefined) {
      const { ready } = task
      task.ready = undefined
      void ready.then(() => turn(this.#run))
      return
    }
    this.#next += 1
    task.run()
    turn(this.#run)
  }
}
