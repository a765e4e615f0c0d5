import { lazy } from 'preact-iso'
import type { AppRoute } from './route.ts'

const AanwezigheidVandaagScreen = lazy(() =>
  import('#features/take-aanwezigheid/aanwezigheid-vandaag-screen.tsx').then(
    (module) => module.AanwezigheidVandaagScreen,
  ),
)
const AanwezigheidScreen = lazy(() =>
  import('#features/take-aanwezigheid/aanwezigheid-screen.tsx').then((module) => module.AanwezigheidScreen),
)
const StartZaalScreen = lazy(() =>
  import('#features/open-zaal/start-zaal-screen.tsx').then((module) => module.StartZaalScreen),
)
const SessiesScreen = lazy(() =>
  import('#features/see-groep/sessies-screen.tsx').then((module) => module.SessiesScreen),
)
const GroepScreen = lazy(() => import('#features/see-groep/groep-screen.tsx').then((module) => module.GroepScreen))
const NotitieScreen = lazy(() =>
  import('#features/write-notitie/notitie-screen.tsx').then((module) => module.NotitieScreen),
)
const NotitiesScreen = lazy(() =>
  import('#features/write-notitie/notities-screen.tsx').then((module) => module.NotitiesScreen),
)
const MensenScreen = lazy(() => import('#features/see-dossier/mensen-screen.tsx').then((module) => module.MensenScreen))
const DossierScreen = lazy(() =>
  import('#features/see-dossier/dossier-screen.tsx').then((module) => module.DossierScreen),
)
const BezoekScreen = lazy(() => import('#features/plan-bezoek/bezoek-screen.tsx').then((module) => module.BezoekScreen))

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
