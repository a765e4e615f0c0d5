import { useEffect, useState } from 'preact/hooks'
import { dayOfMoment, formatDay } from '#i18n/format.ts'
import { passkeyText } from '#i18n/nl/make-passkey.ts'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { RowList, TaskRow } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import type { DevicePasskeys, KnownPasskey, PasskeyFout } from '#workspace/device/device-passkeys.ts'
import { usePasskeys } from '#workspace/device/passkey-choice.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = passkeyText.list

/** *Passkeys*: which there are, since when and where, one more, and one away. */
export function PasskeysScreen() {
  const passkeys = usePasskeys()
  if (passkeys === undefined) return <NotHerePage title={text.title} backHref="/instellingen" />
  return (
    <Page title={text.title} back={{ href: '/instellingen' }} help={passkeyText.help}>
      <PageHead title={text.title} below={text.below} />
      {passkeys.stand.value.isDoubted && (
        <Melding tone="amber" icon="alert" title={text.doubtTitle}>
          {text.doubtText}
        </Melding>
      )}
      <Lijst passkeys={passkeys} />
      <Acties>
        <Knop icon="plus" href="/passkey">
          {text.add}
        </Knop>
      </Acties>
    </Page>
  )
}

function Lijst({ passkeys }: { passkeys: DevicePasskeys }) {
  const [lijst, setLijst] = useState<readonly KnownPasskey[] | undefined>(undefined)
  const [error, setError] = useState<PasskeyFout | undefined>(undefined)
  const [asked, setAsked] = useState<KnownPasskey | undefined>(undefined)
  const { net } = useWorkspace()
  const { count, barred } = passkeys.stand.value
  const isOnline = net.value.state === 'online'

  const load = async (): Promise<void> => {
    const answer = await passkeys.list()
    if (answer.ok) setLijst(answer.value)
    setError(answer.ok ? undefined : answer.error)
  }
  // Another device, the passkey that was just made, or a connection that is there now.
  useEffect(() => void load(), [count, barred, isOnline])

  const remove = async ({ id }: KnownPasskey): Promise<void> => {
    setAsked(undefined)
    const removed = await passkeys.remove(id)
    if (!removed.ok) return setError(removed.error)
    showToast({ text: text.removed })
    await load()
  }
  return (
    <>
      {error !== undefined && (
        <Melding
          tone={error === 'offline' || error === 'last' ? 'info' : 'error'}
          action={error === 'last' ? undefined : <TekstKnop onClick={() => void load()}>{text.again}</TekstKnop>}
        >
          {passkeyText.errors[error]}
        </Melding>
      )}
      {lijst === undefined && error === undefined && <p role="status">{text.loading}</p>}
      {lijst?.length === 0 && <EmptyState isCertain title={text.empty} />}
      {asked !== undefined && (
        <ConfirmInline
          question={text.removeTitle(nameOf(asked))}
          yes={text.yes}
          no={text.no}
          onYes={() => void remove(asked)}
          onNo={() => setAsked(undefined)}
        >
          {text.removeText}
        </ConfirmInline>
      )}
      {lijst !== undefined && lijst.length > 0 && (
        <RowList label={text.title}>
          {lijst.map((one) => (
            <TaskRow
              key={one.id}
              icon={one.label === 'computer' ? 'laptop' : 'phone'}
              title={nameOf(one)}
              below={belowOf(one)}
              action={
                <TekstKnop label={text.removeWhat(nameOf(one), dayOf(one))} onClick={() => setAsked(one)}>
                  {text.remove}
                </TekstKnop>
              }
            />
          ))}
        </RowList>
      )}
    </>
  )
}

function nameOf({ label }: KnownPasskey): string {
  return label === 'telefoon' || label === 'computer' ? text.label[label] : text.other
}

function belowOf(one: KnownPasskey): string {
  const parts = [one.isHere ? text.isHere : undefined, text.since(dayOf(one)), one.isDoubted ? text.doubted : undefined]
  return parts.filter(Boolean).join(' · ')
}

function dayOf({ madeAtMs }: KnownPasskey): string {
  return formatDay(dayOfMoment(madeAtMs))
}
