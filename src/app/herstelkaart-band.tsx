import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { formatMoment } from '#i18n/format.ts'
import { offerHerstelkaartText as text } from '#i18n/nl/offer-herstelkaart.ts'
import { Band } from '#ui/bands.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { PageChromeContext } from '#ui/page-chrome.ts'
import { noteKaartOffered, useHerstelkaart, useKaartAanbod, useKaartGebruikt } from '#workspace/map/herstelkaart.ts'

/** Offers the herstelkaart once; a card that is made and not on paper is spoken of until it is. */
export function HerstelkaartOffer() {
  const aanbod = useKaartAanbod()
  if (aanbod === undefined) return null
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

/** On every screen until there is a new one: the card that was made here opens nothing any more. */
export function HerstelkaartVervangen() {
  const { path } = useLocation()
  const isVervangen = useHerstelkaart()?.stand.soort === 'vervangen'
  // There it stands in the page itself.
  if (!isVervangen || path === '/herstelkaart') return null
  return (
    <Band icon="alert" action={<a href="/herstelkaart">{text.offer.do}</a>}>
      {text.replaced}
    </Band>
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
