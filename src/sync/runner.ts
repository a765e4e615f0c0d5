import type { Failure } from './outcome.ts'

/** How a run ended: all done, or the code for which it has to be done again later. */
export type RunEnd = 'done' | Failure

/**
 * Runs one job at a time; a kick during a run means: once more after it. So any number of reasons for work become the
 * smallest number of runs, and nothing is missed.
 */
export class Runner {
  readonly #job: () => Promise<RunEnd>
  readonly #ended: (end: RunEnd) => void
  readonly #failed: (error: unknown) => void
  #running: Promise<void> | undefined
  #isWanted = false
  #isStopped = false

  /** @param failed hears what the job threw; there is no run after that until the next kick */
  constructor(job: () => Promise<RunEnd>, ended: (end: RunEnd) => void, failed: (error: unknown) => void) {
    this.#job = job
    this.#ended = ended
    this.#failed = failed
  }

  get isRunning(): boolean {
    return this.#running !== undefined
  }

  kick(): void {
    this.#isWanted = true
    if (this.isRunning || this.#isStopped) return
    this.#running = this.#run()
  }

  /** No run begins any more. Resolves when the present one is over. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#running
  }

  async #run(): Promise<void> {
    try {
      while (this.#isWanted && !this.#isStopped) {
        this.#isWanted = false
        const end = await this.#job()
        if (!this.#isStopped) this.#ended(end)
        // what was wanted meanwhile waits too: whoever hears of the failure says when to go on
        if (end !== 'done') break
      }
    } catch (error) {
      if (!this.#isStopped) this.#failed(error)
    } finally {
      this.#running = undefined
    }
  }
}
