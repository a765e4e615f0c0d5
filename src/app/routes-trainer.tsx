import { lazy } from 'preact-iso'
import type { AppRoute } from './route.ts'

const work = () => import('./work-screens.ts').then(({ workScreens }) => workScreens)
const AanwezigheidVandaagScreen = lazy(() =>
  import('#features/take-aanwezigheid/aanwezigheid-vandaag-screen.tsx').then(
    (module) => module.AanwezigheidVandaagScreen,
  ),
)
const AanwezigheidScreen = lazy(() =>
  import('#features/take-aanwezigheid/aanwezigheid-screen.tsx').then((module) => module.AanwezigheidScreen),
)
const StartZaalScreen = lazy(() => work().then((all) => all.StartZaalScreen))
const SessiesScreen = lazy(() => work().then((all) => all.SessiesScreen))
const GroepScreen = lazy(() => work().then((all) => all.GroepScreen))
const NotitieScreen = lazy(() => work().then((all) => all.NotitieScreen))
const NotitiesScreen = lazy(() => work().then((all) => all.NotitiesScreen))
const MensenScreen = lazy(() => work().then((all) => all.MensenScreen))
const DossierScreen = lazy(() => work().then((all) => all.DossierScreen))
const BezoekScreen = lazy(() => work().then((all) => all.BezoekScreen))

/** Attendance, groups, notes, visits, and the dossier of a kandidaat. */
export const trainerRoutes: readonly AppRoute[] = [
  { path: '/aanwezigheid', component: AanwezigheidVandaagScreen },
  { path: '/aanwezigheid/:groep/:bijeenkomst', component: AanwezigheidScreen },
  { path: '/aanwezigheid/:groep/:bijeenkomst/zaal', component: StartZaalScreen },
  { path: '/sessies', component: SessiesScreen },
  { path: '/groep/:doc', component: GroepScreen },
  { path: '/notitie/:plaatsing', component: NotitieScreen },
  { path: '/notities/:plaatsing', component: NotitiesScreen },
  { path: '/mensen', component: MensenScreen },
  { path: '/dossier/:kaart', component: DossierScreen },
  { path: '/bezoek/:plaatsing', component: BezoekScreen },
]
