import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const UitwisselScreen = lazy(() =>
  import('./uitwissel-screens.ts').then(({ uitwisselScreens }) => uitwisselScreens.UitwisselScreen),
)

/** Two phones at one table: behind the form that is exchanged, and to take in one that is not here yet. */
export const uitwisselRoutes: readonly AppRoute[] = [
  { path: '/uitwisselen', component: UitwisselScreen },
  { path: '/reflectie/:doc/:id/uitwisselen', component: UitwisselScreen },
  { path: '/leerdoel/:doc/:id/uitwisselen', component: UitwisselScreen },
]
