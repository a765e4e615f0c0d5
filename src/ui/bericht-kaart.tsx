import { useContext } from 'preact/hooks'
import { formatWhen } from '#i18n/format.ts'
import { berichtKaartText as text } from '#i18n/nl/bericht-kaart.ts'
import { Card, CardHead } from './card.tsx'
import { Acties, Knop } from './knop.tsx'
import { PageChromeContext } from './page-chrome.ts'
import { callHref } from './person-row.tsx'
import { showToast } from './toast.tsx'

/** What a kandidaat wanted somebody to know: those words, what was agreed, and a button to call. Nothing asks for more. */
export function BerichtKaart({
  naam,
  tekst,
  stappen,
  opMs,
  telefoon,
  pauzeHref,
  onRead,
  onUnread,
}: {
  naam: string
  tekst: string
  /** empty when that did not go along */
  stappen: string
  opMs: number
  telefoon?: string
  /** for whoever reads the plaatsing */
  pauzeHref?: string
  onRead: () => void
  onUnread: () => void
}) {
  const { today } = useContext(PageChromeContext)
  const read = () => {
    onRead()
    showToast({ text: text.readDone, onUndo: onUnread })
  }
  return (
    <Card look="outlined" label={text.title(naam)}>
      <CardHead above={formatWhen(opMs, today)} title={text.title(naam)} />
      <p class="as-written">{tekst}</p>
      {(telefoon !== undefined || pauzeHref !== undefined) && (
        <Acties>
          {telefoon !== undefined && (
            <Knop size="small" icon="call" href={callHref(telefoon)}>
              {text.call(naam)}
            </Knop>
          )}
          {pauzeHref !== undefined && (
            <Knop size="small" href={pauzeHref}>
              {text.pauze}
            </Knop>
          )}
        </Acties>
      )}
      {stappen !== '' && (
        <div class="stack-tight">
          <p class="above">{text.agreed}</p>
          <p class="as-written">{stappen}</p>
        </div>
      )}
      <p class="quiet small">{text.calm}</p>
      <Acties>
        <Knop size="small" look="quiet" onClick={read}>
          {text.read}
        </Knop>
      </Acties>
    </Card>
  )
}
