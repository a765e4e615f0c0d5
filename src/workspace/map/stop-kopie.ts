import type { DocumentId } from '#domain/id.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** The words go out of it; whoever was shown them has an empty document. */
export function stopKopie(workspace: Workspace, { doc, id }: { doc: DocumentId; id: string }): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('deel', doc, 'delen', id, { weg: true, titel: undefined, tekst: undefined }),
  )
}
