import { wasThere } from '#domain/aanwezigheid.ts'
import type { Indeling } from '#domain/indeling.ts'
import { indelingId, indelingVan, verplaats } from '#domain/indeling.ts'
import { itemsOf } from '#documents/project.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Lijst, Rij } from './aanwezigheid.ts'

/** The subgroepen of a coaching, with the people in them. */
export interface Subgroepen {
  lijst: Lijst
  indeling: Indeling
  subgroepen: Rij[][]
  /** only who is there: the list of the bijeenkomst was begun */
  isNaLijst: boolean
}

/**
 * Who is with whom. Once the list was begun only who is there is divided; before it, everybody on it.
 */
export function subgroepenVan(lijst: Lijst): Subgroepen {
  const present = lijst.rijen.filter((rij) => rij.status !== undefined && wasThere(rij.status))
  const isNaLijst = present.length > 0
  const rijen = isNaLijst ? present : lijst.rijen
  const rows = itemsOf(lijst.beheer.items, 'groepsbeheer', 'indeling')
  const indeling = indelingVan(
    lijst.bijeenkomst.id,
    rijen.map((rij) => rij.id),
    rows,
  )
  const byId = new Map(rijen.map((rij) => [rij.id, rij]))
  return {
    lijst,
    indeling,
    isNaLijst,
    subgroepen: indeling.subgroepen.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])),
  }
}

/** Puts somebody in another subgroep; the whole division is written, so that it is nobody's guess any more. */
export function zetInSubgroep(
  workspace: Workspace,
  { lijst, indeling }: Subgroepen,
  deelnemer: string,
  naar: number,
): Promise<CommitResult> {
  const bijeenkomst = lijst.bijeenkomst.id
  const known = new Map(
    itemsOf(lijst.beheer.items, 'groepsbeheer', 'indeling').map((one) => [one.id, one.subgroep] as const),
  )
  return workspace.commit((batch) => {
    for (const one of verplaats(indeling, deelnemer, naar)) {
      const id = indelingId(bijeenkomst, one.deelnemer)
      // Writing again what stands there would be a second answer to what another trainer does apart.
      if (known.get(id) === one.subgroep) continue
      batch.put('groepsbeheer', lijst.beheer.doc, 'indeling', id, { bijeenkomst, ...one })
    }
  })
}
