import type { ComponentChildren } from 'preact'
import { formatDate } from '#i18n/format.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { WhoSees } from '#ui/bands.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

/** A long text of a DSTARR or a tip; shown when it can be typed in, so that no key goes astray. */
export function DstarrText(props: {
  open: OpenDocument | undefined
  collection: 'dstarrs' | 'tips'
  item: string
  field: string
  label: string
  hint?: ComponentChildren
  isLabelHidden?: boolean
  rows?: number
}) {
  const { open, collection, item, field, ...rest } = props
  const binding = useTextBinding(open, collection, item, field)
  if (binding === undefined) return null
  return <TextArea key={`${item}.${field}`} binding={binding} {...rest} />
}

/** Where it is, and who reads it. */
export function KeptAndSeen({ dstarr }: { dstarr: Dstarr }) {
  const workspace = useWorkspace()
  return (
    <>
      <SaveLine state={useBewaard(dstarr.doc, dstarr.id)} onRetry={() => workspace.tryNow?.()} />
      <WhoReads dstarr={dstarr} />
    </>
  )
}

export function WhoReads({ dstarr }: { dstarr: Dstarr }) {
  const names = useLezers(dstarr.card).map((lezer) => lezer.naam || writeLeerdoelText.step.someone)
  const words = writeLeerdoelText.step
  return <WhoSees>{dstarr.kind === 'map' ? words.nowOnlyYou : words.readBy(names)}</WhoSees>
}

/** The name of the kandidaat a shown DSTARR is of; empty for the kandidaat self. */
export function useNaamVan(dstarr: Pick<Dstarr, 'card'>): string {
  const people = usePeople()
  const owner = dstarr.card.members.find((member) => member.role === 'kandidaat')
  return dstarr.card.role === 'kandidaat' ? '' : (people.get(owner?.person ?? '')?.naam ?? '')
}

/** "Coaching 2, 12 mei" */
export function coachingWords({ nr, dag }: { nr: number; dag?: string }): string {
  return writeDstarrText.begin.coachingNr(nr, dag === undefined ? '' : formatDate(dag))
}
