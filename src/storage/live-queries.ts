import { Dexie, liveQuery } from 'dexie'
import type { ObservabilitySet } from 'dexie'
import type { DeviceDatabase } from './database.ts'

interface Followed {
  start(): void
  stop(): void
}

/** A query that is asked again now and then. */
export interface CalmFollowing {
  readonly stop: () => void
  /** Does not wait for the next time. */
  readonly askNow: () => void
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
    return this.#add(() => {
      // A query that fails says so by being silent; writing finds out what is the matter, and reopening starts it again.
      const subscription = liveQuery(query).subscribe({ next: onAnswer, error: () => undefined })
      return () => subscription.unsubscribe()
    })
  }

  /**
   * The same for what may be told a moment later: one query for all changes of these tables within `calmMs`. Somebody
   * who types changes rows several times for every key, and each of their questions stands between the key and the disk.
   */
  followCalmly<T>(
    where: { db: DeviceDatabase; tables: readonly string[]; calmMs: number },
    query: () => Promise<T>,
    onAnswer: (answer: T) => void,
  ): CalmFollowing {
    let askNow: () => void = () => undefined
    const stop = this.#add(() => {
      const started = startCalmly(where, query, onAnswer)
      askNow = started.askNow
      return started.stop
    })
    return { stop, askNow: () => askNow() }
  }

  restart(): void {
    for (const followed of this.#followed) followed.start()
  }

  stopAll(): void {
    for (const followed of this.#followed) followed.stop()
    this.#followed.clear()
  }

  #add(begin: () => () => void): () => void {
    let end: (() => void) | undefined
    const followed: Followed = {
      start() {
        end?.()
        end = begin()
      },
      stop() {
        end?.()
      },
    }
    this.#followed.add(followed)
    followed.start()
    return () => {
      followed.stop()
      this.#followed.delete(followed)
    }
  }
}

function startCalmly<T>(
  { db, tables, calmMs }: { db: DeviceDatabase; tables: readonly string[]; calmMs: number },
  query: () => Promise<T>,
  onAnswer: (answer: T) => void,
): CalmFollowing {
  const prefixes = tables.map((table) => `idb://${db.name}/${table}/`)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isStopped = false
  let hasChanged = false
  let isHurried = false
  const ask = async (): Promise<void> => {
    isAsking = true
    hasChanged = false
    isHurried = false
    // As above: one that fails is silent.
    await query().then(
      (answer) => {
        if (!isStopped) onAnswer(answer)
      },
      () => undefined,
    )
    isAsking = false
    if (isHurried) askNow()
    else if (hasChanged) later()
  }
  const later = (): void => {
    hasChanged = true
    if (isAsking || isStopped || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      void ask()
    }, calmMs)
  }
  const askNow = (): void => {
    if (isStopped) return
    clearTimeout(timer)
    timer = undefined
    if (isAsking) isHurried = true
    else void ask()
  }
  const onMutated = (parts: ObservabilitySet): void => {
    if (Object.keys(parts).some((part) => prefixes.some((prefix) => part.startsWith(prefix)))) later()
  }
  Dexie.on('storagemutated', onMutated)
  void ask()
  return {
    askNow,
    stop() {
      isStopped = true
      clearTimeout(timer)
      Dexie.on.storagemutated.unsubscribe(onMutated)
    },
  }
}
