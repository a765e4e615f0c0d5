import type { DocumentId } from '#domain/id.ts'
import type { Items } from '#documents/project.ts'
import { utf8 } from '#documents/bytes.ts'
import { importKey, sealValue } from '#documents/sealed-value.ts'
import type { CardView } from './card-opening.ts'
import { CardOpening, cardPlace } from './card-opening.ts'
import type { DeviceDatabase } from './database.ts'
import type { HeadView } from './heads.ts'
import { readHeads, watchHeads } from './heads.ts'
import type { KeptCards } from './kept-cards.ts'
import { readKept, removeUnreadable, staleOf } from './kept-cards.ts'
import { LiveQueries } from './live-queries.ts'
import { packOnce } from './packing.ts'
import { tidy } from './write-guard.ts'

/** The cards of this device, to be read without opening a document; this file loads no yjs. */
export interface Cards {
  read(): Promise<CardView[]>
  /** Calls back with all cards, now and after every change by any tab. @returns stop */
  watch(onCards: (cards: CardView[]) => void): () => void
  /** Keeps a projection, unless a newer one is there. */
  put(doc: DocumentId, version: number, items: Items): Promise<void>
  /** The same for several in one transaction: whoever follows the cards hears of all of them after each. */
  putAll(cards: readonly CardView[]): Promise<void>
  /** Documents whose rows are newer than their card. */
  stale(): Promise<{ doc: DocumentId; version: number }[]>
  watchStale(onStale: (docs: { doc: DocumentId; version: number }[]) => void): () => void
  /** Puts some cards that came to rest together, for a quick start; for a quiet moment. @returns whether there is more */
  pack(): Promise<boolean>
  heads(): Promise<HeadView[]>
  watchHeads(onHeads: (heads: HeadView[]) => void): () => void
  stop(): void
}

/** Every key raises the version of its document. */
const STALE_MS = 100

/**
 * @param vaultKey 32 bytes
 * @param live shared with a store that reopens the database, if there is one
 * @param opening of the first look, so that nothing is opened twice
 */
export async function openCards(
  db: DeviceDatabase,
  vaultKey: Uint8Array,
  live: LiveQueries = new LiveQueries(),
  opening: CardOpening = new CardOpening(vaultKey),
): Promise<Cards> {
  const cipher = await importKey(vaultKey)

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

  const openAll = ({ cards, packs }: KeptCards): Promise<CardView[]> => opening.openAll(cards, packs)

  return {
    read: async () => openAll(await readKept(db, opening)),

    watch(onCards) {
      let latest = 0
      let shown: ReadonlySet<CardView> | undefined
      const show = async (kept: KeptCards): Promise<void> => {
        const mine = ++latest
        const cards = await openAll(kept)
        if (mine !== latest) return
        opening.keepOnly(kept.cards, kept.packs)
        void tidy(() => removeUnreadable(db, opening, kept))
        // Packing changes where cards lie, and no card.
        const isSame = cards.length === shown?.size && cards.every((card) => shown?.has(card))
        shown = new Set(cards)
        if (!isSame) onCards(cards)
      }
      return live.follow(
        () => readKept(db, opening),
        (kept) => void show(kept),
      )
    },

    put: (doc, version, items) => putAll([{ doc, version, items }]),
    putAll,

    stale: () => staleOf(db, opening),
    watchStale: (onStale) =>
      live.followCalmly(
        { db, tables: ['versions', 'cards', 'packs'], calmMs: STALE_MS },
        () => staleOf(db, opening),
        onStale,
      ).stop,

    async pack() {
      let isMore = false
      await tidy(async () => {
        isMore = await packOnce(db, cipher, opening)
      })
      return isMore
    },

    heads: () => readHeads(db),
    watchHeads: (onHeads) => watchHeads(db, live, onHeads),
    stop: () => live.stopAll(),
  }
}
