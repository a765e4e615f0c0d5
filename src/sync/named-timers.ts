import type { Timers } from './transport.ts'

/** One timer per name; a new one takes the place of the one before, until everything is ended. */
export class NamedTimers {
  readonly #timers: Timers
  readonly #cancels = new Map<string, () => void>()
  #isOver = false

  constructor(timers: Timers) {
    this.#timers = timers
  }

  set(name: string, ms: number, work: () => void): void {
    this.#cancels.get(name)?.()
    if (!this.#isOver) this.#cancels.set(name, this.#timers.after(ms, work))
  }

  /** Unless one of this name is running already. */
  setOnce(name: string, ms: number, work: () => void): void {
    if (this.#cancels.has(name)) return
    this.set(name, ms, () => {
      this.#cancels.delete(name)
      work()
    })
  }

  after(name: string, ms: number): Promise<void> {
    return new Promise((resolve) => this.set(name, ms, resolve))
  }

  /** None runs any more, and none begins. */
  end(): void {
    this.#isOver = true
    for (const cancel of this.#cancels.values()) cancel()
    this.#cancels.clear()
  }
}
