import type { DocumentId } from '#domain/id.ts'

/** Of a record that came in: opened and checked. */
export interface Shown {
  /** of the record */
  id: string
  update: Uint8Array
}

/**
 * Hands what somebody else wrote to the open documents of this tab as it comes in: the disk is not between two people who
 * look at one page. Nothing is said to be kept by it, and what is stored is the same record.
 */
export class Showing {
  readonly #open = new Map<DocumentId, Set<(shown: readonly Shown[]) => void>>()

  /** @returns stop */
  follow(doc: DocumentId, onShown: (shown: readonly Shown[]) => void): () => void {
    const ofDoc = this.#open.get(doc) ?? new Set()
    this.#open.set(doc, ofDoc.add(onShown))
    return () => {
      ofDoc.delete(onShown)
      if (ofDoc.size === 0 && this.#open.get(doc) === ofDoc) this.#open.delete(doc)
    }
  }

  show(doc: DocumentId, shown: readonly Shown[]): void {
    for (const onShown of this.#open.get(doc) ?? []) onShown(shown)
  }
}
