import { useState } from 'preact/hooks'
import type { HerstelError } from '#domain/herstelkaart.ts'
import { gebruikHerstelkaartText as text } from '#i18n/nl/use-herstelkaart.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { ScanCode } from '#ui/scan-code.tsx'
import { TextField } from '#ui/text-field.tsx'
import { recover } from '#workspace/map/herstelkaart.ts'
import { started } from '#workspace/start.ts'

const scanWords = {
  scan: text.scan,
  hint: text.scanHint,
  why: text.scanWhy,
  scanning: text.scanning,
  stop: text.stop,
  failed: text.scanFailed,
}

/** *Ik heb een herstelkaart*. It opens while nobody is known here, so it asks the workspace for nothing. */
export function GebruikHerstelkaartScreen() {
  const goTo = useGoTo()
  const [typed, setTyped] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<HerstelError | undefined>(undefined)

  const work = async (code: string) => {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    const recovered = await recover(code)
    if (recovered.ok) return goTo('/herstelkaart', true)
    setBusy(false)
    setError(recovered.error)
  }

  if (started.value.state !== 'doors' && !isBusy) {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState isCertain title={text.taken}>
          {text.takenText}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {error !== undefined && error !== 'geen-code' && <Melding tone="error">{text.errors[error]}</Melding>}
      <ScanCode
        words={scanWords}
        isScanning={isScanning}
        onScanning={setScanning}
        onCode={(code) => {
          setScanning(false)
          setTyped(code)
          void work(code)
        }}
      />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void work(typed)
        }}
      >
        <TextField
          label={text.label}
          hint={text.hint}
          error={error === 'geen-code' ? text.errors[error] : undefined}
          value={typed}
          onValue={(value) => {
            setTyped(value)
            setError(undefined)
          }}
          autocapitalize="characters"
          spellcheck={false}
          maxLength={60}
          enterKeyHint="go"
        />
        <div role="status">{isBusy && <p>{text.busy}</p>}</div>
        <PageEnd>
          <Acties isStacked>
            <Knop look="main" icon="download" isWide type="submit">
              {text.go}
            </Knop>
          </Acties>
        </PageEnd>
      </form>
      <p class="quiet small">{text.noCard}</p>
    </Page>
  )
}
