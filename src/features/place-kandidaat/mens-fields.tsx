import { placeText as text } from '#i18n/nl/place-kandidaat.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Mens } from '#workspace/mensen/leden.ts'
import type { PlekDraft } from './plek-draft.ts'

/** Who guides at the workplace: somebody who did so there before, or somebody new. */
export function WerkbegeleiderFields({
  known,
  value,
  onValue,
}: {
  known: readonly Mens[]
  value: PlekDraft
  onValue: (changes: Partial<PlekDraft>) => void
}) {
  const isNew = value.werkbegeleider === ''
  return (
    <div class="stack">
      {known.length > 0 && (
        <Keuzes
          label={text.known}
          options={[
            ...known.map((one) => ({ value: String(one.persoon), text: one.naam, hint: one.telefoon })),
            { value: '', text: text.someoneElse },
          ]}
          value={value.werkbegeleider}
          onValue={(werkbegeleider) => onValue({ werkbegeleider })}
        />
      )}
      {isNew && (
        <>
          <NaamTelefoon
            rol={text.werkbegeleider}
            naam={value.werkbegeleiderNaam}
            telefoon={value.werkbegeleiderTelefoon}
            onNaam={(werkbegeleiderNaam) => onValue({ werkbegeleiderNaam })}
            onTelefoon={(werkbegeleiderTelefoon) => onValue({ werkbegeleiderTelefoon })}
          />
          <p class="quiet small">{text.later}</p>
        </>
      )}
    </div>
  )
}

/** The colleague for every day. */
export function MaatjeFields({ value, onValue }: { value: PlekDraft; onValue: (changes: Partial<PlekDraft>) => void }) {
  return (
    <NaamTelefoon
      rol={text.maatje}
      hint={text.maatjeNaamHint}
      naam={value.maatjeNaam}
      telefoon={value.maatjeTelefoon}
      onNaam={(maatjeNaam) => onValue({ maatjeNaam })}
      onTelefoon={(maatjeTelefoon) => onValue({ maatjeTelefoon })}
    />
  )
}

/** A name and a number. */
export function NaamTelefoon({
  rol,
  hint,
  naam,
  telefoon,
  error,
  autoFocus,
  onNaam,
  onTelefoon,
}: {
  /** whose: read out with the label */
  rol: string
  hint?: string
  naam: string
  telefoon: string
  error?: string
  autoFocus?: boolean
  onNaam: (naam: string) => void
  onTelefoon: (telefoon: string) => void
}) {
  return (
    <div class="plan-fields">
      <TextField
        label={text.naamOf(rol)}
        hint={hint}
        error={error}
        isOptional={error === undefined}
        value={naam}
        onValue={onNaam}
        autocapitalize="words"
        autoFocus={autoFocus}
        maxLength={200}
      />
      <TextField
        label={text.telefoonOf(rol)}
        isOptional
        type="tel"
        value={telefoon}
        onValue={onTelefoon}
        maxLength={100}
      />
    </div>
  )
}
