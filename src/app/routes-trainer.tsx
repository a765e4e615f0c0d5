import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'
import { maakTabletRoute } from './routes-tablet.tsx'

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
// With what is only to be read: the kandidaat and the werkbegeleider read it, who need nothing else of this.
const NotitiesScreen = lazy(() => import('./reading-screens.ts').then((all) => all.readingScreens.NotitiesScreen))
const MensenScreen = lazy(() => work().then((all) => all.MensenScreen))
const DossierScreen = lazy(() => work().then((all) => all.DossierScreen))
const BezoekScreen = lazy(() => work().then((all) => all.BezoekScreen))

/** Attendance, groups, notes, visits, and the dossier of a kandidaat. */
export const trainerRoutes: readonly AppRoute[] = [
  { path: '/aanwezigheid', component: AanwezigheidVandaagScreen },
  { path: '/aanwezigheid/:groep/:bijeenkomst', component: AanwezigheidScreen },
  { path: '/aanwezigheid/:groep/:bijeenkomst/zaal', component: StartZaalScreen },
  maakTabletRoute,
  { path: '/sessies', component: SessiesScreen },
  { path: '/groep/:doc', component: GroepScreen },
  { path: '/notitie/:plaatsing', component: NotitieScreen },
  { path: '/notities/:plaatsing', component: NotitiesScreen },
  { path: '/mensen', component: MensenScreen },
  { path: '/dossier/:kaart', component: DossierScreen },
  { path: '/bezoek/:plaatsing', component: BezoekScreen },
]
