import { useState } from 'preact/hooks'
import type { KaartError, KaartStand } from '#domain/herstelkaart.ts'
import { formatDate } from '#i18n/format.ts'
import { maakHerstelkaartText as text } from '#i18n/nl/make-herstelkaart.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintSheet } from '#ui/print-sheet.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { showToast } from '#ui/toast.tsx'
import type { HerstelkaartKeeping } from '#workspace/device/device-herstelkaart.ts'
import { noteKaartOffered, useHerstelkaart } from '#workspace/map/herstelkaart.ts'

/** *Herstelkaart*: what it is for, making one, and the card itself until it is on paper. */
export function HerstelkaartScreen() {
  const kaart = useHerstelkaart()
  if (kaart === undefined) {
    return (
      <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState isCertain title={text.errors['geen-map']} />
      </Page>
    )
  }
  const { keeping, stand } = kaart
  if (stand.soort === 'tonen') return <Kaart keeping={keeping} stand={stand} />
  return <Maken keeping={keeping} stand={stand} />
}

function Maken({ keeping, stand }: { keeping: HerstelkaartKeeping; stand: Exclude<KaartStand, { soort: 'tonen' }> }) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<KaartError | undefined>(undefined)
  const make = async (magOudeMap = false) => {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    noteKaartOffered()
    const made = await keeping.make(magOudeMap)
    setBusy(false)
    if (!made.ok) setError(made.error)
  }
  if (!isBusy && (error === 'oude-map' || (stand.soort === 'vraagt' && error === undefined))) {
    return <OudeKaart onMake={() => void make(true)} />
  }
  const isAgain = stand.soort === 'gemaakt' || stand.soort === 'vervangen'
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {error !== undefined && <Melding tone="error">{text.errors[error]}</Melding>}
      {stand.soort === 'vervangen' && (
        <Melding tone="amber" icon="alert" title={text.replaced.title}>
          <p>{text.replaced.text(formatDate(stand.dag))}</p>
          <p>{text.replaced.lost}</p>
        </Melding>
      )}
      {stand.soort === 'wacht' && error === undefined && !isBusy && <Melding>{text.waits}</Melding>}
      {stand.soort === 'gemaakt' && (
        <Melding tone="ok">
          <p>{text.made(formatDate(stand.dag))}</p>
          <p>{text.againText}</p>
        </Melding>
      )}
      <ul class="bullets">
        {text.why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div role="status">{isBusy && <p>{text.busy}</p>}</div>
      <PageEnd>
        <Acties isStacked>
          <Knop look={stand.soort === 'gemaakt' ? 'second' : 'main'} icon="file" isWide onClick={() => void make()}>
            {isAgain ? text.again : text.make}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

/** A card of before this person began anew: making another one is the end of it, and of the map of before. */
function OudeKaart({ onMake }: { onMake: () => void }) {
  const { before } = text
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={before.title} below={before.below} />
      <ul class="bullets">
        {before.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" isWide href="/meer">
            {before.keep}
          </Knop>
          <Knop icon="file" isWide onClick={onMake}>
            {before.make}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

/** The card, on the screen as on paper. */
function Kaart({ keeping, stand }: { keeping: HerstelkaartKeeping; stand: Extract<KaartStand, { soort: 'tonen' }> }) {
  const goTo = useGoTo()
  const { show, paper } = text
  const have = async () => {
    await keeping.onPaper()
    showToast({ text: show.done })
    goTo('/', true)
  }
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={show.title} below={show.below} />
      <PrintSheet title={paper.title} below={paper.below} foot={paper.foot(formatDate(stand.dag))}>
        <p class="kopie-code" aria-label={show.code}>
          {stand.code}
        </p>
        <QrCode text={stand.code} label={show.qr} />
        <ol class="bullets">
          {paper.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{paper.careful}</p>
      </PrintSheet>
      {/* Apart: only the row of the main button stays in view, so that the code on the sheet is not covered. */}
      <Acties isStacked>
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {show.print}
        </Knop>
      </Acties>
      <p class="quiet">{show.haveText}</p>
      <Acties isStacked>
        <Knop icon="check" isWide onClick={() => void have()}>
          {show.have}
        </Knop>
      </Acties>
    </Page>
  )
}
