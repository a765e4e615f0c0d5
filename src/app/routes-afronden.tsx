import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const own = () => import('./afronden-screens.ts').then(({ afrondenScreens }) => afrondenScreens)
const giving = () => import('./certificaat-screens.ts').then(({ certificaatScreens }) => certificaatScreens)

const CertificaatScreen = lazy(() => own().then((all) => all.CertificaatScreen))
const UitkomstScreen = lazy(() => own().then((all) => all.UitkomstScreen))
const ReadEvaluatieScreen = lazy(() => own().then((all) => all.ReadEvaluatieScreen))
const EvaluatieScreen = lazy(() => import('./evaluatie-screens.ts').then((all) => all.evaluatieScreens.EvaluatieScreen))
const CertificatenScreen = lazy(() => giving().then((all) => all.CertificatenScreen))
const GiveCertificaatScreen = lazy(() => giving().then((all) => all.GiveCertificaatScreen))

/** The end of a year: certificaten, what came of it, and nazorg. */
export const afrondenRoutes: readonly AppRoute[] = [
  { path: '/certificaat/:doc/:id', component: CertificaatScreen },
  { path: '/evaluatie/:doc', component: EvaluatieScreen },
  { path: '/groep/:doc/evaluatie', component: ReadEvaluatieScreen },
  { path: '/uitkomst/:kaart', component: UitkomstScreen },
  { path: '/groep/:doc/certificaten', component: CertificatenScreen },
  { path: '/groep/:doc/certificaten/:persoon', component: GiveCertificaatScreen },
]
