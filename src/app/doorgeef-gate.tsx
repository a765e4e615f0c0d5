import type { ComponentChildren } from 'preact'
import { ErrorBoundary, lazy } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { doorgeefLock, watchDoorgeefstand } from '#workspace/leren/doorgeefstand.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const HandOverScreen = lazy(() =>
  import('#features/sign-reflectie/hand-over-screen.tsx').then((module) => module.HandOverScreen),
)

/** While the phone is passed on, its one form stands in the place of the whole app: no address leads past it. */
export function DoorgeefGate({ children }: { children: ComponentChildren }) {
  const { nowMs } = useWorkspace()
  // Before the first paint: a reload may not show the map for one moment.
  useState(() => doorgeefLock.look(nowMs()))
  useEffect(() => watchDoorgeefstand(doorgeefLock, nowMs), [nowMs])
  const stand = doorgeefLock.stand.value
  if (stand === undefined) return children
  return (
    <ErrorBoundary>
      <HandOverScreen stand={stand} />
    </ErrorBoundary>
  )
}
