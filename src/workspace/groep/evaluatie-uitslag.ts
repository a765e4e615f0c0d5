import { evaluatieOordelen, evaluatieVragen } from '#domain/evaluatie.ts'
import type { DocumentId } from '#domain/id.ts'
import type { EvaluatieUitslag } from '#sync/protocol-evaluatie.ts'
import { useEffect, useState } from 'preact/hooks'
import { useDraft } from '#workspace/draft.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** What may be read of an evaluatie, with when it was fetched: it stays readable on this device without internet. */
export interface Uitslag extends EvaluatieUitslag {
  opMs: number
}

/**
 * @param isReady it was set ready
 * @returns `haalOpnieuw`: asks once more
 */
export function useUitslag(
  groep: DocumentId,
  isReady: boolean,
): { uitslag: Uitslag | undefined; haalOpnieuw: () => void } {
  const { evaluaties, net, nowMs } = useWorkspace()
  const kept = useDraft<{ uitslag: Uitslag | undefined }>(`uitslag ${groep}`, () => ({ uitslag: undefined }))
  const [asked, setAsked] = useState(0)
  const isOnline = net.value.state === 'online'
  useEffect(() => {
    if (evaluaties === undefined || !isReady || !isOnline) return undefined
    let isGone = false
    void evaluaties.uitslag(groep).then((told) => {
      if (!isGone && told.ok) kept.set({ uitslag: { ...told.value, opMs: nowMs() } })
    })
    return () => {
      isGone = true
    }
  }, [evaluaties, isReady, isOnline, groep, asked])
  return { uitslag: kept.value.uitslag, haalOpnieuw: () => setAsked((count) => count + 1) }
}

/**
 * The answers per question, in the order of the alphabet: what one person wrote does not stand together anywhere.
 */
export function perVraag({ antwoorden }: EvaluatieUitslag) {
  return {
    oordelen: evaluatieOordelen.map((oordeel) => ({
      oordeel,
      aantal: antwoorden.filter((one) => one.oordeel === oordeel).length,
    })),
    vragen: evaluatieVragen.map((vraag) => ({
      vraag,
      zinnen: antwoorden.flatMap((one) => one[vraag] ?? []).toSorted((a, b) => a.localeCompare(b, 'nl')),
    })),
  }
}
