import type { BegeleidingTaak, Dagdeel, DagdeelStand, IntroductieItem } from '#domain/begeleiding.ts'
import { dagdeelId, dagdelenVan } from '#domain/begeleiding.ts'
import { addDays, weekdagOf } from '#domain/dag.ts'
import type { Item } from '#domain/documentvorm.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { roosterVan } from './plek-afspraken.ts'

/** The day on which a thing of the first day was done; `undefined` while it was not. */
export function introductieOp(plaatsing: Card, item: IntroductieItem): string | undefined {
  return itemOf(plaatsing.items, 'plaatsing', 'introductie', item)?.gedaanOp ?? undefined
}

export function setIntroductie(
  workspace: Workspace,
  plaatsing: Card,
  item: IntroductieItem,
  gedaanOp: string | null,
): Promise<CommitResult> {
  const door = workspace.ik.value.persoon
  return workspace.commit((batch) => batch.put('plaatsing', plaatsing.doc, 'introductie', item, { gedaanOp, door }))
}

/** The day on which a task of the guidance was ticked. */
export function begeleidingOp(werkplek: Card, taak: BegeleidingTaak): string | undefined {
  return itemOf(werkplek.items, 'werkplek', 'begeleiding', taak)?.gedaanOp ?? undefined
}

export function setBegeleiding(
  workspace: Workspace,
  werkplek: Card,
  taak: BegeleidingTaak,
  gedaanOp: string | null,
): Promise<CommitResult> {
  const door = workspace.ik.value.persoon
  return workspace.commit((batch) => batch.put('werkplek', werkplek.doc, 'begeleiding', taak, { gedaanOp, door }))
}

/** A dagdeel of a planned day, or one that somebody wrote something at. */
export interface Werkdagdeel {
  id: string
  dag: string
  dagdeel: Dagdeel
  stand?: DagdeelStand
  velden?: Item<'werkplek', 'werkdagdelen'>
}

/**
 * The dagdelen of one week, as the schedule has them and as they were written down; nothing is counted.
 *
 * @param monday the first day of the week, `YYYY-MM-DD`
 */
export function weekVan(plaatsing: Card, werkplek: Card, monday: string): Werkdagdeel[] {
  const days = [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(monday, at))
  const rooster = roosterVan(plaatsing)
  const planned = days.flatMap((dag) =>
    rooster
      .filter((one) => one.weekdag === weekdagOf(dag))
      .flatMap(({ van, tot }) => dagdelenVan(van, tot).map((dagdeel) => ({ dag, dagdeel }))),
  )
  const written = itemsOf(werkplek.items, 'werkplek', 'werkdagdelen').flatMap(({ dag, dagdeel, stand }) =>
    dag !== undefined && dagdeel !== undefined && days.includes(dag) && stand ? [{ dag, dagdeel }] : [],
  )
  const ids = [...new Set([...planned, ...written].map(({ dag, dagdeel }) => dagdeelId(dag, dagdeel)))]
  const order: readonly Dagdeel[] = ['ochtend', 'middag', 'avond']
  return ids
    .flatMap((id): Werkdagdeel[] => {
      const [dag = '', part] = id.split('.')
      const dagdeel = order.find((one) => one === part)
      if (dagdeel === undefined) return []
      const velden = itemOf(werkplek.items, 'werkplek', 'werkdagdelen', id)
      const stand = velden?.stand ?? undefined
      return [
        {
          ...{ id, dag, dagdeel },
          ...(stand === undefined ? {} : { stand }),
          ...(velden === undefined ? {} : { velden }),
        },
      ]
    })
    .toSorted((a, b) => a.dag.localeCompare(b.dag) || order.indexOf(a.dagdeel) - order.indexOf(b.dagdeel))
}

/** The Monday of the week of a day. */
export function mondayOf(dag: string): string {
  return addDays(dag, -((weekdagOf(dag) + 6) % 7))
}

export function setDagdeel(
  workspace: Workspace,
  werkplek: Card,
  { id, dag, dagdeel }: Werkdagdeel,
  stand: DagdeelStand | null,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('werkplek', werkplek.doc, 'werkdagdelen', id, { dag, dagdeel, stand }))
}
