import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const meenemen = () => import('./meenemen-screens.ts').then(({ meenemenScreens }) => meenemenScreens)
const BoekjeScreen = lazy(() => meenemen().then((all) => all.BoekjeScreen))
const CvScreen = lazy(() => meenemen().then((all) => all.CvScreen))

/** The own map on paper. */
export const meenemenRoutes: readonly AppRoute[] = [
  { path: '/boekje', component: BoekjeScreen },
  { path: '/cv', component: CvScreen },
]
