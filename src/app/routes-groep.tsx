import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const own = () => import('./groep-screens.ts').then(({ groepScreens }) => groepScreens)
const around = () => import('./sessie-screens.ts').then(({ sessieScreens }) => sessieScreens)

const FinishSessieScreen = lazy(() => own().then((all) => all.FinishSessieScreen))
const SessiemailScreen = lazy(() => own().then((all) => all.SessiemailScreen))
const SubgroepenScreen = lazy(() => own().then((all) => all.SubgroepenScreen))
const PrintJaarplanScreen = lazy(() => around().then((all) => all.PrintJaarplanScreen))
const ReadSessieScreen = lazy(() => around().then((all) => all.ReadSessieScreen))
const WerkafsprakenScreen = lazy(() => around().then((all) => all.WerkafsprakenScreen))

/** Around a bijeenkomst: finishing it, its mail, subgroepen, what everybody reads of it, and the plan on paper. */
export const groepRoutes: readonly AppRoute[] = [
  { path: '/groep/:doc/sessie/:bijeenkomst', component: FinishSessieScreen },
  { path: '/groep/:doc/sessie/:bijeenkomst/mail', component: SessiemailScreen },
  { path: '/groep/:doc/subgroepen/:bijeenkomst', component: SubgroepenScreen },
  { path: '/groep/:doc/afdrukken', component: PrintJaarplanScreen },
  { path: '/groep/:doc/afspraken', component: WerkafsprakenScreen },
  { path: '/afgesproken/:doc/:bijeenkomst', component: ReadSessieScreen },
]
