import type { VNode } from 'preact'
import { teVertellen } from '#domain/noodprocedure.ts'
import { formatMoment, startWithCapital } from '#i18n/format.ts'
import { noodBandText as text } from '#i18n/nl/nood-bands.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Band } from '#ui/bands.tsx'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** For who reads by it: what they see is not theirs to write, and ends. */
function LeesBand(): VNode | null {
  const { cards, nowMs } = useWorkspace()
  const now = nowMs()
  const tot = [...cards.value.values()].flatMap(({ noodMs }) => (noodMs === undefined || noodMs <= now ? [] : noodMs))
  return tot.length === 0 ? null : <Band icon="eye">{text.reading(formatMoment(Math.max(...tot)))}</Band>
}

/** On every device of the kandidaat: somebody may read by the noodprocedure, or did so within the last week. */
export function NoodBands(): VNode | null {
  const { ik, nowMs } = useWorkspace()
  const people = usePeople()
  const now = nowMs()
  const last = teVertellen(ik.value.nood ?? [], now).at(0)
  if (last === undefined) return <LeesBand />
  const naam = people.get(last.persoon)?.naam
  const who = naam === undefined || naam === '' ? text.someone(rolWoorden[last.rol]) : naam
  const words = last.totMs > now ? text.now : text.was
  return (
    <Band icon="alert" action={<a href="/wie-heeft-gekeken">{text.look}</a>}>
      {startWithCapital(words(who, formatMoment(last.totMs), last.reden))}
    </Band>
  )
}
