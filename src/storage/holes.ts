import type { DocumentId } from '#domain/id.ts'
import type { StoreContext } from './context.ts'
import type { HeadRow, RecordRow } from './rows.ts'

/** What was asked for again since the store opened: a record that the server lost too is not asked for for ever. */
const askedAgain = new WeakMap<StoreContext, Set<string>>()

/**
 * The first number up to `have` of which nothing is here: no row, no snapshot that covers it. A browser may let go of
 * a row without a word; `have` alone would go on saying that it is here.
 *
 * @param apart numbers that were set apart: those are told already
 * @returns `undefined` when everything is here
 */
export function firstHole(
  { have }: Pick<HeadRow, 'have'>,
  rows: readonly Pick<RecordRow, 'kind' | 'seq' | 'covers' | 'isVoid'>[],
  apart: readonly number[] = [],
): number | undefined {
  const snapshots = rows.filter((row) => row.kind === 'snapshot' && row.isVoid !== true)
  const here = new Set([...rows.map(({ seq }) => seq), ...apart])
  for (let seq = Math.max(0, ...snapshots.map(({ covers }) => covers)) + 1; seq <= have; seq++) {
    if (!here.has(seq)) return seq
  }
  return undefined
}

/**
 * `have` goes back before a record that went missing on this device, so that it is fetched again; once an opening. For
 * whoever met a hole among what was read: it is looked at once more here, because rows may have come in since.
 */
export async function fetchMissing(ctx: StoreContext, doc: DocumentId): Promise<void> {
  const { db } = ctx
  await db.transaction('rw', [db.records, db.quarantine, db.heads], async () => {
    const head = await db.heads.get(doc)
    if (head === undefined || head.isRestoring === true) return
    const [rows, apart] = await Promise.all([
      db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray(),
      db.quarantine.where('doc').equals(doc).toArray(),
    ])
    const hole = firstHole(
      head,
      rows,
      apart.map(({ seq }) => seq),
    )
    const asked = askedAgain.get(ctx) ?? new Set()
    askedAgain.set(ctx, asked)
    if (hole === undefined || asked.has(`${doc} ${head.log} ${hole}`)) return
    asked.add(`${doc} ${head.log} ${hole}`)
    await db.heads.put({ ...head, have: hole - 1 })
  })
}
