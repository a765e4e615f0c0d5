/** How much of something one key (device, address) may do in a while: a bucket that fills up again steadily. */
export class RateLimit {
  readonly #capacity: number
  readonly #perMs: number
  readonly #buckets = new Map<string, { left: number; atMs: number }>()

  /** @param amount allowed per `windowMs`, times `factor` */
  constructor(amount: number, windowMs: number, factor = 1) {
    this.#capacity = amount * factor
    this.#perMs = this.#capacity / windowMs
  }

  /** Takes `cost`; false when nothing is left. What is larger than the bucket passes once it is not empty. */
  take(key: string, nowMs: number, cost = 1): boolean {
    const bucket = this.#filled(key, nowMs)
    if (bucket.left < Math.min(1, cost)) return false
    bucket.left -= cost
    this.#buckets.set(key, bucket)
    if (this.#buckets.size > 50_000) this.#forget(nowMs)
    return true
  }

  /** Whether `take` would succeed, without taking. */
  hasRoom(key: string, nowMs: number): boolean {
    return this.#filled(key, nowMs).left >= 1
  }

  #filled(key: string, nowMs: number): { left: number; atMs: number } {
    const bucket = this.#buckets.get(key)
    if (bucket === undefined) return { left: this.#capacity, atMs: nowMs }
    const gained = Math.max(0, nowMs - bucket.atMs) * this.#perMs
    return { left: Math.min(this.#capacity, bucket.left + gained), atMs: nowMs }
  }

  #forget(nowMs: number): void {
    for (const key of this.#buckets.keys()) {
      if (this.#filled(key, nowMs).left >= this.#capacity) this.#buckets.delete(key)
    }
  }
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Every limit of the server. Per device first; per address generously, because a whole building may share one. */
export function rateLimits(factor: number) {
  return {
    authPerDevice: new RateLimit(20, MINUTE_MS, factor),
    authPerAddress: new RateLimit(600, MINUTE_MS, factor),
    wrongCodesPerAddress: new RateLimit(5, 15 * MINUTE_MS, factor),
    /** herstelkaarten that there are not */
    wrongCardsPerAddress: new RateLimit(10, 15 * MINUTE_MS, factor),
    callsPerDevice: new RateLimit(1200, MINUTE_MS, factor),
    /** a new device asks every few seconds whether it was added */
    offersPerDevice: new RateLimit(60, MINUTE_MS, factor),
    /** challenges and answers of passkeys; a person makes a few a day */
    passkeysPerDevice: new RateLimit(20, MINUTE_MS, factor),
    /** people who check in on one tablet that is nobody's */
    meldingenPerTablet: new RateLimit(60, MINUTE_MS, factor),
    reportsPerAddress: new RateLimit(30, MINUTE_MS, factor),
    recordsPerDevice: new RateLimit(300, 10_000, factor),
    /** a backlog travels by HTTP and is counted in bytes */
    pushBytesPerDevice: new RateLimit(64 * 1024 * 1024, 10 * MINUTE_MS, factor),
    /** documents that somebody makes; a region with hundreds of kandidaten stays far below it */
    birthsPerPerson: new RateLimit(5000, DAY_MS, factor),
    attachmentBytesPerPerson: new RateLimit(1024 * 1024 * 1024, DAY_MS, factor),
  }
}

export type RateLimits = ReturnType<typeof rateLimits>
