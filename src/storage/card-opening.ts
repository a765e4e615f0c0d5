import type { DocumentId } from '#domain/id.ts'
import type { Items } from '#documents/project.ts'
import { importKey, openValue } from '#documents/sealed-value.ts'
import type { CardRow } from './rows.ts'
import { z } from 'zod/mini'

/** What lists, search and counts read: a document's items as they were projected last. */
export interface CardView {
  doc: DocumentId
  /** of the rows it was projected from */
  version: number
  items: Items
}

// This device sealed it and the seal fits: only that it is a list of lists is looked at again, for speed.
const itemsSchema = z.record(z.string(), z.record(z.string(), z.unknown()))

/** Opens cards, each version once. The first paint needs this: it loads no Dexie, no yjs and no cipher. */
export class CardOpening {
  /** opened before, so that a change of one card opens one card */
  readonly #opened = new Map<DocumentId, CardView>()
  readonly #cipher: Promise<CryptoKey>

  /** @param vaultKey 32 bytes */
  constructor(vaultKey: Uint8Array) {
    this.#cipher = importKey(vaultKey)
  }

  /** A card that does not open is left out: its document is then older than its rows, and it is made again. */
  async openAll(rows: readonly CardRow[]): Promise<CardView[]> {
    const cards = await Promise.all(rows.map((row) => this.#open(row)))
    return cards.filter((card) => card !== undefined)
  }

  async #open(row: CardRow): Promise<CardView | undefined> {
    const { doc, version } = row
    const known = this.#opened.get(doc)
    if (known?.version === version) return known
    const plain = await openValue(await this.#cipher, cardPlace(doc, version), row.sealed)
    if (plain === undefined) return undefined
    const parsed = itemsSchema.safeParse(JSON.parse(new TextDecoder().decode(plain)))
    if (!parsed.success) return undefined
    const card = { doc, version, items: parsed.data as Items } // see the schema
    this.#opened.set(doc, card)
    return card
  }
}

/** What a card is sealed to: moved to another document or version it does not open. */
export function cardPlace(doc: DocumentId, version: number): string[] {
  return ['card', doc, String(version)]
}
