import { useEffect, useState } from 'preact/hooks'
import { uitnodigingText as text } from '#i18n/nl/accept-uitnodiging.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { ScanCode } from '#ui/scan-code.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { InvitationError, LookedAt } from '#workspace/mensen/joining.ts'
import { invitationFromAddress, join, lookAt } from '#workspace/mensen/joining.ts'
import { ConfirmUitnodiging } from './confirm-uitnodiging.tsx'

type Step = { at: 'ask' } | { at: 'busy'; saying: string } | { at: 'confirm'; looked: LookedAt } | { at: 'declined' }

/** From a link, a typed code or the camera to "Klopt dit?"; only *Ja* uses the invitation up. */
export function AcceptUitnodigingScreen() {
  const goTo = useGoTo()
  const [step, setStep] = useState<Step>({ at: 'ask' })
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<InvitationError | undefined>(undefined)
  const [isScanning, setScanning] = useState(false)

  const look = async (invitation: string) => {
    setScanning(false)
    setError(undefined)
    setStep({ at: 'busy', saying: text.busy })
    const looked = await lookAt(invitation)
    if (looked.ok) setStep({ at: 'confirm', looked: looked.value })
    else if (looked.error === 'yours') goTo('/', true)
    else {
      setError(looked.error)
      // The address no longer holds it, and the message it came in may be far away: *Verder* tries the same again.
      if (looked.error === 'offline' || looked.error === 'server') setTyped(invitation)
      setStep({ at: 'ask' })
    }
  }

  const accept = async (looked: LookedAt) => {
    setStep({ at: 'busy', saying: text.joining })
    const joined = await join(looked)
    if (joined.ok) {
      goTo('/', true)
      return
    }
    setError(joined.error)
    setStep({ at: 'confirm', looked })
  }

  const given = invitationFromAddress.value
  useEffect(() => {
    if (given !== undefined) void look(given)
  }, [given])

  const problem = error !== undefined && <Melding tone="error">{text.errors[error]}</Melding>

  if (step.at === 'confirm') {
    return (
      <Page title={text.correct} back={{ href: '/' }} help={text.help}>
        {problem}
        <ConfirmUitnodiging
          looked={step.looked}
          onYes={() => void accept(step.looked)}
          onNo={() => {
            setError(undefined)
            setStep({ at: 'declined' })
          }}
        />
      </Page>
    )
  }
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {problem}
      {step.at === 'declined' && <Melding tone="info">{text.noText}</Melding>}
      <div role="status">{step.at === 'busy' && <p>{step.saying}</p>}</div>
      {step.at !== 'busy' && (
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
                {text.look}
              </Knop>
            </Acties>
          </form>
          <ScanCode isScanning={isScanning} onScanning={setScanning} onCode={(code) => void look(code)} />
        </>
      )}
    </Page>
  )
}
