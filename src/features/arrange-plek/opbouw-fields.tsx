import { addDays } from '#domain/dag.ts'
import { checkOpbouw, urenOp } from '#domain/opbouw.ts'
import { arrangePlekText, opbouwWarnings } from '#i18n/nl/arrange-plek.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Card } from '#workspace/engine.ts'
import { opbouwVan, setOpbouw } from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { isWholeDag } from './whole-dag.ts'

const text = arrangePlekText.build

/** Hours a week that grow in steps; each step is a day and a number. */
export function OpbouwFields({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const stappen = opbouwVan(card)
  const { start } = plaatsingOf(card) ?? {}
  const now = urenOp(stappen, workspace.today())
  const add = (): void => {
    const last = stappen.at(-1)
    const vanaf = last?.vanaf === undefined ? (start ?? workspace.today()) : addDays(last.vanaf, 28)
    void setOpbouw(workspace, card, undefined, { vanaf, uren: Math.min(24, (last?.uren ?? 8) + 4) })
  }
  const remove = async (id: string): Promise<void> => {
    showDone(await setOpbouw(workspace, card, id, { weg: true }), text.removed)
  }
  return (
    <div class="stack">
      <p class="quiet">{text.text}</p>
      {now !== undefined && <p>{text.now(now)}</p>}
      {stappen.map(({ id, vanaf = '', uren }, at) => (
        <div key={id} class="stack-tight">
          <div class="plan-fields">
            <TextField
              label={text.from(at + 1)}
              type="date"
              value={vanaf}
              onValue={(dag) => isWholeDag(dag) && void setOpbouw(workspace, card, id, { vanaf: dag })}
            />
            <TextField
              label={text.hours(at + 1)}
              type="number"
              inputMode="numeric"
              min="0"
              max="40"
              value={uren === undefined ? '' : String(uren)}
              onValue={(typed) => {
                const value = Number(typed)
                if (typed !== '' && value >= 0 && value <= 40) void setOpbouw(workspace, card, id, { uren: value })
              }}
            />
          </div>
          <div>
            <TekstKnop onClick={() => void remove(id)}>{text.remove(at + 1)}</TekstKnop>
          </div>
        </div>
      ))}
      <div role="status" class="stack-tight">
        {checkOpbouw(stappen, start).map((code) => (
          <Melding key={code} icon="info">
            {opbouwWarnings[code]}
          </Melding>
        ))}
      </div>
      <Acties>
        <Knop icon="plus" onClick={add}>
          {text.add}
        </Knop>
      </Acties>
    </div>
  )
}
