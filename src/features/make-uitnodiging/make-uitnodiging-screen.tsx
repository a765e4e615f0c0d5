import { useState } from 'preact/hooks'
import { roleText } from '#i18n/nl/app.ts'
import { makeUitnodigingText as text, stateText } from '#i18n/nl/make-uitnodiging.ts'
import { toestellenText } from '#i18n/nl/see-toestellen.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useRegio } from '#workspace/regio/regio.ts'
import type { Genodigde, MadeUitnodiging, UitnodigingState } from '#workspace/mensen/uitnodigingen.ts'
import {
  invite,
  useGenodigden,
  useUitnodiging,
  VALID_HERE_MS,
  VALID_REMOTE_MS,
} from '#workspace/mensen/uitnodigingen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { ShowUitnodiging } from './show-uitnodiging.tsx'
import { VergelijkWoorden } from './vergelijk-woorden.tsx'

/** Makes an invitation for one person and says when it was used. */
export function MakeUitnodigingScreen({ persoon }: { persoon: string }) {
  const regio = useRegio()
  const genodigde = useGenodigden().find((one) => one.persoon === persoon)
  if (genodigde === undefined || regio?.card?.role !== 'regiocoordinator') {
    return <NotHerePage title={text.title} backHref="/uitnodigen" />
  }
  return <Make key={persoon} genodigde={genodigde} regio={regio} />
}

type Made = MadeUitnodiging & { isExample: boolean; isHere: boolean }

function Make({ genodigde, regio }: { genodigde: Genodigde; regio: { doc: `d_${string}` } }) {
  const workspace = useWorkspace()
  const [where, setWhere] = useState<'here' | 'remote'>('here')
  const [made, setMade] = useState<Made | undefined>(undefined)
  const [what, setWhat] = useState<'erbij' | 'opnieuw'>('erbij')
  const { naam, rol, organisatie, uitnodiging, wroteHere } = genodigde
  const wasHere = uitnodiging?.state === 'used' || wroteHere === true
  // Somebody who is in already may get another one for a new phone: then that one counts here.
  const own = useUitnodiging(made?.id)
  const shown = made === undefined ? uitnodiging : own
  const isFresh = made !== undefined && own?.state !== 'used' && own?.state !== 'waiting'
  const make = async () => {
    const isHere = where === 'here'
    const validMs = isHere ? VALID_HERE_MS : VALID_REMOTE_MS
    const kind = wasHere && what === 'opnieuw' ? what : undefined
    setMade({ ...(await invite(workspace, genodigde, regio, validMs, kind)), isHere })
  }
  return (
    <Page title={text.title} back={{ href: '/uitnodigen' }} help={text.help}>
      <PageHead title={text.headline(naam)} below={text.as(roleText[rol], organisatie)} />
      <div role="status">
        <VergelijkWoorden persoon={genodigde.persoon} naam={naam} />
        <Progress naam={naam} uitnodiging={shown} isFresh={isFresh} />
      </div>
      {workspace.toestellen !== undefined && uitnodiging?.state === 'used' && (
        <div>
          <TekstKnop icon="phone" href={`/toestellen/van/${genodigde.persoon}`}>
            {toestellenText.linkOf(naam)}
          </TekstKnop>
        </div>
      )}
      {isFresh ? (
        <ShowUitnodiging made={made} naam={naam} onAgain={() => setMade(undefined)} />
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void make()
          }}
        >
          {wasHere && (
            <Keuzes
              label={text.opnieuw.label(naam)}
              options={[
                { value: 'erbij', icon: 'phone', ...text.opnieuw.erbij },
                { value: 'opnieuw', icon: 'alert', ...text.opnieuw.alles },
              ]}
              value={what}
              onValue={setWhat}
            />
          )}
          {wasHere && what === 'opnieuw' && (
            <Melding tone="amber" icon="alert" title={text.opnieuw.title}>
              <p>{text.opnieuw.what(naam)}</p>
              {rol === 'kandidaat' && <p>{text.opnieuw.map}</p>}
            </Melding>
          )}
          <Keuzes
            label={text.where(naam)}
            options={[
              { value: 'here', icon: 'qr', ...text.here },
              { value: 'remote', icon: 'share', ...text.remote },
            ]}
            value={where}
            onValue={setWhere}
          />
          <Acties>
            <Knop look={uitnodiging?.state === 'used' ? 'second' : 'main'} icon="qr" type="submit">
              {text.make}
            </Knop>
          </Acties>
        </form>
      )}
    </Page>
  )
}

/** Where the last invitation stands: joined, almost, or why it does not work any more. */
function Progress({
  naam,
  uitnodiging,
  isFresh,
}: {
  naam: string
  uitnodiging: UitnodigingState | undefined
  isFresh: boolean
}) {
  if (uitnodiging?.state === 'used') {
    return (
      <Melding tone="ok" title={text.usedTitle(naam)}>
        <p>{text.usedText}</p>
        <p>{text.newPhone}</p>
      </Melding>
    )
  }
  if (uitnodiging?.state === 'waiting' && uitnodiging.needsSecond === true) {
    return (
      <Melding tone="info" icon="clock" title={text.opnieuw.waitsTitle}>
        {text.opnieuw.waits(naam)}
      </Melding>
    )
  }
  if (uitnodiging?.state === 'waiting') {
    return (
      <Melding tone="info" icon="clock" title={text.waitingTitle(naam)}>
        {text.waitingText}
      </Melding>
    )
  }
  if (uitnodiging === undefined || isFresh) return null
  return <p class="quiet">{text.now(naam, stateText[uitnodiging.state])}</p>
}
