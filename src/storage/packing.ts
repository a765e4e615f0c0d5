import { randomBytes, utf8 } from '#documents/bytes.ts'
import { hexFromBytes, RECORD_ID_BYTES } from '#documents/record-header.ts'
import { sealValue } from '#documents/sealed-value.ts'
import type { CardOpening, CardView, OpenPack } from './card-opening.ts'
import { packPlace } from './card-opening.ts'
import type { DeviceDatabase } from './database.ts'
import { readPacks, versionsIn } from './kept-cards.ts'
import { isCardRow } from './row-checks.ts'
import type { CardRow, PackRow } from './rows.ts'

/** What a pack holds at most, but for one card that is larger. */
const PACK_CHARS = 64 * 1024
const PACKS_A_TURN = 8
/** So many loose cards are looked at in one turn. */
const LOOSE_A_TURN = 512
/** Fewer loose cards than this are as quick loose. */
const FEWEST_LOOSE = 24

/**
 * Moves cards that lie loose into packs, with what still counts of packs that are mostly out of date.
 *
 * @returns whether there may be more to do
 */
export async function packOnce(db: DeviceDatabase, cipher: CryptoKey, opening: CardOpening): Promise<boolean> {
  const { rows, kept } = await db.transaction('r', [db.cards, db.packs], async () => ({
    rows: (await db.cards.limit(LOOSE_A_TURN).toArray()).filter(isCardRow),
    kept: (await readPacks(db, opening)).packs,
  }))
  const packs = await opened(kept)
  const packed = versionsIn(packs.map(({ pack }) => pack))
  const isNewer = ({ doc, version }: CardRow): boolean => version > (packed.get(doc) ?? -1)
  const loose = rows.filter(isNewer)
  // With more loose cards than were looked at it is not known what in a pack still counts.
  const hasMore = rows.length === LOOSE_A_TURN
  const thin = hasMore ? [] : thinPacks(packs, newestOf(rows, packed))
  if (loose.length < FEWEST_LOOSE && thin.length < 2) return false

  const filling = new Filling()
  const views = await Promise.all(loose.map((row) => opening.open(row)))
  for (const view of views) if (view !== undefined && !filling.takes([view])) break
  const emptied = thin.filter((one) => filling.takes(one.views)).map(({ pack }) => pack.id)
  const contents = filling.contents(hasMore)
  const inIt = new Map<string, number>(contents.flat().map(({ doc, version }) => [doc, version]))
  const moved = rows.filter((row) => !isNewer(row) || inIt.get(row.doc) === row.version)
  if (moved.length === 0 && emptied.length < 2) return false

  const added = await Promise.all(contents.map((one) => sealPack(cipher, one)))
  // Before they are there: whoever follows the cards hears of them at once.
  for (const [at, row] of added.entries()) opening.remember(row, Promise.resolve(contents[at]))
  await db.transaction('rw', [db.cards, db.packs], async () => {
    const now = await db.cards.bulkGet(moved.map(({ doc }) => doc))
    const left = await db.packs.where('id').anyOf(emptied).count()
    // One of the documents went or was written in, or another tab was first: next time.
    if (left < emptied.length || moved.some(({ version }, at) => now[at]?.version !== version)) return
    await db.packs.bulkAdd(added)
    await db.packs.bulkDelete(emptied)
    await db.cards.bulkDelete(moved.map(({ doc }) => doc))
  })
  return true
}

interface Opened {
  pack: OpenPack
  views: readonly CardView[]
}

/** What does not open is no pack: it is removed elsewhere, and until then its cards may lie loose. */
async function opened(packs: readonly OpenPack[]): Promise<Opened[]> {
  const views = await Promise.all(packs.map((pack) => pack.views))
  return packs.flatMap((pack, at) => {
    const all = views[at]
    return all === undefined ? [] : [{ pack, views: all }]
  })
}

function newestOf(rows: readonly CardRow[], packed: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const newest = new Map(packed)
  for (const { doc, version } of rows) if ((newest.get(doc) ?? -1) < version) newest.set(doc, version)
  return newest
}

/** Packs of which less than half a pack still counts, with what counts. */
function thinPacks(packs: readonly Opened[], newest: ReadonlyMap<string, number>): Opened[] {
  return packs.flatMap(({ pack, views }) => {
    const current = views.filter(({ doc, version }) => newest.get(doc) === version)
    const chars = current.reduce((sum, view) => sum + jsonOf(view).length, 0)
    return chars < PACK_CHARS / 2 ? [{ pack, views: current }] : []
  })
}

async function sealPack(cipher: CryptoKey, views: readonly CardView[]): Promise<PackRow> {
  const docs = views.map(({ doc }) => doc)
  const versions = views.map(({ version }) => version)
  const named = { id: hexFromBytes(randomBytes(RECORD_ID_BYTES)), docs, versions }
  const sealed = await sealValue(cipher, packPlace(named), utf8(`[${views.map(jsonOf).join(',')}]`))
  return { ...named, sealed }
}

function jsonOf({ items }: CardView): string {
  return JSON.stringify(items)
}

/** Divides cards over packs, up to the work of one turn. */
class Filling {
  readonly #packs: CardView[][] = []
  #charsInLast = 0
  #chars = 0

  /** @returns whether there was room: for all of them, or for none */
  takes(views: readonly CardView[]): boolean {
    const sizes = views.map((view) => jsonOf(view).length)
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
