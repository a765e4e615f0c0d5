import { useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import type { Opbouw } from '#domain/pauze.ts'
import { formatDay } from '#i18n/format.ts'
import { planPauzeText as text } from '#i18n/nl/plan-pauze.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Pauze, PauzeItem } from '#workspace/plaatsing/pauzes.ts'
import { beginWeer, setPauze } from '#workspace/plaatsing/pauzes.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { Twee } from './contact-fields.tsx'

/** Back to work: from which day, and with how many hours at first. */
export function WeerBeginnen({ pauze, nu }: { pauze: Pauze; nu: PauzeItem }) {
  const workspace = useWorkspace()
  const { card, opbouw, roosterUren } = pauze
  const planned = typeof nu.tot === 'string' ? nu.tot : undefined
  const [dag, setDag] = useState(planned ?? workspace.today())
  const isToday = dag <= workspace.today()
  const set = (fields: Parameters<typeof setPauze>[3]) => void setPauze(workspace, card.doc, nu.id, fields)
  const begin = async () => {
    const done = await beginWeer(workspace, { ...pauze, nu }, isDag(dag) ? dag : workspace.today())
    showDone(done, isToday ? text.begun : text.planned(formatDay(dag)))
  }
  const notYet = async () => {
    showDone(await beginWeer(workspace, { ...pauze, nu }, null), text.undone)
  }
  return (
    <Block title={text.again}>
      <div class="stack">
        <p class="quiet">{planned === undefined ? text.againText : text.planned(formatDay(planned))}</p>
        <Twee nu={nu} field="urenBegin" question={text.hoursFirst} words={String} onPick={set} />
        <Uren
          label={text.hoursFirst}
          hint={roosterUren > 0 ? text.hoursHint(roosterUren) : undefined}
          value={nu.urenBegin}
          onValue={(urenBegin) => set({ urenBegin })}
        />
        <Twee nu={nu} field="urenErbij" question={text.hoursMore} words={String} onPick={set} />
        <Uren label={text.hoursMore} value={nu.urenErbij} onValue={(urenErbij) => set({ urenErbij })} />
        {opbouw !== undefined && <OpbouwWeken opbouw={opbouw} doel={roosterUren} />}
        <TextField label={text.againOn} type="date" size="short" value={dag} onValue={setDag} />
        <Acties>
          <Knop onClick={() => void begin()}>{isToday || !isDag(dag) ? text.begin : text.beginOn(formatDay(dag))}</Knop>
          {planned !== undefined && (
            <Knop look="quiet" onClick={() => void notYet()}>
              {text.undo}
            </Knop>
          )}
        </Acties>
      </div>
    </Block>
  )
}

/** The hours of each week, the last one as in the schedule. */
export function OpbouwWeken({ opbouw: { weken, weekNu }, doel }: { opbouw: Opbouw; doel: number }) {
  return (
    <div class="stack-tight">
      <p class="above">{text.weeks}</p>
      <ol class="bullets">
        {weken.map((uren, at) => {
          const words = uren >= doel ? text.weekAsPlanned(at + 1) : text.week(at + 1, uren)
          return <li key={at}>{at === weekNu ? <strong>{words}</strong> : words}</li>
        })}
      </ol>
      <p class="quiet small">{text.ownHours}</p>
    </div>
  )
}

/** A number of hours; halves too. What is no number stays as it was. */
function Uren({
  label,
  hint,
  value,
  onValue,
}: {
  label: string
  hint?: string | undefined
  value: number | undefined
  onValue: (uren: number) => void
}) {
  // Its own copy: "2," is on the way to 2,5.
  const [typed, setTyped] = useState(value === undefined ? '' : String(value).replace('.', ','))
  return (
    <TextField
      label={label}
      hint={hint}
      isOptional
      inputMode="decimal"
      size="short"
      value={typed}
      maxLength={5}
      onValue={(next) => {
        setTyped(next)
        const uren = Number(next.trim().replace(',', '.'))
        if (next.trim() !== '' && Number.isFinite(uren) && uren >= 0 && uren <= 60) onValue(uren)
      }}
    />
  )
}
