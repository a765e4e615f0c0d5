import type { DocumentId } from '#domain/id.ts'
import type { Card } from '#workspace/engine.ts'
import type { Leerdoel } from './leerdoelen.ts'
import { leerdoelOf } from './leerdoelen.ts'
import { draftBack } from './reacties.ts'

/**
 * Where a leerdoel is now that something else names: a link stays good when the leerdoel is shown, moves on or comes back.
 *
 * @param id as it was when the link was made
 * @returns `undefined` when it is not on this device, or was put away
 */
export function volgLeerdoel(cards: ReadonlyMap<DocumentId, Card>, id: string | undefined): Leerdoel | undefined {
  return id === undefined ? undefined : follow(cards, id, new Set())
}

function follow(cards: ReadonlyMap<DocumentId, Card>, id: string, seen: Set<string>): Leerdoel | undefined {
  // Two devices that showed and stopped apart could leave a circle.
  if (seen.has(id)) return undefined
  seen.add(id)
  for (const card of cards.values()) {
    const found = leerdoelOf(card, id)
    if (found === undefined) continue
    return found.verhuisd === undefined ? found : follow(cards, found.verhuisd.id, seen)
  }
  const back = draftBack(cards, 'leerdoelen', id)
  return back === undefined || back.isWeg ? undefined : follow(cards, back.id, seen)
}
