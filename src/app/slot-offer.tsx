import { offerSlotText as text } from '#i18n/nl/offer-slot.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { isPhone, noteSlotOffered } from '#workspace/device/slot-choice.ts'

/** Offers the lock once. */
export function SlotOffer() {
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
