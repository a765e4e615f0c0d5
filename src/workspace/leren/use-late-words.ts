import { useEffect } from 'preact/hooks'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/**
 * Brings home what others wrote at the moment the kandidaat stopped showing something: their words go to mijn map, where
 * the kandidaat can read them, and leave the shared document, where a later reader would find them. On the device of the
 * kandidaat only, at opening and when something arrived; the code for it comes after the first screen.
 */
export function useLateWords(): void {
  const workspace = useWorkspace()
  const people = usePeople()
  const cards = workspace.cards.value
  useEffect(() => {
    const isKandidaat = [...cards.values()].some((card) => card.role === 'kandidaat' && card.canWrite)
    if (!isKandidaat) return
    // Without the code, and without a network to bring it: at the next opening.
    void import('./late-words.ts').then(
      ({ keepLateWords }) => keepLateWords(workspace, people),
      () => undefined,
    )
  }, [workspace, people, cards])
}
