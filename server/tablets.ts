import { createHash } from 'node:crypto'
import { eindVanDag } from '#domain/deeltermijn.ts'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { NewTablet, OpenTablet, TabletOpened, TabletsAnswer } from '#sync/protocol-tablet.ts'
import { isSignature } from './chains.ts'
import type { Caller } from './rights.ts'
import { accessOf } from './rights.ts'
import type { Store } from './store.ts'
import type { StoredTablet } from './tablet-store.ts'

/** So long a code may be typed in after it was made. */
export const CODE_LIFE_MS = 15 * 60_000
/** What was said on a tablet waits so long for a trainer's device. */
export const KEPT_MS = 14 * 24 * 60 * 60_000
/** A group is smaller; a tablet that was stolen fills no disk. */
const MOST_MELDINGEN = 500
const MOST_RUNNING = 4

export type Done<T = undefined> = { ok: true; value: T; isNew: boolean } | { ok: false; code: RefusalCode }

const no = (code: RefusalCode): { ok: false; code: RefusalCode } => ({ ok: false, code })

/** Whether this caller may have tablets for this document: who writes the lists of the group. */
function refusal(store: Store, caller: Caller, doc: DocumentId): RefusalCode | undefined {
  const access = accessOf(store, caller, doc)
  if (!access.ok) return access.code
  return access.document.kind === 'groepsbeheer' && access.recht === 'schrijven' ? undefined : 'not-allowed'
}

/** Takes a code in: good for one tablet, until the end of this day in the Netherlands. The same again changes nothing. */
export function makeTablet(
  store: Store,
  caller: Caller,
  { id, doc, door, box }: NewTablet,
  nowMs: number,
): Done<{ untilMs: number }> {
  const refused = refusal(store, caller, doc)
  if (refused !== undefined) return no(refused)
  const doorHash = storedDoor(door)
  const known = store.tablets.get(id)
  if (known !== undefined) {
    const isSame = known.doc === doc && known.doorHash === doorHash
    return isSame ? { ok: true, value: { untilMs: known.untilMs }, isNew: false } : no('conflict')
  }
  if (store.tablets.byDoor(doorHash) !== undefined) return no('conflict')
  const running = store.tablets.of(doc).filter((one) => isRunning(one, nowMs))
  if (running.length >= MOST_RUNNING) return no('too-many')
  const untilMs = endOfDay(nowMs)
  const made = { id, doc, maker: caller.person, doorHash, box, madeMs: nowMs, untilMs }
  store.tablets.add({ ...made, sigPub: undefined, endedMs: undefined })
  return { ok: true, value: { untilMs }, isNew: true }
}

/** Ends a tablet from a trainer's device. The same again changes nothing. */
export function endTablet(
  store: Store,
  caller: Caller,
  { id, doc }: { id: ToestelId; doc: DocumentId },
  nowMs: number,
): Done {
  const refused = refusal(store, caller, doc)
  if (refused !== undefined) return no(refused)
  const known = store.tablets.get(id)
  if (known?.doc !== doc) return no('unknown')
  store.tablets.end(id, nowMs)
  return { ok: true, value: undefined, isNew: known.endedMs === undefined }
}

/** The tablets of a document, and what was said on them. */
export function listTablets(
  store: Store,
  caller: Caller,
  doc: DocumentId,
  nowMs: number,
): TabletsAnswer | { code: RefusalCode } {
  const refused = refusal(store, caller, doc)
  if (refused !== undefined) return { code: refused }
  return {
    tablets: store.tablets.of(doc).map((one) => {
      const isOpen = one.sigPub !== undefined
      const isOver = !isRunning(one, nowMs)
      return { id: one.id, state: isOver ? 'klaar' : isOpen ? 'open' : 'wacht', untilMs: one.untilMs }
    }),
    meldingen: store.tablets.meldingen(doc),
  }
}

/** The first key that comes with a door is the tablet's; the same key gets the same answer again. */
export function openTablet(store: Store, { door, sigPub }: OpenTablet, nowMs: number): Done<TabletOpened> {
  const known = store.tablets.byDoor(storedDoor(door))
  if (known === undefined || !isRunning(known, nowMs)) return no('unknown')
  const isNew = known.sigPub === undefined
  if (!isNew && known.sigPub !== sigPub) return no('unknown')
  if (Buffer.from(sigPub, 'base64url').length !== 32) return no('bad-request')
  if (isNew) store.tablets.bind(known.id, sigPub)
  return { ok: true, value: { id: known.id, box: known.box, leftMs: known.untilMs - nowMs }, isNew }
}

/**
 * The tablet behind a call it signed itself. Unknown, and signed by another key, are one answer; `gone` is for its own
 * key alone.
 */
export function provenTablet(
  store: Store,
  { id, signature }: { id: ToestelId; signature: string },
  text: Uint8Array,
  nowMs: number,
): { ok: true; tablet: StoredTablet } | { ok: false; code: RefusalCode; tablet?: StoredTablet } {
  const tablet = store.tablets.get(id)
  // Looked at for an unknown tablet too: its time tells nothing.
  const isSigned = isSignature(tablet?.sigPub ?? nobodysKey, text, signature)
  if (tablet?.sigPub === undefined || !isSigned) return no('unknown')
  return isRunning(tablet, nowMs) ? { ok: true, tablet } : { ok: false, code: 'gone', tablet }
}

/** Keeps what was said; the same again changes nothing. */
export function takeMelding(
  store: Store,
  tablet: StoredTablet,
  { melding, sealed }: { melding: string; sealed: string },
  nowMs: number,
): RefusalCode | undefined {
  if (store.tablets.countMeldingen(tablet.id) >= MOST_MELDINGEN) return 'too-many'
  store.tablets.addMelding({ tablet: tablet.id, id: melding, sealed, atMs: nowMs })
  return undefined
}

function isRunning({ endedMs, untilMs, madeMs, sigPub }: StoredTablet, nowMs: number): boolean {
  if (endedMs !== undefined || nowMs >= untilMs) return false
  return sigPub !== undefined || nowMs < madeMs + CODE_LIFE_MS
}

const here = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })

function endOfDay(nowMs: number): number {
  return eindVanDag(here.format(nowMs))
}

/** What lies on disk for what the code shows: a stolen database cannot show it. */
function storedDoor(door: string): string {
  return createHash('sha256').update('opstap/tablet/v1').update(door).digest('hex')
}

/** For unknown tablets, so that they take the same time as known ones; what it signs counts for nothing. */
const nobodysKey = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
