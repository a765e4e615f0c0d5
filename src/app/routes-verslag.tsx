import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const verslag = () => import('./verslag-screens.ts').then(({ verslagScreens }) => verslagScreens)
const ActiviteitenScreen = lazy(() => verslag().then((all) => all.ActiviteitenScreen))
const ActiviteitScreen = lazy(() => verslag().then((all) => all.ActiviteitScreen))
const VerslagScreen = lazy(() => verslag().then((all) => all.VerslagScreen))
const PrintVerslagScreen = lazy(() => verslag().then((all) => all.PrintVerslagScreen))
const SocialeKaartScreen = lazy(() => verslag().then((all) => all.SocialeKaartScreen))
const VoorzieningScreen = lazy(() => verslag().then((all) => all.VoorzieningScreen))

/** Activities of a region, its report, and the sociale kaart. */
export const verslagRoutes: readonly AppRoute[] = [
  { path: '/activiteiten', component: ActiviteitenScreen },
  { path: '/activiteit/:id', component: ActiviteitScreen },
  { path: '/sociale-kaart', component: SocialeKaartScreen },
  { path: '/sociale-kaart/:id', component: VoorzieningScreen },
  { path: '/verslag', component: VerslagScreen },
  { path: '/verslag/afdrukken', component: PrintVerslagScreen },
]
