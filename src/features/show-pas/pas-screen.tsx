import { pasText } from '#domain/inchecken.ts'
import { showPasText as text } from '#i18n/nl/show-pas.ts'
import { Page, PageHead } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** *Mijn pas*: who this is, as a QR that the tablet in the room reads; made here, so also without internet. */
export function PasScreen() {
  const { ik } = useWorkspace()
  return (
    <Page title={text.title} back={{ href: '/mijn-bijeenkomsten' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <QrCode text={pasText(ik.value.persoon)} label={text.label} />
      <p>{text.offline}</p>
      <p class="quiet small">{text.safe}</p>
    </Page>
  )
}
