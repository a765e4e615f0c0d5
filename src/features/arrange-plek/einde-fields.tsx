import { useState } from 'preact/hooks'
import type { RedenWijziging } from '#domain/opbouw.ts'
import { redenenEinde } from '#domain/opbouw.ts'
import { arrangePlekText, redenWoorden } from '#i18n/nl/arrange-plek.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Card } from '#workspace/engine.ts'
import { stopPlek } from '#workspace/plaatsing/plek-afspraken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { isWholeDag } from './whole-dag.ts'

const text = arrangePlekText.end

/** The plek ends: when, how, and a reason for who wants to give one. Undo follows. */
export function EindeFields({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [dag, setDag] = useState(workspace.today())
  const [status, setStatus] = useState<'afgerond' | 'voortijdig_gestopt' | undefined>(undefined)
  const [reden, setReden] = useState<RedenWijziging | ''>('')
  const [error, setError] = useState<string | undefined>(undefined)
  const stop = async (): Promise<void> => {
    if (status === undefined) {
      setError(text.choose)
      return
    }
    const end = { dag: isWholeDag(dag) ? dag : workspace.today(), reden: reden === '' ? undefined : reden, status }
    if (showDone(await stopPlek(workspace, card, end), text.done)) goTo('/')
  }
  return (
    <div class="stack">
      <p class="quiet">{text.text}</p>
      <TextField label={text.day} type="date" size="short" value={dag} onValue={setDag} />
      <Keuzes
        label={text.how}
        error={error}
        options={[
          { value: 'afgerond', text: text.finished },
          { value: 'voortijdig_gestopt', text: text.earlier },
        ]}
        value={status}
        onValue={(value) => {
          setStatus(value)
          setError(undefined)
        }}
      />
      <SelectField
        label={text.reason}
        isOptional
        options={[
          { value: '', text: text.noReason },
          ...redenenEinde.map((one) => ({ value: one, text: redenWoorden[one] })),
        ]}
        value={reden}
        onValue={setReden}
      />
      <Acties>
        <Knop onClick={() => void stop()}>{text.do}</Knop>
      </Acties>
    </div>
  )
}
