import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const evenNiet = () => import('./even-niet-screens.ts').then(({ evenNietScreens }) => evenNietScreens)
const TerugvalplanScreen = lazy(() => evenNiet().then((all) => all.TerugvalplanScreen))
const PlanVraagScreen = lazy(() => evenNiet().then((all) => all.PlanVraagScreen))
const PrintPlanScreen = lazy(() => evenNiet().then((all) => all.PrintPlanScreen))
const EvenNietScreen = lazy(() => evenNiet().then((all) => all.EvenNietScreen))
const GestuurdScreen = lazy(() => evenNiet().then((all) => all.GestuurdScreen))
const GaatWeerScreen = lazy(() => evenNiet().then((all) => all.GaatWeerScreen))
const PauzeScreen = lazy(() => import('./pauze-screens.ts').then(({ pauzeScreens }) => pauzeScreens.PauzeScreen))
const StilteScreen = lazy(() => evenNiet().then((all) => all.StilteScreen))

/** For when it does not go: the plan, a message, a pauze and being left alone. */
export const evenNietRoutes: readonly AppRoute[] = [
  { path: '/terugvalplan', component: TerugvalplanScreen },
  { path: '/terugvalplan/vraag/:vraag', component: PlanVraagScreen },
  { path: '/terugvalplan/afdrukken', component: PrintPlanScreen },
  { path: '/het-gaat-even-niet', component: EvenNietScreen },
  { path: '/het-gaat-even-niet/gestuurd', component: GestuurdScreen },
  { path: '/het-gaat-even-niet/terug', component: GaatWeerScreen },
  { path: '/pauze/:doc', component: PauzeScreen },
  { path: '/stilte', component: StilteScreen },
]
