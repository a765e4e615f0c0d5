import { useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import { formatDay, formatDayTime, startWithCapital } from '#i18n/format.ts'
import { planBezoekText } from '#i18n/nl/plan-bezoek.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { Card } from '#ui/card.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import type { Bezoek } from '#workspace/plaatsing/bezoeken.ts'
import { setBezoek } from '#workspace/plaatsing/bezoeken.ts'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

const text = planBezoekText

/** A visit that is to come, with its day and time to change in place. */
export function GeplandBezoek({ bezoek }: { bezoek: Bezoek }) {
  const workspace = useWorkspace()
  const [isChanging, setChanging] = useState(false)
  const { dag, tijd = '' } = bezoek
  const state = useBewaard(bezoek.card.doc, bezoek.id)
  const remove = async (): Promise<void> => {
    showDone(await setBezoek(workspace, bezoek, { weg: true }), text.removed)
  }
  return (
    <Card look="outlined">
      <strong>{startWithCapital(tijd === '' ? formatDay(dag) : formatDayTime(dag, tijd))}</strong>
      <TweeAntwoorden bezoek={bezoek} />
      {isChanging && (
        <>
          <TextField
            label={text.dayOf}
            type="date"
            size="short"
            value={dag}
            onValue={(day) => {
              if (isDag(day)) void setBezoek(workspace, bezoek, { dag: day })
            }}
          />
          <TextField
            label={text.timeOf}
            type="time"
            size="short"
            value={tijd}
            onValue={(time) => void setBezoek(workspace, bezoek, { tijd: time || undefined })}
          />
        </>
      )}
      <SaveLine state={state} />
      <Acties>
        <Knop size="small" onClick={() => setChanging(!isChanging)}>
          {isChanging ? text.close : text.change}
        </Knop>
        <TekstKnop onClick={() => void remove()}>{text.remove}</TekstKnop>
      </Acties>
    </Card>
  )
}

/** Two days or two times given apart: both stand until one is picked. */
function TweeAntwoorden({ bezoek }: { bezoek: Bezoek }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const { dag: dagen = [], tijd: tijden = [] } = bezoek.velden.$antwoorden
  const isDays = dagen.length > 1
  const [first, second] = isDays ? dagen : tijden
  if (first === undefined || second === undefined) return null
  const present = (one: typeof first) => ({
    answer: isDays ? formatDay(one.waarde) : one.waarde,
    name: people.get(one.door)?.naam || naamloos.iemand,
    atMs: one.opMs,
  })
  const choose = (value: string): void => {
    void setBezoek(workspace, bezoek, isDays ? { dag: value } : { tijd: value })
  }
  return (
    <TwoAnswersCard
      question={isDays ? text.question : text.questionTime}
      answers={[present(first), present(second)]}
      onChoose={(index) => choose(index === 0 ? first.waarde : second.waarde)}
    />
  )
}
