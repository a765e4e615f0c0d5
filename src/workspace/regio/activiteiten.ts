import { useMemo } from 'preact/hooks'
import type { ActiviteitSoort } from '#domain/activiteit.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { useRegio } from './regio.ts'

/** Something that was held beside the ten bijeenkomsten, or will be. */
export interface Activiteit {
  id: string
  soort: ActiviteitSoort
  titel: string
  /** `YYYY-MM-DD` */
  dag: string
  plaats: string
  partner: string
  /** how many people came; nobody is named */
  deelnemers?: number
}

/** The activities of a region, the newest day first, without what was taken out. */
export function activiteitenIn(card: Card): Activiteit[] {
  return itemsOf(card.items, 'regio', 'activiteiten')
    .flatMap(({ id, soort, titel = '', dag, plaats = '', partner = '', deelnemers, weg }): Activiteit[] =>
      weg === true || soort === undefined || dag === undefined
        ? []
        : [{ id, soort, titel, dag, plaats, partner, ...(deelnemers === undefined ? {} : { deelnemers }) }],
    )
    .toSorted((a, b) => b.dag.localeCompare(a.dag) || a.titel.localeCompare(b.titel, 'nl') || (a.id < b.id ? -1 : 1))
}

/** Followed as they change; `undefined` while the region is not here. */
export function useActiviteiten(): { doc: DocumentId; canWrite: boolean; activiteiten: Activiteit[] } | undefined {
  const card = useRegio()?.card
  return useMemo(
    () =>
      card === undefined ? undefined : { doc: card.doc, canWrite: card.canWrite, activiteiten: activiteitenIn(card) },
    [card],
  )
}

/** Adds or changes an activity. */
export async function saveActiviteit(
  workspace: Workspace,
  doc: DocumentId,
  wish: Omit<Activiteit, 'id' | 'deelnemers'> & { id?: string; deelnemers: number | undefined },
): Promise<CommitResult & { id: string }> {
  const { id = workspace.newId(), ...fields } = wish
  const made = wish.id === undefined ? { door: workspace.ik.value.persoon, opMs: workspace.nowMs() } : {}
  const result = await workspace.commit((batch) => batch.put('regio', doc, 'activiteiten', id, { ...fields, ...made }))
  return { ...result, id }
}

export function removeActiviteit(workspace: Workspace, doc: DocumentId, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('regio', doc, 'activiteiten', id, { weg: true }))
}
