import { useEffect, useState } from 'preact/hooks'
import { holdWerkoverlegText as text } from '#i18n/nl/hold-werkoverleg.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { GezondheidMelding, GezondheidMerk } from '#ui/gezondheid-melding.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { TekstPlaats } from '#workspace/leren/gezondheid.ts'
import { markAsWork, moveToMap, useGezondheidsvraag } from '#workspace/leren/gezondheid.ts'
import { useLeerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import type { OverlegPlaats, Werkoverleg } from '#workspace/plaatsing/werkoverleggen.ts'
import { keepOverlegAfspraak, setBesproken } from '#workspace/plaatsing/werkoverleggen.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

interface Props {
  plaats: OverlegPlaats
  overleg: Werkoverleg
}

/** Which leerdoelen were talked about; only those that the werkplek may see. */
export function OverlegDoelen({ plaats, overleg }: Props) {
  const workspace = useWorkspace()
  const doelen = useLeerdoelenVan(plaats.kandidaat).filter((doel) => doel.doc === plaats.werkplek.doc)
  if (doelen.length === 0) return null
  return (
    <div class="stack-tight" role="group" aria-label={text.goals}>
      <h2 class="above">{text.goals}</h2>
      {doelen.map((doel) => (
        <TickBox
          key={doel.id}
          isOn={overleg.leerdoelen.includes(doel.id)}
          onChange={(isOn) => void setBesproken(workspace, plaats, overleg.id, doel.id, isOn)}
        >
          {doel.naam || writeLeerdoelText.overview.noName}
        </TickBox>
      ))}
    </div>
  )
}

/** What was talked about: one text for both. */
export function Besproken({ plaats, overleg, open }: Props & { open: OpenDocument | undefined }) {
  const { doc } = plaats.werkplek
  const binding = useTextBinding(open, 'overleggen', overleg.id, 'besproken')
  const readers = useLezers(plaats.werkplek)
    .map((lezer) => lezer.naam)
    .filter(Boolean)
  const hint = readers.length === 0 ? undefined : text.discussedHint(readers)
  if (binding === undefined) return null
  return (
    <div class="stack-tight">
      <TextArea label={text.discussed} hint={hint} binding={binding} rows={4} />
      <Gezondheid plek={{ doc, collection: 'overleggen', item: overleg.id, veld: 'besproken' }} />
    </div>
  )
}

/** Agreements: each its own line, that can be ticked later; an empty line waits for the next one. */
export function OverlegAfspraken({ plaats, overleg, open }: Props & { open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  const [emptyId, setEmptyId] = useState(() => workspace.newId())
  const known = overleg.afspraken.map((one) => one.id)
  const typed = (plaats.werkplek.items['afspraken']?.[emptyId]?.['tekst'] ?? '') !== ''
  useEffect(() => {
    if (!typed) return
    void keepOverlegAfspraak(workspace, plaats, overleg.id, emptyId).then(() => setEmptyId(workspace.newId()))
  }, [typed])
  const shown = [...known.filter((id) => id !== emptyId), emptyId]
  return (
    <div class="stack-tight" role="group" aria-label={text.agreed}>
      <h2 class="above">{text.agreed}</h2>
      {shown.map((id, at) => (
        <Afspraak
          key={id}
          plaats={plaats}
          id={id}
          open={open}
          label={at < known.length ? text.oneAgreed(at + 1) : text.moreAgreed}
        />
      ))}
    </div>
  )
}

function Afspraak({
  plaats,
  id,
  open,
  label,
}: {
  plaats: OverlegPlaats
  id: string
  open: OpenDocument | undefined
  label: string
}) {
  const binding = useTextBinding(open, 'afspraken', id, 'tekst')
  if (binding === undefined) return null
  return (
    <div class="stack-tight">
      <TextField label={label} binding={binding} autocapitalize="sentences" />
      <Gezondheid plek={{ doc: plaats.werkplek.doc, collection: 'afspraken', item: id, veld: 'tekst' }} />
    </div>
  )
}

/** The nudge under a text of the werkplek, and who said that it is about the work. */
function Gezondheid({ plek }: { plek: TekstPlaats }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const vraag = useGezondheidsvraag(plek)
  const merk = vraag?.merk
  return (
    <>
      <GezondheidMelding
        vraag={vraag}
        onMove={() => moveToMap(workspace, plek)}
        onWork={() => markAsWork(workspace, plek)}
      />
      {merk !== undefined && (
        <GezondheidMerk name={people.get(merk.door)?.naam ?? ''} isMine={merk.door === workspace.ik.value.persoon} />
      )}
    </>
  )
}
