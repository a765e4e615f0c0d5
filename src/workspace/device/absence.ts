import { addDays } from '#domain/dag.ts'
import type { Keeping } from './keeping.ts'
import { deviceKeeping } from './keeping.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useState } from 'preact/hooks'

/** The day the own map was last looked at on this device. Only ever used to say welcome; nobody reads it. */
const LAST_SEEN = 'opstap-laatst-gezien'
const LONG_DAYS = 14

/** Said once for as long as the app is open. */
let answer: boolean | undefined

/** Whether this person comes back after two weeks or more. How long it was is never said. */
export function useIsBack(): boolean {
  const { today } = useWorkspace()
  return useState(() => (answer ??= noteVisit(deviceKeeping, today())))[0]
}

/** Notes that the map is looked at. @returns whether it was long ago */
export function noteVisit(keeping: Keeping, today: string): boolean {
  const last = keeping.get(LAST_SEEN)
  keeping.set(LAST_SEEN, today)
  return last !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(last) && addDays(last, LONG_DAYS) <= today
}
