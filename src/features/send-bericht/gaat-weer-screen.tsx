import type { DocumentId } from '#domain/id.ts'
import { sendBerichtText } from '#i18n/nl/send-bericht.ts'
import { WhoSees } from '#ui/bands.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { sluitPeriode, usePeriodeNu } from '#workspace/map/berichten.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

const text = sendBerichtText.after

/** *Het gaat weer*: looking back on what helped, for oneself; then to the plan, while one still knows. */
export function GaatWeerScreen() {
  const periode = usePeriodeNu()
  return (
    <Page title={text.title} back={{ href: '/het-gaat-even-niet/gestuurd' }} help={sendBerichtText.helpAfter}>
      <PageHead title={text.title} below={periode === undefined ? undefined : text.below} />
      {periode === undefined ? (
        <EmptyState isCertain title={text.nothing} action={<Knop href="/terugvalplan">{text.plan}</Knop>}>
          {text.nothingText}
        </EmptyState>
      ) : (
        <Terugkijken doc={periode.doc} id={periode.id} />
      )}
    </Page>
  )
}

function Terugkijken({ doc, id }: { doc: DocumentId; id: string }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const state = useSaveState(doc, id)
  const open = useOpenDocument(doc)
  const helped = useTextBinding(open, 'terugvalperiodes', id, 'hielp')
  const notHelped = useTextBinding(open, 'terugvalperiodes', id, 'hielpNiet')
  const ready = async () => {
    if (showDone(await sluitPeriode(workspace, doc, id), text.done)) goTo('/terugvalplan', true)
  }
  if (helped === undefined || notHelped === undefined) return null
  return (
    <>
      <TextArea label={text.helped} hint={text.hint} rows={3} binding={helped} />
      <TextArea label={text.notHelped} rows={3} binding={notHelped} />
      <SaveLine state={state} />
      <WhoSees>{text.who}</WhoSees>
      <Acties>
        <Knop look="main" onClick={() => void ready()}>
          {text.ready}
        </Knop>
      </Acties>
    </>
  )
}
