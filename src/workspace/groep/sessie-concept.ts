import type { SessiepuntSoort } from '#domain/sessiepunt.ts'
import { placeOf } from '#domain/sessiepunt.ts'
import { itemsOf } from '#documents/project.ts'
import type { Sessie } from './sessies.ts'

/** A line on the screen where it is written, also one that was emptied. */
export interface ConceptRegel {
  id: string
  tekst: string
  dag?: string
}

/** The lines of one sort that trainers wrote, those put away left out. */
export function itemsVan({ beheer, bijeenkomst }: Sessie, soort: SessiepuntSoort): ConceptRegel[] {
  return itemsOf(beheer.items, 'groepsbeheer', 'sessiepunten').flatMap(({ id, tekst = '', dag, weg }) => {
    const place = placeOf(id)
    if (weg === true || place?.bijeenkomst !== bijeenkomst.id || place.soort !== soort) return []
    return [{ id, tekst, ...(dag == null ? {} : { dag }) }]
  })
}
