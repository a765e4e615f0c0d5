import type { DocumentId } from '#domain/id.ts'
import { StoreFullError, StoreLostError } from '#documents/document-store.ts'
import { Dexie } from 'dexie'
import { raiseVersions } from './database.ts'
import type { StoreContext } from './context.ts'
import type { ErrandRow, HeadRow, RecordRow } from './rows.ts'

/** What one user action puts on the device: one transaction ([D4]). Everything in it is sealed already. */
export interface Put {
  rows: readonly RecordRow[]
  births: readonly HeadRow[]
  errands: readonly ErrandRow[]
  docs: ReadonlySet<DocumentId>
}

/** Where a row of a put lies in the table, once that completed; `undefined` when it cannot be told. */
export type PlaceOf = (row: RecordRow) => number | undefined

interface Waiting extends Put {
  hasFailed: boolean
  sinceMs: number
  stopClock(): void
  resolve(): void
  reject(error: Error): void
}

/** State of the device's disk, for the sentence that goes with it. */
export type DiskState = 'good' | 'full' | 'lost'

const RETRY_MS = 5000
/** A put that takes this long is shown as not saved. */
const SLOW_MS = 900
const TOGETHER = 100

/**
 * Puts things on the disk in order and says when they really are there. What does not go stays in memory and is put
 * again, before anything later of the same documents: every few seconds and at every new put. This is the only place
 * in storage that catches exceptions of the database.
 */
export class WriteGuard {
  readonly #ctx: StoreContext
  readonly #onDone: (put: Put, placeOf: PlaceOf) => void
  readonly #onChange: () => void
  /** where the last attempt put them */
  readonly #places = new WeakMap<RecordRow, number>()
  #queue: Waiting[] = []
  #isRunning = false
  #running: Promise<void> = Promise.resolve()
  #isStopped = false
  #stopRetry: (() => void) | undefined
  #state: DiskState = 'good'

  constructor(ctx: StoreContext, onDone: (put: Put, placeOf: PlaceOf) => void, onChange: () => void) {
    this.#ctx = ctx
    this.#onDone = onDone
    this.#onChange = onChange
  }

  get state(): DiskState {
    return this.#state
  }

  /**
   * @returns resolves after the transaction completed
   * @throws StoreFullError or StoreLostError; the put stays and is put again
   */
  put(put: Put): Promise<void> {
    return new Promise((resolve, reject) => {
      const stopClock = this.#ctx.after(SLOW_MS, this.#onChange)
      this.#queue.push({ ...put, hasFailed: false, sinceMs: this.#ctx.now(), stopClock, resolve, reject })
      void this.#run()
    })
  }

  /** Tries once more what failed before. @returns whether everything is on the disk */
  async settle(): Promise<boolean> {
    await this.#run()
    return this.#queue.length === 0
  }

  /** Puts that are not on the disk, oldest first. */
  pending(): readonly Put[] {
    return this.#queue
  }

  /** Changes that are only in memory: refused, or taking too long. */
  unsaved(): { doc: DocumentId; sinceMs: number }[] {
    const slowSince = this.#ctx.now() - SLOW_MS
    return this.#queue
      .filter((put) => put.hasFailed || put.sinceMs <= slowSince)
      .flatMap((put) => put.rows.map(({ doc, atMs }) => ({ doc, sinceMs: atMs })))
  }

  /** The right to read was lost: what was not put yet goes as well; what the same action did elsewhere does not. */
  forget(doc: DocumentId): void {
    this.#queue = this.#queue.filter((put) => {
      if (!put.docs.has(doc)) return true
      put.rows = put.rows.filter((row) => row.doc !== doc)
      put.docs = new Set([...put.docs].filter((one) => one !== doc))
      if (put.rows.length + put.births.length + put.errands.length > 0) return true
      put.stopClock()
      put.reject(new StoreLostError(`No longer a member of ${doc}`))
      return false
    })
    this.#onChange()
  }

  stop(): void {
    this.#isStopped = true
    for (const put of this.#queue) put.stopClock()
    this.#stopRetry?.()
  }

  #run(): Promise<void> {
    if (!this.#isRunning) this.#running = this.#empty()
    return this.#running
  }

  async #empty(): Promise<void> {
    this.#isRunning = true
    this.#stopRetry?.()
    this.#stopRetry = undefined
    let mustWait = false
    while (this.#queue.length > 0 && !this.#isStopped) {
      const together = this.#queue.slice(0, TOGETHER)
      const failure = await this.#attempt(together)
      if (failure === undefined) {
        this.#done(together)
        continue
      }
      await this.#oneByOne(failure)
      mustWait = this.#queue.length > 0
      // What came in meanwhile has a right to its own attempt, and its own answer.
      if (!this.#queue.some((put) => !put.hasFailed)) break
    }
    this.#isRunning = false
    if (!mustWait) this.#setState('good')
    else if (!this.#isStopped) this.#stopRetry = this.#ctx.after(RETRY_MS, () => void this.#run())
  }

  /** Something in the queue does not go: in order, and behind a failed one nothing of the same documents. */
  async #oneByOne(failure: Error): Promise<void> {
    const blocked = new Set<DocumentId>()
    let error = failure
    for (const put of this.#queue.slice()) {
      const isBlocked = [...put.docs].some((doc) => blocked.has(doc))
      // A full disk stays full for the next one too.
      const isHopeless = blocked.size > 0 && error instanceof StoreFullError && isQuota(error.cause)
      const failed = isBlocked || isHopeless ? error : await this.#attempt([put])
      if (failed === undefined) {
        this.#done([put])
        continue
      }
      error = failed
      for (const doc of put.docs) blocked.add(doc)
      put.hasFailed = true
      put.stopClock()
      put.reject(error)
    }
    this.#setState(error instanceof StoreFullError ? 'full' : 'lost')
    this.#onChange()
  }

  #done(puts: readonly Waiting[]): void {
    const done = new Set(puts)
    const hadFailed = puts.some((put) => put.hasFailed)
    this.#queue = this.#queue.filter((put) => !done.has(put))
    for (const put of puts) {
      put.stopClock()
      put.resolve()
      this.#onDone(put, (row) => this.#places.get(row))
    }
    if (hadFailed) this.#onChange()
  }

  #setState(state: DiskState): void {
    if (state === this.#state) return
    this.#state = state
    this.#onChange()
  }

  async #attempt(puts: readonly Waiting[]): Promise<Error | undefined> {
    for (const isLast of [false, true]) {
      try {
        await this.#store(puts)
        return undefined
      } catch (cause) {
        const error = storeErrorOf(cause)
        if (error instanceof StoreFullError || isLast || !(await this.#reopen())) return error
      }
    }
    return undefined
  }

  async #store(puts: readonly Waiting[]): Promise<void> {
    const { db } = this.#ctx
    await db.transaction('rw', [db.records, db.versions, db.heads, db.errands], async () => {
      for (const birth of puts.flatMap((put) => put.births)) {
        if ((await db.heads.get(birth.doc)) === undefined) await db.heads.add(birth)
      }
      const rows = await this.#notYetStored(puts)
      const errands = puts.flatMap((put) => put.errands)
      const docs = [...new Set(puts.flatMap((put) => put.rows.map((row) => row.doc)))]
      // All at once, for however many keys have come in: every answer waited for is time in which a kill loses them.
      const [heads, places] = await Promise.all([
        db.heads.bulkGet(docs),
        db.records.bulkAdd(rows, { allKeys: true }),
        errands.length > 0 ? db.errands.bulkAdd(errands) : undefined,
        docs.length > 0 ? raiseVersions(db, docs) : undefined,
      ])
      for (const [at, row] of rows.entries()) this.#places.set(row, places[at] ?? 0)
      // An emptied store would take rows whose key it does not have: they could never be read again.
      if (heads.some((head) => head === undefined)) throw new StoreLostError('The store was emptied')
      for (const head of heads) if (head?.gone !== undefined) await this.#takeOut(head, head.gone, rows)
    })
  }

  /** Another tab heard of the leaving before this one did: nothing more of it is kept, and that is told as well. */
  async #takeOut(head: HeadRow, gone: NonNullable<HeadRow['gone']>, rows: readonly RecordRow[]): Promise<void> {
    const { db } = this.#ctx
    const ids = rows.filter(({ doc }) => doc === head.doc).map(({ id }) => id)
    await db.records.where('id').anyOf(ids).delete()
    await db.versions.delete(head.doc)
    await db.heads.put({ ...head, gone: { ...gone, unshared: gone.unshared + ids.length } })
  }

  /** An attempt that looked failed may have completed. */
  async #notYetStored(puts: readonly Waiting[]): Promise<RecordRow[]> {
    const failed = puts.filter((put) => put.hasFailed).flatMap((put) => put.rows)
    const known = failed.length > 0 ? await this.#ctx.db.records.bulkGet(await this.#keysOf(failed)) : []
    const knownIds = new Set(known.map((row) => row?.id))
    return puts.flatMap((put) => put.rows).filter((row) => !knownIds.has(row.id))
  }

  #keysOf(rows: readonly RecordRow[]): PromiseLike<number[]> {
    return this.#ctx.db.records
      .where('id')
      .anyOf(rows.map((row) => row.id))
      .primaryKeys()
  }

  async #reopen(): Promise<boolean> {
    const { db, live } = this.#ctx
    if (this.#isStopped) return false
    try {
      db.close({ disableAutoOpen: false })
      await db.open()
      live.restart()
      return true
    } catch {
      // Still gone: the caller says so, and the next attempt tries to open it again.
      return false
    }
  }
}

/**
 * Puts something else than a user action, with the same answers when it does not go.
 *
 * @throws StoreFullError or StoreLostError; nothing of it is kept
 */
export async function putOrSay<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw storeErrorOf(cause)
  }
}

function storeErrorOf(cause: unknown): Error {
  if (isLostDatabase(cause)) return new StoreLostError('The database went away', { cause })
  // Chrome reports a full disk only as `abort` on the transaction, so an abort without a name counts as full.
  return new StoreFullError('Not on disk', { cause })
}

const lostNames = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'NotFoundError',
  'MissingAPIError',
  'VersionError',
  'UnknownError', // Safari: "Connection to Indexed Database server lost"
])

function isLostDatabase(error: unknown): boolean {
  if (error instanceof StoreLostError) return true
  return error instanceof Error && lostNames.has(error.name) && !isQuota(error)
}

function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner } = error as { name?: unknown; inner?: unknown } // Dexie wraps the browser's error
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isQuota(inner))
}

/**
 * Work that can be done later as well, such as sealing a window: the rows it is about are on the disk already.
 *
 * @returns whether it was done; false when the database could not
 */
export async function tidy(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Dexie.DexieError || error instanceof DOMException) return false
    throw error
  }
}
