import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { mayOffer } from '#workspace/device/install.ts'
import { useJoiningPasskey } from '#workspace/device/passkey-choice.ts'
import { mayOfferSlot, useSlot } from '#workspace/device/slot-choice.ts'
import { useKaartAanbod } from '#workspace/map/herstelkaart.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { HerstelkaartOffer } from './herstelkaart-band.tsx'
import { InstallOffer } from './install-offer.tsx'
import { SlotOffer } from './slot-offer.tsx'

/** The start screen, the lock, the herstelkaart: in this order. */
const order = ['install', 'slot', 'kaart'] as const
type Offer = (typeof order)[number]

/**
 * Which offer is shown: one that stands there stays until it is answered, for a browser that asks late must put nothing
 * else under a thumb; and one that cannot be shown itself hides no other.
 *
 * @param may which of them may be made now
 */
export function nextOffer(shown: Offer | undefined, may: Readonly<Record<Offer, boolean>>): Offer | undefined {
  return shown !== undefined && may[shown] ? shown : order.find((one) => may[one])
}

/** What is offered by itself: only where a day begins, and one at a time. */
export function Offers() {
  const may = useMayOffer()
  const shown = useRef<Offer | undefined>(undefined)
  const offer = nextOffer(shown.current, may)
  shown.current = offer
  if (offer === 'install') return <InstallOffer />
  if (offer === 'slot') return <SlotOffer />
  return offer === 'kaart' ? <HerstelkaartOffer /> : null
}

function useMayOffer(): Record<Offer, boolean> {
  const { path } = useLocation()
  const { whereabouts } = useWorkspace()
  const { rol } = useRol()
  const slot = useSlot()
  const kaart = useKaartAanbod()
  const hasKept = [...whereabouts.value.values()].some((where) => where.unsent > 0 || where.sharedAtMs > 0)
  const isJoining = useJoiningPasskey()
  // Joining may end with a passkey, which is asked on the same address.
  const isHome = path === '/' && !isJoining
  return {
    install: isHome && mayOffer(hasKept),
    slot: isHome && mayOfferSlot(slot, rol),
    kaart: isHome && kaart !== undefined,
  }
}
