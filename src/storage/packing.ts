import type { DocumentId } from '#domain/id.ts'
import { randomBytes, utf8 } from '#documents/bytes.ts'
import { hexFromBytes, RECORD_ID_BYTES } from '#documents/record-header.ts'
import { sealValue } from '#documents/sealed-value.ts'
import type { CardOpening, CardView, OpenPack } from './card-opening.ts'
import { packPlace } from './card-opening.ts'
import type { DeviceDatabase } from './database.ts'
import type { HeadView } from './heads.ts'
import { headToPack, headView, isSameHead } from './heads.ts'
import { readPacks, versionsIn } from './kept-cards.ts'
import { isCardRow, isHeadRow } from './row-checks.ts'
import type { CardRow, HeadRow, PackRow } from './rows.ts'
import { HEAD_LOOSE, HEAD_PACKED } from './head-loose.ts'

/**
 * What a pack holds at most, but for one card that is larger. With the names of its documents it stays below 64 KiB:
 * Chromium keeps a larger row in a file of its own, and reading that takes as long as reading many small ones.
 */
const PACK_CHARS = 56 * 1024
/** What the name and the version of a document take in the row itself. */
const NAME_CHARS = 48
const PACKS_A_TURN = 8
/** So many loose cards are looked at in one turn. */
const LOOSE_A_TURN = 512
/** Fewer loose cards than this are as quick loose. */
const FEWEST_LOOSE = 24

/**
 * Moves cards that lie loose into packs, with what still counts of packs that are mostly out of date, and heads that
 * changed with the card of their document.
 *
 * @returns whether there may be more to do
 */
export async function packOnce(db: DeviceDatabase, cipher: CryptoKey, opening: CardOpening): Promise<boolean> {
  const before = await db.transaction('r', [db.cards, db.packs, db.heads], async () => ({
    rows: (await db.cards.limit(LOOSE_A_TURN).toArray()).filter(isCardRow),
    ...(await readPacks(db, opening)),
    heads: new Set<string>(await db.heads.where('loose').equals(HEAD_LOOSE).primaryKeys()),
  }))
  const { rows } = before
  const packs = await opened(before.packs)
  const packed = versionsIn(packs.map(({ pack }) => pack))
  const isNewer = ({ doc, version }: CardRow): boolean => version > (packed.get(doc) ?? -1)
  const loose = rows.filter(isNewer)
  // With more loose cards than were looked at it is not known what in a pack still counts.
  const hasMore = rows.length === LOOSE_A_TURN
  const current = hasMore ? [] : currentIn(packs, newestOf(rows, packed))
  const isTurned = ({ doc }: CardView): boolean => before.heads.has(doc)
  const turned = current.flatMap(({ views }) => views.filter(isTurned))
  const thin = current.filter(({ views }) => isThin(views.filter((view) => !isTurned(view))))
  if (loose.length + turned.length < FEWEST_LOOSE && thin.length < 2) return false

  const views = (await Promise.all(loose.map((row) => opening.open(row)))).filter((view) => view !== undefined)
  const some = turned.slice(0, LOOSE_A_TURN)
  const heads = await headsOf(db, docsOf(...views, ...some, ...thin.flatMap((one) => one.views)))
  const filling = new Filling(heads)
  const taken = new Set<CardView>()
  for (const view of some) {
    if (!filling.takes([view])) break
    taken.add(view)
  }
  for (const view of views) if (!filling.takes([view])) break
  const emptied = thin
    .filter((one) => one.views.every((view) => !isTurned(view) || taken.has(view)))
    .filter((one) => filling.takes(one.views.filter((view) => !isTurned(view))))
    .map(({ pack }) => pack.id)
  const contents = filling.contents(hasMore)
  const inIt = new Map<string, number>(contents.flat().map(({ doc, version }) => [doc, version]))
  const moved = rows.filter((row) => !isNewer(row) || inIt.get(row.doc) === row.version)
  if (moved.length === 0 && emptied.length < 2 && taken.size === 0) return false

  const docs = docsOf(...contents.flat())
  const nr = 1 + Math.max(0, ...before.packs.map((pack) => pack.nr))
  const added = await Promise.all(contents.map((one) => sealPack(cipher, nr, one, heads)))
  // Before they are there: whoever follows the cards hears of them at once.
  for (const [at, row] of added.entries()) {
    const inPack = contents[at] ?? []
    const contained = { views: inPack, heads: inPack.map(({ doc }) => viewIn(heads, doc)) }
    opening.remember(row, Promise.resolve(contained))
  }
  await db.transaction('rw', [db.cards, db.packs, db.heads], async () => {
    const now = await db.cards.bulkGet(moved.map(({ doc }) => doc))
    const ids = new Set(await db.packs.toCollection().primaryKeys())
    const same = [...before.packs.map(({ id }) => id), ...before.malformed]
    const headsNow = await headsOf(db, docs)
    // One of the documents went, was written in or changed, or another tab was first: next time.
    if (ids.size !== same.length || !same.every((id) => ids.has(id))) return
    if (moved.some(({ version }, at) => now[at]?.version !== version)) return
    if (docs.some((doc) => !isSame(viewIn(heads, doc), viewIn(headsNow, doc)))) return
    await db.packs.bulkAdd(added)
    await db.packs.bulkDelete(emptied)
    await db.cards.bulkDelete(moved.map(({ doc }) => doc))
    // Those that are loose only: putting a head wakes whoever follows them.
    const put = [...headsNow.values()].filter(({ loose: isLoose }) => isLoose === HEAD_LOOSE)
    await db.heads.bulkPut(put.map((head) => ({ ...head, loose: HEAD_PACKED })))
  })
  return true
}

interface Opened {
  pack: OpenPack
  views: readonly CardView[]
}

/** What does not open is no pack: it is removed elsewhere, and until then its cards may lie loose. */
async function opened(packs: readonly OpenPack[]): Promise<Opened[]> {
  const contents = await Promise.all(packs.map((pack) => pack.contents))
  return packs.flatMap((pack, at) => {
    const views = contents[at]?.views
    return views === undefined ? [] : [{ pack, views }]
  })
}

/** Heads that can be read, by document. */
async function headsOf(db: DeviceDatabase, docs: readonly DocumentId[]): Promise<ReadonlyMap<string, HeadRow>> {
  const rows: unknown[] = await db.heads.bulkGet([...docs])
  return new Map(rows.filter(isHeadRow).map((head) => [head.doc, head]))
}

function docsOf(...views: readonly CardView[]): DocumentId[] {
  return views.map(({ doc }) => doc)
}

function viewIn(heads: ReadonlyMap<string, HeadRow>, doc: DocumentId): HeadView | undefined {
  const head = heads.get(doc)
  return head === undefined ? undefined : headView(head)
}

function isSame(before: HeadView | undefined, now: HeadView | undefined): boolean {
  return before === undefined ? now === undefined : isSameHead(before, now)
}

function newestOf(rows: readonly CardRow[], packed: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const newest = new Map(packed)
  for (const { doc, version } of rows) if ((newest.get(doc) ?? -1) < version) newest.set(doc, version)
  return newest
}

/** Of every pack the cards that still count: the newest of their document, in the last pack that holds it. */
function currentIn(packs: readonly Opened[], newest: ReadonlyMap<string, number>): Opened[] {
  const last = new Map<string, OpenPack>()
  for (const { pack } of packs) {
    for (const [at, doc] of pack.docs.entries()) {
      const known = last.get(doc)
      if (newest.get(doc) === pack.versions[at] && (known === undefined || known.nr < pack.nr)) last.set(doc, pack)
    }
  }
  return packs.map(({ pack, views }) => ({
    pack,
    views: views.filter(({ doc, version }) => newest.get(doc) === version && last.get(doc) === pack),
  }))
}

/** Whether this is less than half a pack: heads take some of it too. */
function isThin(views: readonly CardView[]): boolean {
  return views.reduce((sum, view) => sum + jsonOf(view).length, 0) < PACK_CHARS / 3
}

async function sealPack(
  cipher: CryptoKey,
  nr: number,
  views: readonly CardView[],
  heads: ReadonlyMap<string, HeadRow>,
): Promise<PackRow> {
  const docs = views.map(({ doc }) => doc)
  const versions = views.map(({ version }) => version)
  const named = { id: hexFromBytes(randomBytes(RECORD_ID_BYTES)), docs, versions, nr }
  const inPack = docs.map((doc) => headJson(heads, doc))
  const plain = `{"items":[${views.map(jsonOf).join(',')}],"heads":[${inPack.join(',')}]}`
  const sealed = await sealValue(cipher, packPlace(named), utf8(plain))
  return { ...named, sealed }
}

function headJson(heads: ReadonlyMap<string, HeadRow>, doc: DocumentId): string {
  const head = viewIn(heads, doc)
  return head === undefined ? 'null' : JSON.stringify(headToPack(head))
}

function jsonOf({ items }: CardView): string {
  return JSON.stringify(items)
}

/** Divides cards over packs, up to the work of one turn. */
class Filling {
  readonly #heads: ReadonlyMap<string, HeadRow>
  readonly #packs: CardView[][] = []
  #charsInLast = 0
  #chars = 0

  constructor(heads: ReadonlyMap<string, HeadRow>) {
    this.#heads = heads
  }

  /** @returns whether there was room: for all of them, or for none */
  takes(views: readonly CardView[]): boolean {
    const sizes = views.map((view) => jsonOf(view).length + headJson(this.#heads, view.doc).length + NAME_CHARS)
    const more = sizes.reduce((sum, size) => sum + size, 0)
    if (this.#chars > 0 && this.#chars + more > PACKS_A_TURN * PACK_CHARS) return false
    this.#chars += more
    for (const [at, view] of views.entries()) this.#add(view, sizes[at] ?? 0)
    return true
  }

  /** @param hasMore  so the last one, which is not full, may wait for the next turn */
  contents(hasMore: boolean): CardView[][] {
    return hasMore && this.#packs.length > 1 ? this.#packs.slice(0, -1) : this.#packs
  }

  #add(view: CardView, size: number): void {
    const last = this.#packs.at(-1)
    if (last !== undefined && this.#charsInLast + size <= PACK_CHARS) {
      last.push(view)
      this.#charsInLast += size
      return
    }
    this.#packs.push([view])
    this.#charsInLast = size
  }
}
