import { useState } from 'preact/hooks'
import { woordenVan } from '#i18n/nl/compare-woorden.ts'
import { confirmOpnieuwText as text } from '#i18n/nl/confirm-opnieuw.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import type { HerstartFout } from '#workspace/mensen/herstart.ts'
import { useHerstartVraag } from '#workspace/mensen/herstart.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** The second of two who confirm that somebody begins anew after everything was lost. */
export function ConfirmOpnieuwScreen({ persoon }: { persoon: string }) {
  const { herstart } = useWorkspace()
  const vraag = useHerstartVraag(persoon)
  const people = usePeople()
  const [isBusy, setBusy] = useState(false)
  const [fout, setFout] = useState<HerstartFout | undefined>(undefined)
  const naam = people.get(persoon)?.naam || text.someone
  if (herstart === undefined) return <NotHerePage title={text.title} backHref="/" />
  const answer = async (isRight: boolean) => {
    if (vraag === undefined) return
    setBusy(true)
    const done = await vraag.answer(isRight)
    setBusy(false)
    setFout(done)
    if (done === undefined) showToast({ text: isRight ? text.done(naam) : text.refused })
  }
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.headline(naam)} />
      {/* What there is nothing of any more cannot have failed: the word was taken, and only its answer was lost. */}
      {fout !== undefined && vraag !== undefined && <Melding tone="error">{text.errors[fout]}</Melding>}
      <div role="status">{isBusy && <p>{text.busy}</p>}</div>
      {vraag === undefined && !isBusy && <EmptyState title={text.nothing}>{text.nothingText}</EmptyState>}
      {vraag !== undefined && !isBusy && (
        <>
          <p>{text.asks(people.get(vraag.door)?.naam || text.someone, naam)}</p>
          <Melding tone="amber" icon="alert" title={text.whatTitle}>
            <p>{text.what(naam)}</p>
            <p>{text.map}</p>
          </Melding>
          <Card look="warm">
            <h2>{text.wordsTitle(naam)}</h2>
            <p class="typed-code">{woordenVan(vraag.nummers).join(' · ')}</p>
            <p>{text.words(naam)}</p>
            <p class="quiet small">{text.life}</p>
            <Acties>
              <Knop onClick={() => void answer(true)}>{text.yes}</Knop>
              <Knop onClick={() => void answer(false)}>{text.no}</Knop>
            </Acties>
          </Card>
        </>
      )}
    </Page>
  )
}
