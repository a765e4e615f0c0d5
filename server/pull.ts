import type { DocumentId } from '#domain/id.ts'
import type { PullDocument, PullPage, StoredRecord } from '#sync/frames.ts'
import type { Feed, FeedRow } from '#sync/protocol.ts'
import { PAGE_ROWS } from '#sync/protocol.ts'
import type { Caller } from './rights.ts'
import { accessOf } from './rights.ts'
import type { FeedEntry, Store } from './store.ts'

const PAGE_BYTES = 1024 * 1024
const FEED_ROWS = 500

/**
 * One page of rows for several documents. A document the caller may not read is not in the answer, whatever the
 * reason. A document for which there was no room is there with `upTo` = `since`.
 */
export function pullPage(
  store: Store,
  caller: Caller,
  asked: readonly { doc: DocumentId; since: number }[],
  limits: { rows: number; bytes: number } = { rows: PAGE_ROWS, bytes: PAGE_BYTES },
): PullPage {
  let { rows, bytes } = limits
  const docs: PullDocument[] = []
  const seen = new Set<DocumentId>()
  for (const { doc, since } of asked) {
    // Before the right is looked up: one id asked many times must not make its answer time readable.
    if (seen.has(doc)) continue
    seen.add(doc)
    const access = accessOf(store, caller, doc)
    if (!access.ok) continue
    const { head, covers, withdrawals } = access.document
    const part: PullDocument = { doc, head, upTo: Math.min(since, head), withdrawals, rows: [] }
    docs.push(part)
    if (since >= head || rows < 1 || bytes < 1) continue
    const snapshot = covers > since ? store.records.newestSnapshot(doc) : undefined
    if (snapshot !== undefined) {
      // The first thing in an answer always fits, else a large snapshot would never arrive.
      if (snapshot.body.length > bytes && bytes < limits.bytes) continue
      part.rows.push(snapshot)
      part.upTo = snapshot.covers
      rows -= 1
      bytes -= snapshot.body.length
    }
    if (bytes > 0 && part.upTo < head) addRecords(part, store.records.page(doc, part.upTo, rows, bytes))
    for (const row of part.rows) {
      if (row.seq === 0) continue
      rows -= 1
      bytes -= row.body.length
    }
  }
  return { log: store.log, docs }
}

function addRecords(part: PullDocument, records: StoredRecord[]): void {
  for (const record of records) {
    part.rows.push(record)
    part.upTo = record.seq
  }
}

/** What one person may know of one document. */
export function feedRow(entry: FeedEntry): FeedRow {
  const { document, membership, members } = entry
  const { id: doc, kind, epoch, head, covers, withdrawals, isErased, frozenMs } = document
  const frozen = frozenMs === undefined ? {} : { frozenMs }
  const nood = membership.noodMs === undefined ? {} : { noodMs: membership.noodMs }
  const row: FeedRow = {
    doc,
    kind,
    role: membership.role,
    epoch,
    head,
    covers,
    withdrawals,
    members,
    ...frozen,
    ...nood,
  }
  // Someone who left learns that it is gone and nothing newer.
  if (!membership.isGone) return row
  const { frozenMs: _frozen, noodMs: _nood, ...left } = row
  const isErasedToo = isErased ? { erased: true } : {}
  return { ...left, epoch: 1, head: 0, covers: 0, withdrawals: 0, gone: true, ...isErasedToo }
}

/**
 * The documents that changed for this person since `cursor`. A cursor of another log, or none, starts at the
 * beginning. Nothing is skipped: change numbers are given out inside the storing transaction.
 */
export function readFeed(store: Store, caller: Caller, cursor: string, limit = FEED_ROWS): Feed {
  const { log } = store
  if (!caller.isActive) return { log, cursor: cursorText(log, 0), docs: [], more: false }
  const last = store.documents.lastChange()
  const since = changeOf(log, cursor)
  if (since >= last) return { log, cursor: cursorText(log, since), docs: [], more: false }
  const entries = store.documents.changedSince(caller.person, since, limit + 1)
  const page = entries.slice(0, limit)
  const more = entries.length > limit
  const upTo = more ? (page.at(-1)?.change ?? since) : last
  return { log, cursor: cursorText(log, upTo), docs: page.map(feedRow), more }
}

function cursorText(log: string, change: number): string {
  return `${log}.${change.toString(36)}`
}

function changeOf(log: string, cursor: string): number {
  const [ofLog, text = '', rest] = cursor.split('.')
  if (ofLog !== log || rest !== undefined || !/^[0-9a-z]{1,11}$/.test(text)) return 0
  const change = Number.parseInt(text, 36)
  return Number.isSafeInteger(change) ? change : 0
}
