import { useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import { doOpdrachtText } from '#i18n/nl/do-opdracht.ts'
import { WhoSees } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import {
  beginEigenOpdracht,
  finishEigenOpdracht,
  setEigenOpdracht,
  useConceptOpdracht,
} from '#workspace/leren/eigen-opdracht.ts'
import { kringVan, useKring, useLezers } from '#workspace/plaatsing/werkplek.ts'
import type { Card } from '#workspace/engine.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

const text = doOpdrachtText.make

/** A trainer or jobcoach types what was agreed on with one kandidaat: it stands on that person's list and nobody else's. */
export function OpdrachtVoorScreen({ kaart }: { kaart: string }) {
  const { cards } = useWorkspace()
  const naam = useKorteNaam()
  const persoon = kandidatenIn(cards.value.values()).find((one) => one.doc === kaart)?.persoon
  const back = `/dossier/${kaart}`
  const leren = persoon === undefined ? undefined : kringVan(cards.value, persoon).leren
  if (leren?.canWrite !== true) return <NotHerePage title={text.title} backHref={back} />
  const name = naam(persoon) || doOpdrachtText.one.someoneElse
  const title = text.titleFor(name)
  return (
    <Page title={title} back={{ href: back }} help={text.helpFor}>
      <PageHead title={title} below={text.below} />
      <Make leren={leren} back={back} what={text.whatFor(name)} made={text.madeFor} />
    </Page>
  )
}

/** Something agreed on in a coaching or werkoverleg; kandidaat, trainer and jobcoach read it. */
export function EigenOpdrachtScreen() {
  const { ik } = useWorkspace()
  const { leren } = useKring(ik.value.persoon)
  return (
    <Page title={text.title} back={{ href: '/opdrachten' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {leren === undefined ? (
        <Melding title={text.notYet.title} icon="clock">
          {text.notYet.text}
        </Melding>
      ) : (
        <Make leren={leren} back="/opdrachten" what={text.what} made={text.made} />
      )}
    </Page>
  )
}

function Make({ leren, back, what, made }: { leren: Card; back: string; what: string; made: string }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const concept = useConceptOpdracht(leren)
  // One id as long as the screen stands: the draft that was left lying, or a new one.
  const [id] = useState(() => concept?.id ?? workspace.newId())
  const [isEmpty, setEmpty] = useState(false)
  const open = useOpenDocument(leren.doc)
  const binding = useTextBinding(open, 'opdrachten', id, 'tekst')
  const state = useBewaard(leren.doc, id)
  const names = useLezers(leren).map((lezer) => lezer.naam || doOpdrachtText.one.someone)
  const mine = concept?.id === id ? concept : undefined

  const finish = async () => {
    if ((mine?.tekst ?? '').trim() === '') {
      setEmpty(true)
      return
    }
    if (showDone(await finishEigenOpdracht(workspace, leren, id), made)) goTo(back, true)
  }
  return (
    <>
      {isEmpty && <Melding>{text.empty}</Melding>}
      {binding !== undefined && <TextArea label={what} rows={3} binding={binding} />}
      <TextField
        label={text.day}
        type="date"
        size="short"
        isOptional
        value={mine?.dag ?? ''}
        onValue={(value) =>
          void (mine === undefined ? beginEigenOpdracht(workspace, leren, id) : Promise.resolve()).then(() =>
            setEigenOpdracht(workspace, leren, id, { dag: isDag(value) ? value : undefined }),
          )
        }
      />
      <SaveLine state={state} />
      <PageEnd>
        <WhoSees>{text.readers(names)}</WhoSees>
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => void finish()}>
            {text.done}
          </Knop>
        </Acties>
      </PageEnd>
    </>
  )
}
