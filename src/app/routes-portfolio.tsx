import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const portfolio = () => import('./portfolio-screens.ts').then(({ portfolioScreens }) => portfolioScreens)
const PortfolioScreen = lazy(() => portfolio().then((all) => all.PortfolioScreen))
const StapScreen = lazy(() => portfolio().then((all) => all.StapScreen))
const BekijkScreen = lazy(() => portfolio().then((all) => all.BekijkScreen))
const ToonScreen = lazy(() => portfolio().then((all) => all.ToonScreen))
const BewijsScreen = lazy(() => portfolio().then((all) => all.BewijsScreen))
const MaakLinkScreen = lazy(() => portfolio().then((all) => all.MaakLinkScreen))
const PitchEnCvScreen = lazy(() => portfolio().then((all) => all.PitchEnCvScreen))

/** *Mijn portfolio*; /toon and /link before /:stap, the first match counts. */
export const portfolioRoutes: readonly AppRoute[] = [
  { path: '/portfolio', component: PortfolioScreen },
  { path: '/portfolio/bewijs', component: BewijsScreen },
  { path: '/portfolio/:id', component: BekijkScreen },
  { path: '/portfolio/:id/toon', component: ToonScreen },
  { path: '/portfolio/:id/link', component: MaakLinkScreen },
  { path: '/portfolio/:id/:stap', component: StapScreen },
  { path: '/pitch-en-cv', component: PitchEnCvScreen },
]
