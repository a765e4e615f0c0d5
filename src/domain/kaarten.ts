import type { ToestelId } from './id.ts'
import type { Schakel, ToestelSleutels } from './toestel.ts'
import { isKaart, kaartenIn } from './toestel.ts'

/**
 * Herstelkaarten that stand in a chain and go back to another beginning than this device. Whoever began anew has another
 * map: what such a card opens, this device has no key of, and a new card would be the end of it.
 *
 * @param entries in the order of the chain, as far as they are believed
 * @source docs/begrippen.md#herstelkaart
 */
export function kaartenVanEerder(entries: readonly Schakel[], toestel: ToestelId): ToestelSleutels[] {
  const own = beginVan(entries, toestel)
  if (own === undefined) return []
  return kaartenIn(entries).filter(({ id }) => beginVan(entries, id) !== own)
}

/** Whether the last herstelkaart that this device made was taken out of the chain, by a newer one of another device. */
export function isEigenKaartUit(entries: readonly Schakel[], toestel: ToestelId): boolean {
  const last = entries.findLast(({ act, by, device }) => act === 'add' && by === toestel && isKaart(device))
  return last !== undefined && entries.some(({ act, device }) => act === 'revoke' && device.id === last.device.id)
}

/** The device that presented itself, from which this one or this card was added, over as many steps as it takes. */
function beginVan(entries: readonly Schakel[], toestel: ToestelId): ToestelId | undefined {
  const seen = new Set<ToestelId>()
  for (let at = toestel; !seen.has(at);) {
    seen.add(at)
    const by = entries.find(({ act, device }) => act === 'add' && device.id === at)?.by
    if (by === undefined) return undefined
    if (by === at) return at
    at = by
  }
  return undefined
}
