import { useState } from 'preact/hooks'
import { formatDate } from '#i18n/format.ts'
import { kopieText } from '#i18n/nl/make-kopie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Kopie, KopieError } from '#workspace/bewaren/kopie.ts'
import { lastKopieDay, makeKopie, noteKopie } from '#workspace/bewaren/kopie.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { KopieCode } from './kopie-code.tsx'

const text = kopieText.make

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
    const name = kopieText.fileName(today())
    const { kopie, bytes, isSaved } = step
    return <KopieCode {...{ kopie, bytes, isSaved, name }} words={text} help={text.help} back="/meer" onSaved={saved} />
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
