import { useEffect, useState } from 'preact/hooks'
import { openSlotText as text } from '#i18n/nl/open-slot.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { Details } from '#ui/details.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SecretField } from '#ui/secret-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { LockView, UnlockRefusal } from '#workspace/device/unlocking.ts'
import { readLock, tryPasskey, tryPin, waitHere } from '#workspace/device/unlocking.ts'
import { openUnlocked } from '#workspace/start.ts'

/** The lock screen. It knows nothing of who is here, and asks the workspace for nothing. */
export function OpenSlotScreen() {
  const [view, setView] = useState<LockView | undefined>(undefined)
  const [pin, setPin] = useState('')
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<UnlockRefusal | 'empty' | undefined>(undefined)
  const waits = (view?.waitMs ?? 0) > 0

  useEffect(() => void readLock().then(setView), [])
  useEffect(() => {
    if (!waits) return undefined
    return waitHere(
      () => performance.now(),
      (waitMs) => setView((now) => now && { ...now, waitMs }),
    )
  }, [waits])

  const work = async (trying: () => ReturnType<typeof tryPin>) => {
    if (isBusy) return
    setBusy(true)
    setRefusal(undefined)
    const opened = await trying()
    if (opened.ok) return openUnlocked()
    setBusy(false)
    setRefusal(opened.error)
    if (opened.error === 'wrong') setPin('')
    setView(await readLock())
  }
  const submit = () => {
    if (pin.trim() === '') setRefusal('empty')
    else void work(() => tryPin(pin))
  }

  if (view === undefined) return <Page title={uiWords.appName}>{null}</Page>
  const canType = view.pin && !view.isOver && !waits
  const error = refusal === 'empty' ? text.empty : refusal === 'wrong' ? text.refusals.wrong : undefined
  return (
    <Page title={uiWords.appName} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {view.isOver && <Melding icon="lock">{text.refusals.over}</Melding>}
      {waits && !view.isOver && (
        <Melding icon="clock" title={text.refusals.waits}>
          {text.wait(view.waitMs / 1000)}
        </Melding>
      )}
      {(refusal === 'broken' || refusal === 'stopped' || refusal === 'full') && (
        <Melding tone="error">{text.refusals[refusal]}</Melding>
      )}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {canType && (
          <>
            <SecretField
              label={text.pin}
              hint={text.pinHint}
              isShown={isShown}
              isDigits={view.isDigits}
              autocomplete="current-password"
              value={pin}
              onValue={setPin}
              autoFocus
              {...(error === undefined ? {} : { error })}
            />
            <TickBox isOn={isShown} onChange={setShown}>
              {text.show}
            </TickBox>
          </>
        )}
        <div role="status">{isBusy && <p>{text.busy}</p>}</div>
        {(canType || view.passkey) && (
          <Acties isStacked>
            {canType && (
              <Knop look="main" icon="lock" isWide type="submit">
                {text.open}
              </Knop>
            )}
            {view.passkey && (
              <Knop look={canType ? 'second' : 'main'} icon="phone" isWide onClick={() => void work(tryPasskey)}>
                {text.passkey}
              </Knop>
            )}
          </Acties>
        )}
      </form>
      <Details title={text.forgotten}>
        {text.forgottenText.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <a class="tekst-knop" href="/kopie/terugzetten">
          <span>{text.copy}</span>
        </a>
      </Details>
    </Page>
  )
}
