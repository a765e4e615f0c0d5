import { useState } from 'preact/hooks'
import { organisatieText as text } from '#i18n/nl/see-organisaties.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'

export interface OrganisatieVelden {
  naam: string
  plaats: string
  telefoon: string
  functie: string
}

type Typed = Record<keyof OrganisatieVelden, string | undefined>

const untouched: Typed = { naam: undefined, plaats: undefined, telefoon: undefined, functie: undefined }

/** The fields of an organisatie; a new one may get its first functie at once. */
export function OrganisatieForm({
  name,
  start,
  hasFunctie,
  button,
  onKeep,
}: {
  /** of the draft */
  name: string
  start?: Omit<OrganisatieVelden, 'functie'>
  hasFunctie?: boolean
  button: string
  /** @returns whether it was kept */
  onKeep: (velden: OrganisatieVelden) => Promise<boolean>
}) {
  // Only what was typed here: a field that was left alone shows, and keeps, what a colleague made of it meanwhile.
  const draft = useDraft<Typed>(name, () => untouched)
  const { naam = start?.naam ?? '', plaats = start?.plaats ?? '', telefoon = start?.telefoon ?? '' } = draft.value
  const { functie = '' } = draft.value
  const [isChecked, setChecked] = useState(false)
  const keep = async () => {
    setChecked(true)
    if (naam.trim() === '') return
    const velden = { naam: naam.trim(), plaats: plaats.trim(), telefoon: telefoon.trim(), functie: functie.trim() }
    if (await onKeep(velden)) draft.clear()
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label={text.naam}
        error={isChecked && naam.trim() === '' ? text.naamEmpty : undefined}
        value={naam}
        onValue={(value) => draft.set({ naam: value })}
        autocomplete="organization"
        maxLength={400}
      />
      <TextField
        label={text.plaats}
        isOptional
        value={plaats}
        onValue={(value) => draft.set({ plaats: value })}
        maxLength={400}
      />
      <TextField
        label={text.telefoon}
        isOptional
        type="tel"
        value={telefoon}
        onValue={(value) => draft.set({ telefoon: value })}
        maxLength={100}
      />
      {hasFunctie && (
        <TextField
          label={text.functie}
          hint={text.newFunctieHint}
          isOptional
          value={functie}
          onValue={(value) => draft.set({ functie: value })}
          maxLength={400}
        />
      )}
      <Acties>
        <Knop look={start === undefined ? 'main' : 'second'} type="submit">
          {button}
        </Knop>
      </Acties>
    </form>
  )
}
