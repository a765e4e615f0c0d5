import type { DocumentId } from '#domain/id.ts'
import type { DeviceIdentity } from '#documents/document-store.ts'
import type { Keyring } from '#documents/keyring.ts'
import type { SignBytes } from '#documents/snapshot-signature.ts'
import type { DeviceDatabase } from './database.ts'
import type { LiveQueries } from './live-queries.ts'
import type { LaneLocks } from './locks.ts'
import type { Outlet } from './outlet.ts'
import type { HeadRow } from './rows.ts'
import type { Showing } from './showing.ts'

/** Runs `work` after so many ms. @returns stop */
export type After = (ms: number, work: () => void) => () => void

/** What every part of the device store works with. */
export interface StoreContext {
  readonly db: DeviceDatabase
  readonly identity: DeviceIdentity
  readonly keyring: Keyring
  readonly vault: { raw: Uint8Array; cipher: CryptoKey }
  readonly locks: LaneLocks
  readonly live: LiveQueries
  readonly outlet: Outlet
  readonly showing: Showing
  readonly now: () => number
  readonly after: After
  /** this device's own key; without it no snapshot is offered */
  readonly sign: SignBytes | undefined
}

/** Opens the keys of a document, so that its rows can be read and new ones sealed. */
export async function learnKeys(ctx: StoreContext, doc: DocumentId): Promise<HeadRow | undefined> {
  const head = await ctx.db.heads.get(doc)
  if (head !== undefined) await ctx.keyring.learn(doc, head.keys)
  return head
}

/** The same for several, in the order of `docs`. */
export async function learnAllKeys(ctx: StoreContext, docs: readonly DocumentId[]): Promise<(HeadRow | undefined)[]> {
  const heads = await ctx.db.heads.bulkGet([...docs])
  const known = heads.filter((head) => head !== undefined)
  await Promise.all(known.map(({ doc, keys }) => ctx.keyring.learn(doc, keys)))
  return heads
}

/** Whether an answer of `log` is about this document as it is known here; one from another log changes nothing. */
export function isOfLog(head: HeadRow, log: string): boolean {
  return head.log === log || head.log === ''
}
