import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const stukken = () => import('./stukken-screens.ts').then(({ stukkenScreens }) => stukkenScreens)
const HoofdstukScreen = lazy(() => stukken().then((all) => all.HoofdstukScreen))
const LatenZienScreen = lazy(() => stukken().then((all) => all.LatenZienScreen))
const SectieScreen = lazy(() => stukken().then((all) => all.SectieScreen))
const StukScreen = lazy(() => stukken().then((all) => all.StukScreen))
const StukVraagScreen = lazy(() => stukken().then((all) => all.StukVraagScreen))

/** The sections of mijn map, what is in them, and showing a copy of something. */
export const stukkenRoutes: readonly AppRoute[] = [
  { path: '/in-mijn-map/:deel', component: HoofdstukScreen },
  { path: '/stukken/:soort', component: SectieScreen },
  { path: '/stukken/:soort/:id', component: StukScreen },
  { path: '/stukken/:soort/:id/:vraag', component: StukVraagScreen },
  { path: '/delen/nieuw', component: LatenZienScreen },
  { path: '/delen/nieuw/:soort/:id', component: LatenZienScreen },
]
