import type { ActieStand, MijlpaalTermijn } from '#domain/routekaart.ts'
import { formatDay, formatDayYear } from '#i18n/format.ts'
import { actieStandWoorden, routekaartText as text, termijnWoorden } from './write-droom.ts'

/** Wat van een actie in één regel staat. */
export interface ActieRegel {
  eigenaar: string
  begin?: string
  eind?: string
  klaarOp?: string
  stand: ActieStand
}

/** Who does it, by when, and how it stands: one quiet line. */
export function actieRegel({ eigenaar, begin, eind, stand, klaarOp }: ActieRegel): string {
  const when = eind !== undefined ? text.upTo(formatDay(eind)) : begin !== undefined ? text.from(formatDay(begin)) : ''
  const done = klaarOp === undefined ? '' : text.doneOn(formatDay(klaarOp))
  const parts = stand === 'klaar' ? [done] : [when, actieStandWoorden[stand]]
  return [eigenaar.trim() || text.me, ...parts].filter(Boolean).join(' · ')
}

/** When a mijlpaal is meant to be reached; empty while nobody said. */
export function wanneerWoorden(mijlpaal: { wanneer?: MijlpaalTermijn; dag?: string; periode: string }): string {
  const { wanneer, dag, periode } = mijlpaal
  if (wanneer === undefined) return ''
  if (wanneer === 'dag' && dag !== undefined) return formatDayYear(dag)
  if (wanneer === 'periode' && periode.trim() !== '') return periode.trim()
  return termijnWoorden[wanneer].text
}
