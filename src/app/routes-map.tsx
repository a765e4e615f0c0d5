import { lazy } from 'preact-iso'
import type { AppRoute } from './route.ts'

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
const DelenScreen = lazy(() => import('#features/see-delen/delen-screen.tsx').then((module) => module.DelenScreen))
const LatenZienScreen = lazy(() =>
  import('#features/show-deel/laten-zien-screen.tsx').then((module) => module.LatenZienScreen),
)
const GekregenScreen = lazy(() =>
  import('#features/see-gekregen/gekregen-screen.tsx').then((module) => module.GekregenScreen),
)
const MijnBijeenkomstenScreen = lazy(() =>
  import('#features/see-mijn-bijeenkomsten/mijn-bijeenkomsten-screen.tsx').then(
    (module) => module.MijnBijeenkomstenScreen,
  ),
)
const HerstelkaartScreen = lazy(() =>
  import('#features/make-herstelkaart/herstelkaart-screen.tsx').then((module) => module.HerstelkaartScreen),
)
const PasScreen = lazy(() => import('#features/show-pas/pas-screen.tsx').then((module) => module.PasScreen))
const SeeMeerScreen = lazy(() =>
  import('#features/see-meer/see-meer-screen.tsx').then((module) => module.SeeMeerScreen),
)
const BewaardScreen = lazy(() =>
  import('#features/see-bewaard/bewaard-screen.tsx').then((module) => module.BewaardScreen),
)
const KopieScreen = lazy(() => import('#features/make-kopie/kopie-screen.tsx').then((module) => module.KopieScreen))
const ReddingScreen = lazy(() =>
  import('#features/make-kopie/redding-screen.tsx').then((module) => module.ReddingScreen),
)
const WieZietWatScreen = lazy(() =>
  import('#features/see-wie-ziet-wat/wie-ziet-wat-screen.tsx').then((module) => module.WieZietWatScreen),
)
const SlotScreen = lazy(() => import('#features/set-slot/slot-screen.tsx').then((module) => module.SlotScreen))
const SetPinScreen = lazy(() => import('#features/set-slot/pin-screen.tsx').then((module) => module.SetPinScreen))
const RemovePinScreen = lazy(() => import('#features/set-slot/pin-screen.tsx').then((module) => module.RemovePinScreen))
const LogboekScreen = lazy(() =>
  import('#features/see-logboek/logboek-screen.tsx').then((module) => module.LogboekScreen),
)
const InstellingenScreen = lazy(() =>
  import('#features/choose-uiterlijk/instellingen-screen.tsx').then((module) => module.InstellingenScreen),
)
const ToestellenScreen = lazy(() =>
  import('#features/see-toestellen/toestellen-screen.tsx').then((module) => module.ToestellenScreen),
)
const AddToestelScreen = lazy(() =>
  import('#features/add-toestel/add-toestel-screen.tsx').then((module) => module.AddToestelScreen),
)
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
