import { useEffect, useState } from 'preact/hooks'
import type { WoordenVraag } from '#workspace/engine.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useUitnodiging } from './uitnodigingen.ts'

export type { WoordenVraag }

/** They change every ten minutes, on both screens at the same moment. */
const LOOK_EVERY_MS = 5000

function useNummers(ask: () => Promise<readonly number[] | undefined> | undefined, about: unknown) {
  const [nummers, setNummers] = useState<readonly number[] | undefined>(undefined)
  useEffect(() => {
    let isOver = false
    const look = (): void => {
      void ask()?.then((found) => {
        if (!isOver) setNummers((before) => (before?.join() === found?.join() ? before : found))
      })
    }
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [about])
  return nummers
}

/** The words of who waits to be let in; `undefined` when nothing has to be compared. */
export function useEigenWoorden(): readonly number[] | undefined {
  const { woorden, ik } = useWorkspace()
  const isWaiting = ik.value.status === 'wacht' && ik.value.geweigerd !== true
  const found = useNummers(() => (isWaiting ? woorden?.own() : undefined), isWaiting)
  return isWaiting ? found : undefined
}

/** Who came in with an invitation of this device and whose words have to be compared still. */
export function useWoordenVragen(): readonly WoordenVraag[] {
  return useWorkspace().woorden?.waiting.value ?? []
}

/** One of them, with the words to read aloud. `answer` is false when those changed meanwhile. */
export function useWoordenVraag(
  persoon: string,
): { nummers: readonly number[]; answer: (isRight: boolean) => Promise<boolean> } | undefined {
  const { woorden } = useWorkspace()
  const vraag = useWoordenVragen().find((one) => one.persoon === persoon)
  const uitnodiging = useUitnodiging(vraag?.uitnodiging)
  const nummers = useNummers(() => (vraag === undefined ? undefined : woorden?.of(vraag.id)), vraag?.id)
  if (vraag === undefined || nummers === undefined || woorden === undefined) return undefined
  if (uitnodiging !== undefined && uitnodiging.state !== 'waiting') return undefined
  return { nummers, answer: (isRight) => woorden.answer(vraag.id, isRight, nummers) }
}
