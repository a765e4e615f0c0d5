/** A value that changes, and that can be followed. */
export interface Observable<T> {
  readonly value: T
  /** Calls back at every change, not at once. @returns stop */
  subscribe(listener: (value: T) => void): () => void
}

/** The side that changes it. */
export class Cell<T> implements Observable<T> {
  #value: T
  readonly #listeners = new Set<(value: T) => void>()

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const listener of [...this.#listeners]) listener(value)
  }

  subscribe(listener: (value: T) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
