import { makeGroepText as text } from '#i18n/nl/plan-groep.ts'
import { Acties, TekstKnop } from '#ui/knop.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { toggled } from './groep-draft.ts'

/** People to tick, in a fixed order: nothing moves while somebody chooses. */
export function ChooseKandidaten({
  kandidaten,
  chosen,
  onChosen,
  empty,
}: {
  kandidaten: readonly Kandidaat[]
  /** ids of kaarten */
  chosen: readonly string[]
  onChosen: (chosen: string[]) => void
  empty: string
}) {
  if (kandidaten.length === 0) return <p class="quiet">{empty}</p>
  return (
    <div>
      {kandidaten.map((one) => (
        <TickBox
          key={one.doc}
          hint={one.woonplaats || one.telefoon || undefined}
          isOn={chosen.includes(one.doc)}
          onChange={(isOn) => onChosen(toggled(chosen, one.doc, isOn))}
        >
          {one.naam}
        </TickBox>
      ))}
      <Acties>
        <TekstKnop onClick={() => onChosen(kandidaten.map((one) => one.doc))}>{text.all}</TekstKnop>
        {chosen.length > 0 && <TekstKnop onClick={() => onChosen([])}>{text.none}</TekstKnop>}
      </Acties>
    </div>
  )
}
