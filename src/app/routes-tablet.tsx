import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const screens = () => import('./tablet-screens.ts').then(({ tabletScreens }) => tabletScreens)
const MaakTabletScreen = lazy(() => screens().then((all) => all.MaakTabletScreen))
const TabletScreen = lazy(() => screens().then((all) => all.TabletScreen))
const TabletKlaarScreen = lazy(() => screens().then((all) => all.TabletKlaarScreen))
const TabletVanIemandScreen = lazy(() => screens().then((all) => all.TabletVanIemandScreen))

/** On the trainer's own device: the code for a tablet. */
export const maakTabletRoute: AppRoute = {
  path: '/aanwezigheid/:groep/:bijeenkomst/tablet',
  component: MaakTabletScreen,
}

/** In a browser that is nobody's: checking in, and its end. */
export const tabletRoutes: readonly AppRoute[] = [
  { path: '/tablet', component: TabletScreen },
  { path: '/tablet/klaar', component: TabletKlaarScreen },
]

/** In a browser that is somebody's: it says so, and begins nothing. */
export const tabletHereRoutes: readonly AppRoute[] = tabletRoutes.map(({ path }) => ({
  path,
  component: TabletVanIemandScreen,
}))
