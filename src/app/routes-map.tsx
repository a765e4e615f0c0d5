import { lazy } from 'preact-iso'
import type { AppRoute } from './route.ts'

// Screens of now and then come over together: packed as one they are a quarter smaller than each on its own.
const upkeep = () => import('./upkeep-screens.ts').then(({ upkeepScreens }) => upkeepScreens)
const DitBenIkScreen = lazy(() =>
  import('#features/write-profiel/dit-ben-ik-screen.tsx').then((module) => module.DitBenIkScreen),
)
const WatIkKanScreen = lazy(() =>
  import('#features/write-profiel/wat-ik-kan-screen.tsx').then((module) => module.WatIkKanScreen),
)
const ToevoegenScreen = lazy(() =>
  import('#features/add-papier/toevoegen-screen.tsx').then((module) => module.ToevoegenScreen),
)
const PapierenScreen = lazy(() =>
  import('#features/add-papier/papieren-screen.tsx').then((module) => module.PapierenScreen),
)
const PapierScreen = lazy(() => import('#features/add-papier/papier-screen.tsx').then((module) => module.PapierScreen))
const TerugkijkenScreen = lazy(() =>
  import('#features/write-terugblik/terugkijken-screen.tsx').then((module) => module.TerugkijkenScreen),
)
const TerugblikScreen = lazy(() =>
  import('#features/write-terugblik/terugblik-screen.tsx').then((module) => module.TerugblikScreen),
)
const TerugblikVraagScreen = lazy(() =>
  import('#features/write-terugblik/terugblik-vraag-screen.tsx').then((module) => module.TerugblikVraagScreen),
)
const DelenScreen = lazy(() => upkeep().then((all) => all.DelenScreen))
const LatenZienScreen = lazy(() => upkeep().then((all) => all.LatenZienScreen))
const GekregenScreen = lazy(() => upkeep().then((all) => all.GekregenScreen))
const MijnBijeenkomstenScreen = lazy(() =>
  import('#features/see-mijn-bijeenkomsten/mijn-bijeenkomsten-screen.tsx').then(
    (module) => module.MijnBijeenkomstenScreen,
  ),
)
const HerstelkaartScreen = lazy(() => upkeep().then((all) => all.HerstelkaartScreen))
const PasScreen = lazy(() => upkeep().then((all) => all.PasScreen))
const SeeMeerScreen = lazy(() =>
  import('#features/see-meer/see-meer-screen.tsx').then((module) => module.SeeMeerScreen),
)
const BewaardScreen = lazy(() => upkeep().then((all) => all.BewaardScreen))
const KopieScreen = lazy(() => upkeep().then((all) => all.KopieScreen))
const ReddingScreen = lazy(() => upkeep().then((all) => all.ReddingScreen))
const WieZietWatScreen = lazy(() =>
  import('#features/see-wie-ziet-wat/wie-ziet-wat-screen.tsx').then((module) => module.WieZietWatScreen),
)
const SlotScreen = lazy(() => upkeep().then((all) => all.SlotScreen))
const SetPinScreen = lazy(() => upkeep().then((all) => all.SetPinScreen))
const RemovePinScreen = lazy(() => upkeep().then((all) => all.RemovePinScreen))
const LogboekScreen = lazy(() => upkeep().then((all) => all.LogboekScreen))
const InstellingenScreen = lazy(() =>
  import('#features/choose-uiterlijk/instellingen-screen.tsx').then((module) => module.InstellingenScreen),
)
const ToestellenScreen = lazy(() => upkeep().then((all) => all.ToestellenScreen))
const AddToestelScreen = lazy(() => upkeep().then((all) => all.AddToestelScreen))
const OverScreen = lazy(() => import('#features/see-uitleg/over-screen.tsx').then((module) => module.OverScreen))
const ToegankelijkheidScreen = lazy(() =>
  import('#features/see-uitleg/toegankelijkheid-screen.tsx').then((module) => module.ToegankelijkheidScreen),
)
const WatWeBewarenScreen = lazy(() =>
  import('#features/see-uitleg/wat-we-bewaren-screen.tsx').then((module) => module.WatWeBewarenScreen),
)

/** Pages to read that need nobody to be known here: Hulp links to them from the three doors too. */
export const uitlegRoutes: readonly AppRoute[] = [
  { path: '/toegankelijkheid', component: ToegankelijkheidScreen },
  { path: '/wat-we-bewaren', component: WatWeBewarenScreen },
]

/** Mijn map, and everything under Meer. */
export const mapRoutes: readonly AppRoute[] = [
  { path: '/dit-ben-ik', component: DitBenIkScreen },
  { path: '/wat-ik-kan', component: WatIkKanScreen },
  { path: '/toevoegen', component: ToevoegenScreen },
  { path: '/papieren', component: PapierenScreen },
  { path: '/papieren/:id', component: PapierScreen },
  { path: '/terugkijken', component: TerugkijkenScreen },
  { path: '/terugkijken/:id', component: TerugblikScreen },
  { path: '/terugkijken/:id/:vraag', component: TerugblikVraagScreen },
  { path: '/delen', component: DelenScreen },
  { path: '/delen/nieuw', component: LatenZienScreen },
  { path: '/gekregen', component: GekregenScreen },
  { path: '/mijn-bijeenkomsten', component: MijnBijeenkomstenScreen },
  { path: '/herstelkaart', component: HerstelkaartScreen },
  { path: '/pas', component: PasScreen },
  { path: '/meer', component: SeeMeerScreen },
  { path: '/bewaard', component: BewaardScreen },
  { path: '/kopie', component: KopieScreen },
  { path: '/kopie/redding', component: ReddingScreen },
  { path: '/wie-ziet-wat', component: WieZietWatScreen },
  { path: '/wie-heeft-gekeken', component: LogboekScreen },
  { path: '/toestellen', component: ToestellenScreen },
  { path: '/toestellen/erbij', component: AddToestelScreen },
  { path: '/instellingen', component: InstellingenScreen },
  { path: '/slot', component: SlotScreen },
  { path: '/slot/pin', component: SetPinScreen },
  { path: '/slot/uit', component: RemovePinScreen },
  { path: '/over', component: OverScreen },
  ...uitlegRoutes,
]
