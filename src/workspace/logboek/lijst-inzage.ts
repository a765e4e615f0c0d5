import { useEffect, useMemo } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import { useArrival } from '#workspace/arrival.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Notes that those whom these documents are about are in a list on this screen: once a day for each of them. */
export function useLijstInzage(docs: readonly DocumentId[]): void {
  const { viewed } = useWorkspace()
  // While everything still comes in, each arrival would be a message of its own.
  const isHere = useArrival() === 'here'
  const key = useMemo(() => docs.join(), [docs])
  useEffect(() => {
    if (isHere && docs.length > 0) viewed?.(docs, 'list.view')
  }, [viewed, isHere, key])
}
