import { lazy } from 'preact-iso'
import type { AppRoute } from './route.ts'

const ChangeRegioScreen = lazy(() =>
  import('#features/see-regio/change-regio-screen.tsx').then((module) => module.ChangeRegioScreen),
)
const OrganisatiesScreen = lazy(() =>
  import('#features/see-organisaties/organisaties-screen.tsx').then((module) => module.OrganisatiesScreen),
)
const OrganisatieScreen = lazy(() =>
  import('#features/see-organisaties/organisatie-screen.tsx').then((module) => module.OrganisatieScreen),
)
const ImportOrganisatiesScreen = lazy(() =>
  import('#features/import-organisaties/import-organisaties-screen.tsx').then(
    (module) => module.ImportOrganisatiesScreen,
  ),
)
const AddKandidaatScreen = lazy(() =>
  import('#features/add-kandidaat/add-kandidaat-screen.tsx').then((module) => module.AddKandidaatScreen),
)
const ChangeKandidaatScreen = lazy(() =>
  import('#features/add-kandidaat/change-kandidaat-screen.tsx').then((module) => module.ChangeKandidaatScreen),
)
const GroepenScreen = lazy(() =>
  import('#features/plan-groep/groepen-screen.tsx').then((module) => module.GroepenScreen),
)
const MakeGroepScreen = lazy(() =>
  import('#features/plan-groep/make-groep-screen.tsx').then((module) => module.MakeGroepScreen),
)
const JaarplanScreen = lazy(() =>
  import('#features/plan-groep/jaarplan-screen.tsx').then((module) => module.JaarplanScreen),
)
const GroepMensenScreen = lazy(() =>
  import('#features/plan-groep/groep-mensen-screen.tsx').then((module) => module.GroepMensenScreen),
)
const PlaceKandidaatScreen = lazy(() =>
  import('#features/place-kandidaat/place-kandidaat-screen.tsx').then((module) => module.PlaceKandidaatScreen),
)
const UitnodigenScreen = lazy(() =>
  import('#features/make-uitnodiging/uitnodigen-screen.tsx').then((module) => module.UitnodigenScreen),
)
const MakeUitnodigingScreen = lazy(() =>
  import('#features/make-uitnodiging/make-uitnodiging-screen.tsx').then((module) => module.MakeUitnodigingScreen),
)
const ToestellenVanScreen = lazy(() =>
  import('#features/see-toestellen/toestellen-screen.tsx').then((module) => module.ToestellenVanScreen),
)
const TeamScreen = lazy(() => import('#features/manage-team/team-screen.tsx').then((module) => module.TeamScreen))

/** The region, its people, groups and workplaces. Fixed words come before parameters: the first match counts. */
export const coordinatorRoutes: readonly AppRoute[] = [
  { path: '/toestellen/van/:persoon', component: ToestellenVanScreen },
  { path: '/regio', component: ChangeRegioScreen },
  { path: '/organisaties', component: OrganisatiesScreen },
  { path: '/organisaties/import', component: ImportOrganisatiesScreen },
  { path: '/organisatie/:id', component: OrganisatieScreen },
  { path: '/kandidaat/nieuw', component: AddKandidaatScreen },
  { path: '/kandidaat/:doc', component: ChangeKandidaatScreen },
  { path: '/groepen', component: GroepenScreen },
  { path: '/groep/nieuw', component: MakeGroepScreen },
  { path: '/groep/:doc/jaarplan', component: JaarplanScreen },
  { path: '/groep/:doc/mensen', component: GroepMensenScreen },
  { path: '/plaatsen/:kaart', component: PlaceKandidaatScreen },
  { path: '/uitnodigen', component: UitnodigenScreen },
  { path: '/uitnodigen/:persoon', component: MakeUitnodigingScreen },
  { path: '/team', component: TeamScreen },
]
