import { createHash } from 'node:crypto'
import { allows } from '#domain/documentsoort.ts'
import type { DocumentId, ToestelId, PersoonId } from '#domain/id.ts'
import { decodeHeader, hexFromBytes, snapshotText, TAG_BYTES } from '#documents/record-header.ts'
import type { CoverRequest } from '#sync/frames.ts'
import type { RefusalCode, ToldLink } from '#sync/protocol.ts'
import { isSignature, toldChain } from './chains.ts'
import { RECORD_LIMIT_BYTES } from './push.ts'
import type { Caller } from './rights.ts'
import { accessOf } from './rights.ts'
import type { Store } from './store.ts'

/** Covered records stay this long after the covering: so long a snapshot can be withdrawn. */
export const COVERED_KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** A device whose snapshot was withdrawn makes no other of that document meanwhile: it may do the same again. */
const NO_COVER_AFTER_WITHDRAWAL_MS = 24 * 60 * 60 * 1000

/**
 * Takes a snapshot in. The server cannot see what is inside; it checks rights, numbers and the maker's signature, so
 * that what is served was really made by that device for this log. Readers that hold the covered rows check the rest.
 */
export function acceptCover(
  store: Store,
  caller: Caller,
  request: CoverRequest,
  nowMs: number,
): RefusalCode | undefined {
  const { doc, covers, record, signature } = request
  return store.transaction(() => {
    const access = accessOf(store, caller, doc)
    if (!access.ok) return access.code
    if (!allows(access.recht, 'delete')) return 'no-write'
    const { document, role } = access
    const known = store.records.snapshot(doc, record.id)
    if (known?.covers === covers && !known.isWithdrawn) return undefined
    if (record.body.length > RECORD_LIMIT_BYTES) return 'too-big'
    const header = decodeHeader(record.header)
    if (header === undefined || header.kind !== 'snapshot' || record.body.length < TAG_BYTES) return 'bad-request'
    if (covers > document.head || covers < 1) return 'bad-request'
    if (covers <= document.covers) return 'behind-snapshot'
    if (header.epoch !== document.epoch) return 'stale-epoch'
    const owner = store.records.laneDevice(doc, header.lane)
    if (owner !== undefined && owner !== caller.device) return 'lane-taken'
    if (known !== undefined) return 'conflict'
    if (!isSignedBy(store, caller.device, request)) return 'bad-request'
    if (store.records.wasWithdrawn(doc, caller.device, nowMs - NO_COVER_AFTER_WITHDRAWAL_MS)) return 'not-allowed'
    store.records.cover(doc, { covers, record, device: caller.device, role, signature }, nowMs)
    return undefined
  })
}

function isSignedBy(store: Store, device: ToestelId, { doc, covers, record, signature }: CoverRequest): boolean {
  const sigPub = store.people.device(device)?.public.sigPub
  if (sigPub === undefined) return false
  const { id, header, body } = record
  const hash = createHash('sha256').update(id).update(header).update(body).digest('hex')
  const text = snapshotText({ log: store.log, doc, covers, device, id: hexFromBytes(id), hash })
  return isSignature(sigPub, text, Buffer.from(signature).toString('base64url'))
}

/** `maker`: the snapshot was withdrawn just now. */
export interface ObjectionResult {
  code?: RefusalCode
  maker?: ToestelId
}

/**
 * Somebody who holds the covered rows says that a snapshot is not what it says. The server cannot judge, and need not:
 * going back to the snapshot before it and the records loses nothing as long as those are here. So one word of one
 * writer is enough, a second word about the same snapshot changes nothing, and for what was covered too long ago there
 * is nothing to go back to.
 */
export function acceptObjection(
  store: Store,
  caller: Caller,
  { doc, snapshot: id }: { doc: DocumentId; snapshot: Uint8Array },
  nowMs: number,
): ObjectionResult {
  return store.transaction((): ObjectionResult => {
    const access = accessOf(store, caller, doc)
    if (!access.ok) return { code: access.code }
    if (!allows(access.recht, 'delete')) return { code: 'no-write' }
    const snapshot = store.records.snapshot(doc, id)
    if (snapshot === undefined) return { code: 'expired' }
    if (snapshot.isWithdrawn) return {}
    if (snapshot.covers <= store.records.purgedUpTo(doc)) return { code: 'expired' }
    store.records.withdraw(doc, id, caller.device, nowMs)
    return { maker: snapshot.device }
  })
}

interface ToldSigner {
  device: ToestelId
  person: PersoonId
  entries: ToldLink[]
  chain?: ToldLink[]
  revokedAtMs?: number
}

/**
 * Whose these devices are, for somebody who may read the document: members of it, present and former, since a snapshot
 * outlives its maker's membership, and devices that were revoked, since it outlives those too.
 */
export function signersOf(store: Store, doc: DocumentId, devices: readonly ToestelId[]): ToldSigner[] {
  return [...new Set(devices)].flatMap((id) => {
    const device = store.people.device(id)
    if (device === undefined || device.status === 'waiting') return []
    const { person, revokedAtMs } = device
    if (store.documents.membership(doc, person) === undefined) return []
    const since = revokedAtMs === undefined ? {} : { revokedAtMs }
    return [{ device: id, person, ...toldChain(store, person), ...since }]
  })
}
