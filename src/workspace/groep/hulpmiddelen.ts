import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useEffect, useMemo } from 'preact/hooks'
import type { HulpmiddelTekst } from '#workspace/leren/hulpmiddelen.ts'
import { gone, hulpmiddelenIn } from '#workspace/leren/hulpmiddelen.ts'
import { kringVan } from '#workspace/plaatsing/werkplek.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Groep } from './groepen.ts'
import { groepenIn } from './groepen.ts'

/** One that a kandidaat of the group offers. Only the trainer sees whose it is. */
export interface Aangeboden extends HulpmiddelTekst {
  id: string
  van: PersoonId
  naam: string
}

/** What the kandidaten of a group offer and is not in it. */
export function useAangeboden(groep: Groep): Aangeboden[] {
  const leren = useCards('leren')
  const workspace = useWorkspace()
  return useMemo(() => {
    const inGroep = new Map(itemsOf(groep.card.items, 'groep', 'hulpmiddelen').map((one) => [one.id, one]))
    // Taken out by a trainer, it is not offered again; withdrawn and shared once more, it is.
    const isSettled = (id: string, opMs: number): boolean => {
      const there = inGroep.get(id)
      return there !== undefined && (there.weg !== true || (there.$wie.weg?.opMs ?? 0) >= opMs)
    }
    return groep.deelnemers.flatMap(({ persoonId, naam = '' }) => {
      if (!isId('p', persoonId)) return []
      return aanbodVan(workspace, persoonId)
        .filter((one) => !one.isIngetrokken && !isSettled(one.id, one.opMs))
        .map(({ id, titel, waarvoor, hoe }): Aangeboden => ({ id, titel, waarvoor, hoe, van: persoonId, naam }))
    })
  }, [groep, leren, workspace])
}

function aanbodVan(
  workspace: Workspace,
  persoon: PersoonId,
): (HulpmiddelTekst & { id: string; opMs: number; isIngetrokken: boolean })[] {
  const card = kringVan(workspace.cards.value, persoon).leren
  return (card === undefined ? [] : itemsOf(card.items, 'leren', 'hulpmiddelen')).flatMap(
    ({ id, titel = '', waarvoor = '', hoe = '', opMs, weg }) =>
      opMs === undefined ? [] : [{ id, titel, waarvoor, hoe, opMs, isIngetrokken: weg === true }],
  )
}

/** In the group, without a name: what a kandidaat offered, under the same id, so that two trainers put one line. */
export function zetInGroep(
  workspace: Workspace,
  groep: Groep,
  { titel, waarvoor, hoe }: HulpmiddelTekst,
  id: string = workspace.newId(),
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('groep', groep.doc, 'hulpmiddelen', id, {
      ...{ titel: titel.trim().slice(0, 400), waarvoor: waarvoor.trim(), hoe: hoe.trim() },
      ...{ opMs: workspace.nowMs(), weg: false },
    }),
  )
}

/** Out of the group, its words too. */
export function haalUitGroep(workspace: Workspace, groep: Groep, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('groep', groep.doc, 'hulpmiddelen', id, gone))
}

/** Lines of a group whose kandidaat withdrew them. */
export function ingetrokkenIn(workspace: Workspace, groep: Groep): string[] {
  const there = new Set(hulpmiddelenIn(groep.card).map(({ id }) => id))
  return groep.deelnemers.flatMap(({ persoonId }) =>
    isId('p', persoonId)
      ? aanbodVan(workspace, persoonId).flatMap(({ id, isIngetrokken }) => (isIngetrokken && there.has(id) ? [id] : []))
      : [],
  )
}

/**
 * Takes out of the own groups what a kandidaat withdrew: a kandidaat cannot write in a group, so a device of the trainer
 * does it, by itself. It writes only when something stands there that should not.
 */
export function useIngetrokkenVolgen(): void {
  const workspace = useWorkspace()
  const leren = useCards('leren')
  const groepen = useCards('groep')
  useEffect(() => {
    for (const groep of groepenIn(workspace)) {
      if (!groep.card.canWrite) continue
      for (const id of ingetrokkenIn(workspace, groep)) {
        // Read again: another look may have been first.
        if (itemOf(groep.card.items, 'groep', 'hulpmiddelen', id)?.weg !== true) void haalUitGroep(workspace, groep, id)
      }
    }
  }, [workspace, leren, groepen])
}
