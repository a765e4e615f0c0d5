import type { ComponentChildren } from 'preact'
import { ErrorBoundary } from 'preact-iso'
import { zaalstand } from '#workspace/zaal/zaalstand.ts'
import { lazy } from './lazy-screen.tsx'

const ZaalScreen = lazy(() => import('#features/open-zaal/zaal-screen.tsx').then((module) => module.ZaalScreen))

/** In the session room checking in stands in the place of the whole app: no address leads past it. */
export function ZaalGate({ children }: { children: ComponentChildren }) {
  const stand = zaalstand.value
  if (stand === undefined) return children
  return (
    <ErrorBoundary>
      <ZaalScreen stand={stand} />
    </ErrorBoundary>
  )
}
