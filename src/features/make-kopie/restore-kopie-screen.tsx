import { useState } from 'preact/hooks'
import { formatBytes } from '#i18n/format.ts'
import { kopieText } from '#i18n/nl/make-kopie.ts'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FileButton } from '#ui/file-button.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ReddingError, Toegevoegd } from '#workspace/bewaren/redding.ts'
import { isRedding, putReddingBack } from '#workspace/bewaren/redding.ts'
import type { TerugzetError } from '#workspace/bewaren/kopie.ts'
import { putKopieBack, takeTerugzetError } from '#workspace/bewaren/kopie.ts'
import { started } from '#workspace/start.ts'

const text = kopieText.restore

type Shown = Exclude<TerugzetError, 'not-empty'> | ReddingError
type Step = { at: 'ask' } | { at: 'busy' } | { at: 'replace' } | { at: 'kept' }

/**
 * *Kopie terugzetten*: reads a copy back. It also opens while nobody is known here, so it asks the workspace for nothing.
 */
export function RestoreKopieScreen() {
  const goTo = useGoTo()
  const [file, setFile] = useState<File | undefined>(undefined)
  const [code, setCode] = useState('')
  const [step, setStep] = useState<Step>({ at: 'ask' })
  const [error, setError] = useState<Shown | undefined>(() => shown(takeTerugzetError()))
  const [isExtra, setExtra] = useState(false)
  const [missing, setMissing] = useState<'file' | 'code' | undefined>(undefined)

  const pick = async (chosen: File | undefined) => {
    setExtra(chosen !== undefined && (await isRedding(chosen)))
    setFile(chosen)
  }

  const putBack = async (mayReplace: boolean) => {
    setError(undefined)
    if (file === undefined || code.trim() === '') {
      setMissing(file === undefined ? 'file' : 'code')
      return
    }
    setMissing(undefined)
    setStep({ at: 'busy' })
    if (isExtra) {
      const added = await putReddingBack(file, code)
      if (added.ok) {
        showToast({ text: addedWords(added.value) })
        goTo('/bewaard', true)
        return
      }
      setError(added.error)
      setStep({ at: 'ask' })
      return
    }
    const put = await putKopieBack(file, code, mayReplace)
    if (put.ok) goTo('/', true)
    else if (put.error === 'not-empty') setStep({ at: 'replace' })
    else {
      setError(put.error)
      setStep({ at: 'ask' })
    }
  }

  if (started.value.state === 'proef') {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState isCertain title={text.proefTitle} action={<Knop href="/">{text.home}</Knop>}>
          {text.proef}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {error !== undefined && <Melding tone="error">{text.errors[error]}</Melding>}
      {step.at === 'kept' && <Melding>{text.kept}</Melding>}
      <div role="status">{step.at === 'busy' && <p>{text.busy}</p>}</div>
      {step.at === 'replace' && (
        <>
          <ConfirmInline
            question={text.askTitle}
            yes={text.askYes}
            no={text.askNo}
            onYes={() => void putBack(true)}
            onNo={() => setStep({ at: 'kept' })}
          >
            {text.ask}
          </ConfirmInline>
          <TekstKnop icon="download" href="/kopie">
            {text.copyFirst}
          </TekstKnop>
        </>
      )}
      {(step.at === 'ask' || step.at === 'kept') && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void putBack(false)
          }}
        >
          {missing === 'file' && <Melding tone="error">{text.noFile}</Melding>}
          <Acties>
            <FileButton icon="file" onFiles={([chosen]) => void pick(chosen)}>
              {file === undefined ? text.pick : text.pickAgain}
            </FileButton>
          </Acties>
          {file !== undefined && <p>{text.picked(file.name, formatBytes(file.size))}</p>}
          {isExtra && <Melding>{text.adds}</Melding>}
          <TextField
            label={text.code}
            hint={text.codeHint}
            value={code}
            onValue={setCode}
            autocapitalize="characters"
            spellcheck={false}
            {...(missing === 'code' ? { error: text.noCode } : {})}
          />
          <Acties>
            <Knop look="main" type="submit">
              {text.do}
            </Knop>
          </Acties>
        </form>
      )}
    </Page>
  )
}

function shown(error: TerugzetError | undefined): Shown | undefined {
  return error === 'not-empty' ? undefined : error
}

function addedWords({ things, requests, photos, setApart, gone }: Toegevoegd): string {
  const isNew = things + requests + photos > 0
  return [
    ...(isNew ? [text.added(things, requests, photos)] : []),
    ...(setApart > 0 ? [text.addedApart(setApart)] : []),
    ...(gone > 0 ? [text.addedGone(gone)] : []),
    ...(isNew || setApart > 0 || gone > 0 ? [] : [text.addedNothing]),
  ].join(' ')
}
