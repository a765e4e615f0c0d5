import type { DocumentId } from '#domain/id.ts'
import type { Items } from '#documents/project.ts'
import { isSameBytes } from '#documents/bytes.ts'
import { importKey, NONCE_BYTES, openValue } from '#documents/sealed-value.ts'
import type { FirstLook } from './first-look.ts'
import type { HeadView } from './heads.ts'
import { packedHeadView } from './heads.ts'
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
  /** 0 of a pack of cards alone */
  readonly nr: number
  readonly contents: Promise<PackContents | undefined>
}

/** What is in a pack, in the order of its documents. */
export interface PackContents {
  views: readonly CardView[]
  /** as they were when it was packed; none in a pack of cards alone */
  heads: readonly (HeadView | undefined)[]
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
      Promise.all(packs.map(({ contents }) => contents)),
    ])
    const newest = new Map<DocumentId, CardView>()
    for (const views of [...packed.map((contents) => contents?.views), cards]) {
      for (const view of views ?? []) {
        if (view !== undefined && (newest.get(view.doc)?.version ?? -1) < view.version) newest.set(view.doc, view)
      }
    }
    return [...newest.values()]
  }

  /**
   * Every document this device knew of at the first look.
   *
   * @returns `undefined` when some are in no pack that opens: then the heads themselves have to be read
   */
  async openHeads(look: Pick<FirstLook, 'heads' | 'headCount' | 'packs'>): Promise<HeadView[] | undefined> {
    const packs = look.packs.map((row) => this.openPack(row)).toSorted((a, b) => a.nr - b.nr)
    const all = new Map<DocumentId, HeadView>()
    for (const contents of await Promise.all(packs.map((pack) => pack.contents))) {
      for (const head of contents?.heads ?? []) if (head !== undefined) all.set(head.doc, head)
    }
    for (const head of look.heads) all.set(head.doc, head)
    return all.size === look.headCount ? [...all.values()] : undefined
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
    return this.#packs.get(row.id) ?? this.remember(row, this.#contentsOf(row))
  }

  /** @param contents what is in it */
  remember({ id, docs, versions, nr = 0 }: PackRow, contents: OpenPack['contents']): OpenPack {
    const pack = { id, docs, versions, nr, contents }
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

  async #contentsOf(row: PackRow): Promise<PackContents | undefined> {
    const { docs, versions, nr } = row
    const all = await parsed(await openValue(await this.#cipher, packPlace(row), row.sealed))
    // Those of the releases before hold cards alone.
    const [items, heads] = nr === undefined ? [all, []] : isObject(all) ? [all['items'], all['heads']] : []
    if (!Array.isArray(items) || items.length !== docs.length || !items.every(isItems)) return undefined
    if (!Array.isArray(heads)) return undefined
    return {
      views: docs.map((doc, at) => ({ doc, version: versions[at] ?? 0, items: items[at] ?? {} })),
      heads: nr === undefined ? [] : docs.map((doc, at) => packedHeadView(doc, heads[at])),
    }
  }
}

/** What a card is sealed to: moved to another document or version it does not open. */
export function cardPlace(doc: DocumentId, version: number): string[] {
  return ['card', doc, String(version)]
}

/** What a pack is sealed to: with another id, or said to hold anything else than it does, it does not open. */
export function packPlace({ id, docs, versions, nr }: Omit<PackRow, 'sealed'>): string[] {
  return ['pack', id, docs.join(' '), versions.join(' '), ...(nr === undefined ? [] : [String(nr)])]
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
