import { useState } from 'preact/hooks'
import { passkeyText as text } from '#i18n/nl/make-passkey.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import type { DevicePasskeys, PasskeyFout } from '#workspace/device/device-passkeys.ts'
import {
  knowsPasskeys,
  notePasskeyOffered,
  useCanMakePasskey,
  usePasskeyAsk,
  usePasskeys,
} from '#workspace/device/passkey-choice.ts'
import { useSlot } from '#workspace/device/slot-choice.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Makes a passkey, or shows one: where joining ends, and where *Passkey erbij* leads. */
export function MakePasskeyScreen() {
  const passkeys = usePasskeys()
  if (passkeys === undefined) return <NotHerePage title={text.make.title} backHref="/instellingen" />
  return <MakePasskey passkeys={passkeys} />
}

function MakePasskey({ passkeys }: { passkeys: DevicePasskeys }) {
  const { ik } = useWorkspace()
  const goTo = useGoTo()
  const ask = usePasskeyAsk()
  const canMake = useCanMakePasskey()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<PasskeyFout | undefined>(undefined)
  const { isRequired, barred } = passkeys.stand.value
  // Asked to make one, while one that is there has to be shown before that.
  const isBefore = error === 'show-first' && barred === undefined
  const isShowing = barred === 'due' || isBefore
  const words = isShowing ? text.show : text.make

  const work = async (what: 'make' | 'show') => {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    const done = what === 'make' ? await passkeys.make(ik.value.naam || text.list.title) : await passkeys.show()
    setBusy(false)
    if (!done.ok) return setError(what === 'show' && isBefore ? 'show-first' : done.error)
    notePasskeyOffered()
    if (what === 'show' && isBefore) return showToast({ text: text.show.nowMake })
    showToast({ text: what === 'make' ? text.make.made : text.show.shown })
    goTo(location.pathname === '/' ? '/' : '/passkeys', true)
  }
  return (
    <Page
      title={isShowing ? text.list.title : words.title}
      help={text.help}
      {...(location.pathname === '/' ? {} : { back: { href: '/passkeys' } })}
    >
      <PageHead title={words.title} below={words.below} />
      {error !== undefined && <Melding tone="error">{text.errors[error]}</Melding>}
      {isShowing ? (
        <p>{text.show.safe}</p>
      ) : canMake === false ? (
        <NoneHere />
      ) : (
        <ul class="bullets">
          {text.make.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {isRequired && !isShowing && <p class="quiet">{text.make.required}</p>}
      <div role="status">{isBusy && <p>{text.make.busy}</p>}</div>
      <Acties isStacked>
        {isShowing && (
          <Knop look="main" icon="person" isWide onClick={() => void work('show')}>
            {text.show.do}
          </Knop>
        )}
        {canMake === true && (
          <Knop
            look={isShowing ? 'second' : 'main'}
            {...(isShowing ? {} : { icon: 'person' as const })}
            isWide
            onClick={() => void work('make')}
          >
            {isShowing ? text.show.make : text.make.do}
          </Knop>
        )}
        {canMake === false && !isShowing && <OtherWays onOther={() => void work('make')} />}
        {ask === 'offer' && (
          <Knop
            isWide
            onClick={() => {
              notePasskeyOffered()
              goTo('/', true)
            }}
          >
            {text.make.notNow}
          </Knop>
        )}
      </Acties>
    </Page>
  )
}

function NoneHere() {
  return (
    <Melding icon="info" title={text.none.title}>
      <ul class="bullets">
        {text.none.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Melding>
  )
}

/** A key that is put in, or another phone; and a lock of its own for this device meanwhile. */
function OtherWays({ onOther }: { onOther: () => void }) {
  const slot = useSlot()
  return (
    <>
      {knowsPasskeys() && (
        <Knop look="main" icon="person" isWide onClick={onOther}>
          {text.none.do}
        </Knop>
      )}
      {slot?.kinds.value.includes('none') === true && (
        <Knop icon="lock" isWide href="/slot/pin">
          {text.none.pin}
        </Knop>
      )}
    </>
  )
}
