import { useEffect, useState } from 'preact/hooks'
import { toestelText as text } from '#i18n/nl/add-toestel.ts'
import { Card } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import type { Showing } from '#workspace/toestellen/show-toestel.ts'
import { showThisDevice } from '#workspace/toestellen/show-toestel.ts'

/** A device that is nobody's yet: its code, until another device of the same person took it in. */
export function ShowToestelScreen() {
  const goTo = useGoTo()
  const [shown, setShown] = useState<Showing | undefined>(undefined)
  useEffect(() => showThisDevice(setShown, () => goTo('/', true)), [])
  return (
    <Page title={text.showTitle} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.showTitle} below={text.showBelow} />
      {shown?.state === 'old-browser' && <Melding tone="error">{text.oldBrowser}</Melding>}
      {shown?.state === 'stopped' && <Melding tone="error">{text.stopped}</Melding>}
      {shown?.code !== undefined && (
        <>
          <ol class="bullets">
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Card look="plain">
            <QrCode text={shown.code.link} label={text.qrLabel} />
            <p class="quiet">{text.typed}</p>
            <p class="typed-code">{shown.code.typed}</p>
          </Card>
          <p role="status">{shown.state === 'offline' ? text.offline : text.waiting}</p>
        </>
      )}
    </Page>
  )
}
