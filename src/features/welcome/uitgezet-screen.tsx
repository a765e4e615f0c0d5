import { useState } from 'preact/hooks'
import { uitgezetText as text } from '#i18n/nl/welcome.ts'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { saveFile } from '#ui/save-file.ts'
import { copyText } from '#ui/share-link.ts'
import { showToast } from '#ui/toast.tsx'
import { useUitgezet } from '#workspace/toestellen/leftover.ts'

/** This device was put out: what that means, and what was not shared yet. */
export function UitgezetScreen() {
  return (
    <Page title={text.title} back={{ href: '/' }}>
      <PageHead title={text.title} />
      <Uitgezet />
    </Page>
  )
}

function Uitgezet() {
  const { isUitgezet, rest, klaar } = useUitgezet()
  const goTo = useGoTo()
  const [isAsking, setAsking] = useState(false)
  if (!isUitgezet) return null
  const leave = () => {
    klaar()
    goTo('/')
  }
  if (rest === undefined) {
    return (
      <Melding tone="amber" icon="info" action={<TekstKnop onClick={leave}>{text.ok}</TekstKnop>}>
        {text.empty}
      </Melding>
    )
  }
  const copy = async () => {
    if (await copyText(rest.langeCode)) showToast({ text: text.copied })
  }
  return (
    <>
      <Melding tone="amber" icon="info">
        <p>{text.rest}</p>
        <p>{text.how}</p>
        <p class="wrap-anywhere">{rest.langeCode}</p>
      </Melding>
      <Acties>
        <Knop icon="download" onClick={() => saveFile(rest.bestand, text.fileName, 'application/octet-stream')}>
          {text.save}
        </Knop>
        <Knop icon="copy" onClick={() => void copy()}>
          {text.copy}
        </Knop>
      </Acties>
      {isAsking ? (
        <ConfirmInline
          question={text.drop}
          yes={text.dropYes}
          no={text.dropNo}
          onYes={leave}
          onNo={() => setAsking(false)}
        >
          {text.dropText}
        </ConfirmInline>
      ) : (
        <TekstKnop onClick={() => setAsking(true)}>{text.done}</TekstKnop>
      )}
    </>
  )
}
