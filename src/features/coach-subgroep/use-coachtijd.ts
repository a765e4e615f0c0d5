import { useEffect, useState } from 'preact/hooks'
import type { Coachtijd, CoachtijdStand } from '#domain/coachtijd.ts'
import {
  beginCoachtijd,
  coachtijdOp,
  gaVerder,
  geefMinuten,
  geenCoachtijd,
  overIn,
  pauzeer,
} from '#domain/coachtijd.ts'
import { useDraft } from '#workspace/draft.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { prepareSound, ringSoftly } from './soft-sound.ts'

/** The turn of one person, and what can be done with it. */
export interface Beurt {
  tijd: Coachtijd
  stand: CoachtijdStand
  /** left, rounded up */
  minuten: number
  hasSound: boolean
  begin: (deelnemer: string) => void
  pause: () => void
  goOn: () => void
  more: (minuten: number) => void
  stop: () => void
  setSound: (isOn: boolean) => void
}

/** How often the minutes on the screen are looked at anew. */
const LOOK_MS = 5_000

/**
 * Half an hour for one person, on this device only. It is kept as the moment it began, so that a reload, a locked phone
 * or a killed app changes nothing about it.
 *
 * @param name of the bijeenkomst: every coaching has its own
 */
export function useCoachtijd(name: string): Beurt {
  const { nowMs } = useWorkspace()
  const draft = useDraft(`coachtijd-${name}`, () => ({ tijd: geenCoachtijd as object, isStil: false }))
  const tijd = readTijd(draft.value.tijd)
  const hasSound = !draft.value.isStil
  const [now, setNow] = useState(nowMs)
  const keep = (next: Coachtijd) => {
    setNow(nowMs())
    draft.set({ tijd: next })
  }

  useEffect(() => {
    const look = (): void => setNow(nowMs())
    const timer = setInterval(look, LOOK_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [nowMs])

  useEffect(() => {
    const left = overIn(tijd, nowMs())
    if (left === undefined) return undefined
    const timer = setTimeout(() => {
      setNow(nowMs())
      if (hasSound) ringSoftly()
    }, left)
    return () => clearTimeout(timer)
  }, [tijd.deelnemer, tijd.sindsMs, tijd.eerderMs, tijd.duurMs, hasSound, nowMs])

  return {
    tijd,
    ...coachtijdOp(tijd, now),
    hasSound,
    begin: (deelnemer) => {
      // A browser lets a page make a sound only after a finger touched it.
      prepareSound()
      keep(beginCoachtijd(deelnemer, nowMs()))
    },
    pause: () => keep(pauzeer(tijd, nowMs())),
    goOn: () => {
      prepareSound()
      keep(gaVerder(tijd, nowMs()))
    },
    more: (minuten) => keep(geefMinuten(tijd, minuten, nowMs())),
    stop: () => keep(geenCoachtijd),
    setSound: (isOn) => draft.set({ isStil: !isOn }),
  }
}

/** What was kept on this device, as far as it is a turn. */
function readTijd(kept: object): Coachtijd {
  const { deelnemer, sindsMs, eerderMs, duurMs } = { ...geenCoachtijd, ...kept }
  const isTurn =
    typeof deelnemer === 'string' && [sindsMs, eerderMs, duurMs].every((one) => Number.isFinite(one) && one >= 0)
  return isTurn ? { deelnemer, sindsMs, eerderMs, duurMs } : geenCoachtijd
}
