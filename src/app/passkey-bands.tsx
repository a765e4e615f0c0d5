import type { VNode } from 'preact'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { offerPasskeyText as text } from '#i18n/nl/offer-passkey.ts'
import { Band } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { showToast } from '#ui/toast.tsx'
import { useWasTyping } from '#ui/use-was-typing.ts'
import { mayOffer } from '#workspace/device/install.ts'
import { notePasskeyOffered, useJoiningPasskey, usePasskeyAsk, usePasskeys } from '#workspace/device/passkey-choice.ts'
import { mayOfferSlot, useSlot } from '#workspace/device/slot-choice.ts'
import { useRol } from '#workspace/rol.ts'

/** Where nobody is disturbed: an attendance list, and where the same is asked already. */
const quiet = /^\/(aanwezigheid|passkeys?|slot)(\/|$)/

/** Asks to show a passkey, or to make one. Never inside an open attendance list nor while somebody types. */
export function PasskeyBands(): VNode | null {
  const { path } = useLocation()
  const passkeys = usePasskeys()
  const ask = usePasskeyAsk()
  // It waits for another screen then.
  const wasTyping = useWasTyping(`${path} ${ask}`)
  const isJoining = useJoiningPasskey() && path === '/'
  if (passkeys === undefined || wasTyping || isJoining || quiet.test(path)) return null
  return (
    <>
      {passkeys.stand.value.isDoubted && (
        <Band icon="alert" action={<a href="/passkeys">{text.look}</a>}>
          {text.doubted}
        </Band>
      )}
      {ask === 'show' && <ShowBand />}
      {ask === 'make' && (
        <Band icon="lock" action={<a href="/passkey">{text.makeDo}</a>}>
          {text.make}
        </Band>
      )}
      {ask === 'offer' && path === '/' && <OfferBand />}
    </>
  )
}

function ShowBand(): VNode {
  const passkeys = usePasskeys()
  const goTo = useGoTo()
  const [isBusy, setBusy] = useState(false)
  const show = async (): Promise<void> => {
    if (isBusy || passkeys === undefined) return
    setBusy(true)
    const shown = await passkeys.show()
    setBusy(false)
    if (shown.ok) showToast({ text: text.shown })
    // There it can also be another one, or a new one.
    else goTo('/passkey')
  }
  return (
    <Band
      icon="person"
      action={
        <button class="tekst-knop" type="button" onClick={() => void show()}>
          <span>{text.showDo}</span>
        </button>
      }
    >
      {text.show}
    </Band>
  )
}

/** Once, only where a day begins, and never beside another offer. */
function OfferBand(): VNode | null {
  const { rol } = useRol()
  const slot = useSlot()
  if (mayOffer(true) || mayOfferSlot(slot, rol)) return null
  return (
    <div class="band install-offer">
      <p class="band-words">{text.offer}</p>
      <Acties>
        <Knop size="small" href="/passkey">
          {text.makeDo}
        </Knop>
        <Knop size="small" onClick={notePasskeyOffered}>
          {text.notNow}
        </Knop>
      </Acties>
    </div>
  )
}
