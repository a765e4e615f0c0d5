import { useState } from 'preact/hooks'
import { toestelText as text } from '#i18n/nl/add-toestel.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { ScanCode } from '#ui/scan-code.tsx'
import { TextField } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import type { NieuwToestel, ToestelFout } from '#workspace/toestellen/toestellen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Takes a new device in: its code, *Is dit van jou?*, and then it is. */
export function AddToestelScreen() {
  const { toestellen, ik } = useWorkspace()
  const goTo = useGoTo()
  const [typed, setTyped] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<NieuwToestel | undefined>(undefined)
  const [error, setError] = useState<ToestelFout | undefined>(undefined)
  if (toestellen === undefined || ik.value.status !== 'actief')
    return <NotHerePage title={text.title} backHref="/meer" />

  const look = async (code: string) => {
    setScanning(false)
    const answer = await toestellen.look(code)
    setError(answer.ok ? undefined : answer.error)
    setFound(answer.ok ? answer.value : undefined)
  }
  const add = async (device: NieuwToestel) => {
    setBusy(true)
    const answer = await toestellen.add(device)
    setBusy(false)
    setFound(undefined)
    setError(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    showToast({ text: text.done })
    goTo('/toestellen')
  }
  return (
    <Page title={text.title} back={{ href: '/toestellen' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {error !== undefined && <Melding tone="error">{text.errors[error]}</Melding>}
      <div role="status">{isBusy && <p>{text.busy}</p>}</div>
      {found !== undefined && !isBusy && (
        <ConfirmInline
          question={text.found(found.label)}
          yes={text.yes}
          no={text.no}
          onYes={() => void add(found)}
          onNo={() => setFound(undefined)}
        >
          {text.foundText}
        </ConfirmInline>
      )}
      {found === undefined && !isBusy && (
        <>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void look(typed)
            }}
          >
            <TextField
              label={text.fieldLabel}
              hint={text.fieldHint}
              value={typed}
              onValue={setTyped}
              autocapitalize="characters"
              spellcheck={false}
            />
            <Acties>
              <Knop look="main" type="submit">
                {text.next}
              </Knop>
            </Acties>
          </form>
          <ScanCode isScanning={isScanning} onScanning={setScanning} onCode={(code) => void look(code)} />
        </>
      )}
    </Page>
  )
}
