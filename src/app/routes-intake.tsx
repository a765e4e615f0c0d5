import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const intake = () => import('./intake-screens.ts').then(({ intakeScreens }) => intakeScreens)
const plekken = () => import('./plekken-screens.ts').then(({ plekkenScreens }) => plekkenScreens)
const IntakeScreen = lazy(() => intake().then((all) => all.IntakeScreen))
const MijnStartScreen = lazy(() => intake().then((all) => all.MijnStartScreen))
const MijnVoorstellenScreen = lazy(() => intake().then((all) => all.MijnVoorstellenScreen))
const PlekScreen = lazy(() => plekken().then((all) => all.PlekScreen))
const PlekkenScreen = lazy(() => plekken().then((all) => all.PlekkenScreen))
const StatusbordScreen = lazy(() => plekken().then((all) => all.StatusbordScreen))
const VersturenScreen = lazy(() => intake().then((all) => all.VersturenScreen))
const VoorstellenScreen = lazy(() => plekken().then((all) => all.VoorstellenScreen))

/** How somebody comes in and finds a plek. */
export const intakeRoutes: readonly AppRoute[] = [
  { path: '/intake/:kaart', component: IntakeScreen },
  { path: '/statusbord', component: StatusbordScreen },
  { path: '/plekken', component: PlekkenScreen },
  { path: '/plekken/:welke', component: PlekkenScreen },
  { path: '/plek/:id', component: PlekScreen },
  { path: '/voorstellen/:kaart', component: VoorstellenScreen },
  { path: '/mijn-voorstellen', component: MijnVoorstellenScreen },
  { path: '/mijn-start', component: MijnStartScreen },
  { path: '/mijn-start/versturen', component: VersturenScreen },
]
