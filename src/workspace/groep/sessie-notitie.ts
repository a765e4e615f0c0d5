import { itemOf, itemsOf } from '#documents/project.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { Sessie } from './sessies.ts'

/** The item that holds how a bijeenkomst went: the one that is there, else one that any trainer's device would choose. */
export function notitieIdVan({ beheer, bijeenkomst }: Pick<Sessie, 'beheer' | 'bijeenkomst'>): string {
  const known = itemsOf(beheer.items, 'groepsbeheer', 'notities')
    .filter((one) => one.bijeenkomst === bijeenkomst.id)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
  return known?.id ?? bijeenkomst.id
}

/** Says of words that were begun which bijeenkomst they are about; nothing when that is known. */
export async function keepGroepsnotitie(workspace: Workspace, sessie: Sessie): Promise<void> {
  const { beheer, bijeenkomst } = sessie
  const id = notitieIdVan(sessie)
  if (itemOf(beheer.items, 'groepsbeheer', 'notities', id)?.bijeenkomst !== undefined) return
  await workspace.commit((batch) => {
    batch.put('groepsbeheer', beheer.doc, 'notities', id, { bijeenkomst: bijeenkomst.id, opMs: workspace.nowMs() })
  })
}
