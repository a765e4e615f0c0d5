import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const ZienswijzeScreen = lazy(() =>
  import('./zienswijze-screens.ts').then(({ zienswijzeScreens }) => zienswijzeScreens.ZienswijzeScreen),
)

/** Own words beside a signed form. */
export const zienswijzeRoutes: readonly AppRoute[] = [
  { path: '/reflectie/:doc/:id/anders', component: ZienswijzeScreen },
]
