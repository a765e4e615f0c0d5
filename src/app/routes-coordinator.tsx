import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

// Screens of now and then come over together: packed as one they are a quarter smaller than each on its own.
const upkeep = () => import('./upkeep-screens.ts').then(({ upkeepScreens }) => upkeepScreens)
const groep = () => import('./groep-screens.ts').then(({ groepScreens }) => groepScreens)
const office = () => import('./office-screens.ts').then(({ officeScreens }) => officeScreens)

const ChangeRegioScreen = lazy(() =>
  import('#features/see-regio/change-regio-screen.tsx').then((module) => module.ChangeRegioScreen),
)
const OrganisatiesScreen = lazy(() => office().then((all) => all.OrganisatiesScreen))
const OrganisatieScreen = lazy(() => office().then((all) => all.OrganisatieScreen))
const ImportOrganisatiesScreen = lazy(() => office().then((all) => all.ImportOrganisatiesScreen))
const AddKandidaatScreen = lazy(() => office().then((all) => all.AddKandidaatScreen))
const ChangeKandidaatScreen = lazy(() => office().then((all) => all.ChangeKandidaatScreen))
const GroepenScreen = lazy(() => groep().then((all) => all.GroepenScreen))
const MakeGroepScreen = lazy(() => office().then((all) => all.MakeGroepScreen))
const JaarplanScreen = lazy(() => groep().then((all) => all.JaarplanScreen))
const GroepMensenScreen = lazy(() => groep().then((all) => all.GroepMensenScreen))
const PlaceKandidaatScreen = lazy(() => office().then((all) => all.PlaceKandidaatScreen))
const UitnodigenScreen = lazy(() => office().then((all) => all.UitnodigenScreen))
const MakeUitnodigingScreen = lazy(() => office().then((all) => all.MakeUitnodigingScreen))
const ToestellenVanScreen = lazy(() => upkeep().then((all) => all.ToestellenVanScreen))
const WissenVanScreen = lazy(() => upkeep().then((all) => all.WissenVanScreen))
const TeamScreen = lazy(() => office().then((all) => all.TeamScreen))

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
  { path: '/plaatsen/:kaart/:plek', component: PlaceKandidaatScreen },
  { path: '/uitnodigen', component: UitnodigenScreen },
  { path: '/uitnodigen/:persoon', component: MakeUitnodigingScreen },
  { path: '/wissen/van/:kaart', component: WissenVanScreen },
  { path: '/team', component: TeamScreen },
]
