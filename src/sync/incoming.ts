import type { DocumentId, ToestelId } from '#domain/id.ts'
import type { StoredPage, SyncStore } from '#documents/sync-store.ts'
import type { Api } from './api.ts'
import { bytesFromBase64 } from './base64.ts'
import type { PullPage, StoredRecord } from './frames.ts'
import type { Outcome } from './outcome.ts'
import { isPassing } from './outcome.ts'
import type { FeedRow } from './protocol.ts'
import type { RunEnd } from './runner.ts'
import type { OpenKeys, SignerKey } from './signer-key.ts'

interface Place {
  doc: DocumentId
  since: number
}

/** A question that was asked while the answer before it was stored. */
interface Ahead {
  asked: readonly Place[]
  answer: Promise<Outcome<PullPage>>
}

export interface PullProgress {
  done: number
  total: number
}

/** A page is about 1 MiB anyway; more documents in one question only make the question longer. */
const DOCS_PER_PULL = 200
const DOCS_PER_KEYS = 500

/**
 * Fetches what is new: the feed, then keys that are missing, then the records of documents that are behind, those on
 * screen first. An answer is stored while the next is on its way, so a broken line costs two answers of about 1 MiB.
 */
export class Incoming {
  readonly #store: SyncStore
  readonly #api: Api
  readonly #noteLog: (log: string) => void
  readonly #progress: (progress: PullProgress | undefined) => void
  readonly #changed: () => void
  readonly #polledNews: () => void
  readonly #signerKey: SignerKey | undefined
  readonly #openKeys: OpenKeys | undefined
  #isFeedWanted = true
  #hasChanged = false
  #watched: readonly DocumentId[] = []
  /** asked for without result; not asked again until the feed names the document again */
  readonly #withoutKey = new Set<DocumentId>()
  readonly #stuck = new Set<DocumentId>()
  /** the highest seq heard of, by whatever way; to notice a socket that says nothing any more */
  readonly #heads = new Map<DocumentId, number>()

  constructor(options: {
    store: SyncStore
    api: Api
    noteLog: (log: string) => void
    progress: (progress: PullProgress | undefined) => void
    /** documents, keys or records were stored: what could not be sent may go now */
    changed: () => void
    /** the feed, when asked, told of something that had not been heard before */
    polledNews: () => void
    /** absent: no snapshot is believed */
    signerKey: SignerKey | undefined
    /** absent: keys of sealed documents come from nowhere */
    openKeys: OpenKeys | undefined
  }) {
    this.#store = options.store
    this.#api = options.api
    this.#noteLog = options.noteLog
    this.#progress = options.progress
    this.#changed = options.changed
    this.#polledNews = options.polledNews
    this.#signerKey = options.signerKey
    this.#openKeys = options.openKeys
  }

  /** The next run begins with the feed. */
  wantFeed(): void {
    this.#isFeedWanted = true
  }

  watch(docs: readonly DocumentId[]): void {
    this.#watched = docs
  }

  /** One run. `done` also when documents are left that the server does not give. */
  async run(): Promise<RunEnd> {
    const end = await this.#fetch()
    if (this.#hasChanged) this.#changed()
    this.#hasChanged = false
    return end
  }

  async #fetch(): Promise<RunEnd> {
    if (this.#isFeedWanted) {
      const end = await this.feed()
      if (end !== 'done') return end
    }
    const keys = await this.#fetchKeys()
    return keys === 'done' ? this.#pullAll() : keys
  }

  /** Reads the feed to its end. */
  async feed(): Promise<RunEnd> {
    this.#isFeedWanted = false
    for (;;) {
      const { cursor } = await this.#store.cursor()
      const answer = await this.#api.feed(cursor)
      if (!answer.ok) {
        this.#isFeedWanted = true
        return answer.code
      }
      const { log, docs, more } = answer.value
      this.#noteLog(log)
      if (this.#note(docs)) this.#polledNews()
      await this.#store.storeFeed(log, docs, answer.value.cursor)
      this.#hasChanged ||= docs.length > 0
      if (!more || answer.value.cursor === cursor) return 'done'
    }
  }

  /** Feed rows that came over the socket; when they say who is in a document, the feed itself is asked ([F4]). */
  async storeRows(log: string, rows: readonly FeedRow[]): Promise<void> {
    this.#note(rows)
    if (await this.#store.storeNews(log, rows)) this.wantFeed()
    this.#hasChanged = true
  }

  /** @returns whether this is higher than what was heard before */
  noteHead(doc: DocumentId, head: number): boolean {
    const known = this.#heads.get(doc)
    if (known !== undefined && known >= head) return false
    this.#heads.set(doc, head)
    this.#stuck.delete(doc)
    return true
  }

  /** @returns whether these rows say something that nobody said before */
  #note(rows: readonly FeedRow[]): boolean {
    let isNews = false
    for (const { doc, head } of rows) {
      this.#withoutKey.delete(doc)
      this.#stuck.delete(doc)
      if (this.noteHead(doc, head)) isNews = true
    }
    return isNews
  }

  async #fetchKeys(): Promise<RunEnd> {
    const missing = (await this.#store.missingKeys()).filter((doc) => !this.#withoutKey.has(doc))
    for (let at = 0; at < missing.length; at += DOCS_PER_KEYS) {
      const docs = missing.slice(at, at + DOCS_PER_KEYS)
      const answer = await this.#api.keys(docs)
      if (!answer.ok) return answer.code
      for (const doc of docs) this.#withoutKey.add(doc)
      const held = answer.value.keys.map(({ doc, epoch, key }) => ({ doc, epoch, key: bytesFromBase64(key) }))
      const { sealed } = answer.value
      const keys = [...held, ...(sealed.length === 0 ? [] : ((await this.#openKeys?.(sealed)) ?? []))]
      if (keys.length === 0) continue
      await this.#store.storeKeys(keys)
      this.#hasChanged = true
    }
    return 'done'
  }

  async #pullAll(): Promise<RunEnd> {
    let total = 0
    let asked: Place[] = []
    let ahead: Ahead | undefined
    for (;;) {
      const behind = (await this.#store.behind()).filter(({ doc }) => !this.#stuck.has(doc))
      total = Math.max(total, behind.length)
      this.#progress(behind.length === 0 ? undefined : { done: total - behind.length, total })
      if (behind.length === 0) return 'done'
      const places = new Map(behind.map(({ doc, since }) => [doc, since]))
      if (asked.length > 0 && asked.every(({ doc, since }) => places.get(doc) === since)) {
        // Nothing moved although an answer came: these are not given to us, or not taken by the store.
        for (const { doc } of asked) this.#stuck.add(doc)
        asked = []
        continue
      }
      asked = this.#nextOf(behind)
      // Somebody may have written, or looked at another document: then what was asked for ahead is not what is wanted.
      const answer =
        (await (isSamePlaces(ahead?.asked, asked) ? ahead?.answer : undefined)) ?? (await this.#api.pull(asked))
      ahead = undefined
      if (!answer.ok) return answer.code
      const next = this.#nextOf(placesAfter(behind, answer.value))
      // On its way while this one is stored; what it says counts only after what is before it ([F1]).
      if (next.length > 0 && !isSamePlaces(next, asked)) ahead = { asked: next, answer: this.#api.pull(next) }
      const end = await this.#storePage(asked, answer.value)
      if (end !== 'done') return end
    }
  }

  #nextOf(behind: readonly Place[]): Place[] {
    return this.#screenFirst(behind).slice(0, DOCS_PER_PULL)
  }

  async #storePage(asked: readonly Place[], { log, docs }: PullPage): Promise<RunEnd> {
    this.#noteLog(log)
    const pages: StoredPage[] = []
    let end: RunEnd = 'done'
    for (const { doc, head, upTo, withdrawals, rows } of docs) {
      const since = asked.find((one) => one.doc === doc)?.since
      // A document that was not asked for, or one for which there was no room on this page.
      if (since === undefined || (rows.length === 0 && upTo < head)) continue
      const met = await this.#meetSigners(doc, rows)
      // Who was put out in between is told nothing, and an honest snapshot would look like nobody's.
      if (met !== 'done' && !isPassing(met)) continue
      end = met
      if (end !== 'done') break
      pages.push({ doc, since, head, upTo, withdrawals, rows })
    }
    if (pages.length === 0) return end
    await this.#store.storePages(log, pages)
    this.#hasChanged = true
    return end
  }

  /** Whoever made a snapshot must be known before it is judged. Who stays unknown is not believed. */
  async #meetSigners(doc: DocumentId, rows: readonly StoredRecord[]): Promise<RunEnd> {
    const makers = new Set(rows.flatMap(({ covers, device }): ToestelId[] => (covers > 0 ? [device] : [])))
    const unknown = makers.size === 0 ? [] : await this.#store.unknownSigners(doc, [...makers])
    if (unknown.length === 0) return 'done'
    const answer = await this.#api.signers(doc, unknown)
    if (!answer.ok) return answer.code
    for (const { device, person, entries } of answer.value) {
      const key = unknown.includes(device) ? await this.#signerKey?.(device, entries, person) : undefined
      if (key !== undefined) await this.#store.storeSigners(doc, [{ device, person, sigPub: bytesFromBase64(key) }])
    }
    return 'done'
  }

  #screenFirst<T extends { doc: DocumentId }>(docs: readonly T[]): T[] {
    const isOnScreen = ({ doc }: T): boolean => this.#watched.includes(doc)
    return [...docs.filter(isOnScreen), ...docs.filter((one) => !isOnScreen(one))]
  }
}

/** What will be asked for when this page is stored; a document that is not in it stays as it was. */
function placesAfter(behind: readonly Place[], { docs }: PullPage): Place[] {
  const answered = new Map(docs.map((part) => [part.doc, part]))
  return behind.flatMap(({ doc, since }) => {
    const part = answered.get(doc)
    if (part === undefined || (part.rows.length === 0 && part.upTo < part.head)) return [{ doc, since }]
    return part.upTo < part.head ? [{ doc, since: part.upTo }] : []
  })
}

function isSamePlaces(some: readonly Place[] | undefined, others: readonly Place[]): boolean {
  return (
    some?.length === others.length &&
    some.every(({ doc, since }, at) => doc === others[at]?.doc && since === others[at].since)
  )
}
