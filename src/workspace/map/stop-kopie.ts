import { eindVanDag } from '#domain/deeltermijn.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemOf } from '#documents/project.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** What stood in it goes. */
const leeg = { weg: true, titel: undefined, tekst: undefined, stappen: undefined } as const

/**
 * The words go out of it, and whoever was shown them out of the document: at its next contact nothing of it is left on
 * their device, also not what it said before ([E2]). Taken back, both come back.
 */
export async function stopKopie(
  workspace: Workspace,
  { doc, id }: { doc: DocumentId; id: string },
): Promise<CommitResult> {
  const card = workspace.cards.value.get(doc)
  const me = workspace.ik.value.persoon
  const lezers = card?.members.filter(({ person }) => person !== me) ?? []
  const tot = itemOf(card?.items ?? {}, 'deel', 'delen', id)?.tot
  const untilMs = tot === undefined ? undefined : eindVanDag(tot)
  const stopped = await workspace.commit((batch) => {
    batch.put('deel', doc, 'delen', id, leeg)
    if (lezers.length > 0)
      batch.members(
        doc,
        [],
        lezers.map(({ person }) => person),
      )
  })
  if (!stopped.ok || lezers.length === 0) return stopped
  const again = lezers.map((one) => (untilMs === undefined ? one : { ...one, untilMs }))
  return {
    ok: true,
    async undo() {
      const back = await stopped.undo()
      // Who belongs is asked of the server: that is not in what was typed.
      return back.ok ? workspace.commit((batch) => batch.members(doc, again)) : back
    },
  }
}
