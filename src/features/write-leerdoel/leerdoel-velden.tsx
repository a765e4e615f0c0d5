import type { ComponentChildren } from 'preact'
import type { DocumentId } from '#domain/id.ts'
import { formatWhen } from '#i18n/format.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { WhoSees } from '#ui/bands.tsx'
import { GezondheidMelding, GezondheidMerk } from '#ui/gezondheid-melding.tsx'
import { Icon } from '#ui/icon.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { TekstPlaats } from '#workspace/leren/gezondheid.ts'
import { markAsWork, moveToMap, useGezondheidsvraag } from '#workspace/leren/gezondheid.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { usePeople, usePresent, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'

const text = writeLeerdoelText.step

/** A long text of a leerdoel or of a step; shown when it can be typed in, so that no key goes astray. */
export function BoundText(props: {
  open: OpenDocument | undefined
  collection: 'leerdoelen' | 'subdoelen'
  item: string
  field: string
  label: string
  hint?: ComponentChildren
  isLabelHidden?: boolean
  isOptional?: boolean
  rows?: number
}) {
  const { open, collection, item, field, ...rest } = props
  const binding = useTextBinding(open, collection, item, field)
  if (open === undefined || binding === undefined) return null
  return (
    <>
      <TextArea key={`${item}.${field}`} binding={binding} {...rest} />
      <GezondheidVraag key={`${item}.${field}.vraag`} plaats={{ doc: open.doc, collection, item, veld: field }} />
    </>
  )
}

/** Asks about a text that seems to be about health, and says who chose that it is about the work. */
function GezondheidVraag({ plaats }: { plaats: TekstPlaats }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const vraag = useGezondheidsvraag(plaats)
  const merk = vraag?.merk
  return (
    <>
      <GezondheidMelding
        vraag={vraag}
        onMove={() => moveToMap(workspace, plaats)}
        onWork={() => markAsWork(workspace, plaats)}
      />
      {merk !== undefined && (
        <GezondheidMerk name={people.get(merk.door)?.naam ?? ''} isMine={merk.door === workspace.ik.value.persoon} />
      )}
    </>
  )
}

/** Where it is, and who reads it: under every field. */
export function KeptAndSeen({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  return (
    <>
      <SaveLine state={useBewaard(doel.doc, doel.id)} onRetry={() => workspace.tryNow?.()} />
      <WhoReads doel={doel} />
    </>
  )
}

/** Who reads a leerdoel, by name. */
export function WhoReads({ doel }: { doel: Leerdoel }) {
  const names = useLezers(doel.card).map((lezer) => lezer.naam || text.someone)
  return <WhoSees>{doel.kind === 'map' ? text.nowOnlyYou : text.readBy(names)}</WhoSees>
}

/** "Tom kijkt ook mee" */
export function AlsoHere({ doc }: { doc: DocumentId }) {
  const names = usePresent(doc)
  if (names.length === 0) return null
  return (
    <p class="save-line" role="status">
      <Icon name="eye" size="small" />
      <span>{text.alsoHere(names)}</span>
    </p>
  )
}

/** Who wrote a field last, where more than one may write. */
export function LastBy({ doel, field }: { doel: Leerdoel; field: keyof Leerdoel['velden']['$wie'] }) {
  const { ik, today } = useWorkspace()
  const people = usePeople()
  const last = doel.velden.$wie[field]
  if (last === undefined || doel.kind === 'map') return null
  const name = last.persoon === ik.value.persoon ? text.you : people.get(last.persoon)?.naam || text.someone
  return <p class="quiet small">{text.lastBy(name, formatWhen(last.opMs, today()))}</p>
}
