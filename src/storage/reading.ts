import type { DocumentId } from '#domain/id.ts'
import type { Lane, Loaded } from '#documents/document-store.ts'
import { Dexie } from 'dexie'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import { fetchMissing, firstHole } from './holes.ts'
import type { Seen } from './row-opening.ts'
import { openRow, openStored, setApart } from './row-opening.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { tidy } from './write-guard.ts'

/** Another tab is seen this often; what comes from the server is shown as it comes in. */
const OTHER_TABS_MS = 40

/** Everything stored of a document, and what the disk refused so far; snapshots first. */
export async function loadDocument(ctx: StoreContext, doc: DocumentId, unsaved: readonly RecordRow[]): Promise<Loaded> {
  const { head, rows, apart } = await readDocument(ctx, doc)
  if (head !== undefined) await ctx.keyring.learn(doc, head.keys)
  const place = rows.at(-1)?.n ?? 0
  const [seen, inMemory] = await Promise.all([
    openStored(ctx, doc, rows),
    Promise.all(unsaved.map((row) => openRow(ctx, row))),
  ])
  const isDamaged = seen.some(({ state }) => state === 'apart')
  if (isDamaged) await setApart(ctx, doc, seen)
  // Damaged rows were told to `have` just now, so what it is has to be read again.
  const now = isDamaged ? await ctx.db.heads.get(doc) : head
  const here = seen.flatMap((one) => (one.state === 'apart' ? [] : [one.row]))
  if (now !== undefined && firstHole(now, here) !== undefined) await fetchMissing(ctx, doc)
  const quarantined = isDamaged ? await ctx.db.quarantine.where('doc').equals(doc).count() : apart
  return { updates: updatesOf([...seen, ...inMemory]), place, quarantined }
}

/**
 * In one transaction: each costs an old phone some milliseconds, one after the other. Nothing is opened inside it, because
 * a transaction does not outlive a hundred awaits without a question to the database.
 */
function readDocument(
  ctx: StoreContext,
  doc: DocumentId,
): Promise<{ head: HeadRow | undefined; rows: RecordRow[]; apart: number }> {
  const { heads, records, quarantine } = ctx.db
  return ctx.db.transaction('r', [heads, records, quarantine], async () => {
    const [head, rows, apart] = await Promise.all([
      heads.get(doc),
      rowsAfter(ctx, doc, 0),
      quarantine.where('doc').equals(doc).count(),
    ])
    return { head, rows, apart }
  })
}

/** Follows the rows of a document that come after `place`, from other tabs and from the server. */
export function watchDocument(
  ctx: StoreContext,
  doc: DocumentId,
  place: number,
  lane: Lane | undefined,
  onArrived: (arrived: Loaded) => void,
): () => void {
  let at = place
  let isStopped = false
  let busy = Promise.resolve()
  const shown = new Set<string>()

  const handle = async (rows: readonly RecordRow[]): Promise<void> => {
    const fresh = rows.filter((row) => (row.n ?? 0) > at)
    const last = fresh.at(-1)?.n
    if (isStopped || last === undefined) return
    at = last
    // What was shown when it came in is what was stored then.
    const foreign = fresh.filter((row) => row.lane !== lane?.id && !shown.delete(row.id))
    if (foreign.length === 0) return
    await learnKeys(ctx, doc)
    const seen = await openStored(ctx, doc, foreign)
    await setApart(ctx, doc, seen)
    const quarantined = await ctx.db.quarantine.where('doc').equals(doc).count()
    if (!isStopped) onArrived({ updates: updatesOf(seen), place: last, quarantined })
  }

  const stopShowing = ctx.showing.follow(doc, (arrived) => {
    const unseen = arrived.filter(({ id }) => !shown.has(id))
    for (const { id } of unseen) shown.add(id)
    if (unseen.length > 0) onArrived({ updates: unseen.map(({ update }) => update), place: at, quarantined: 0 })
  })

  const following = ctx.live.followCalmly(
    { db: ctx.db, tables: ['records'], calmMs: OTHER_TABS_MS },
    () => rowsAfter(ctx, doc, at),
    (rows) => {
      busy = busy.then(async () => {
        const before = at
        // A database that went away in between: the reopened one tells the same rows again.
        if (!(await tidy(() => handle(rows)))) at = before
      })
    },
  )
  return () => {
    isStopped = true
    stopShowing()
    following.stop()
  }
}

function rowsAfter(ctx: StoreContext, doc: DocumentId, place: number): Promise<RecordRow[]> {
  return ctx.db.records.where('[doc+n]').between([doc, place], [doc, Dexie.maxKey], false, true).toArray()
}

function updatesOf(seen: readonly Seen[]): Uint8Array[] {
  const good = seen.filter((one) => one.state === 'good')
  return [
    ...good.filter(({ row }) => row.kind === 'snapshot').sort((a, b) => b.row.covers - a.row.covers),
    ...good.filter(({ row }) => row.kind !== 'snapshot'),
  ].map(({ update }) => update)
}
