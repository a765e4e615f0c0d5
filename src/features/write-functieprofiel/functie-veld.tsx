import { useState } from 'preact/hooks'
import { profielPlekText as text } from '#i18n/nl/write-functieprofiel.ts'
import { TextField } from '#ui/text-field.tsx'
import type { ProfielFields } from '#workspace/regio/functieprofiel.ts'
import type { Plek } from '#workspace/regio/register.ts'

/** The name of the plek never becomes empty: without it the plek would be gone from every list. */
export function Functie({ plek, onChange }: { plek: Plek; onChange: (fields: ProfielFields) => void }) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const value = typed ?? plek.functie
  return (
    <TextField
      label={text.functie}
      error={value.trim() === '' ? text.functieEmpty : undefined}
      value={value}
      onValue={(next) => {
        setTyped(next)
        if (next.trim() !== '') onChange({ functie: next })
      }}
      maxLength={400}
    />
  )
}
