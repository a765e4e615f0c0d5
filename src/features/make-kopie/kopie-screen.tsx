import { useState } from 'preact/hooks'
import { formatBytes, formatDate } from '#i18n/format.ts'
import { kopieText } from '#i18n/nl/make-kopie.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { canShareFile, saveFile, shareFile } from '#ui/save-file.ts'
import type { Kopie, KopieError } from '#workspace/bewaren/kopie.ts'
import { lastKopieDay, makeKopie, noteKopie } from '#workspace/bewaren/kopie.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = kopieText.make
const mime = 'application/octet-stream'

type Step =
  | { at: 'begin'; error?: KopieError }
  | { at: 'busy' }
  | { at: 'code'; kopie: Kopie; bytes: Uint8Array; isSaved: boolean }

/** *Maak een kopie*: first the code to write down, then the file. */
export function KopieScreen() {
  const { mode, today } = useWorkspace()
  const [step, setStep] = useState<Step>({ at: 'begin' })

  const make = async () => {
    setStep({ at: 'busy' })
    const made = await makeKopie()
    if (made === undefined) setStep({ at: 'begin' })
    else if (!made.ok) setStep({ at: 'begin', error: made.error })
    else {
      const bytes = new Uint8Array(await made.value.bestand.arrayBuffer())
      setStep({ at: 'code', kopie: made.value, bytes, isSaved: false })
    }
  }

  if (mode === 'proef') {
    return (
      <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState isCertain title={text.proefTitle}>
          {text.proef}
        </EmptyState>
      </Page>
    )
  }
  if (step.at === 'code') {
    const saved = () => {
      noteKopie(today())
      setStep({ ...step, isSaved: true })
    }
    return <Code kopie={step.kopie} bytes={step.bytes} isSaved={step.isSaved} onSaved={saved} />
  }
  const last = lastKopieDay()
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {step.at === 'begin' && step.error !== undefined && <Melding tone="error">{text.errors[step.error]}</Melding>}
      <div class="prose">
        <p>{text.why}</p>
        <p>{text.locked}</p>
        {last !== undefined && <p class="quiet">{text.last(formatDate(last))}</p>}
      </div>
      <div role="status">{step.at === 'busy' && <p>{text.busy}</p>}</div>
      {step.at === 'begin' && (
        <Acties>
          <Knop look="main" icon="download" onClick={() => void make()}>
            {text.do}
          </Knop>
        </Acties>
      )}
    </Page>
  )
}

function Code(props: { kopie: Kopie; bytes: Uint8Array; isSaved: boolean; onSaved: () => void }) {
  const { kopie, bytes, isSaved, onSaved } = props
  const { today } = useWorkspace()
  const name = kopieText.fileName(today())
  const save = () => {
    saveFile(bytes, name, mime)
    onSaved()
  }
  const share = async () => {
    if (await shareFile(bytes, name, mime)) onSaved()
  }
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.codeTitle} below={text.codeText} />
      {isSaved && (
        <Melding tone="ok" title={text.doneTitle}>
          {text.done}
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
