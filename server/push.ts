import { allows } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import { decodeHeader, TAG_BYTES } from '#documents/record-header.ts'
import type { PushItem, PushResult, StoredRecord } from '#sync/frames.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import { PUSH_LIMIT_BYTES } from '#sync/protocol.ts'
import type { Caller } from './rights.ts'
import { accessOf } from './rights.ts'
import type { Store } from './store.ts'

/** A record that fits in no push next to its own envelope is refused for good. */
export const RECORD_LIMIT_BYTES = PUSH_LIMIT_BYTES - 1024
/** What one transaction takes on, so that a large backlog does not hold up everybody else; the rest is asked again. */
export const RECORDS_PER_PUSH = 4000

/** More than a document of years has; what does not fit stays on its device, and is told there as not shared. */
export const RECORDS_PER_DOCUMENT = 1_000_000

export interface Accepted {
  doc: DocumentId
  row: StoredRecord
}

/**
 * Stores what may be stored. One result per item, in order: a refused record never holds up another lane or document.
 * When this returns, every seq in it is on disk.
 *
 * @throws when the store fails; then nothing of this push was stored
 */
export function acceptPush(
  store: Store,
  caller: Caller,
  items: readonly PushItem[],
  nowMs: number,
): { results: PushResult[]; accepted: Accepted[] } {
  const accepted: Accepted[] = []
  const results = store.transaction(() =>
    items.map((item, at): PushResult => {
      if (at >= RECORDS_PER_PUSH) return { code: 'too-many' }
      return acceptOne(store, caller, item, nowMs, accepted)
    }),
  )
  return { results, accepted }
}

function acceptOne(store: Store, caller: Caller, item: PushItem, nowMs: number, accepted: Accepted[]): PushResult {
  const { doc } = item
  if (caller.barred !== undefined && item.origin !== undefined) return { code: caller.barred }
  const access = accessOf(store, caller, doc)
  if (!access.ok) return { code: access.code }
  const known = store.records.find(doc, item)
  // Other bytes under a known id must not be called shared.
  if (known !== undefined) return known.isSame ? { seq: known.seq } : { code: 'conflict' }
  if (item.body.length > RECORD_LIMIT_BYTES) return { code: 'too-big' }
  const header = decodeHeader(item.header)
  if (header === undefined || header.kind !== 'record' || item.body.length < TAG_BYTES) return { code: 'bad-request' }
  // What stands still takes nothing new: it waits on its device, and goes on by itself when it may.
  if (!allows(access.recht, 'write') || access.document.frozenMs !== undefined) return { code: 'no-write' }
  const isHistory = item.origin !== undefined
  const device = item.origin ?? caller.device
  const { epoch } = access.document
  if (isHistory ? header.epoch > epoch : header.epoch !== epoch) return { code: 'stale-epoch' }
  if (access.document.head >= RECORDS_PER_DOCUMENT) return { code: 'too-many' }
  const refusal = laneRefusal(store, doc, header.lane, header.counter, device, isHistory)
  if (refusal !== undefined) return { code: refusal }

  const { id, header: headerBytes, body } = item
  const record = { id, header: headerBytes, body, lane: header.lane, counter: header.counter, device, isHistory }
  const seq = store.records.append(doc, record, nowMs)
  accepted.push({ doc, row: { seq, covers: 0, device, id, header: headerBytes, body } })
  return { seq }
}

/**
 * A lane belongs to one device and grows one by one. What others pushed as history may fill the place before, but
 * never takes the place of the owner's own record: otherwise a member could stop someone else's lane.
 */
function laneRefusal(
  store: Store,
  doc: DocumentId,
  lane: string,
  counter: number,
  device: Caller['device'],
  isHistory: boolean,
): RefusalCode | undefined {
  const owner = store.records.laneDevice(doc, lane)
  if (owner !== undefined && owner !== device) return 'lane-taken'
  if (!isHistory) {
    if (counter > 0 && !store.records.hasCounter(doc, lane, counter - 1, false)) return 'counter-gap'
    if (store.records.hasCounter(doc, lane, counter, true)) return 'counter-gap'
  }
  if (owner === undefined) store.records.bindLane(doc, lane, device)
  return undefined
}
