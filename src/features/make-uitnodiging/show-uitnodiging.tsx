import { useState } from 'preact/hooks'
import { formatMoment, formatTime } from '#i18n/format.ts'
import { makeUitnodigingText as text } from '#i18n/nl/make-uitnodiging.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { canShare, copyText, shareLink } from '#ui/share-link.ts'
import { showToast } from '#ui/toast.tsx'
import type { MadeUitnodiging } from '#workspace/mensen/uitnodigingen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** A made invitation: to scan for who is here, to send for who is not; the code under it for both. */
export function ShowUitnodiging({
  made: { link, code, expiresAtMs, isSent, isExample, isHere },
  naam,
  onAgain,
}: {
  made: MadeUitnodiging & { isExample: boolean; isHere: boolean }
  naam: string
  onAgain: () => void
}) {
  const { net } = useWorkspace()
  const [isCopyRefused, setCopyRefused] = useState(false)
  const isOffline = !isExample && !isSent.value && net.value.state === 'offline'
  const until = isHere ? formatTime(expiresAtMs) : formatMoment(expiresAtMs)
  const copy = async () => {
    const isCopied = await copyText(link)
    setCopyRefused(!isCopied)
    if (isCopied) showToast({ text: text.copied })
  }
  const share = () => shareLink({ title: text.shareTitle, text: text.shareText(naam), url: link })
  return (
    <div class="stack">
      {isExample && <Melding tone="info">{text.example}</Melding>}
      {isOffline && (
        <Melding tone="info" icon="no-net">
          {text.offline}
        </Melding>
      )}
      {isHere ? (
        <Card look="plain">
          <h2>{text.scan(naam)}</h2>
          <QrCode text={link} label={text.qrLabel(naam)} />
          <p class="quiet small" role="status">
            {isSent.value || isOffline ? text.scanHow : text.sending}
          </p>
        </Card>
      ) : (
        <Card look="plain">
          <h2>{text.send(naam)}</h2>
          <Acties>
            {canShare() ? (
              <Knop look="main" icon="share" onClick={() => void share()}>
                {text.share}
              </Knop>
            ) : (
              <Knop look="main" icon="copy" onClick={() => void copy()}>
                {text.copy}
              </Knop>
            )}
            {canShare() && (
              <Knop icon="copy" onClick={() => void copy()}>
                {text.copy}
              </Knop>
            )}
          </Acties>
          {isCopyRefused && <Melding tone="info">{text.notCopied}</Melding>}
          <Details title={text.link} isOpen={isCopyRefused}>
            <p class="wrap-anywhere">{link}</p>
          </Details>
          {!isSent.value && !isOffline && (
            <p class="quiet small" role="status">
              {text.sending}
            </p>
          )}
          <p class="quiet small">{text.alone}</p>
        </Card>
      )}
      <div>
        <p class="quiet">{text.typed}</p>
        <p class="typed-code">{code}</p>
      </div>
      <p>{text.until(until)}</p>
      <p class="quiet small">{text.whatNext(naam)}</p>
      <div>
        <TekstKnop onClick={onAgain}>{text.again}</TekstKnop>
      </div>
    </div>
  )
}
