import { useEffect, useState } from 'preact/hooks'
import type { HerstartBericht, HerstartFout, HerstartVraag } from '#workspace/engine.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

export type { HerstartBericht, HerstartFout }

/** They change every ten minutes, on both screens at the same moment. */
const LOOK_EVERY_MS = 5000

/** Who begins anew and waits for this person's word. */
export function useHerstartVragen(): readonly HerstartVraag[] {
  return useWorkspace().herstart?.vragen.value ?? []
}

/** Who began anew, until somebody here said to have seen it. */
export function useHerstartBerichten(): readonly HerstartBericht[] {
  return useWorkspace().herstart?.berichten.value ?? []
}

/** One of them, with the words to read aloud. `answer` gives `undefined` when it went well. */
export function useHerstartVraag(
  persoon: string,
):
  | (HerstartVraag & { nummers: readonly number[]; answer: (isRight: boolean) => Promise<HerstartFout | undefined> })
  | undefined {
  const { herstart } = useWorkspace()
  const vraag = useHerstartVragen().find((one) => one.persoon === persoon)
  const [nummers, setNummers] = useState<readonly number[] | undefined>(undefined)
  useEffect(() => {
    let isOver = false
    const look = (): void => {
      if (vraag === undefined) return
      void herstart?.words(vraag.uitnodiging).then((found) => {
        if (!isOver) setNummers((before) => (before?.join() === found?.join() ? before : found))
      })
    }
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [herstart, vraag?.uitnodiging])
  if (herstart === undefined || vraag === undefined || nummers === undefined) return undefined
  return {
    ...vraag,
    nummers,
    async answer(isRight) {
      const done = await herstart.confirm(vraag.uitnodiging, isRight, nummers)
      return done.ok ? undefined : done.error
    },
  }
}
