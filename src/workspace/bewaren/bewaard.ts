import type { DocumentId } from '#domain/id.ts'
import type { SaveState } from '#workspace/save-state.ts'
import { useCard, useSaveState } from '#workspace/use-workspace.tsx'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'

/** Where a document or one item in it is, with the names of who else reads it: for the line under it. */
export function useBewaard(doc: DocumentId | undefined, item?: string): SaveState & { with: string[] } {
  const state = useSaveState(doc, item)
  const lezers = useLezers(useCard(doc))
  return { ...state, with: lezers.map((lezer) => lezer.naam).filter((naam) => naam !== '') }
}
