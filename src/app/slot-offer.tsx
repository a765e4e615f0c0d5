import { useLocation } from 'preact-iso'
import { offerSlotText as text } from '#i18n/nl/offer-slot.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { mayOffer } from '#workspace/device/install.ts'
import { isPhone, mayOfferSlot, noteSlotOffered, useSlot } from '#workspace/device/slot-choice.ts'
import { useRol } from '#workspace/rol.ts'

/** Offers the lock once, only where a day begins, and never beside another offer. */
export function SlotOffer() {
  const { path } = useLocation()
  const { rol } = useRol()
  const slot = useSlot()
  if (path !== '/' || mayOffer(true) || !mayOfferSlot(slot, rol)) return null
  return (
    <div class="band install-offer">
      <p class="band-words">{text.text(isPhone())}</p>
      <Acties>
        <Knop size="small" href="/slot">
          {text.do}
        </Knop>
        <Knop size="small" onClick={noteSlotOffered}>
          {text.notNow}
        </Knop>
      </Acties>
    </div>
  )
}
