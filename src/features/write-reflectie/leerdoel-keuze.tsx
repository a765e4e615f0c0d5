import { useState } from 'preact/hooks'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { Melding } from '#ui/melding.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'

const text = writeReflectieText.begin

/** Ticks for one or two leerdoelen, in the order in which they were ticked. */
export function LeerdoelKeuze({
  doelen,
  chosen,
  onChosen,
}: {
  doelen: readonly Leerdoel[]
  chosen: readonly Leerdoel[]
  onChosen: (chosen: Leerdoel[]) => void
}) {
  const [isTooMany, setTooMany] = useState(false)
  const set = (doel: Leerdoel, isOn: boolean) => {
    const rest = chosen.filter((one) => one.id !== doel.id)
    setTooMany(isOn && rest.length >= 2)
    if (!isOn || rest.length < 2) onChosen(isOn ? [...rest, doel] : rest)
  }
  if (doelen.length === 0) return <Melding>{text.none}</Melding>
  return (
    <div class="stack-tight" role="group" aria-label={text.pick}>
      {doelen.map((doel) => (
        <TickBox key={doel.id} isOn={chosen.some((one) => one.id === doel.id)} onChange={(isOn) => set(doel, isOn)}>
          {doel.naam}
        </TickBox>
      ))}
      {isTooMany && <Melding>{text.tooMany}</Melding>}
    </div>
  )
}

/** Leerdoelen one can look back on: with words, and not let go. */
export function onForm(doelen: readonly Leerdoel[]): Leerdoel[] {
  return doelen.filter((doel) => doel.naam !== '' && doel.status !== 'losgelaten')
}
