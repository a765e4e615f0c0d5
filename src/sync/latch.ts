/** Something that may be told at any moment, and is waited for now and then: told before the waiting counts too. */
export class Latch {
  #isTold = false
  #told: (() => void) | undefined

  tell(): void {
    this.#isTold = true
    this.#told?.()
  }

  /** What was told before this is forgotten. */
  clear(): void {
    this.#isTold = false
  }

  /** Resolves as soon as something was told since `clear`. */
  wait(): Promise<void> {
    if (this.#isTold) return Promise.resolve()
    return new Promise((resolve) => {
      this.#told = () => {
        this.#told = undefined
        resolve()
      }
    })
  }
}
