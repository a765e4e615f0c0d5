import type { PendingRow, ShortWay } from '#documents/sync-store.ts'

/**
 * The short way out: records that may go to the server as soon as they are made in this tab, and whoever sends them.
 * Rows that went this way are marked as handed out in the transaction that made them; whatever becomes of them on the
 * way, they wait in the table like any other and go with the next look at what waits.
 */
export class Outlet {
  #way: ShortWay | undefined
  /** places in the table of what went this way: nobody has to be woken for them */
  readonly handed = new Set<number>()

  get isOpen(): boolean {
    return this.#way?.canTake() === true
  }

  /** @returns stop */
  open(way: ShortWay): () => void {
    this.#way = way
    return () => {
      if (this.#way === way) this.#way = undefined
    }
  }

  give(rows: readonly PendingRow[]): void {
    this.#way?.take(rows)
  }
}
