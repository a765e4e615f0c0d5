import { liveQuery } from 'dexie'

interface Followed {
  start(): void
  stop(): void
}

/** Live queries that survive a reopened database. */
export class LiveQueries {
  readonly #followed = new Set<Followed>()

  /**
   * Calls back with the answer now and after every change of what it was read from, by any tab.
   *
   * @returns stop
   */
  follow<T>(query: () => Promise<T>, onAnswer: (answer: T) => void): () => void {
    let stopQuery: (() => void) | undefined
    const followed: Followed = {
      start() {
        stopQuery?.()
        // A query that fails says so by being silent; writing finds out what is the matter, and reopening starts it again.
        const subscription = liveQuery(query).subscribe({ next: onAnswer, error: () => undefined })
        stopQuery = () => subscription.unsubscribe()
      },
      stop() {
        stopQuery?.()
      },
    }
    this.#followed.add(followed)
    followed.start()
    return () => {
      followed.stop()
      this.#followed.delete(followed)
    }
  }

  restart(): void {
    for (const followed of this.#followed) followed.start()
  }

  stopAll(): void {
    for (const followed of this.#followed) followed.stop()
    this.#followed.clear()
  }
}
