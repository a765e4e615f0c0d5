import { momenten } from '#domain/intake.ts'
import { momentWoorden } from '#i18n/nl/intake-woorden.ts'
import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { Fold } from '#ui/details.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { setIntake } from '#workspace/mensen/kandidaten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { DagVeld } from './dag-veld.tsx'
import type { IntakePart } from './intake-part.ts'

/** Not now is about the moment only; the day on which to ask again comes back by itself. */
export function LaterBlock({ part: { intake, change, nameOf } }: { part: IntakePart }) {
  const workspace = useWorkspace()
  const { velden } = intake
  const dag = velden?.opnieuwUitnodigenOp
  const remove = async () => {
    const { kandidaat, card } = intake
    showDone(await setIntake(workspace, kandidaat, card, { opnieuwUitnodigenOp: undefined }), text.removedLater)
  }
  return (
    <Fold title={text.later} below={dag === undefined ? text.noLater : text.laterStand(dag)}>
      <div class="stack">
        <KeuzeOfTwee
          label={text.moment}
          hint={text.momentHint}
          isRow
          options={momenten.map((value) => ({ value, text: momentWoorden[value] }))}
          value={velden?.moment}
          answers={velden?.$antwoorden.moment}
          nameOf={nameOf}
          onValue={(moment) => change({ moment })}
        />
        <DagVeld
          label={text.opnieuw}
          hint={text.opnieuwHint}
          value={dag}
          onDag={(opnieuwUitnodigenOp) => change({ opnieuwUitnodigenOp })}
        />
        {dag !== undefined && (
          <div>
            <TekstKnop onClick={() => void remove()}>{text.removeLater}</TekstKnop>
          </div>
        )}
      </div>
    </Fold>
  )
}
