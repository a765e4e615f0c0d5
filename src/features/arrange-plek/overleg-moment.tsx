import type { OverlegRitme } from '#domain/werkoverleg.ts'
import { overlegRitmes } from '#domain/werkoverleg.ts'
import { formatWeekday } from '#i18n/format.ts'
import { arrangePlekText } from '#i18n/nl/arrange-plek.ts'
import { ritmeWoorden } from '#i18n/nl/hold-werkoverleg.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Card } from '#workspace/engine.ts'
import { setPlek } from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = arrangePlekText.talkMoment
const week = [1, 2, 3, 4, 5, 6, 0]

/** The fixed moment of the werkoverleg: how often, on which day, at what time. */
export function OverlegMoment({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const { overlegRitme, overlegWeekdag, overlegTijd = '' } = plaatsingOf(card) ?? {}
  const set = (next: { ritme?: OverlegRitme; weekdag?: number; tijd?: string }): void => {
    const ritme = next.ritme ?? overlegRitme
    const weekdag = next.weekdag ?? overlegWeekdag
    const tijd = next.tijd ?? overlegTijd
    // The same in words: every other screen, and an app of before, reads that.
    const werkoverleg = text.words(
      ritme === undefined ? '' : ritmeWoorden[ritme],
      weekdag === undefined ? '' : formatWeekday(weekdag),
      tijd,
    )
    void setPlek(workspace, card, {
      werkoverleg,
      ...(next.ritme === undefined ? {} : { overlegRitme: next.ritme }),
      ...(next.weekdag === undefined ? {} : { overlegWeekdag: next.weekdag }),
      ...(next.tijd === undefined || next.tijd === '' ? {} : { overlegTijd: next.tijd }),
    })
  }
  return (
    <div class="stack">
      <ChipGroep label={text.rhythm}>
        {overlegRitmes.map((one) => (
          <ChipKnop key={one} isPressed={overlegRitme === one} onClick={() => set({ ritme: one })}>
            {ritmeWoorden[one]}
          </ChipKnop>
        ))}
      </ChipGroep>
      <ChipGroep label={text.day}>
        {week.map((one) => (
          <ChipKnop key={one} isPressed={overlegWeekdag === one} onClick={() => set({ weekdag: one })}>
            {formatWeekday(one)}
          </ChipKnop>
        ))}
      </ChipGroep>
      <TextField
        label={text.time}
        type="time"
        size="short"
        isOptional
        value={overlegTijd}
        onValue={(tijd) => set({ tijd })}
      />
    </div>
  )
}
