import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const hulpmiddel = () => import('./hulpmiddel-screens.ts').then(({ hulpmiddelScreens }) => hulpmiddelScreens)
const HulpmiddelenScreen = lazy(() => hulpmiddel().then((all) => all.HulpmiddelenScreen))
const HulpmiddelScreen = lazy(() => hulpmiddel().then((all) => all.HulpmiddelScreen))
const GroepHulpmiddelenScreen = lazy(() => hulpmiddel().then((all) => all.GroepHulpmiddelenScreen))

/** What helps at work. */
export const hulpmiddelRoutes: readonly AppRoute[] = [
  { path: '/hulpmiddelen', component: HulpmiddelenScreen },
  { path: '/hulpmiddelen/:id', component: HulpmiddelScreen },
  { path: '/groep/:doc/hulpmiddelen', component: GroepHulpmiddelenScreen },
]
