import { useState } from 'preact/hooks'
import { openSlotText } from '#i18n/nl/open-slot.ts'
import { slotText } from '#i18n/nl/set-slot.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SecretField } from '#ui/secret-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import type { SlotRefusal } from '#workspace/device/device-slot.ts'
import type { UnlockRefusal } from '#workspace/device/unlocking.ts'
import { tryPin } from '#workspace/device/unlocking.ts'
import { noteSlotOffered, problemOfPin, useSlot } from '#workspace/device/slot-choice.ts'

const text = slotText.pin

interface Wrong {
  current?: string
  next?: string
  again?: string
}

/** Chooses or changes the PIN. */
export function SetPinScreen() {
  return <PinScreen isOff={false} />
}

/** Turns the lock off, after asking the PIN. */
export function RemovePinScreen() {
  return <PinScreen isOff />
}

function PinScreen({ isOff }: { isOff: boolean }) {
  const slot = useSlot()
  const goTo = useGoTo()
  const [hasPin] = useState(() => slot?.kinds.peek().includes('pin') ?? false)
  const [typed, setTyped] = useState({ current: '', next: '', again: '' })
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Wrong>({})
  const [refusal, setRefusal] = useState<SlotRefusal | undefined>(undefined)
  const title = isOff ? text.titleOff : hasPin ? text.titleChange : text.title

  const work = async (): Promise<void> => {
    if (slot === undefined) return
    if (hasPin) {
      const right = await tryPin(typed.current)
      if (!right.ok) return setWrong({ current: currentWords(right.error) })
    }
    const done = isOff ? await slot.remove() : await slot.setPin(typed.next)
    if (!done.ok) return setRefusal(done.error)
    noteSlotOffered()
    showToast({ text: isOff ? text.doneOff : text.done })
    goTo('/slot', true)
  }
  const submit = async () => {
    if (isBusy) return
    const found = isOff ? {} : await whatIsWrong(typed)
    setWrong(found)
    setRefusal(undefined)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    await work()
    setBusy(false)
  }
  const field = (name: keyof typeof typed, label: string, hint?: string) => (
    <SecretField
      label={label}
      isShown={isShown}
      autocomplete={name === 'current' ? 'current-password' : 'new-password'}
      value={typed[name]}
      onValue={(value) => setTyped((now) => ({ ...now, [name]: value }))}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong[name] === undefined ? {} : { error: wrong[name] })}
    />
  )
  return (
    <Page title={title} back={{ href: '/slot' }} help={slotText.help}>
      <PageHead title={title} below={isOff ? text.belowOff : text.below} />
      {refusal !== undefined && <Melding tone="error">{text.refusals[refusal]}</Melding>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {hasPin && field('current', text.current)}
        {!isOff && field('next', text.next, text.nextHint)}
        {!isOff && field('again', text.again)}
        <TickBox isOn={isShown} onChange={setShown}>
          {text.show}
        </TickBox>
        {!isOff && <Melding>{text.forget}</Melding>}
        <div role="status">{isBusy && <p>{text.busy}</p>}</div>
        <Acties>
          <Knop look="main" icon="lock" type="submit">
            {isOff ? text.doOff : hasPin ? text.doChange : text.do}
          </Knop>
        </Acties>
      </form>
    </Page>
  )
}

async function whatIsWrong({ next, again }: { next: string; again: string }): Promise<Wrong> {
  const problem = await problemOfPin(next)
  if (problem !== undefined) return { next: text.problems[problem] }
  return next === again ? {} : { again: text.notSame }
}

function currentWords(refusal: UnlockRefusal): string {
  return refusal === 'waits' ? `${openSlotText.refusals.waits} ${openSlotText.wait(0)}` : openSlotText.refusals[refusal]
}
