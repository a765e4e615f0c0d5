import { formatBytes } from '#i18n/format.ts'
import { kopieText } from '#i18n/nl/make-kopie.ts'
import { Details } from '#ui/details.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import type { ScreenHelp } from '#ui/page-chrome.ts'
import { Page, PageHead } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { canShareFile, saveFile, shareFile } from '#ui/save-file.ts'
import type { Kopie } from '#workspace/bewaren/kopie.ts'

const text = kopieText.make
const mime = 'application/octet-stream'

/** The code of a file to write down, and then the file itself. */
export function KopieCode(props: {
  kopie: Kopie
  bytes: Uint8Array
  /** of the file */
  name: string
  words: { title: string; doneTitle: string; done: string }
  help: ScreenHelp
  back: string
  isSaved: boolean
  onSaved: () => void
}) {
  const { kopie, bytes, name, words, help, back, isSaved, onSaved } = props
  const save = () => {
    saveFile(bytes, name, mime)
    onSaved()
  }
  const share = async () => {
    if (await shareFile(bytes, name, mime)) onSaved()
  }
  return (
    <Page title={words.title} back={{ href: back }} help={help}>
      <PageHead title={text.codeTitle} below={text.codeText} />
      {isSaved && (
        <Melding tone="ok" title={words.doneTitle}>
          {words.done}
        </Melding>
      )}
      <p class="kopie-code">{kopie.code}</p>
      <p class="quiet">{text.apart}</p>
      <Acties isStacked>
        <Knop look={isSaved ? 'second' : 'main'} icon="download" isWide onClick={save}>
          {text.save}
        </Knop>
        {canShareFile(name, mime) && (
          <Knop icon="share" isWide onClick={() => void share()}>
            {text.share}
          </Knop>
        )}
        {isSaved && (
          <Knop look="main" isWide href="/">
            {text.ready}
          </Knop>
        )}
      </Acties>
      <p class="quiet small">{text.size(formatBytes(bytes.length))}</p>
      <Details title={text.qrTitle}>
        <div class="stack">
          <QrCode text={kopie.code.replaceAll(' ', '')} label={text.qr} />
          <p>{text.qrText}</p>
        </div>
      </Details>
    </Page>
  )
}
