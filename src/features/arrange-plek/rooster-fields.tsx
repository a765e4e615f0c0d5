import { useState } from 'preact/hooks'
import { weekMinutes, checkPlaatsing } from '#domain/plaatsing.ts'
import { formatWeekday, startWithCapital } from '#i18n/format.ts'
import { arrangePlekText } from '#i18n/nl/arrange-plek.ts'
import { hoursText, plaatsingWarnings } from '#i18n/nl/place-kandidaat.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { Melding } from '#ui/melding.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Card } from '#workspace/engine.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import type { RoosterDag } from '#workspace/plaatsing/plek-afspraken.ts'
import { addDag, roosterVan, setDag, setPlek } from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = arrangePlekText.rooster
const week = [1, 2, 3, 4, 5, 6, 0]
const aboutHours = new Set(['below-12-hours', 'above-24-hours', 'all-on-one-day'])

/** The days of a week with their times, and what is worth a look; nothing stops anyone. */
export function RoosterFields({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const dagen = roosterVan(card)
  const { start, eindePlan } = plaatsingOf(card) ?? {}
  const codes = checkPlaatsing(
    { ...(start === undefined ? {} : { start }), ...(eindePlan === undefined ? {} : { eindePlan }) },
    dagen,
  ).filter((code) => code !== 'not-one-year' && code !== 'end-before-start')
  const toggle = async (weekdag: number): Promise<void> => {
    const line = dagen.find((one) => one.weekdag === weekdag)
    if (line === undefined) return void addDag(workspace, card, weekdag)
    const name = startWithCapital(formatWeekday(weekdag))
    showDone(await setDag(workspace, card, line.id, { weg: true }), text.taken(name))
  }
  return (
    <div class="stack">
      <div class="stack-tight">
        <h2 class="above">{text.days}</h2>
        <ChipGroep label={text.days}>
          {week.map((weekdag) => (
            <ChipKnop
              key={weekdag}
              isPressed={dagen.some((one) => one.weekdag === weekdag)}
              onClick={() => void toggle(weekdag)}
            >
              {formatWeekday(weekdag)}
            </ChipKnop>
          ))}
        </ChipGroep>
      </div>
      {dagen.map((dag) => (
        <Tijden key={dag.id} card={card} dag={dag} />
      ))}
      <div role="status" class="stack-tight">
        {dagen.length > 0 && <p>{hoursText(weekMinutes(dagen))}</p>}
        {codes.map((code) => (
          <Melding key={code} icon="info">
            {plaatsingWarnings[code]}
          </Melding>
        ))}
      </div>
      {(codes.some((code) => aboutHours.has(code)) || plaatsingOf(card)?.redenUren !== undefined) && (
        <Reden card={card} />
      )}
    </div>
  )
}

function Tijden({ card, dag }: { card: Card; dag: RoosterDag }) {
  const workspace = useWorkspace()
  const name = startWithCapital(formatWeekday(dag.weekdag))
  return (
    <div class="plan-fields plan-times">
      <TextField
        label={text.from(name)}
        type="time"
        value={dag.van}
        onValue={(van) => van !== '' && void setDag(workspace, card, dag.id, { van })}
      />
      <TextField
        label={text.to(name)}
        type="time"
        value={dag.tot}
        onValue={(tot) => tot !== '' && void setDag(workspace, card, dag.id, { tot })}
      />
    </div>
  )
}

/** A word about few or many hours, for who wants to give one. */
function Reden({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const kept = plaatsingOf(card)?.redenUren ?? ''
  const [typed, setTyped] = useState(kept)
  const [isWork, setWork] = useState(false)
  const vraag = useNotitieVraag(typed)
  return (
    <div class="stack-tight">
      <TextField
        label={text.why}
        hint={text.whyHint}
        isOptional
        value={typed}
        maxLength={400}
        onValue={(value) => {
          setTyped(value)
          void setPlek(workspace, card, { redenUren: value })
        }}
      />
      <GezondheidMelding
        vraag={isWork ? undefined : vraag}
        onMove={() => Promise.resolve(undefined)}
        onWork={() => {
          setWork(true)
          return Promise.resolve(undefined)
        }}
      />
    </div>
  )
}
