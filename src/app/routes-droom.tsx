import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const droom = () => import('./droom-screens.ts').then(({ droomScreens }) => droomScreens)
const RoutekaartScreen = lazy(() => droom().then((all) => all.RoutekaartScreen))
const DroomScreen = lazy(() => droom().then((all) => all.DroomScreen))
const DroomVraagScreen = lazy(() => droom().then((all) => all.DroomVraagScreen))
const MijlpaalScreen = lazy(() => droom().then((all) => all.MijlpaalScreen))
const MijlpaalVraagScreen = lazy(() => droom().then((all) => all.MijlpaalVraagScreen))
const ActieScreen = lazy(() => droom().then((all) => all.ActieScreen))
const ActieVraagScreen = lazy(() => droom().then((all) => all.ActieVraagScreen))
const NetwerkScreen = lazy(() => droom().then((all) => all.NetwerkScreen))
const PrintNetwerkScreen = lazy(() => droom().then((all) => all.PrintNetwerkScreen))
const WieIsWieScreen = lazy(() => droom().then((all) => all.WieIsWieScreen))
const MensScreen = lazy(() => droom().then((all) => all.MensScreen))
const MensVraagScreen = lazy(() => droom().then((all) => all.MensVraagScreen))

/** *Mijn droom*, the way there, and who is around. */
export const droomRoutes: readonly AppRoute[] = [
  { path: '/droom', component: DroomScreen },
  { path: '/droom/vraag/:vraag', component: DroomVraagScreen },
  { path: '/routekaart', component: RoutekaartScreen },
  { path: '/routekaart/mijlpaal/:id', component: MijlpaalScreen },
  { path: '/routekaart/mijlpaal/:id/:vraag', component: MijlpaalVraagScreen },
  { path: '/routekaart/actie/:id', component: ActieScreen },
  { path: '/routekaart/actie/:id/:vraag', component: ActieVraagScreen },
  { path: '/netwerk', component: NetwerkScreen },
  { path: '/netwerk/afdrukken', component: PrintNetwerkScreen },
  { path: '/netwerk/wie-is-wie', component: WieIsWieScreen },
  { path: '/netwerk/mens/:id', component: MensScreen },
  { path: '/netwerk/mens/:id/:vraag', component: MensVraagScreen },
]
