import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const HandOverScreen = lazy(() =>
  import('./wissel-screens.ts').then(({ wisselScreens }) => wisselScreens.HandOverScreen),
)

/** What one werkbegeleider leaves to the next. */
export const wisselRoutes: readonly AppRoute[] = [{ path: '/overdracht/:plaatsing', component: HandOverScreen }]
