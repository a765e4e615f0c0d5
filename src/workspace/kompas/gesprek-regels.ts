import { addDays } from '#domain/dag.ts'
import type { Rol } from '#domain/rol.ts'
import { itemsOf } from '#documents/project.ts'
import { localDay } from '#workspace/make-workspace.ts'
import type { Kijk, KompasRegel } from './regels.ts'

/** Longer ago than this a form that somebody began is not spoken of any more. */
const NEW_DAYS = 14

/** Forms that somebody else began with this person, in which they wrote nothing yet: to read, and not to be answered. */
export function gesprekRegels({ cards, ik, naamVan, today }: Kijk, rol: Rol): KompasRegel[] {
  return [...cards.values()].flatMap((card): KompasRegel[] => {
    if (card.kind !== 'gesprek' || card.role !== rol) return []
    const hasWritten = itemsOf(card.items, 'gesprek', 'antwoorden').some(
      ({ $wie, antwoord = '' }) => $wie.antwoord?.persoon === ik && antwoord !== '',
    )
    if (hasWritten) return []
    return itemsOf(card.items, 'gesprek', 'gesprekken').flatMap(({ id, door, gemaaktOpMs, klaarOpMs, weg }) => {
      const isOver = weg === true || typeof klaarOpMs === 'number' || door === ik || gemaaktOpMs === undefined
      if (isOver || localDay(gemaaktOpMs) < addDays(today, -NEW_DAYS)) return []
      const punt = { soort: 'gesprek', wie: naamVan(door) } as const
      return [
        { sleutel: `gesprek.${card.doc}.${id}`, punt, href: `/gesprek/${card.doc}/${id}`, isLezen: true as const },
      ]
    })
  })
}
