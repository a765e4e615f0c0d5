import type { DocumentId } from '#domain/id.ts'
import { decodeHeader, hexFromBytes } from '#documents/record-header.ts'
import { sealRecord } from '#documents/sealing.ts'
import { SnapshotContents } from '#documents/snapshot.ts'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import { coveredRows, recordsOf, voidSnapshots } from './covering.ts'
import { openStored, quarantined } from './row-opening.ts'
import type { RecordRow } from './rows.ts'
import { WAITS_FOR_SEQ } from './rows.ts'

/**
 * The server went back to a backup and everything it has is here again: what only a snapshot of before still knows
 * becomes plain records.
 */
export async function finishRestoring(ctx: StoreContext, doc: DocumentId): Promise<void> {
  const { db } = ctx
  const known = await learnKeys(ctx, doc)
  // The server has made a key since, perhaps with the number of one that it lost. Until it is here nothing can be sealed
  // under it, and what lies under the lost one would be taken for it and be readable to nobody.
  if (known !== undefined && known.keys.length > 0 && ctx.keyring.at(doc, known.epoch) === undefined) return
  const old = await openStored(ctx, doc, await voidSnapshots(ctx, doc))
  const good = old.filter((one) => one.state === 'good')
  const { again, unreadable } = await underPresentKey(ctx, doc)
  const replaced = again.map(({ n }) => n ?? -1)
  if (good.length > 0) {
    const onServer = await openStored(ctx, doc, await coveredRows(ctx, doc, Number.MAX_SAFE_INTEGER))
    const contents = new SnapshotContents(onServer.filter((one) => one.state === 'good').map(({ update }) => update))
    for (const { update } of good) {
      if (!contents.contains(update)) again.push(...(await recordsOf(ctx, doc, update)))
    }
  }
  await db.transaction('rw', [db.records, db.quarantine, db.heads], async () => {
    const head = await db.heads.get(doc)
    if (head?.isRestoring !== true) return
    const { isRestoring: _isRestoring, ...rest } = head
    // The rows have numbers of this log again: now a snapshot can be compared with them.
    rest.checked = 0
    await db.records.bulkDelete([...good.map(({ row }) => row.n ?? -1), ...replaced])
    await db.quarantine.bulkAdd(unreadable.map((row) => quarantined(ctx, doc, row, 'key-lost')))
    await db.records.bulkDelete(unreadable.map(({ n }) => n ?? -1))
    await db.records.bulkAdd(again.map(({ n: _n, ...row }) => row))
    await db.heads.put(rest)
  })
}

/**
 * Waiting records under a key that the restored server no longer has: nobody else could open them. The same record
 * under its present key, with a new id.
 */
async function underPresentKey(
  ctx: StoreContext,
  doc: DocumentId,
): Promise<{ again: RecordRow[]; unreadable: RecordRow[] }> {
  const head = await ctx.db.heads.get(doc)
  const key = head && ctx.keyring.at(doc, head.epoch)
  if (key === undefined) return { again: [], unreadable: [] }
  const rows = await ctx.db.records.where('[doc+seq]').equals([doc, 0]).toArray()
  const seen = await openStored(
    ctx,
    doc,
    rows.filter((row) => row.waits === WAITS_FOR_SEQ),
  )
  const again: RecordRow[] = []
  for (const one of seen) {
    const header = decodeHeader(one.row.header)
    if (one.state !== 'good' || !one.isLostKey || header === undefined) continue
    const { device } = one.row
    const next = { ...header, epoch: key.epoch }
    const wire = await sealRecord(await key.cipher(), { doc, device, covers: 0 }, next, one.update)
    again.push({ ...one.row, id: hexFromBytes(wire.id), header: wire.header, body: wire.body, epoch: key.epoch })
  }
  // Its key is with whoever wrote it, if anywhere; that device pushes it under the present key.
  return { again, unreadable: seen.filter((one) => one.state === 'waiting').map(({ row }) => row) }
}
