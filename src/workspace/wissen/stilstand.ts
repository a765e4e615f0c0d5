import type { DocumentId } from '#domain/id.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** What stands still and is about somebody, with the name this device knows. */
export function useStilstand(): { doc: DocumentId; naam: string; isEigen: boolean }[] {
  const { cards, ik } = useWorkspace()
  const people = usePeople()
  const found = new Map<string, { doc: DocumentId; naam: string; isEigen: boolean }>()
  for (const card of cards.value.values()) {
    if (card.staatStilMs === undefined) continue
    const about = card.members.find(({ role }) => role === 'kandidaat')?.person ?? ''
    const isEigen = about === ik.value.persoon
    if (!found.has(about)) found.set(about, { doc: card.doc, naam: people.get(about)?.naam ?? '', isEigen })
  }
  return [...found.values()]
}
