import { uitwisselText as text } from '#i18n/nl/exchange-formulier.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { canShareFile, saveFile, shareFile } from '#ui/save-file.ts'
import { UITWISSEL_BESTAND, UITWISSEL_SOORT } from '#workspace/uitwisselen/bestand.ts'

/** The file that was made, to hand to another app or to keep. */
export function UitwisselBestand(props: {
  frame: { title: string; help: typeof text.help; back: { href: string } }
  file: string
  onDone: () => void
}) {
  const { frame, file, onDone } = props
  const mayShare = canShareFile(UITWISSEL_BESTAND, UITWISSEL_SOORT)
  const save = (): void => saveFile(file, UITWISSEL_BESTAND, UITWISSEL_SOORT)
  const share = (): void => void shareFile(file, UITWISSEL_BESTAND, UITWISSEL_SOORT)
  return (
    <Page {...frame}>
      <PageHead title={text.file.title} below={text.file.text} />
      <p>{text.file.locked}</p>
      <Acties>
        {mayShare && (
          <Knop look="main" icon="share" onClick={share}>
            {text.file.share}
          </Knop>
        )}
        <Knop look={mayShare ? 'second' : 'main'} icon="download" onClick={save}>
          {text.file.save}
        </Knop>
        <Knop look="quiet" onClick={onDone}>
          {text.file.done}
        </Knop>
      </Acties>
    </Page>
  )
}
