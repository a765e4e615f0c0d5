import { isDag } from '#domain/dag.ts'
import { profielPlekText as text } from '#i18n/nl/write-functieprofiel.ts'
import { Knop } from '#ui/knop.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PlekVelden, ProfielFields } from '#workspace/regio/functieprofiel.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The day on which the organisatie described the work: one tap when it is now. */
export function ProfielOp({ velden, onChange }: { velden: PlekVelden; onChange: (fields: ProfielFields) => void }) {
  const today = useWorkspace().today()
  const dag = velden.profielOp
  return (
    <div class="plan-fields">
      <TextField
        label={text.profielOp}
        hint={dag === undefined ? text.noProfiel : text.profielOpStand(dag)}
        type="date"
        size="short"
        isOptional
        value={dag ?? ''}
        onValue={(next) => isDag(next) && next >= '2000' && onChange({ profielOp: next })}
      />
      {dag === undefined && (
        <div>
          <Knop size="small" onClick={() => onChange({ profielOp: today })}>
            {text.today}
          </Knop>
        </div>
      )}
    </div>
  )
}
