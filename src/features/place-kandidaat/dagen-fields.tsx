import { weekMinutes } from '#domain/plaatsing.ts'
import { formatWeekday, startWithCapital } from '#i18n/format.ts'
import { hoursText, placeText as text, plaatsingWarnings } from '#i18n/nl/place-kandidaat.ts'
import { ChipKnop } from '#ui/chip.tsx'
import { Melding } from '#ui/melding.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Werkdag } from '#workspace/plaatsing/plaatsingen.ts'
import { toggleDag, warningsOf, withIds } from './plek-draft.ts'

const week = [1, 2, 3, 4, 5, 6, 0]

/** The days of a week with their times, how many hours that is, and what is worth a look. */
export function DagenFields({
  dagen,
  onDagen,
  start,
  einde,
}: {
  dagen: readonly Werkdag[]
  onDagen: (dagen: Werkdag[]) => void
  start: string
  einde: string
}) {
  const change = (weekdag: number, fields: Partial<Werkdag>) =>
    onDagen(dagen.map((one) => (one.weekdag === weekdag ? { ...one, ...fields } : one)))
  const codes = warningsOf(start, einde, dagen)
  return (
    <div class="stack">
      <p class="veld-hint">{text.dagenHint}</p>
      <div class="chip-groep">
        {week.map((weekdag) => (
          <ChipKnop
            key={weekdag}
            isPressed={dagen.some((one) => one.weekdag === weekdag)}
            onClick={() => onDagen(toggleDag(dagen, weekdag))}
          >
            {formatWeekday(weekdag)}
          </ChipKnop>
        ))}
      </div>
      {dagen.map(({ weekdag, van, tot }) => {
        const dag = startWithCapital(formatWeekday(weekdag))
        return (
          <div key={weekdag} class="plan-fields plan-times">
            <TextField
              label={text.vanOp(dag)}
              type="time"
              value={van}
              onValue={(value) => change(weekdag, { van: value })}
            />
            <TextField
              label={text.totOp(dag)}
              type="time"
              value={tot}
              onValue={(value) => change(weekdag, { tot: value })}
            />
          </div>
        )
      })}
      <div role="status" class="stack-tight">
        {dagen.length > 0 && <p>{hoursText(weekMinutes(withIds(dagen)))}</p>}
        {codes.map((code) => (
          <Melding key={code} tone="amber" icon="info">
            {plaatsingWarnings[code]}
          </Melding>
        ))}
      </div>
    </div>
  )
}
