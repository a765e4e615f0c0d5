import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Terugblik } from '#workspace/map/terugkijken.ts'
import type { Fields, Workspace } from '#workspace/workspace.ts'
import type { Made } from './leerdoel-acties.ts'
import { leerdoelenVan } from './leerdoelen.ts'
import { beginReflectie } from './reflectie-acties.ts'

/**
 * The words of a day as the beginning of a form. How the day was does not go along: a form is made to be shown.
 *
 * @returns only what was written
 */
export function reflectieVelden({ dag, hoe, onthouden, gebruikt }: Terugblik): Fields<'reflectie', 'reflecties'> {
  const words = onthouden.trim()
  const used = gebruikt.filter((word) => word.trim() !== '').join(', ')
  return {
    datum: dag,
    ...(used === '' ? {} : { actie1: used }),
    ...(words === '' ? {} : hoe === 'zwaar' ? { beter1: words } : { goed1: words }),
  }
}

/** Begins a form out of a terugblik, as a draft in mijn map; with the one leerdoel when there is one. */
export function beginUitTerugblik(
  workspace: Workspace,
  terugblik: Terugblik,
  people: ReadonlyMap<string, KnownPerson>,
): Promise<Made> {
  const doelen = leerdoelenVan(workspace.cards.value, workspace.ik.value.persoon, ['map', 'leren', 'werkplek']).filter(
    ({ naam, status }) => naam !== '' && status !== 'losgelaten',
  )
  return beginReflectie(workspace, doelen.length === 1 ? doelen : [], people, reflectieVelden(terugblik))
}
