import { slotFirstText as text } from '#i18n/nl/make-passkey.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useRol } from '#workspace/rol.ts'

/** *Zet eerst een slot op Opstap*, in the place of other people's files. */
export function SlotFirstScreen() {
  const { rol } = useRol()
  return (
    <Page title={text.short}>
      <PageHead title={text.title} below={text.below} />
      <Melding icon="check">{text.safe}</Melding>
      <Acties isStacked>
        <Knop look="main" icon="lock" isWide href="/slot/pin">
          {text.do}
        </Knop>
        {rol === 'trainer' && (
          <Knop icon="people" isWide href="/aanwezigheid">
            {text.attendance}
          </Knop>
        )}
      </Acties>
      <TekstKnop href="/bewaard">{text.saved}</TekstKnop>
    </Page>
  )
}
