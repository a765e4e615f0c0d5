import type { DocumentId } from '#domain/id.ts'
import type { Whereabouts } from '#documents/document-store.ts'
import type { StoreContext } from './context.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { WAITS_FOR_RECORD, WAITS_FOR_SEQ } from './rows.ts'
import type { WriteGuard } from './write-guard.ts'

type Waiting = Pick<RecordRow, 'doc' | 'atMs' | 'items'>
type Everywhere = ReadonlyMap<DocumentId, Whereabouts>

/** A line that says where something is changes this often at most; what is not on the disk is told at once. */
const LINE_MS = 100

/** Where every document's changes are: from rows, heads and what is only in memory; never from a counter. */
export class WhereaboutsDesk {
  readonly #ctx: StoreContext
  readonly #guard: WriteGuard
  readonly #listeners = new Set<(all: Everywhere) => void>()
  #waiting: readonly Waiting[] | undefined
  /** stored here since the rows were last read: a line must not say "shared" of them meanwhile ([S3]) */
  #stored: Waiting[] = []
  #heads: readonly HeadRow[] | undefined
  /** what was told last */
  #told: Everywhere = new Map()
  #stop: (() => void)[] = []
  #read: () => void = () => undefined

  constructor(ctx: StoreContext, guard: WriteGuard) {
    this.#ctx = ctx
    this.#guard = guard
  }

  async of(doc: DocumentId): Promise<Whereabouts> {
    const [rows, head] = await Promise.all([
      readWaiting(this.#ctx).then((all) => all.filter((row) => row.doc === doc)),
      this.#ctx.db.heads.get(doc),
    ])
    return this.#assemble(rows, head, doc)
  }

  /** Calls back with every document now, and again whenever anything changed. @returns stop */
  watch(onChange: (all: Everywhere) => void): () => void {
    this.#listeners.add(onChange)
    if (this.#stop.length === 0) this.#follow()
    else this.#tell([onChange])
    return () => {
      this.#listeners.delete(onChange)
      if (this.#listeners.size > 0) return
      for (const stop of this.#stop) stop()
      this.#stop = []
      this.#waiting = undefined
      this.#stored = []
      this.#heads = undefined
      this.#told = new Map()
    }
  }

  /** The documents as they were last seen, also when the database went away since; none where nobody watches. */
  heads(): readonly HeadRow[] {
    return this.#heads ?? []
  }

  /** These rows are on the disk now: read at once, with what other tabs did, where that makes a line say something else. */
  stored(rows: readonly RecordRow[]): void {
    if (this.#stop.length === 0) return
    const isTold = (row: Waiting): boolean =>
      [...this.#stored, ...(this.#waiting ?? [])].some(
        ({ doc, items = [] }) => doc === row.doc && (row.items ?? []).every((item) => items.includes(item)),
      )
    const isNews = !rows.every(isTold)
    this.#stored.push(...rows.map(withoutBody))
    if (isNews) this.#read()
  }

  /** What is only in memory changed: no live query sees that. */
  memoryChanged(): void {
    this.#tell(this.#listeners)
  }

  /** Rows and heads of one moment: a head that says more than the rows that were read would make a line untrue. */
  #follow(): void {
    const { live, db } = this.#ctx
    const following = live.followCalmly(
      { db, tables: ['records', 'heads'], calmMs: LINE_MS },
      async () => {
        const before = this.#stored.length
        const [rows, heads] = await db.transaction('r', [db.records, db.heads], () =>
          Promise.all([readWaiting(this.#ctx), db.heads.toArray()]),
        )
        return { rows, heads, before }
      },
      ({ rows, heads, before }) => {
        this.#waiting = rows
        this.#heads = heads
        this.#stored.splice(0, before)
        this.#tell(this.#listeners)
      },
    )
    this.#read = () => following.askNow()
    this.#stop = [() => following.stop()]
  }

  #tell(listeners: Iterable<(all: Everywhere) => void>): void {
    // Half of the truth would say "shared" of what waits.
    if (this.#waiting === undefined || this.#heads === undefined) return
    const rows = new Map<DocumentId, Waiting[]>()
    for (const row of [...this.#waiting, ...this.#stored]) {
      const known = rows.get(row.doc)
      if (known === undefined) rows.set(row.doc, [row])
      else known.push(row)
    }
    const heads = new Map(this.#heads.map((head) => [head.doc, head]))
    const docs = new Set([...heads.keys(), ...rows.keys(), ...this.#guard.unsaved().map(({ doc }) => doc)])
    const all = new Map([...docs].map((doc) => [doc, this.#asTold(doc, rows.get(doc) ?? [], heads.get(doc))]))
    this.#told = all
    for (const listener of listeners) listener(all)
  }

  /**
   * A line that says what it said is the same one, not said anew: it may be older than what another tab did a moment ago,
   * of which this one hears within `LINE_MS` ([S3], docs/decisions/0013).
   */
  #asTold(doc: DocumentId, rows: readonly Waiting[], head: HeadRow | undefined): Whereabouts {
    const where = this.#assemble(rows, head, doc)
    const before = this.#told.get(doc)
    return before !== undefined && isSame(before, where) ? before : where
  }

  #assemble(rows: readonly Waiting[], head: HeadRow | undefined, doc: DocumentId): Whereabouts {
    const unsaved = this.#guard.unsaved().filter((one) => one.doc === doc)
    const waiting = [...rows.map(({ atMs }) => atMs), ...unsaved.map(({ sinceMs }) => sinceMs)]
    // The server went back to a backup: until everything it has was fetched, nobody knows what it lacks of what only a
    // snapshot of before holds here. So there is something that is not there yet.
    const isRestoring = head?.isRestoring === true && head.gone === undefined
    if (isRestoring) waiting.push(this.#ctx.now())
    const where: Whereabouts = {
      unsent: rows.length + (isRestoring ? 1 : 0),
      unsentItems: new Set(rows.flatMap((row) => row.items ?? [])),
      unsaved: unsaved.length,
      sharedAtMs: head?.sharedAtMs ?? 0,
      waitingSinceMs: waiting.length === 0 ? 0 : Math.min(...waiting),
      tries: head?.tries ?? 0,
      onlyHere: head?.kind === 'map' && head.born === 'pending' && head.regio === undefined,
    }
    if (head?.refused !== undefined) where.refused = head.refused
    return where
  }
}

/** All that a line is made of, but for the items. */
const compared: Record<Exclude<keyof Whereabouts, 'unsentItems'>, true> = {
  ...{ unsent: true, unsaved: true, sharedAtMs: true, waitingSinceMs: true },
  ...{ tries: true, onlyHere: true, refused: true },
}
const fields = Object.keys(compared) as (keyof typeof compared)[] // its own keys

/** Asked of every document at every change: nothing is made for it. */
function isSame(one: Whereabouts, other: Whereabouts): boolean {
  if (fields.some((field) => one[field] !== other[field])) return false
  if (one.unsentItems.size !== other.unsentItems.size) return false
  for (const item of one.unsentItems) if (!other.unsentItems.has(item)) return false
  return true
}

async function readWaiting(ctx: StoreContext): Promise<Waiting[]> {
  const rows = await ctx.db.records.where('waits').anyOf(WAITS_FOR_RECORD, WAITS_FOR_SEQ).toArray()
  return rows.map(withoutBody)
}

/** These lists are kept. */
function withoutBody({ doc, atMs, items }: RecordRow): Waiting {
  return items === undefined ? { doc, atMs } : { doc, atMs, items }
}
