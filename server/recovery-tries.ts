const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60_000
/** How long after the first, second … try of a day the next one may come. */
const WAITS_MS = [0, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS] as const
const TRIES_A_DAY = WAITS_MS.length + 1
const MOST_KEPT = 50_000

/**
 * Tries of a herstelkaart: five in 24 hours, further and further apart. Counted by what was shown, whether or not there
 * is such a card, so that the count tells nobody which cards there are. In memory: with 120 bits to guess, a restart
 * that forgives five tries forgives nothing.
 */
export class RecoveryTries {
  readonly #tries = new Map<string, { count: number; sinceMs: number; untilMs: number }>()
  readonly #factor: number

  /** @param factor so many times more tries, as of every limit */
  constructor(factor = 1) {
    this.#factor = factor
  }

  /** Whether a try may come now; who shows that they hold the card may look without using one up. */
  hasRoom(shown: string, nowMs: number): boolean {
    const known = this.#tries.get(shown)
    if (known === undefined || nowMs - known.sinceMs >= DAY_MS) return true
    return known.count < TRIES_A_DAY * this.#factor && nowMs >= known.untilMs
  }

  /** Counts a try. @returns false when it comes too early, or is one too many; then it is not counted */
  take(shown: string, nowMs: number): boolean {
    const known = this.#tries.get(shown)
    const isNew = known === undefined || nowMs - known.sinceMs >= DAY_MS
    const { count, sinceMs, untilMs } = isNew ? { count: 0, sinceMs: nowMs, untilMs: nowMs } : known
    if (count >= TRIES_A_DAY * this.#factor || nowMs < untilMs) return false
    const waitMs = WAITS_MS[Math.floor(count / this.#factor)] ?? 0
    // Put anew at the end: what was tried longest ago is forgotten first.
    this.#tries.delete(shown)
    this.#tries.set(shown, { count: count + 1, sinceMs, untilMs: nowMs + waitMs })
    const [oldest] = this.#tries.keys()
    if (this.#tries.size > MOST_KEPT && oldest !== undefined) this.#tries.delete(oldest)
    return true
  }

  /** The last try was right, so it was no guess: it does not count, and the next one may come at once. */
  forgive(shown: string, nowMs: number): void {
    const known = this.#tries.get(shown)
    if (known !== undefined) this.#tries.set(shown, { ...known, count: known.count - 1, untilMs: nowMs })
  }
}
