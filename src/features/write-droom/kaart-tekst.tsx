import type { DocumentId } from '#domain/id.ts'
import { TextArea } from '#ui/text-field.tsx'
import { useOpenDocument, useTextBinding } from '#workspace/use-workspace.tsx'

/** A long text of mijn map that is kept at every key. */
export function KaartTekst(props: {
  doc: DocumentId
  verzameling: 'droom' | 'mijlpalen' | 'acties'
  id: string
  veld: string
  label: string
  /** the heading of the page says it already */
  isLabelHidden?: boolean
  rows?: number
}) {
  const { doc, verzameling, id, veld, label, isLabelHidden, rows = 4 } = props
  const open = useOpenDocument(doc)
  const binding = useTextBinding(open, verzameling, id, veld)
  // Until the map is open there is nothing to type into.
  if (binding === undefined) return null
  return <TextArea label={label} rows={rows} binding={binding} {...(isLabelHidden === true ? { isLabelHidden } : {})} />
}
