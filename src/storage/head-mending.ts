import { documentsoorten } from '#domain/documentsoort.ts'
import { isId } from '#domain/id.ts'
import type { StoreContext } from './context.ts'
import { removePacks } from './kept-cards.ts'
import { emptyHead } from './lane-desk.ts'
import { isHeadRow, isObject } from './row-checks.ts'
import type { HeadRow } from './rows.ts'
import { headRow } from './rows.ts'

/**
 * Makes heads that cannot be read into ones that can, when the store opens. A document without its head is in no list
 * and is never fetched again: the feed is past it. So every field that is still right is kept, its keys above all; the
 * rest begins anew, and the whole feed is read again. The row as it was found stays in the quarantine ([D5]).
 */
export async function mendHeads(ctx: StoreContext): Promise<void> {
  const { db } = ctx
  if ((await db.heads.toArray()).every(isHeadRow)) return
  await db.transaction('rw', [db.heads, db.quarantine, db.feed, db.packs], async () => {
    const found: unknown[] = await db.heads.toArray()
    const broken = found.filter((row) => !isHeadRow(row))
    for (const row of broken) {
      const { doc } = row as HeadRow // its place in the table, which is all that is sure of it
      // Under no document: its own rows are as good as they were.
      const apart = { doc: '', id: '', seq: 0, reason: 'malformed', atMs: ctx.now(), row }
      await db.quarantine.add(apart)
      const mended = mendedHead(row)
      if (mended === undefined) {
        await removePacks(db, await db.packs.where('docs').equals(doc).primaryKeys())
        await db.heads.delete(doc)
      } else await db.heads.put(mended)
    }
    const feed = await db.feed.get('feed')
    if (feed !== undefined && broken.length > 0) await db.feed.put({ ...feed, cursor: '' })
  })
}

/** @returns `undefined` when it does not even say of which kind of document it is */
export function mendedHead(row: unknown): HeadRow | undefined {
  if (!isObject(row)) return undefined
  const { doc } = row
  const kind = documentsoorten.find((one) => one === row['kind'])
  if (!isId('d', doc) || kind === undefined) return undefined
  const right = Object.fromEntries(
    Object.entries(headRow.shape).flatMap(([name, schema]) => {
      const value = row[name]
      // Of a list what is right in it: one damaged key takes no other with it.
      const kept = Array.isArray(value) ? value.filter((one) => schema.safeParse([one]).success) : value
      const parsed = schema.safeParse(kept)
      return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : []
    }),
  )
  const head: HeadRow = { ...emptyHead(doc, kind), ...right }
  // Numbers of a log mean nothing without its name, and a part of them is worse than none.
  const isPlaced = ['log', 'have', 'there', 'covers'].every((name) => name in right)
  if (isPlaced) return head
  const { checked: _checked, withdrawals: _withdrawals, badSnapshot: _bad, tolerated: _tolerated, ...rest } = head
  return { ...rest, log: '', have: 0, there: 0, covers: 0 }
}
