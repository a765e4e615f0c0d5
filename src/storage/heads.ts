import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { DocumentMember } from '#documents/document-store.ts'
import type { DeviceDatabase } from './database.ts'
import type { LiveQueries } from './live-queries.ts'
import type { HeadRow } from './rows.ts'
import { isHeadRow, isPackedHead } from './row-checks.ts'

/** What is known of a document without opening it. */
export interface HeadView {
  doc: DocumentId
  kind: DocumentSoort
  /** own role in it; absent where this person may not read it, and after it is gone */
  role?: Rol
  members: readonly DocumentMember[]
  regio?: DocumentId
  epoch: number
  /** whether a key of it is on this device; a sealed map of an older phone has none here */
  hasKey: boolean
  /** everything up to this seq is here, of `there` on the server */
  have: number
  there: number
  /** `pending`: made here, not known to the server yet. `refused`: it stays here, see `refused` */
  born: 'yes' | 'pending' | 'refused'
  /** the server's code for what it refused for good */
  refused?: string
  /** no longer a member: so many things were not shared yet */
  gone?: { unshared: number; atMs: number }
  /** nobody may write in it since then */
  frozenMs?: number
  /** by the noodprocedure, until then: read and not written */
  noodMs?: number
  /** there are words of one's own from before one was taken out */
  hasLeftWords?: true
  /** rows of others that somebody's snapshot had left out; they are pushed again */
  pushedAgain: number
}

/** Every document this device knows of. A row that cannot be read is left out. */
export async function readHeads(db: DeviceDatabase): Promise<HeadView[]> {
  return headViews(await db.heads.toArray())
}

/** An answer of the server to a single record changes a head too. */
const HEADS_MS = 100

/** Calls back now and after every change of a role, a member, a state; not at a keystroke. @returns stop */
export function watchHeads(db: DeviceDatabase, live: LiveQueries, onHeads: (heads: HeadView[]) => void): () => void {
  let shown: readonly HeadView[] | undefined
  return live.followCalmly(
    { db, tables: ['heads'], calmMs: HEADS_MS },
    () => db.heads.toArray(),
    (rows) => {
      const heads = headViews(rows)
      // Packing puts heads too, and changes none.
      if (shown !== undefined && isSameHeads(shown, heads)) return
      shown = heads
      onHeads(heads)
    },
  ).stop
}

function isSameHeads(some: readonly HeadView[], others: readonly HeadView[]): boolean {
  return some.length === others.length && some.every((head, at) => isSameHead(head, others[at]))
}

/** Whether both say the same of the same document. */
export function isSameHead(one: HeadView, other: HeadView | undefined): boolean {
  if (other === undefined || !flatFields.every((field) => one[field] === other[field])) return false
  const { gone, members } = other
  return (
    one.gone?.unshared === gone?.unshared &&
    one.gone?.atMs === gone?.atMs &&
    one.members.length === members.length &&
    one.members.every((member, at) => isSameMember(member, members[at]))
  )
}

function isSameMember(one: DocumentMember, other: DocumentMember | undefined): boolean {
  return one.person === other?.person && one.role === other.role && one.untilMs === other.untilMs
}

/** All but `members` and `gone`. */
const flatFields = [
  ...([
    'doc',
    'kind',
    'role',
    'regio',
    'epoch',
    'hasKey',
    'have',
    'there',
    'born',
    'refused',
    'pushedAgain',
    'hasLeftWords',
    'frozenMs',
    'noodMs',
  ] as const),
]

/** Rows as they were kept; what cannot be read is left out. */
export function headViews(rows: readonly unknown[]): HeadView[] {
  return rows.filter(isHeadRow).map(headView)
}

/**
 * A head as it lies in a pack.
 *
 * @returns `undefined` for what this release cannot read
 */
export function packedHeadView(doc: DocumentId, packed: unknown): HeadView | undefined {
  if (!isPackedHead(packed)) return undefined
  // In place: there are thousands of them at a start.
  packed['doc'] = doc
  packed['members'] ??= NO_MEMBERS
  return packed as unknown as HeadView // just seen, and sealed by this device
}

const NO_MEMBERS: HeadView['members'] = []

/** What of a head lies in a pack; its document is named there already. */
export function headToPack(head: HeadView): Record<string, unknown> {
  const { doc: _doc, members, ...rest } = head
  return members.length === 0 ? rest : { ...rest, members }
}

/** What lists need of a row. */
export function headView(row: HeadRow): HeadView {
  const { doc, kind, members, epoch, have, there, born } = row
  const view: HeadView = {
    doc,
    kind,
    members,
    epoch,
    have,
    there,
    born,
    hasKey: row.keys.length > 0,
    pushedAgain: row.pushedAgain ?? 0,
  }
  if (row.role !== undefined) view.role = row.role
  if (row.regio !== undefined) view.regio = row.regio
  if (row.refused !== undefined) view.refused = row.refused
  if (row.gone !== undefined) view.gone = row.gone
  if (row.frozenMs !== undefined) view.frozenMs = row.frozenMs
  if (row.noodMs !== undefined) view.noodMs = row.noodMs
  if (row.leftWords !== undefined) view.hasLeftWords = true
  return view
}
