import { useEffect } from 'preact/hooks'
import { itemsOf } from '#documents/project.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'

/**
 * Takes people who erased everything off the list of their group: that list is no document of theirs, so the server cannot.
 * On any device that may write it; doing it twice changes nothing.
 */
export function useGewisten(): void {
  const workspace = useWorkspace()
  const cards = workspace.cards.value
  const gewisten = workspace.ik.value.gewisten
  useEffect(() => {
    if (gewisten !== undefined && gewisten.length > 0) void haalVanLijsten(workspace, gewisten)
  }, [workspace, cards, gewisten])
}

/** Their lines stay without a name, so that what a list says of others does not move. */
export async function haalVanLijsten(workspace: Workspace, gewisten: readonly string[]): Promise<void> {
  for (const card of workspace.cards.value.values()) {
    if (card.kind !== 'groepsbeheer' || !card.canWrite) continue
    const theirs = itemsOf(card.items, 'groepsbeheer', 'deelnemers').filter(
      ({ persoonId }) => persoonId !== undefined && gewisten.includes(persoonId),
    )
    if (theirs.length === 0) continue
    await workspace.commit((batch) => {
      for (const { id } of theirs) {
        const none = { naam: undefined, achter: undefined, kaart: undefined, persoonId: undefined, training: undefined }
        batch.put('groepsbeheer', card.doc, 'deelnemers', id, { ...none, weg: true })
      }
    })
  }
}
