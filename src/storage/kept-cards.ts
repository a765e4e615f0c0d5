import type { DocumentId } from '#domain/id.ts'
import { Dexie } from 'dexie'
import type { CardOpening, OpenPack } from './card-opening.ts'
import type { DeviceDatabase } from './database.ts'
import { isCardRow, isPackRow } from './row-checks.ts'
import type { CardRow } from './rows.ts'

/** The cards that lie on this device at one moment. */
export interface KeptCards {
  cards: readonly CardRow[]
  packs: readonly OpenPack[]
  /** rows of both tables that are none */
  malformed: { docs: readonly string[]; packs: readonly string[] }
}

/** Reads all loose cards, and of the packs only those that were not opened before. */
export function readKept(db: DeviceDatabase, opening: CardOpening): Promise<KeptCards> {
  return db.transaction('r', [db.cards, db.packs], async () => {
    const [rows, packed] = await Promise.all([db.cards.toArray(), readPacks(db, opening)])
    const cards = rows.filter(isCardRow)
    const docs = rows.length === cards.length ? [] : rows.filter((row) => !isCardRow(row)).map(({ doc }) => doc)
    return { cards, packs: packed.packs, malformed: { docs, packs: packed.malformed } }
  })
}

/** Inside a transaction. */
export async function readPacks(
  db: DeviceDatabase,
  opening: CardOpening,
): Promise<{ packs: OpenPack[]; malformed: string[] }> {
  const ids = await db.packs.toCollection().primaryKeys()
  const unknown = ids.filter((id) => opening.known(id) === undefined)
  const rows = unknown.length === 0 ? [] : await db.packs.bulkGet(unknown)
  for (const row of rows) if (isPackRow(row)) opening.openPack(row)
  const packs = ids.map((id) => opening.known(id))
  return {
    packs: packs.filter((pack) => pack !== undefined),
    malformed: ids.filter((_id, at) => packs[at] === undefined),
  }
}

/** Documents whose rows are newer than their card. */
export async function staleOf(
  db: DeviceDatabase,
  opening: CardOpening,
): Promise<{ doc: DocumentId; version: number }[]> {
  return db.transaction('r', [db.versions, db.cards, db.packs], async () => {
    const [versions, keys, { packs }] = await Promise.all([
      db.versions.toArray(),
      db.cards.where('[doc+version]').between(Dexie.minKey, Dexie.maxKey).keys(),
      readPacks(db, opening),
    ])
    const projected = versionsIn(packs)
    // Keys of the index `[doc+version]`.
    for (const [doc, version] of keys as unknown as [string, number][]) {
      if ((projected.get(doc) ?? -1) < version) projected.set(doc, version)
    }
    return versions.filter(({ doc, version }) => version > (projected.get(doc) ?? 0))
  })
}

/** The newest version of each document in these packs. */
export function versionsIn(packs: readonly OpenPack[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const { docs, versions } of packs) {
    for (const [at, doc] of docs.entries()) {
      const version = versions[at] ?? 0
      if ((all.get(doc) ?? -1) < version) all.set(doc, version)
    }
  }
  return all
}

/** What does not open goes, so that its documents are projected anew from their rows. */
export async function removeUnreadable(db: DeviceDatabase, opening: CardOpening, kept: KeptCards): Promise<void> {
  const opened = await Promise.all(kept.cards.map((row) => opening.open(row)))
  const cards = kept.cards.filter((_row, at) => opened[at] === undefined)
  const contents = await Promise.all(kept.packs.map((pack) => pack.contents))
  const packs = kept.packs.filter((_pack, at) => contents[at] === undefined).map(({ id }) => id)
  const { malformed } = kept
  if (cards.length + packs.length + malformed.docs.length + malformed.packs.length === 0) return
  await db.transaction('rw', [db.cards, db.packs, db.heads], async () => {
    // Another tab may have made it again meanwhile; if that is the same version, it is made once more.
    for (const { doc, version } of cards) await db.cards.where('[doc+version]').equals([doc, version]).delete()
    await db.cards.bulkDelete([...malformed.docs])
    await removePacks(db, [...packs, ...malformed.packs])
  })
}

/** Inside a transaction. The heads that were in them are loose from then on. */
export async function removePacks(db: DeviceDatabase, ids: readonly string[]): Promise<void> {
  const rows: unknown[] = await db.packs.bulkGet([...ids])
  const docs = new Set(rows.filter(isPackRow).flatMap((row) => row.docs))
  const heads = await db.heads.bulkGet([...docs])
  await db.heads.bulkPut(heads.filter((head) => head !== undefined))
  await db.packs.bulkDelete([...ids])
}
