import type { Item } from '#domain/documentvorm.ts'
import { isKleineGroep } from '#domain/evaluatie.ts'
import { itemOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { Groep } from './groepen.ts'

export type EvaluatieItem = Item<'map', 'evaluaties'>

/** So long a sending waits, so that it can be taken back. */
export const STUUR_NA_MS = 12_000
/** One item per group. */
export const EVALUATIE = 'evaluatie'

/** The evaluatie of one group, as its kandidaat has it. */
export interface MijnEvaluatie {
  groep: Groep
  map: Card
  /** how many were in the group when it was set ready; `undefined`: it was not yet */
  aantal: number | undefined
  isKlein: boolean
  item: EvaluatieItem | undefined
  stand: 'schrijven' | 'wacht' | 'verstuurd'
}

/** What a group says of its evaluatie; `undefined`: it was not set ready yet. */
export function klaargezet(card: Card): Item<'groep', 'evaluatie'> | undefined {
  const item = itemOf(card.items, 'groep', 'evaluatie', EVALUATIE)
  return item?.sleutel === undefined ? undefined : item
}

/** What one person's evaluatie of a group is now. */
export function mijnEvaluatie(groep: Groep, map: Card): MijnEvaluatie {
  const item = itemOf(map.items, 'map', 'evaluaties', groep.doc)
  const aantal = klaargezet(groep.card)?.aantal
  const stand = item?.verstuurdOpMs !== undefined ? 'verstuurd' : item?.klaarOpMs !== undefined ? 'wacht' : 'schrijven'
  return { groep, map, aantal, isKlein: isKleineGroep(aantal), item, stand }
}
