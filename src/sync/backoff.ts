/** Growing pauses between tries, spread so that a building full of devices does not come back in the same second. */
export class Backoff {
  readonly #firstMs: number
  readonly #maxMs: number
  readonly #random: () => number
  #tries = 0

  constructor(firstMs: number, maxMs: number, random: () => number) {
    this.#firstMs = firstMs
    this.#maxMs = maxMs
    this.#random = random
  }

  get tries(): number {
    return this.#tries
  }

  /** @returns half up to the whole of a pause that doubles each time, up to the maximum */
  nextMs(): number {
    const wholeMs = Math.min(this.#maxMs, this.#firstMs * 2 ** Math.min(this.#tries, 20))
    this.#tries += 1
    return wholeMs * (0.5 + this.#random() / 2)
  }

  reset(): void {
    this.#tries = 0
  }
}
