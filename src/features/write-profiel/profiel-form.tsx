import type { DocumentId } from '#domain/id.ts'
import { profielText } from '#i18n/nl/write-profiel.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { ScreenHelp } from '#ui/page-chrome.ts'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { useMap } from '#workspace/map/map.ts'
import type { OpenDocument } from '#workspace/workspace.ts'
import { useOpenDocument, useSaveState, useTextBinding } from '#workspace/use-workspace.tsx'

export interface ProfielWords {
  title: string
  below: string
  fields: Readonly<Record<string, { label: string; hint: string }>>
  help: ScreenHelp
}

/** A page of own texts in mijn map; every key is kept, *Klaar* only goes back. */
export function ProfielForm({ words, back = '/' }: { words: ProfielWords; back?: string }) {
  const map = useMap()
  const open = useOpenDocument(map?.doc)
  return (
    <Page title={words.title} back={{ href: back }} help={words.help}>
      <PageHead title={words.title} below={words.below} />
      {Object.entries(words.fields).map(([field, { label, hint }]) => (
        <ProfielField key={field} open={open} field={field} label={label} hint={hint} />
      ))}
      <MapSaveLine doc={map?.doc} />
      <WhoSees explanation={<p>{profielText.whoExplain}</p>}>{profielText.onlyYou}</WhoSees>
      <Acties>
        <Knop look="main" href={back}>
          {profielText.ready}
        </Knop>
      </Acties>
    </Page>
  )
}

function ProfielField(props: { open: OpenDocument | undefined; field: string; label: string; hint: string }) {
  const binding = useTextBinding(props.open, 'profiel', 'ik', props.field)
  // Until the map is open there is nothing to type into: a field that forgets would be worse than a moment's wait.
  if (binding === undefined) return null
  return <TextArea label={props.label} hint={props.hint} rows={2} binding={binding} />
}

function MapSaveLine({ doc }: { doc: DocumentId | undefined }) {
  const state = useSaveState(doc, 'ik')
  return <SaveLine state={state} />
}
