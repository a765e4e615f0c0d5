import type { DocumentId } from '#domain/id.ts'
import type { Lane } from '#documents/document-store.ts'
import type { After } from './context.ts'

/** Between two records while one person writes, and while two look at the document. */
const ALONE_MS = 500
const TOGETHER_MS = 50

interface Window {
  lane: Lane
  hasMore: boolean
  stop(): void
}

/** Says when the entries of a lane become a record: the first edit after a pause at once, the next ones together. */
export class Windows {
  readonly #after: After
  readonly #seal: (lane: Lane) => void
  readonly #open = new Map<string, Window>()
  readonly #live = new Set<DocumentId>()

  constructor(after: After, seal: (lane: Lane) => void) {
    this.#after = after
    this.#seal = seal
  }

  setLive(doc: DocumentId, isLive: boolean): void {
    if (isLive) this.#live.add(doc)
    else this.#live.delete(doc)
  }

  /** An entry of `lane` is on the disk. */
  touched(lane: Lane): void {
    const open = this.#open.get(lane.id)
    if (open !== undefined) {
      open.hasMore = true
      return
    }
    this.#seal(lane)
    this.#wait(lane)
  }

  close(lane: Lane): void {
    this.#open.get(lane.id)?.stop()
    this.#open.delete(lane.id)
  }

  closeAll(): void {
    for (const { lane } of this.#open.values()) this.close(lane)
  }

  #wait(lane: Lane): void {
    const ms = this.#live.has(lane.doc) ? TOGETHER_MS : ALONE_MS
    const stop = this.#after(ms, () => {
      const { hasMore } = this.#open.get(lane.id) ?? { hasMore: false }
      this.#open.delete(lane.id)
      if (!hasMore) return
      this.#seal(lane)
      this.#wait(lane)
    })
    this.#open.set(lane.id, { lane, hasMore: false, stop })
  }
}
