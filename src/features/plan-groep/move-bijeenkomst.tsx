import { useState } from 'preact/hooks'
import { isVervallen, minutesOf } from '#domain/bijeenkomst.ts'
import { isDag } from '#domain/dag.ts'
import { formatDay } from '#i18n/format.ts'
import { jaarplanText as text } from '#i18n/nl/plan-groep.ts'
import { Card } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import { setBijeenkomst } from '#workspace/groep/groep-acties.ts'
import type { Bijeenkomst, Groep } from '#workspace/groep/groepen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

const velden = ['dag', 'van', 'tot', 'plaats'] as const
type Veld = (typeof velden)[number]

/** Moves one bijeenkomst; every change that makes sense is kept at once. */
export function MoveBijeenkomst({
  groep,
  bijeenkomst,
  onClose,
}: {
  groep: Groep
  bijeenkomst: Bijeenkomst
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const [typed, setTyped] = useState<Partial<Record<Veld, string>>>({})
  const valueOf = (veld: Veld): string => typed[veld] ?? bijeenkomst[veld] ?? (veld === 'plaats' ? groep.plaats : '')
  const keep = (veld: Veld, value: string) => void setBijeenkomst(workspace, groep, bijeenkomst.id, { [veld]: value })
  const change = (veld: Veld, value: string) => {
    setTyped({ ...typed, [veld]: value })
    // A date field is empty or years off while somebody types; such a value is not a wish.
    if (isWhole(veld, value)) keep(veld, value)
  }
  const keepTick = (fields: { lunch: boolean } | { stand: 'vervallen' | null }) =>
    void setBijeenkomst(workspace, groep, bijeenkomst.id, fields)
  const remove = async () => {
    if (showDone(await setBijeenkomst(workspace, groep, bijeenkomst.id, { weg: true }), text.extra.removed)) onClose()
  }
  const isDagWrong = typed.dag !== undefined && !isWhole('dag', typed.dag)
  return (
    <Card look="outlined" label={text.editOf(bijeenkomst.nr ?? 0)}>
      {velden.map((veld) => (
        <Twice
          key={veld}
          veld={veld}
          bijeenkomst={bijeenkomst}
          onChoose={(value) => {
            setTyped({ ...typed, [veld]: undefined })
            keep(veld, value)
          }}
        />
      ))}
      <div class="plan-fields plan-times">
        <TextField
          label={text.dag}
          type="date"
          error={isDagWrong ? text.dagWrong : undefined}
          value={valueOf('dag')}
          onValue={(value) => change('dag', value)}
          autoFocus
        />
        <TextField label={text.van} type="time" value={valueOf('van')} onValue={(value) => change('van', value)} />
        <TextField label={text.tot} type="time" value={valueOf('tot')} onValue={(value) => change('tot', value)} />
      </div>
      <TextField
        label={text.plaats}
        value={valueOf('plaats')}
        onValue={(value) => change('plaats', value)}
        maxLength={400}
      />
      <TickBox isOn={bijeenkomst.lunch === true} onChange={(isOn) => keepTick({ lunch: isOn })}>
        {text.lunch}
      </TickBox>
      <TickBox
        isOn={isVervallen(bijeenkomst)}
        onChange={(isOn) => keepTick({ stand: isOn ? 'vervallen' : null })}
        hint={text.offHint}
      >
        {text.off}
      </TickBox>
      <Acties>
        {bijeenkomst.soort === 'extra' && (
          <Knop look="quiet" icon="x" onClick={() => void remove()}>
            {text.extra.remove}
          </Knop>
        )}
        <Knop onClick={onClose}>{text.ready}</Knop>
      </Acties>
    </Card>
  )
}

/** Two people moved it apart: both answers stand until somebody picks. */
function Twice({
  veld,
  bijeenkomst,
  onChoose,
}: {
  veld: Veld
  bijeenkomst: Bijeenkomst
  onChoose: (value: string) => void
}) {
  const people = usePeople()
  const [one, other] = bijeenkomst.$antwoorden[veld] ?? []
  if (one === undefined || other === undefined) return null
  const answerOf = ({ waarde, door, opMs }: typeof one) => ({
    answer: veld === 'dag' ? formatDay(waarde) : waarde,
    name: people.get(door)?.naam ?? '',
    atMs: opMs,
  })
  return (
    <TwoAnswersCard
      question={text.twoAnswers[veld]}
      answers={[answerOf(one), answerOf(other)]}
      onChoose={(index) => onChoose((index === 0 ? one : other).waarde)}
    />
  )
}

function isWhole(veld: Veld, value: string): boolean {
  if (veld === 'dag') return isDag(value) && value >= '2000'
  return veld === 'plaats' || !Number.isNaN(minutesOf(value))
}
