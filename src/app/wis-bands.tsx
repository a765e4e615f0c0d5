import type { VNode } from 'preact'
import { useLocation } from 'preact-iso'
import { dayOfMoment, formatDate, formatMoment } from '#i18n/format.ts'
import { wisBandText as text } from '#i18n/nl/wis-bands.ts'
import { Band } from '#ui/bands.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useGewisten } from '#workspace/wissen/gewisten.ts'
import { useStilstand } from '#workspace/wissen/stilstand.ts'

/** What is going to be erased, and what stands still: told where a day begins, and where it is looked at. */
export function WisBands(): VNode {
  const { ik, wissen, whereabouts, nowMs } = useWorkspace()
  const { path } = useLocation()
  useGewisten()
  const alles = wissen?.stand.value.alles
  const due = ik.value.wordtGewist?.at(0)
  const stil = useStilstand().find(({ doc, isEigen }) => path === '/' || isEigen || path.includes(doc))
  const isWaiting = stil !== undefined && (whereabouts.value.get(stil.doc)?.unsent ?? 0) > 0
  return (
    <>
      {alles !== undefined && alles.fout === undefined && (
        <Band icon="clock" action={<a href="/wissen/alles">{text.look}</a>}>
          {alles.vanafMs <= nowMs() ? text.allDue : text.all(formatMoment(alles.vanafMs))}
        </Band>
      )}
      {stil !== undefined && (
        <Band icon="lock" action={stil.isEigen ? <a href="/wissen">{text.look}</a> : undefined}>
          {[stil.isEigen ? text.ownStill : text.still(stil.naam || text.someone), isWaiting ? text.waiting : undefined]
            .filter(Boolean)
            .join(' ')}
        </Band>
      )}
      {due !== undefined && (
        <Band icon="clock" action={<a href="/wissen">{text.look}</a>}>
          {text.kept(formatDate(dayOfMoment(due.opMs)))}
        </Band>
      )}
    </>
  )
}
