import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const own = () => import('./logistiek-screens.ts').then(({ logistiekScreens }) => logistiekScreens)
const VasteMensenScreen = lazy(() => own().then((all) => all.VasteMensenScreen))
const WieWerktWaarScreen = lazy(() => own().then((all) => all.WieWerktWaarScreen))

/** What the office arranges: who stands in, who works where. */
export const logistiekRoutes: readonly AppRoute[] = [
  { path: '/vast/:kaart', component: VasteMensenScreen },
  { path: '/wie-werkt-waar', component: WieWerktWaarScreen },
]
