import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const pack = () => import('./gesprek-screens.ts').then(({ gesprekScreens }) => gesprekScreens)
const GesprekkenScreen = lazy(() => pack().then((all) => all.GesprekkenScreen))
const KiesGesprekScreen = lazy(() => pack().then((all) => all.KiesGesprekScreen))
const BeginGesprekScreen = lazy(() => pack().then((all) => all.BeginGesprekScreen))
const GesprekScreen = lazy(() => pack().then((all) => all.GesprekScreen))
const GesprekVraagScreen = lazy(() => pack().then((all) => all.GesprekVraagScreen))

/** Conversation forms, alone and together. */
export const gesprekRoutes: readonly AppRoute[] = [
  { path: '/gesprekken', component: GesprekkenScreen },
  { path: '/gesprekken/:persoon', component: GesprekkenScreen },
  // before /gesprek/:doc/:id: the first match counts
  { path: '/gesprek/nieuw', component: KiesGesprekScreen },
  { path: '/gesprek/nieuw/:persoon', component: KiesGesprekScreen },
  { path: '/gesprek/begin/:sjabloon', component: BeginGesprekScreen },
  { path: '/gesprek/begin/:sjabloon/:persoon', component: BeginGesprekScreen },
  { path: '/gesprek/:doc/:id', component: GesprekScreen },
  { path: '/gesprek/:doc/:id/vraag/:vraag', component: GesprekVraagScreen },
]
