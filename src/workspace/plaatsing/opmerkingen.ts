import { itemsOf } from '#documents/project.ts'
import type { Reflectie } from '#workspace/leren/reflecties.ts'
import type { Workspace } from '#workspace/workspace.ts'

/**
 * A place to say something before signing: an empty one of one's own that is still there, or a new one. What is typed
 * in it is kept at every key.
 *
 * @returns its id, or `undefined` when it could not be kept
 */
export async function openOpmerking(workspace: Workspace, reflectie: Reflectie): Promise<string | undefined> {
  const ik = workspace.ik.value.persoon
  const mine = itemsOf(reflectie.card.items, 'reflectie', 'opmerkingen').find(
    (item) => item.reflectieId === reflectie.id && item.door === ik && (item.tekst ?? '').trim() === '',
  )
  if (mine !== undefined) return mine.id
  const id = workspace.newId()
  const result = await workspace.commit((batch) =>
    batch.put('reflectie', reflectie.doc, 'opmerkingen', id, {
      reflectieId: reflectie.id,
      door: ik,
      opMs: workspace.nowMs(),
    }),
  )
  return result.ok ? id : undefined
}
