import * as Y from 'yjs'

/**
 * One update with everything in `updates`, made in a scratch document ([D1]).
 *
 * @returns `undefined` when something in them refers to what is not there
 */
export function buildSnapshot(updates: readonly Uint8Array[]): Uint8Array | undefined {
  const scratch = scratchDocument(updates)
  const { pendingStructs, pendingDs } = scratch.store
  const snapshot = pendingStructs === null && pendingDs === null ? Y.encodeStateAsUpdateV2(scratch) : undefined
  scratch.destroy()
  return snapshot
}

/** What a snapshot, or several updates together, hold: to compare rows with. */
export class SnapshotContents {
  readonly #known: Map<number, number>
  readonly #deleted: ReadonlyMap<number, readonly { clock: number; len: number }[]>

  constructor(updates: readonly Uint8Array[]) {
    const scratch = scratchDocument(updates)
    const { sv, ds } = Y.snapshot(scratch)
    this.#known = sv
    this.#deleted = ds.clients
    scratch.destroy()
  }

  /** Whether every struct and every deletion of `update` (version 2) is in it. */
  contains(update: Uint8Array): boolean {
    const { structs, ds } = Y.decodeUpdateV2(update)
    const hasStructs = structs.every(
      (struct) =>
        struct instanceof Y.Skip || struct.id.clock + struct.length <= (this.#known.get(struct.id.client) ?? 0),
    )
    if (!hasStructs) return false
    for (const [client, ranges] of ds.clients) {
      if (!ranges.every(({ clock, len }) => this.#isDeleted(client, clock, len))) return false
    }
    return true
  }

  #isDeleted(client: number, clock: number, len: number): boolean {
    // Sorted, and touching ranges are one range: so one range must hold it all.
    const ranges = this.#deleted.get(client) ?? []
    let low = 0
    let high = ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = ranges[middle]
      if (range === undefined) return false
      if (clock < range.clock) high = middle - 1
      else if (clock >= range.clock + range.len) low = middle + 1
      else return clock + len <= range.clock + range.len
    }
    return len === 0
  }
}

/**
 * A snapshot as one update per client id, so that each can be a plain record again: what a device does with a snapshot
 * that covers more than a restored server has.
 */
export function splitByClient(snapshot: Uint8Array): { clientId: number; update: Uint8Array }[] {
  const scratch = scratchDocument([snapshot])
  const everything = Y.decodeStateVector(Y.encodeStateVector(scratch))
  const parts = [...everything.keys()].map((clientId) => {
    const others = new Map(everything)
    others.delete(clientId)
    return { clientId, update: Y.encodeStateAsUpdateV2(scratch, encodeStateVector(others)) }
  })
  scratch.destroy()
  return parts
}

function scratchDocument(updates: readonly Uint8Array[]): Y.Doc {
  const scratch = new Y.Doc()
  // One transaction: applied one by one a long list takes five times as long.
  scratch.transact(() => {
    for (const update of updates) Y.applyUpdateV2(scratch, update)
  })
  return scratch
}

/** The encoding that Yjs reads; it does not export a writer for a map. */
function encodeStateVector(state: ReadonlyMap<number, number>): Uint8Array {
  const out: number[] = []
  const write = (value: number): void => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128)
    out.push(rest)
  }
  write(state.size)
  for (const [client, clock] of state) {
    write(client)
    write(clock)
  }
  return Uint8Array.from(out)
}
