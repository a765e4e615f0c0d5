import { useState } from 'preact/hooks'
import { kopieText } from '#i18n/nl/make-kopie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Kopie } from '#workspace/bewaren/kopie.ts'
import { makeRedding } from '#workspace/bewaren/redding.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { KopieCode } from './kopie-code.tsx'

const text = kopieText.redding

type Step = { at: 'begin' } | { at: 'busy' } | { at: 'code'; kopie: Kopie; bytes: Uint8Array; isSaved: boolean }

/** *Maak een reddingskopie*: what is here and nowhere else, also without internet and on a full disk. */
export function ReddingScreen() {
  const { mode, today } = useWorkspace()
  const [step, setStep] = useState<Step>({ at: 'begin' })

  const make = async () => {
    setStep({ at: 'busy' })
    const kopie = await makeRedding()
    if (kopie === undefined) setStep({ at: 'begin' })
    else setStep({ at: 'code', kopie, bytes: new Uint8Array(await kopie.bestand.arrayBuffer()), isSaved: false })
  }

  if (step.at === 'code') {
    const { kopie, bytes, isSaved } = step
    return (
      <KopieCode
        {...{ kopie, bytes, isSaved }}
        name={text.fileName(today())}
        words={text}
        help={text.help}
        back="/bewaard"
        onSaved={() => setStep({ ...step, isSaved: true })}
      />
    )
  }
  return (
    <Page title={text.title} back={{ href: '/bewaard' }} help={text.help}>
      <PageHead title={text.title} {...(mode === 'proef' ? {} : { below: text.below })} />
      {mode === 'proef' ? (
        <EmptyState isCertain title={kopieText.make.proefTitle}>
          {kopieText.make.proef}
        </EmptyState>
      ) : (
        <>
          <div class="prose">
            <p>{text.what}</p>
            <p>{text.back}</p>
            <p>{text.locked}</p>
          </div>
          <div role="status">{step.at === 'busy' && <p>{text.busy}</p>}</div>
          {step.at === 'begin' && (
            <Acties>
              <Knop look="main" icon="download" onClick={() => void make()}>
                {text.do}
              </Knop>
            </Acties>
          )}
        </>
      )}
    </Page>
  )
}
