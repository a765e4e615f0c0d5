import { useMemo } from 'preact/hooks'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Kijk } from './regels.ts'

/** What somebody sees of the people they work with. */
export function useKijk(): Kijk {
  const { cards, ik, today } = useWorkspace()
  const people = usePeople()
  const naamVan = useKorteNaam()
  const { persoon } = ik.value
  const day = today()
  return useMemo(
    () => ({ cards: cards.value, ik: persoon, people, naamVan, today: day }),
    [cards.value, persoon, people, naamVan, day],
  )
}
