import type { RedenWijziging } from '#domain/opbouw.ts'
import { redenenWijziging } from '#domain/opbouw.ts'
import { checkPlaatsing } from '#domain/plaatsing.ts'
import { arrangePlekText, redenWoorden } from '#i18n/nl/arrange-plek.ts'
import { plaatsingWarnings } from '#i18n/nl/place-kandidaat.ts'
import { Melding } from '#ui/melding.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Card } from '#workspace/engine.ts'
import { setPlek } from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { isWholeDag } from './whole-dag.ts'

const text = arrangePlekText.period

/** The year, and a reason when it is another period; no reason is an answer too. */
export function PeriodeFields({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const { start = '', eindePlan = '', redenPeriode } = plaatsingOf(card) ?? {}
  const codes = checkPlaatsing({ start, eindePlan }, []).filter(
    (code) => code === 'not-one-year' || code === 'end-before-start',
  )
  const reasons: { value: RedenWijziging | ''; text: string }[] = [
    { value: '', text: text.noReason },
    ...redenenWijziging.map((one) => ({ value: one, text: redenWoorden[one] })),
  ]
  return (
    <div class="stack">
      <div class="plan-fields">
        <TextField
          label={text.from}
          type="date"
          value={start}
          onValue={(dag) => isWholeDag(dag) && void setPlek(workspace, card, { start: dag })}
        />
        <TextField
          label={text.to}
          type="date"
          value={eindePlan}
          onValue={(dag) => isWholeDag(dag) && void setPlek(workspace, card, { eindePlan: dag })}
        />
      </div>
      <div role="status">
        {codes.map((code) => (
          <Melding key={code} icon="info">
            {plaatsingWarnings[code]}
          </Melding>
        ))}
      </div>
      {codes.length > 0 && (
        <SelectField
          label={text.reason}
          isOptional
          options={reasons}
          value={redenPeriode ?? ''}
          onValue={(value) => void setPlek(workspace, card, { redenPeriode: value === '' ? undefined : value })}
        />
      )}
    </div>
  )
}
