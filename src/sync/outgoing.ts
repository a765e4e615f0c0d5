import type { DocumentId } from '#domain/id.ts'
import type { Errand } from '#documents/document-store.ts'
import type { PendingBirth, PendingRow, SyncStore } from '#documents/sync-store.ts'
import { decodeHeader, hexFromBytes } from '#documents/record-header.ts'
import type { Api } from './api.ts'
import { base64FromBytes } from './base64.ts'
import type { PushResult } from './frames.ts'
import type { Live, PushAnswer } from './live.ts'
import type { Outcome } from './outcome.ts'
import { failure, isPassing, success } from './outcome.ts'
import type { Birth } from './protocol.ts'
import { newInviteSchema } from './protocol.ts'
import type { RunEnd } from './runner.ts'

const BATCH_BYTES = 1024 * 1024
/** Well under the limit of a frame (256 KiB): a larger record travels whole by HTTP. */
const SOCKET_BYTES = 200 * 1024
/** The server counts records per device on the socket; a backlog goes by HTTP, where bytes count. */
const SOCKET_RECORDS = 100
const ROW_OVERHEAD_BYTES = 80
/** What the server answered to single records is noted together: nobody types meanwhile for a line that says so. */
const NOTE_AFTER_MS = 250

/**
 * Brings what was made here to the server: documents, errands, then records; one push in flight. Everything may be
 * repeated: a lost answer means doing it again. A refusal of one document never stops another.
 */
export class Outgoing {
  readonly #store: SyncStore
  readonly #api: Api
  readonly #live: Live
  readonly #noteLog: (log: string) => void
  readonly #noteSeq: (doc: DocumentId, seq: number) => void
  readonly #isStale: () => void
  readonly #later: (ms: number, work: () => Promise<void>) => void
  /** everything that waits is looked through in the next run, not only what came the short way */
  #isAllWanted = true
  /** made here a moment ago and marked as handed out; they wait in the store as well */
  #fresh: PendingRow[] = []
  #answered: Answered | undefined
  #noting: Promise<void> = Promise.resolve()

  constructor(options: {
    store: SyncStore
    api: Api
    live: Live
    noteLog: (log: string) => void
    noteSeq: (doc: DocumentId, seq: number) => void
    /** a document has a newer key */
    isStale: () => void
    /** runs `work` after so many ms, unless that is waited for already */
    later: (ms: number, work: () => Promise<void>) => void
  }) {
    this.#store = options.store
    this.#api = options.api
    this.#live = options.live
    this.#noteLog = options.noteLog
    this.#noteSeq = options.noteSeq
    this.#isStale = options.isStale
    this.#later = options.later
  }

  /** The next run looks through all that waits: documents, errands, records. */
  wantAll(): void {
    this.#isAllWanted = true
  }

  /** On a slow line what is made meanwhile waits, and is put together before it goes ([D6]). */
  canTake(): boolean {
    return this.#fresh.length === 0
  }

  /** The next run sends these, and looks for nothing else unless that is wanted too. */
  take(rows: readonly PendingRow[]): void {
    this.#fresh.push(...rows)
  }

  /** One run, until nothing waits. @returns the code that made it end early: something has to be done again later */
  async run(): Promise<RunEnd> {
    const end = this.#isAllWanted ? await this.#runAll() : await this.#pushFresh()
    if (end !== 'done') this.#isAllWanted = true
    return end
  }

  /** What the server answered and was not noted yet is noted now. */
  note(): Promise<void> {
    this.#noting = this.#noting.then(async () => {
      const answered = this.#answered
      this.#answered = undefined
      if (answered !== undefined) await this.#store.markPushed(answered.log, answered.results)
    })
    return this.#noting
  }

  /** The short way: records that were made a moment ago, as they are. */
  async #pushFresh(): Promise<RunEnd> {
    while (this.#fresh.length > 0) {
      const rows = this.#fresh.splice(0, fitting(this.#fresh))
      const answer = await this.#push(rows)
      const end = answer.ok ? await this.#settle(rows, answer.value, true) : answer.code
      if (end !== 'done') return end
    }
    return 'done'
  }

  async #runAll(): Promise<RunEnd> {
    this.#isAllWanted = false
    await this.note()
    // They wait in the store with the others.
    this.#fresh = []
    const births = await this.births()
    if (births.end === 'offline') return 'offline'
    const errands = await this.#errands()
    if (errands === 'offline') return 'offline'
    const pushed = await this.#pushAll(births.unborn)
    if (pushed !== 'done') return pushed
    // After what people wrote: nobody waits for it.
    const objected = await this.#objections()
    return [births.end, errands, objected].find((end) => end !== 'done') ?? 'done'
  }

  /** @returns the documents the server does not know yet: their records would be refused */
  async births(): Promise<{ end: RunEnd; unborn: ReadonlySet<DocumentId> }> {
    const unborn = new Set<DocumentId>()
    let end: RunEnd = 'done'
    for (const pending of await this.#store.births()) {
      const answer: Outcome<{ epoch: number }> =
        end === 'offline' ? failure('offline') : await this.#api.birth(birthOf(pending))
      if (answer.ok) {
        await this.#store.markBorn(pending.doc, { epoch: answer.value.epoch })
        this.#live.watchAgain()
      } else if (isPassing(answer.code)) {
        unborn.add(pending.doc)
        end = answer.code
      } else await this.#store.markBorn(pending.doc, { code: answer.code })
    }
    return { end, unborn }
  }

  async #errands(): Promise<RunEnd> {
    for (const { n, errand, request } of await this.#store.errands()) {
      const answer = await this.#send(errand, request)
      // In order: a later errand may build on an earlier one.
      if (!answer.ok && isPassing(answer.code)) return answer.code
      // What was looked at is nothing a person asked for: that it is not wanted is no news to them.
      const isOver = answer.ok || errand.kind === 'inzage'
      await this.#store.markErrand(n, isOver ? { ok: true } : { code: answer.code })
    }
    return 'done'
  }

  /** Says of snapshots that they are not what they should be; once each, until the server answered. */
  async #objections(): Promise<RunEnd> {
    for (const { doc, snapshot } of await this.#store.objections()) {
      const { log } = await this.#store.cursor()
      const answer = await this.#api.object({ doc, snapshot: hexFromBytes(snapshot) })
      if (!answer.ok && isPassing(answer.code)) return answer.code
      await this.#store.markObjected(log, doc, snapshot, answer.ok ? { ok: true } : { code: answer.code })
    }
    return 'done'
  }

  #send(errand: Errand, request: string): Promise<Outcome<undefined>> {
    if (errand.kind === 'members') {
      const { doc, add, remove } = errand
      return this.#api.changeMembers({ doc, add, remove, request })
    }
    if (errand.kind === 'role') {
      const { person, regio, rol } = errand
      return this.#api.grantRole({ person, regio, rol, request })
    }
    if (errand.kind === 'unrole') {
      const { person, regio, rol } = errand
      return this.#api.takeRole({ person, regio, rol, request })
    }
    if (errand.kind === 'inzage') return this.#api.tellInzagen({ inzagen: [errand.inzage] })
    const invite = newInviteSchema.safeParse(errand.body)
    return invite.success
      ? this.#api.createInvite({ ...invite.data, request })
      : Promise.resolve(failure('bad-request'))
  }

  async #pushAll(unborn: ReadonlySet<DocumentId>): Promise<RunEnd> {
    const done = new Set<string>()
    for (;;) {
      const waiting = await this.#store.unsent(BATCH_BYTES)
      // Asked and answered once in this run: whatever the store makes of the answer, no endless loop.
      const rows = waiting.filter((row) => !unborn.has(row.doc) && !done.has(keyOf(row)))
      if (rows.length === 0) {
        this.#fresh = this.#fresh.filter((row) => !done.has(keyOf(row)))
        return 'done'
      }
      const answer = await this.#push(rows)
      if (!answer.ok) return answer.code
      const end = await this.#settle(rows, answer.value)
      for (const row of rows) done.add(keyOf(row))
      if (end !== 'done') return end
    }
  }

  async #push(rows: readonly PendingRow[]): Promise<Outcome<PushAnswer>> {
    const bytes = rows.reduce((sum, row) => sum + row.body.length + ROW_OVERHEAD_BYTES, 0)
    if (this.#live.isOpen && bytes <= SOCKET_BYTES && rows.length <= SOCKET_RECORDS) {
      const answer = await this.#live.push(rows)
      // Lost: whether it arrived is unknown, so it is pushed again at once; the server knows records by their id.
      if (answer !== undefined) return success(answer)
    }
    return this.#api.push(rows)
  }

  async #settle(rows: readonly PendingRow[], { log, results }: PushAnswer, isLater = false): Promise<RunEnd> {
    this.#noteLog(log)
    const known: Answered['results'] = []
    const heldBack = new Set<string>()
    let end: RunEnd = results.length < rows.length ? 'server-error' : 'done'
    for (const [at, row] of rows.entries()) {
      const result: PushResult | undefined = results[at]
      const lane = laneOf(row)
      // Behind a refused row of its lane the answers mean nothing of their own.
      if (result === undefined || heldBack.has(lane)) continue
      const { doc, id } = row
      if ('seq' in result) {
        known.push({ doc, id, seq: result.seq })
        this.#noteSeq(doc, result.seq)
        continue
      }
      heldBack.add(lane)
      if (isPassing(result.code)) end = result.code
      else known.push({ doc, id, code: result.code })
      if (result.code === 'stale-epoch') this.#isStale()
    }
    if (known.length === 0) return end
    if (this.#answered !== undefined && this.#answered.log !== log) await this.note()
    if (this.#answered === undefined) this.#answered = { log, results: known }
    else this.#answered.results.push(...known)
    const isPlain = isLater && known.every(({ code }) => code === undefined)
    if (isPlain) this.#later(NOTE_AFTER_MS, () => this.note())
    else await this.note()
    return end
  }

  /** Offers snapshots while there are any worth it. @param log the log the server is known to have */
  async offerSnapshots(log: string): Promise<RunEnd> {
    for (let count = 0; count < 20; count++) {
      const offer = await this.#store.snapshotToOffer()
      if (offer === undefined) return 'done'
      const { doc, covers, row, signature } = offer
      const answer = await this.#api.cover({ doc, covers, record: row, signature })
      if (!answer.ok && isPassing(answer.code)) return answer.code
      await this.#store.markCovered(log, offer, answer.ok ? { ok: true } : { code: answer.code })
    }
    return 'done'
  }
}

/** What the server said of records, of one log. */
interface Answered {
  log: string
  results: { doc: DocumentId; id: Uint8Array; seq?: number; code?: string }[]
}

function birthOf(pending: PendingBirth): Birth {
  const { doc, kind, regio, key, members } = pending
  return {
    ...{ doc, kind, members },
    ...(regio === undefined ? {} : { regio }),
    ...(key === undefined ? {} : { key: base64FromBytes(key) }),
  }
}

/** How many of these fit one push; at least one. */
function fitting(rows: readonly PendingRow[]): number {
  let bytes = 0
  const over = rows.findIndex((row, at) => {
    bytes += row.body.length + ROW_OVERHEAD_BYTES
    return at > 0 && (bytes > BATCH_BYTES || at >= SOCKET_RECORDS)
  })
  return over < 0 ? rows.length : over
}

function keyOf(row: PendingRow): string {
  return `${row.doc} ${row.id.join()}`
}

/** A row whose header cannot be read is a lane of its own. */
function laneOf(row: PendingRow): string {
  return `${row.doc} ${decodeHeader(row.header)?.lane ?? row.id.join()}`
}
