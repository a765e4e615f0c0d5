import { useEffect } from 'preact/hooks'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/**
 * Has the signatures of this device noted by the server as soon as there is a connection, and keeps what it says with
 * them. Nothing waits for it: a form is signed without. What does it is loaded when there is a form and a connection.
 */
export function useOntvangstbewijzen(): void {
  const workspace = useWorkspace()
  const cards = workspace.cards.value
  const isOnline = workspace.net.value.state === 'online'
  useEffect(() => {
    if (!isOnline || ![...cards.values()].some(({ kind }) => kind === 'reflectie')) return
    void import('./ontvangst.ts').then(({ noteSignatures }) => noteSignatures(workspace))
  }, [workspace, cards, isOnline])
}
