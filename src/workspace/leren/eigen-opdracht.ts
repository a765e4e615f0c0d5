import type { Item } from '#domain/documentvorm.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

// An own opdracht is one from *Klaar* on: `opMs` is set then. Before that its words are kept, and it is on nobody's list.

type OpdrachtItem = Item<'leren', 'opdrachten'>

/** The one this person began here and did not finish. */
export function conceptOpdracht(leren: Card, ik: string): OpdrachtItem | undefined {
  return itemsOf(leren.items, 'leren', 'opdrachten')
    .filter((item) => item.opMs === undefined && item.weg !== true)
    .filter((item) => (item.door ?? item.$wie.tekst?.persoon) === ik)
    .toSorted((a, b) => (b.$wie.tekst?.opMs ?? 0) - (a.$wie.tekst?.opMs ?? 0))[0]
}

export function useConceptOpdracht(leren: Card): OpdrachtItem | undefined {
  const { ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => conceptOpdracht(leren, persoon), [leren, persoon])
}

/** Says whose it is, before there are words. */
export function beginEigenOpdracht(workspace: Workspace, leren: Card, id: string): Promise<CommitResult> {
  const door = workspace.ik.value.persoon
  return workspace.commit((batch) => batch.put('leren', leren.doc, 'opdrachten', id, { door }))
}

/** Another day, or the coaching it came from. */
export function setEigenOpdracht(
  workspace: Workspace,
  leren: Card,
  id: string,
  fields: { dag?: string | undefined; bijeenkomst?: string },
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('leren', leren.doc, 'opdrachten', id, fields))
}

/** *Klaar*: it stands on the list, for everybody who reads it. */
export function finishEigenOpdracht(workspace: Workspace, leren: Card, id: string): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('leren', leren.doc, 'opdrachten', id, { door: workspace.ik.value.persoon, opMs: workspace.nowMs() }),
  )
}
