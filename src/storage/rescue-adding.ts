import type { DocumentId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { isSameBytes } from '#documents/bytes.ts'
import type { KeptKey } from '#documents/keyring.ts'
import { sealValue } from '#documents/sealed-value.ts'
import { SnapshotContents } from '#documents/snapshot.ts'
import type { Attachments } from './attachments.ts'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import { raiseVersions } from './database.ts'
import { doneMarks, markOf } from './errand-marks.ts'
import { emptyHead } from './lane-desk.ts'
import type { Rescue } from './rescue-parts.ts'
import { bytesOfRow } from './row-bytes.ts'
import { openStored, quarantined } from './row-opening.ts'
import type { ErrandRow, HeadRow, LaneRow, QuarantineRow, RecordRow } from './rows.ts'
import { putOrSay } from './write-guard.ts'

/** What reading a reddingskopie brought. All zero: everything in it was here already. */
export interface Added {
  /** things that were not here, as a person counts them */
  things: number
  requests: number
  setApart: number
  photos: number
  /** things of documents that this person does not belong to any more; they are in the file only */
  gone: number
}

interface OfDocument {
  head: HeadRow
  rows: RecordRow[]
  apart: QuarantineRow[]
}

/**
 * Adds what is in a reddingskopie to this device. What is here stays, and what is here already is not added again: not
 * the same row, and not the same words in another row.
 *
 * @throws StoreFullError or StoreLostError; then nothing was added but perhaps a photo
 */
export async function addRescue(
  ctx: StoreContext,
  attachments: Attachments,
  rescue: Rescue,
): Promise<Result<Added, 'other-person'>> {
  const isOwn = rescue.device === ctx.identity.device
  if (!isOwn && rescue.person !== ctx.identity.person) return fail('other-person')
  const { db } = ctx
  const added: Added = { things: 0, requests: 0, setApart: 0, photos: 0, gone: 0 }
  const all: OfDocument[] = []
  for (const head of rescue.heads) {
    const rows = rescue.records.filter(({ doc }) => doc === head.doc)
    if ((await db.heads.get(head.doc))?.gone !== undefined) added.gone += thingsIn(rows)
    else all.push(await prepare(ctx, rescue, head, rows, isOwn))
  }
  const apart = await newlyApart(ctx, [...rescue.quarantine, ...all.flatMap((one) => one.apart)])
  const errands = await newErrands(ctx, rescue)
  // First the file, then the line that names it, so that there is never a line without its file.
  for (const { hash, bytes } of rescue.attachments) {
    if ((await attachments.get(hash)) !== undefined) continue
    await attachments.put(bytes)
    added.photos += 1
  }
  const tables = [db.heads, db.records, db.lanes, db.quarantine, db.errands, db.versions]
  await putOrSay(() =>
    db.transaction('rw', tables, async () => {
      for (const { head, rows } of all) {
        const known = await db.heads.get(head.doc)
        await db.heads.put(known === undefined ? head : { ...known, keys: joinKeys(known.keys, head.keys) })
        const present = await Promise.all(rows.map(({ id }) => db.records.where('id').equals(id).count()))
        const fresh = rows.filter((_row, at) => present[at] === 0)
        await db.records.bulkAdd(fresh)
        await keepLanes(ctx, rescue.lanes, fresh)
        added.things += thingsIn(fresh)
      }
      await raiseVersions(
        db,
        all.map(({ head }) => head.doc),
      )
      await db.quarantine.bulkAdd(apart)
      await db.errands.bulkAdd(errands)
    }),
  )
  added.requests = errands.length
  added.setApart = apart.length
  return ok(added)
}

/** One sentence typed in five rows is one thing; a row that names no item is one too. */
function thingsIn(rows: readonly RecordRow[]): number {
  const named = new Set(rows.flatMap(({ doc, items = [] }) => items.map((item) => `${doc}.${item}`)))
  return rows.length === 0 ? 0 : Math.max(1, named.size)
}

/** The head this device would have of a document, and the rows of the file that it lacks, opened and checked. */
async function prepare(
  ctx: StoreContext,
  rescue: Rescue,
  given: HeadRow,
  rows: readonly RecordRow[],
  isOwn: boolean,
): Promise<OfDocument> {
  const { doc } = given
  const known = await learnKeys(ctx, doc)
  const keys = await keysFor(ctx, rescue, known, doc)
  const head = { ...(known ?? newHead(given, isOwn)), keys: joinKeys(known?.keys ?? [], keys) }
  await ctx.keyring.learn(doc, head.keys)
  const here = await ctx.db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
  const opened = (await openStored(ctx, doc, here)).flatMap((seen) => (seen.state === 'good' ? [seen.update] : []))
  const contents = new SnapshotContents(opened)
  const ids = new Set(here.map(({ id }) => id))
  const result: OfDocument = { head, rows: [], apart: [] }
  // The number of a row is this device's own.
  const arrived = rows.map(({ n: _n, ...row }): RecordRow => ({ ...row, isChecked: false }))
  for (const seen of await openStored(ctx, doc, arrived)) {
    if (ids.has(seen.row.id)) continue
    if (seen.state === 'apart') result.apart.push(quarantined(ctx, doc, seen.row, seen.reason))
    else if (seen.state === 'waiting' || !contents.contains(seen.update)) result.rows.push(seen.row)
  }
  return result
}

/** Nothing of the server is here yet: it is read from the beginning. */
function newHead(given: HeadRow, isOwn: boolean): HeadRow {
  const { doc, kind, members, regio, born, madeAtMs, madeNr, log, epoch, role, refused } = given
  const head: HeadRow = { ...emptyHead(doc, kind), members, born, madeAtMs, madeNr, log, epoch }
  if (regio !== undefined) head.regio = regio
  // What this person may do in it the server says; of what it does not know yet, and on the device itself, the file.
  if (role !== undefined && (isOwn || born !== 'yes')) head.role = role
  if (refused !== undefined && born === 'refused') head.refused = refused
  return head
}

/** Keys of the file that are not here, sealed for here. One that another took the place of still opens rows. */
async function keysFor(
  ctx: StoreContext,
  rescue: Rescue,
  known: HeadRow | undefined,
  doc: DocumentId,
): Promise<KeptKey[]> {
  const { keyring } = ctx
  const given = rescue.keys.filter((key) => key.doc === doc)
  const fresh = given.filter(
    ({ epoch, raw }) => !keyring.openers(doc, epoch).some(({ key }) => isSameBytes(key.raw, raw)),
  )
  return Promise.all(
    fresh.map(async ({ epoch, raw, isLost }) => {
      const kept = await keyring.seal(doc, epoch, raw)
      const isTaken = known?.keys.some((key) => key.epoch === epoch && key.isLost !== true) === true
      return isTaken || isLost === true ? { ...kept, isLost: true } : kept
    }),
  )
}

function joinKeys(known: readonly KeptKey[], more: readonly KeptKey[]): KeptKey[] {
  const fresh = more.filter(({ sealed }) => !known.some((key) => isSameBytes(key.sealed, sealed)))
  return [...known, ...fresh].sort((a, b) => a.epoch - b.epoch)
}

/** Inside the transaction: lanes that end here go on after the rows of the file. */
async function keepLanes(ctx: StoreContext, given: readonly LaneRow[], rows: readonly RecordRow[]): Promise<void> {
  const { db } = ctx
  for (const lane of new Set(rows.map((row) => row.lane))) {
    const theirs = given.find((one) => one.lane === lane)
    const own = await db.lanes.get(lane)
    if (theirs === undefined || (own !== undefined && own.next >= theirs.next)) continue
    const { doc, next, prev } = theirs
    // What the server refused once it may take now: it is asked once more.
    await db.lanes.put({ ...own, lane, doc, next, prev })
  }
}

async function newlyApart(ctx: StoreContext, given: readonly QuarantineRow[]): Promise<QuarantineRow[]> {
  const here = await ctx.db.quarantine.toArray()
  const fresh: QuarantineRow[] = []
  for (const { n: _n, ...one } of given) {
    const isHere = [...here, ...fresh].some(({ row }) => isSameBytes(bytesOfRow(row), bytesOfRow(one.row)))
    // That it was set apart elsewhere does not make it present here: without a seq it is fetched if the server has it.
    if (!isHere) fresh.push({ ...one, seq: 0 })
  }
  return fresh
}

async function newErrands(ctx: StoreContext, { errands }: Rescue): Promise<ErrandRow[]> {
  const { db, vault } = ctx
  const here = await Promise.all((await db.errands.toArray()).map(markOf))
  const known = new Set([...here, ...(await doneMarks(db))])
  return Promise.all(
    errands
      .filter(({ mark }) => !known.has(mark))
      .map(async ({ plain, atMs, mark, refused }): Promise<ErrandRow> => {
        const sealed = await sealValue(vault.cipher, ['errand'], plain)
        return { sealed, atMs, mark, ...(refused === undefined ? {} : { refused }) }
      }),
  )
}
