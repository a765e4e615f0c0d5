import type { DocumentId } from '#domain/id.ts'
import { ownWords } from '#documents/own-words.ts'
import { openValue, sealValue } from '#documents/sealed-value.ts'
import { z } from 'zod/mini'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import { openStored } from './row-opening.ts'
import type { RecordRow } from './rows.ts'

/**
 * What somebody typed in a document and had not shared yet when they were taken out of it ([D7]): the rows go, with all that
 * others wrote, and these words stay with whoever typed them, sealed, to read and to take along.
 */
export interface LeftWords {
  /** the rows they were in, by their place in the table */
  rows: ReadonlySet<number>
  /** sealed under the vault key; absent when there is nothing to read */
  sealed?: Uint8Array
}

const place = (doc: DocumentId): string[] => ['left-words', doc]
const kept = z.array(z.string())

/** Outside any transaction: it opens what is sealed. */
export async function leftWords(ctx: StoreContext, doc: DocumentId): Promise<LeftWords> {
  const waiting = await waitingRows(ctx, doc)
  const rows = new Set(waiting.map(({ n = -1 }) => n))
  if (waiting.length === 0) return { rows }
  await learnKeys(ctx, doc)
  const seen = await openStored(ctx, doc, waiting)
  const now = ownWords(seen.flatMap((one) => (one.state === 'good' && isOwnWork(ctx, one.row) ? [one.update] : [])))
  // Taken out once more before the words of the first time were read.
  const words = [...(await readLeftWords(ctx, doc)), ...now]
  if (now.length === 0) return { rows }
  const sealed = await sealValue(ctx.vault.cipher, place(doc), new TextEncoder().encode(JSON.stringify(words)))
  return { rows, sealed }
}

/** What somebody else gave by hand, or what a restored server lacks of theirs, is theirs. */
export function isOwnWork({ identity }: StoreContext, { isHistory, device }: RecordRow): boolean {
  return isHistory !== true || device === identity.device
}

/** Rows that the server does not have, in order. */
export async function waitingRows({ db }: StoreContext, doc: DocumentId): Promise<RecordRow[]> {
  const all = await db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
  return all.filter((row) => (row.waits ?? 0) > 0)
}

/** They were read, or put somewhere else. */
export async function dropLeftWords({ db }: StoreContext, doc: DocumentId): Promise<void> {
  await db.transaction('rw', db.heads, async () => {
    const head = await db.heads.get(doc)
    if (head === undefined) return
    const { leftWords: _left, ...rest } = head
    if (head.gone === undefined) await db.heads.put(rest)
    else await db.heads.delete(doc)
  })
}

/** @returns the words that were kept of a document; none when there are none, or they cannot be read */
export async function readLeftWords(ctx: StoreContext, doc: DocumentId): Promise<string[]> {
  const sealed = (await ctx.db.heads.get(doc))?.leftWords
  const plain = sealed && (await openValue(ctx.vault.cipher, place(doc), sealed))
  const parsed = kept.safeParse(plain && JSON.parse(new TextDecoder().decode(plain)))
  return parsed.success ? parsed.data : []
}
