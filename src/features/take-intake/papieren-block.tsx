import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { Fold } from '#ui/details.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { IntakePart } from './intake-part.ts'

/** Whether motivatie and cv were asked for and came; one tap notes the day. */
export function PapierenBlock({ part: { intake, change } }: { part: IntakePart }) {
  const today = useWorkspace().today()
  const { velden } = intake
  const ticks = [
    { name: 'motivatieGevraagdOp', words: text.asked.motivatie },
    { name: 'motivatieGekregenOp', words: text.received.motivatie },
    { name: 'cvGevraagdOp', words: text.asked.cv },
    { name: 'cvGekregenOp', words: text.received.cv },
  ] as const
  const isAll = velden?.motivatieGekregenOp !== undefined && velden.cvGekregenOp !== undefined
  const isAsked = ticks.some(({ name }) => velden?.[name] !== undefined)
  const { all, some, none } = text.papierenStand
  return (
    <Fold title={text.papieren} below={isAll ? all : isAsked ? some : none}>
      {ticks.map(({ name, words }) => {
        const day = velden?.[name]
        return (
          <TickBox
            key={name}
            isOn={day !== undefined}
            hint={day === undefined ? undefined : text.on(day)}
            onChange={(isOn) => change({ [name]: isOn ? today : undefined })}
          >
            {words}
          </TickBox>
        )
      })}
    </Fold>
  )
}
