import { CardOpening } from '#storage/card-opening.ts'
import type { FirstCards } from './device-cards.ts'
import type { DevicePlace } from './device-place.ts'

/** What the lists show first: from the look, or from the database where that was not possible. */
export async function firstCards(place: DevicePlace, vaultKey: Uint8Array, opening: CardOpening): Promise<FirstCards> {
  const { look } = place
  const looked =
    look === undefined
      ? []
      : await Promise.all([
          opening.openHeads(look),
          opening.openAll(
            look.cards,
            look.packs.map((row) => opening.openPack(row)),
          ),
        ])
  if (looked[0] !== undefined) return { heads: looked[0], views: looked[1] }
  const { openCards } = await import('#storage/cards.ts')
  const kept = await openCards((await place.table()).database, vaultKey, undefined, opening)
  const [heads, views] = await Promise.all([kept.heads(), kept.read()])
  return { heads, views }
}

/** When the first screen stands there: it is drawn in one of two frames, and then the page is quiet for a moment. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const whenQuiet = (): void => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 200 })
      else setTimeout(resolve, 0)
    }
    requestAnimationFrame(() => requestAnimationFrame(whenQuiet))
    // A page that opens in the background gets no frames.
    setTimeout(resolve, 500)
  })
}
