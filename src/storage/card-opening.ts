import type { DocumentId } from '#domain/id.ts'
import type { Items } from '#documents/project.ts'
import { isSameBytes } from '#documents/bytes.ts'
import { importKey, NONCE_BYTES, openValue } from '#documents/sealed-value.ts'
import { isObject } from './row-checks.ts'
import type { CardRow, PackRow } from './rows.ts'

/** What lists, search and counts read: a document's items as they were projected last. */
export interface CardView {
  doc: DocumentId
  /** of the rows it was projected from */
  version: number
  items: Items
}

/** A pack that was opened, or is being opened. */
export interface OpenPack {
  readonly id: string
  readonly docs: readonly DocumentId[]
  readonly versions: readonly number[]
  /** in the order of `docs`; `undefined` when it does not open */
  readonly views: Promise<readonly CardView[] | undefined>
}

/** Opens cards and packs of them, each once. The first paint needs this: it loads no Dexie, no yjs and no cipher. */
export class CardOpening {
  /** opened before, so that a change of one card opens one card */
  readonly #cards = new Map<DocumentId, { sealing: Uint8Array; card: CardView }>()
  readonly #packs = new Map<string, OpenPack>()
  readonly #cipher: Promise<CryptoKey>

  /** @param vaultKey 32 bytes */
  constructor(vaultKey: Uint8Array) {
    this.#cipher = importKey(vaultKey)
  }

  /**
   * The newest card of every document. One that does not open is left out: its document is then older than its rows,
   * and it is made again.
   */
  async openAll(rows: readonly CardRow[], packs: readonly OpenPack[]): Promise<CardView[]> {
    const [cards, packed] = await Promise.all([
      Promise.all(rows.map((row) => this.open(row))),
      Promise.all(packs.map(({ views }) => views)),
    ])
    const newest = new Map<DocumentId, CardView>()
    for (const views of [...packed, cards]) {
      for (const view of views ?? []) {
        if (view !== undefined && (newest.get(view.doc)?.version ?? -1) < view.version) newest.set(view.doc, view)
      }
    }
    return [...newest.values()]
  }

  async open(row: CardRow): Promise<CardView | undefined> {
    const { doc, version, sealed } = row
    // No two sealings have the same nonce; versions of a document that came back begin anew.
    const sealing = sealed.subarray(0, NONCE_BYTES)
    const known = this.#cards.get(doc)
    if (known?.card.version === version && isSameBytes(known.sealing, sealing)) return known.card
    const plain = await openValue(await this.#cipher, cardPlace(doc, version), sealed)
    const items = await parsed(plain)
    if (!isItems(items)) return undefined
    const card = { doc, version, items }
    this.#cards.set(doc, { sealing: sealing.slice(), card })
    return card
  }

  /** What was opened before: a pack never changes, so its row need not be read again. */
  known(id: string): OpenPack | undefined {
    return this.#packs.get(id)
  }

  openPack(row: PackRow): OpenPack {
    return this.#packs.get(row.id) ?? this.remember(row, this.#viewsOf(row))
  }

  /** @param views what is in it */
  remember({ id, docs, versions }: PackRow, views: OpenPack['views']): OpenPack {
    const pack = { id, docs, versions, views }
    this.#packs.set(id, pack)
    return pack
  }

  /** What is no longer on the disk need not be in memory. */
  keepOnly(rows: readonly CardRow[], packs: readonly OpenPack[]): void {
    const docs = new Set(rows.map(({ doc }) => doc))
    for (const doc of this.#cards.keys()) if (!docs.has(doc)) this.#cards.delete(doc)
    const ids = new Set(packs.map(({ id }) => id))
    for (const id of this.#packs.keys()) if (!ids.has(id)) this.#packs.delete(id)
  }

  async #viewsOf(row: PackRow): Promise<readonly CardView[] | undefined> {
    const { docs, versions } = row
    const all = await parsed(await openValue(await this.#cipher, packPlace(row), row.sealed))
    if (!Array.isArray(all) || all.length !== docs.length || !all.every(isItems)) return undefined
    return docs.map((doc, at) => ({ doc, version: versions[at] ?? 0, items: all[at] ?? {} }))
  }
}

/** What a card is sealed to: moved to another document or version it does not open. */
export function cardPlace(doc: DocumentId, version: number): string[] {
  return ['card', doc, String(version)]
}

/** What a pack is sealed to: with another id, or said to hold anything else than it does, it does not open. */
export function packPlace({ id, docs, versions }: Pick<PackRow, 'id' | 'docs' | 'versions'>): string[] {
  return ['pack', id, docs.join(' '), versions.join(' ')]
}

/** @returns `undefined` for what is no JSON */
function parsed(plain: Uint8Array | undefined): Promise<unknown> {
  const text = new TextDecoder().decode(plain)
  // By way of a promise, which makes a value of what is thrown.
  return Promise.resolve(text)
    .then((json): unknown => JSON.parse(json))
    .catch(() => undefined)
}

/** This device sealed it and the seal fits: only that it is a list of lists is looked at again, for speed. */
function isItems(items: unknown): items is Items {
  return isObject(items) && Object.values(items).every(isObject)
}
