import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

// In the pack of the portfolio: together they are two kB smaller than apart.
const tonen = () => import('./portfolio-screens.ts').then(({ portfolioScreens }) => portfolioScreens)
const AanWieScreen = lazy(() => tonen().then((all) => all.AanWieScreen))
const AlsAnderLijstScreen = lazy(() => tonen().then((all) => all.AlsAnderLijstScreen))
const AlsAnderScreen = lazy(() => tonen().then((all) => all.AlsAnderScreen))
const LinkScreen = lazy(() => tonen().then((all) => all.LinkScreen))

/** What others see of a kandidaat. */
export const tonenRoutes: readonly AppRoute[] = [
  { path: '/aan-wie', component: AanWieScreen },
  { path: '/bekijk-als', component: AlsAnderLijstScreen },
  { path: '/bekijk-als/:persoon', component: AlsAnderScreen },
  { path: '/link/:id', component: LinkScreen },
]
