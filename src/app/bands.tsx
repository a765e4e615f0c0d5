import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { rollen } from '#domain/rol.ts'
import { bandText } from '#i18n/nl/app.ts'
import { proefText } from '#i18n/nl/try-proefversie.ts'
import { Band, OfflineBand } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { SelectField } from '#ui/select-field.tsx'
import type { ProefEngine } from '#workspace/voorbeeld/proef-engine.ts'
import { useIsStil } from '#workspace/device/stilte.ts'
import { useRol } from '#workspace/rol.ts'
import { stopProef } from '#workspace/start.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { HerstelkaartUsed, HerstelkaartVervangen } from './herstelkaart-band.tsx'
import { LeaseBand } from './lease-gate.tsx'
import { Offers } from './offers.tsx'
import type { TrustBands } from './trust-bands.tsx'

/** The lines under the top bar: not saved first, then waiting, then the network; nothing when all is well. */
export function WorkspaceBands(): VNode {
  const { net, ik } = useWorkspace()
  const { rol } = useRol()
  const { state, waiting, unsaved, progress } = net.value
  const isStil = useIsStil()
  const { status, uitnodiger, geweigerd } = ik.value
  return (
    <>
      {unsaved > 0 && (
        <div role="alert">
          <Band icon="alert" action={<a href="/bewaard">{bandText.why}</a>}>
            {bandText.notSaved}
          </Band>
        </div>
      )}
      {/* Whoever has no map yet reads it on the home itself. */}
      {status === 'wacht' && rol === 'kandidaat' && (
        <Band
          icon={geweigerd ? 'alert' : 'clock'}
          action={geweigerd ? <a href="/uitnodiging">{bandText.fillIn}</a> : undefined}
        >
          {geweigerd ? bandText.refused : waitingWords(uitnodiger?.naam)}
        </Band>
      )}
      <LaterBands isWaiting={status === 'wacht' && rol === 'kandidaat'} />
      <HerstelkaartUsed />
      <HerstelkaartVervangen />
      {progress !== undefined && <Band icon="download">{bandText.progress(progress.done, progress.total)}</Band>}
      <OfflineBand isOffline={state === 'offline'} waiting={state === 'online' ? 0 : waiting} />
      <LeaseBand />
      {!isStil && <Offers />}
    </>
  )
}

/** What somebody has to look at of people and devices; its words come after the first screen stands there. */
function LaterBands({ isWaiting }: { isWaiting: boolean }): VNode | null {
  const [Bands, setBands] = useState<typeof TrustBands | undefined>(undefined)
  useEffect(() => {
    // Without a network on the very first visit there is nothing to look at either.
    import('./trust-bands.tsx').then(
      (module) => setBands(() => module.TrustBands),
      () => undefined,
    )
  }, [])
  return Bands === undefined ? null : <Bands isWaiting={isWaiting} />
}

function waitingWords(naam: string | undefined): string {
  return naam === undefined ? bandText.waitForSomeone : bandText.waitFor(naam)
}

/** "Dit is een voorbeeld", with the two things one can do about it. */
export function ProefBand({ engine }: { engine: ProefEngine }): VNode {
  const { rol } = useRol()
  const goTo = useGoTo()
  return (
    <div class="band proef-band">
      <span class="band-words">{proefText.band}</span>
      <button class="tekst-knop" type="button" onClick={() => void stopProef().then(() => goTo('/', true))}>
        <span>{proefText.stop}</span>
      </button>
      <span class="proef-switch">
        <SelectField
          label={proefText.switch}
          isLabelHidden
          options={rollen.map((one) => ({ value: one, text: proefText.lookAsRole(one) }))}
          value={rol}
          onValue={(next) => {
            engine.switchTo(next)
            goTo('/')
          }}
        />
      </span>
    </div>
  )
}
