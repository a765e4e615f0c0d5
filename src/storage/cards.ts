import type { DocumentId } from '#domain/id.ts'
import type { Items } from '#documents/project.ts'
import { utf8 } from '#documents/bytes.ts'
import { importKey, sealValue } from '#documents/sealed-value.ts'
import { Dexie } from 'dexie'
import type { CardView } from './card-opening.ts'
import { CardOpening, cardPlace } from './card-opening.ts'
import type { DeviceDatabase } from './database.ts'
import type { HeadView } from './heads.ts'
import { readHeads, watchHeads } from './heads.ts'
import { LiveQueries } from './live-queries.ts'

/** The cards of this device, to be read without opening a document; this file loads no yjs. */
export interface Cards {
  read(): Promise<CardView[]>
  /** Calls back with all cards, now and after every change by any tab. @returns stop */
  watch(onCards: (cards: CardView[]) => void): () => void
  /** Keeps a projection, unless a newer one is there. */
  put(doc: DocumentId, version: number, items: Items): Promise<void>
  /** The same for several in one transaction: whoever follows the cards reads all of them anew after each. */
  putAll(cards: readonly CardView[]): Promise<void>
  /** Documents whose rows are newer than their card. */
  stale(): Promise<{ doc: DocumentId; version: number }[]>
  watchStale(onStale: (docs: { doc: DocumentId; version: number }[]) => void): () => void
  heads(): Promise<HeadView[]>
  watchHeads(onHeads: (heads: HeadView[]) => void): () => void
  stop(): void
}

/**
 * @param vaultKey 32 bytes
 * @param live shared with a store that reopens the database, if there is one
 */
export async function openCards(
  db: DeviceDatabase,
  vaultKey: Uint8Array,
  live: LiveQueries = new LiveQueries(),
): Promise<Cards> {
  const cipher = await importKey(vaultKey)
  const opening = new CardOpening(vaultKey)

  const putAll = async (cards: readonly CardView[]): Promise<void> => {
    const rows = await Promise.all(
      cards.map(async ({ doc, version, items }) => {
        const sealed = await sealValue(cipher, cardPlace(doc, version), utf8(JSON.stringify(items)))
        return { doc, version, sealed }
      }),
    )
    const docs = rows.map(({ doc }) => doc)
    await db.transaction('rw', [db.cards, db.heads], async () => {
      const [heads, known] = await Promise.all([db.heads.bulkGet(docs), db.cards.bulkGet(docs)])
      const newer = rows.filter(({ version }, at) => {
        const head = heads[at]
        return head !== undefined && head.gone === undefined && (known[at]?.version ?? -1) < version
      })
      await db.cards.bulkPut(newer)
    })
  }

  return {
    read: async () => opening.openAll(await db.cards.toArray()),

    watch(onCards) {
      let latest = 0
      return live.follow(
        () => db.cards.toArray(),
        (rows) => {
          const mine = ++latest
          void opening.openAll(rows).then((cards) => {
            if (mine === latest) onCards(cards)
          })
        },
      )
    },

    put: (doc, version, items) => putAll([{ doc, version, items }]),
    putAll,

    stale: () => staleOf(db),
    watchStale: (onStale) => live.follow(() => staleOf(db), onStale),
    heads: () => readHeads(db),
    watchHeads: (onHeads) => watchHeads(db, live, onHeads),
    stop: () => live.stopAll(),
  }
}

async function staleOf(db: DeviceDatabase): Promise<{ doc: DocumentId; version: number }[]> {
  const [versions, keys] = await Promise.all([
    db.versions.toArray(),
    db.cards.where('[doc+version]').between(Dexie.minKey, Dexie.maxKey).keys(),
  ])
  // Keys of the index `[doc+version]`.
  const projected = new Map(keys as unknown as [string, number][])
  return versions.filter(({ doc, version }) => version > (projected.get(doc) ?? 0))
}
