import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Stilte, StilteTot } from '#domain/stilte.ts'
import { isStil, stilteTot } from '#domain/stilte.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Keeping } from './keeping.ts'
import { deviceKeeping } from './keeping.ts'

/** Until when this person is left alone. Scope: device; no document knows of it, and so nobody else. */
const STILTE = 'opstap-stilte'
const kept = signal<StilteTot | undefined>(deviceKeeping.get(STILTE))
/** The stilte ended since the app was opened: that is said once, kindly. */
const isTerug = signal(false)

/** Whether nothing may be asked now: offers, small steps, reminders. What is not saved is told all the same. */
export function useIsStil(): boolean {
  const { today } = useWorkspace()
  const { rol } = useRol()
  return rol === 'kandidaat' && isStil(kept.value, today())
}

/** Until when it is quiet now; `undefined` when it is not. */
export function useStilte(): StilteTot | undefined {
  const { today } = useWorkspace()
  return isStil(kept.value, today()) ? kept.value : undefined
}

/** @param today `YYYY-MM-DD` */
export function beginStilte(stilte: Stilte, today: string): void {
  put(stilteTot(stilte, today))
  isTerug.value = false
}

/** @param wasMeant false when it was taken back at once: then nobody was away */
export function stopStilte(wasMeant = true): void {
  put(undefined)
  isTerug.value = wasMeant
}

/** Whether a stilte ended and this is the first look at the map since. */
export function useIsTerug(): boolean {
  const { today } = useWorkspace()
  const [ended] = useState(() => noteEnd(deviceKeeping, today()))
  return ended || isTerug.value
}

/** Forgets a stilte that is over. @returns whether there was one */
export function noteEnd(keeping: Keeping, today: string): boolean {
  const tot = keeping.get(STILTE)
  if (tot === undefined || isStil(tot, today)) return false
  keeping.remove(STILTE)
  return true
}

function put(tot: StilteTot | undefined): void {
  if (tot === undefined) deviceKeeping.remove(STILTE)
  else deviceKeeping.set(STILTE, tot)
  kept.value = tot
}
