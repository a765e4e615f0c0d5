import { isDag } from '#domain/dag.ts'
import { TextField } from '#ui/text-field.tsx'

/** A day of now; a year that is still being typed is none. */
export function DagVeld({
  label,
  hint,
  value,
  onDag,
}: {
  label: string
  hint?: string
  value: string | undefined
  onDag: (dag: string) => void
}) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="date"
      size="short"
      isOptional
      value={value ?? ''}
      onValue={(dag) => isDag(dag) && dag >= '2000' && onDag(dag)}
    />
  )
}
