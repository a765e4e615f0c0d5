import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Groep } from './groepen.ts'

/** Something to read or to take along. */
export interface Materiaal {
  id: string
  titel: string
  /** a web address as it was typed; empty when there is none */
  adres: string
  uitleg: string
  /** given out at this bijeenkomst; empty for the whole year */
  bijeenkomst: string
  opMs: number
}

/** The materials of a group, the newest first. */
export function materialenIn(card: Card): Materiaal[] {
  return itemsOf(card.items, 'groep', 'materialen')
    .flatMap(({ id, titel = '', adres = '', uitleg = '', bijeenkomst = '', opMs = 0, weg }): Materiaal[] =>
      weg === true || titel === '' ? [] : [{ id, titel, adres, uitleg, bijeenkomst, opMs }],
    )
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

/** Everybody around the group sees it. @param wish `bijeenkomst` is empty for the whole year */
export function addMateriaal(
  workspace: Workspace,
  groep: Groep,
  wish: { titel: string; adres: string; uitleg: string; bijeenkomst: string },
): Promise<CommitResult> {
  const { titel, adres, uitleg, bijeenkomst } = wish
  return workspace.commit((batch) => {
    batch.put('groep', groep.doc, 'materialen', workspace.newId(), {
      ...{ titel: titel.trim(), opMs: workspace.nowMs() },
      ...(adres.trim() === '' ? {} : { adres: adres.trim() }),
      ...(uitleg.trim() === '' ? {} : { uitleg: uitleg.trim() }),
      ...(bijeenkomst === '' ? {} : { bijeenkomst }),
    })
  })
}

export function removeMateriaal(workspace: Workspace, groep: Groep, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('groep', groep.doc, 'materialen', id, { weg: true }))
}
