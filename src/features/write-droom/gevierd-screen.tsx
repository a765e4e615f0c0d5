import { useState } from 'preact/hooks'
import { papierText } from '#i18n/nl/add-papier.ts'
import { mijlpaalText as text, routekaartText } from '#i18n/nl/write-droom.ts'
import { WhoSees } from '#ui/bands.tsx'
import { FileButton } from '#ui/file-button.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import type { PapierError } from '#workspace/map/papieren.ts'
import { addPapier, namePapier } from '#workspace/map/papieren.ts'
import type { Mijlpaal } from '#workspace/map/routekaart.ts'
import { setMijlpaal } from '#workspace/map/routekaart.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { KaartTekst } from './kaart-tekst.tsx'
import { Foto } from './mijlpaal-screen.tsx'
import { mijlpaalHref } from './routekaart-paginas.ts'

/** *Dit is gelukt*: one sentence or one photo, or neither; the photo is one of mijn papieren from then on. */
export function GevierdScreen({ mijlpaal }: { mijlpaal: Mijlpaal }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { doc, id, resultaat, gevierd, papier, gevierdOp } = mijlpaal
  const state = useSaveState(doc, id)
  const [error, setError] = useState<PapierError | undefined>(undefined)
  const take = async ([file]: File[]) => {
    if (file === undefined) return
    const added = await addPapier(workspace, doc, file)
    setError(added.ok ? undefined : added.error)
    if (!added.ok) return
    await namePapier(workspace, { doc, id: added.value }, text.photoOf(resultaat.trim() || text.title))
    await setMijlpaal(workspace, mijlpaal, { papier: added.value })
  }
  const ready = async () => {
    const done = await setMijlpaal(workspace, mijlpaal, { gevierdOp: gevierdOp ?? workspace.today() })
    if (showDone(done, text.readyDone)) goTo(mijlpaalHref(id), true)
  }
  return (
    <Page title={text.title} back={{ href: mijlpaalHref(id) }} help={routekaartText.help}>
      <PageHead title={text.celebrate} above={resultaat.trim() || routekaartText.noName} below={text.celebrateHint} />
      <KaartTekst doc={doc} verzameling="mijlpalen" id={id} veld="gevierd" label={text.sentence} rows={3} />
      {error !== undefined && <Melding tone="error">{papierText.errors[error]}</Melding>}
      <Foto id={papier} alt={gevierd.trim() || text.photoOf(resultaat.trim())} />
      <FileButton isCamera accept="image/*" onFiles={(files) => void take(files)}>
        {papier === undefined ? text.photo : text.otherPhoto}
      </FileButton>
      <PageEnd>
        <SaveLine state={state} />
        <WhoSees>{routekaartText.who}</WhoSees>
        <Acties>
          <Knop look="main" onClick={() => void ready()}>
            {text.ready}
          </Knop>
          <Knop look="quiet" href={mijlpaalHref(id)}>
            {text.notYet}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}
