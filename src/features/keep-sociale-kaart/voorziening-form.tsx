import { useState } from 'preact/hooks'
import type { Instapeis, VoorzieningWet } from '#domain/sociale-kaart.ts'
import { instapeisen, voorzieningWetten } from '#domain/sociale-kaart.ts'
import { eisWoorden, voorzieningText as text, wetWoorden } from '#i18n/nl/keep-sociale-kaart.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useDraft } from '#workspace/draft.ts'
import type { Voorziening } from '#workspace/regio/sociale-kaart.ts'

type Velden = Omit<Voorziening, 'id' | 'nagekekenOp'>
type Typed = { [Key in keyof Velden]: Velden[Key] | undefined }

const untouched: Typed = {
  naam: undefined,
  soort: undefined,
  wet: undefined,
  gebied: undefined,
  telefoon: undefined,
  website: undefined,
  eisen: undefined,
  andereGemeenten: undefined,
}
const lines = ['naam', 'soort', 'gebied', 'telefoon', 'website'] as const

/** The fields of a provision. Only what was typed here is laid over what stands there now. */
export function VoorzieningForm({
  start,
  onKeep,
}: {
  start?: Voorziening
  /** @returns whether it was kept */
  onKeep: (velden: Velden) => Promise<boolean>
}) {
  const draft = useDraft<Typed>(`voorziening-${start?.id ?? 'nieuw'}`, () => untouched)
  const [isChecked, setChecked] = useState(false)
  const value = (line: (typeof lines)[number]): string => draft.value[line] ?? start?.[line] ?? ''
  const wet: VoorzieningWet = draft.value.wet ?? start?.wet ?? 'overig'
  const eisen: readonly Instapeis[] = draft.value.eisen ?? start?.eisen ?? []
  const andereGemeenten = draft.value.andereGemeenten ?? start?.andereGemeenten ?? false
  const keep = async () => {
    setChecked(true)
    const naam = value('naam').trim()
    if (naam === '') return
    const [soort, gebied, telefoon, website] = [value('soort'), value('gebied'), value('telefoon'), value('website')]
    const velden = { naam, soort, wet, gebied, telefoon, website, eisen, andereGemeenten }
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
      {lines.map((line) => (
        <TextField
          key={line}
          label={text[line]}
          hint={line === 'soort' ? text.soortHint : undefined}
          isOptional={line !== 'naam'}
          type={line === 'telefoon' ? 'tel' : line === 'website' ? 'url' : 'text'}
          error={line === 'naam' && isChecked && value('naam').trim() === '' ? text.naamEmpty : undefined}
          value={value(line)}
          onValue={(next) => draft.set({ [line]: next })}
          maxLength={400}
        />
      ))}
      <SelectField
        label={text.wet}
        options={voorzieningWetten.map((one) => ({ value: one, text: wetWoorden[one] }))}
        value={wet}
        onValue={(next) => draft.set({ wet: next })}
      />
      <fieldset class="stack-tight">
        <legend class="veld-label">{text.eisen}</legend>
        {instapeisen.map((eis) => (
          <TickBox
            key={eis}
            isOn={eisen.includes(eis)}
            onChange={(isOn) => draft.set({ eisen: isOn ? [...eisen, eis] : eisen.filter((one) => one !== eis) })}
          >
            {eisWoorden[eis]}
          </TickBox>
        ))}
      </fieldset>
      <TickBox isOn={andereGemeenten} onChange={(isOn) => draft.set({ andereGemeenten: isOn })}>
        {text.andereGemeenten}
      </TickBox>
      {start === undefined ? (
        <Acties isStacked>
          <Knop look="main" type="submit">
            {text.keep}
          </Knop>
        </Acties>
      ) : (
        <Acties>
          <Knop type="submit">{text.keep}</Knop>
        </Acties>
      )}
    </form>
  )
}
