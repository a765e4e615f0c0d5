import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { formatMoment } from '#i18n/format.ts'
import { offerHerstelkaartText as text } from '#i18n/nl/offer-herstelkaart.ts'
import { Band } from '#ui/bands.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { PageChromeContext } from '#ui/page-chrome.ts'
import { mayOffer } from '#workspace/device/install.ts'
import { mayOfferSlot, useSlot } from '#workspace/device/slot-choice.ts'
import { noteKaartOffered, useKaartAanbod, useKaartGebruikt } from '#workspace/map/herstelkaart.ts'
import { useRol } from '#workspace/rol.ts'

/** Offers the herstelkaart once, only where a day begins, and never beside another offer. */
export function HerstelkaartOffer() {
  const { path } = useLocation()
  const { rol } = useRol()
  const slot = useSlot()
  const aanbod = useKaartAanbod()
  if (path !== '/' || aanbod === undefined || mayOffer(true) || mayOfferSlot(slot, rol)) return null
  return (
    <div class="band install-offer">
      <p class="band-words">{text.offer[aanbod]}</p>
      <Acties>
        <Knop size="small" href="/herstelkaart">
          {text.offer.do}
        </Knop>
        {aanbod === 'maken' && (
          <Knop size="small" onClick={noteKaartOffered}>
            {text.offer.notNow}
          </Knop>
        )}
      </Acties>
    </div>
  )
}

/** On every screen for a day: somebody came in by the card. Whoever did not do that can call somebody. */
export function HerstelkaartUsed() {
  const { onHelp } = useContext(PageChromeContext)
  const usedMs = useKaartGebruikt()
  if (usedMs === undefined) return null
  return (
    <Band
      icon="alert"
      action={
        <button class="tekst-knop" type="button" onClick={() => onHelp()}>
          <span>{text.usedHelp}</span>
        </button>
      }
    >
      {text.used(formatMoment(usedMs))}
    </Band>
  )
}
