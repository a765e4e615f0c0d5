import { kandidaatText as text } from '#i18n/nl/add-kandidaat.ts'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'

interface Wens {
  wensFunctie: string
  wensSector: string
  wensOrganisatie: string
}

/** How somebody first got in touch. */
export function KanaalField({ value, onValue }: { value: string; onValue: (kanaal: string) => void }) {
  const known = Object.entries(text.kanalen).map(([kanaal, word]) => ({ value: kanaal, text: word as string }))
  const isOther = value !== '' && !known.some((one) => one.value === value)
  return (
    <SelectField
      label={text.kanaal}
      isOptional
      options={[{ value: '', text: text.noKanaal }, ...known, ...(isOther ? [{ value, text: value }] : [])]}
      value={value}
      onValue={onValue}
    />
  )
}

/** Three wishes about work. */
export function WensFields({
  value,
  onValue,
  onLeave,
}: {
  value: Wens
  onValue: (changes: Partial<Wens>) => void
  onLeave?: () => void
}) {
  return (
    <div class="stack">
      <TextField
        label={text.wensFunctie}
        isOptional
        value={value.wensFunctie}
        onValue={(wensFunctie) => onValue({ wensFunctie })}
        onLeave={onLeave}
        maxLength={400}
      />
      <TextField
        label={text.wensSector}
        isOptional
        value={value.wensSector}
        onValue={(wensSector) => onValue({ wensSector })}
        onLeave={onLeave}
        maxLength={400}
      />
      <TextField
        label={text.wensOrganisatie}
        isOptional
        value={value.wensOrganisatie}
        onValue={(wensOrganisatie) => onValue({ wensOrganisatie })}
        onLeave={onLeave}
        maxLength={400}
      />
    </div>
  )
}
