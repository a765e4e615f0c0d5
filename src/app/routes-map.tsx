import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

// Screens of now and then come over together: packed as one they are a quarter smaller than each on its own.
const reading = () => import('./reading-screens.ts').then(({ readingScreens }) => readingScreens)
const mijnMap = () => import('./map-screens.ts').then(({ mapScreens }) => mapScreens)
const upkeep = () => import('./upkeep-screens.ts').then(({ upkeepScreens }) => upkeepScreens)
const DitBenIkScreen = lazy(() => mijnMap().then((all) => all.DitBenIkScreen))
const WatIkKanScreen = lazy(() => mijnMap().then((all) => all.WatIkKanScreen))
const ToevoegenScreen = lazy(() => mijnMap().then((all) => all.ToevoegenScreen))
const PapierenScreen = lazy(() => mijnMap().then((all) => all.PapierenScreen))
const PapierScreen = lazy(() => mijnMap().then((all) => all.PapierScreen))
const TerugkijkenScreen = lazy(() => mijnMap().then((all) => all.TerugkijkenScreen))
const TerugblikScreen = lazy(() => mijnMap().then((all) => all.TerugblikScreen))
const TerugblikVraagScreen = lazy(() => mijnMap().then((all) => all.TerugblikVraagScreen))
const DelenScreen = lazy(() => upkeep().then((all) => all.DelenScreen))
const GekregenScreen = lazy(() => upkeep().then((all) => all.GekregenScreen))
const MijnBijeenkomstenScreen = lazy(() => mijnMap().then((all) => all.MijnBijeenkomstenScreen))
const HerstelkaartScreen = lazy(() => upkeep().then((all) => all.HerstelkaartScreen))
const PasScreen = lazy(() => upkeep().then((all) => all.PasScreen))
const SeeMeerScreen = lazy(() => reading().then((all) => all.SeeMeerScreen))
const BewaardScreen = lazy(() => upkeep().then((all) => all.BewaardScreen))
const KopieScreen = lazy(() => upkeep().then((all) => all.KopieScreen))
const ReddingScreen = lazy(() => upkeep().then((all) => all.ReddingScreen))
const NeemMeeScreen = lazy(() => upkeep().then((all) => all.NeemMeeScreen))
const WieZietWatScreen = lazy(() => reading().then((all) => all.WieZietWatScreen))
const SlotScreen = lazy(() => upkeep().then((all) => all.SlotScreen))
const SetPinScreen = lazy(() => upkeep().then((all) => all.SetPinScreen))
const RemovePinScreen = lazy(() => upkeep().then((all) => all.RemovePinScreen))
const MakePasskeyScreen = lazy(() => upkeep().then((all) => all.MakePasskeyScreen))
const PasskeysScreen = lazy(() => upkeep().then((all) => all.PasskeysScreen))
const LogboekScreen = lazy(() => upkeep().then((all) => all.LogboekScreen))
const InstellingenScreen = lazy(() => reading().then((all) => all.InstellingenScreen))
const ToestellenScreen = lazy(() => upkeep().then((all) => all.ToestellenScreen))
const ConfirmOpnieuwScreen = lazy(() => upkeep().then((all) => all.ConfirmOpnieuwScreen))
const AddToestelScreen = lazy(() => upkeep().then((all) => all.AddToestelScreen))
const WissenScreen = lazy(() => upkeep().then((all) => all.WissenScreen))
const WisAllesScreen = lazy(() => upkeep().then((all) => all.WisAllesScreen))
const OverScreen = lazy(() => reading().then((all) => all.OverScreen))
const ToegankelijkheidScreen = lazy(() => reading().then((all) => all.ToegankelijkheidScreen))
const WatWeBewarenScreen = lazy(() => reading().then((all) => all.WatWeBewarenScreen))

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
  { path: '/gekregen', component: GekregenScreen },
  { path: '/mijn-bijeenkomsten', component: MijnBijeenkomstenScreen },
  { path: '/herstelkaart', component: HerstelkaartScreen },
  { path: '/pas', component: PasScreen },
  { path: '/meer', component: SeeMeerScreen },
  { path: '/bewaard', component: BewaardScreen },
  { path: '/kopie', component: KopieScreen },
  { path: '/kopie/redding', component: ReddingScreen },
  { path: '/neem-mee', component: NeemMeeScreen },
  { path: '/wie-ziet-wat', component: WieZietWatScreen },
  { path: '/wie-heeft-gekeken', component: LogboekScreen },
  { path: '/toestellen', component: ToestellenScreen },
  { path: '/toestellen/erbij', component: AddToestelScreen },
  { path: '/opnieuw/:persoon', component: ConfirmOpnieuwScreen },
  { path: '/instellingen', component: InstellingenScreen },
  { path: '/slot', component: SlotScreen },
  { path: '/slot/pin', component: SetPinScreen },
  { path: '/slot/uit', component: RemovePinScreen },
  { path: '/wissen', component: WissenScreen },
  { path: '/wissen/alles', component: WisAllesScreen },
  { path: '/passkey', component: MakePasskeyScreen },
  { path: '/passkeys', component: PasskeysScreen },
  { path: '/over', component: OverScreen },
  ...uitlegRoutes,
]
