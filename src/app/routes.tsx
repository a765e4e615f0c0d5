import { HomeScreen } from './home-screen.tsx'
import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'
import { agendaRoutes } from './routes-agenda.tsx'
import { bordRoutes } from './routes-bord.tsx'
import { afrondenRoutes } from './routes-afronden.tsx'
import { coordinatorRoutes } from './routes-coordinator.tsx'
import { gesprekRoutes } from './routes-gesprek.tsx'
import { groepRoutes } from './routes-groep.tsx'
import { hulpmiddelRoutes } from './routes-hulpmiddel.tsx'
import { intakeRoutes } from './routes-intake.tsx'
import { droomRoutes } from './routes-droom.tsx'
import { dstarrRoutes } from './routes-dstarr.tsx'
import { leerdoelRoutes } from './routes-leerdoel.tsx'
import { logistiekRoutes } from './routes-logistiek.tsx'
import { mapRoutes, uitlegRoutes } from './routes-map.tsx'
import { meenemenRoutes } from './routes-meenemen.tsx'
import { tabletHereRoutes, tabletRoutes } from './routes-tablet.tsx'
import { plekRoutes } from './routes-plek.tsx'
import { evenNietRoutes } from './routes-even-niet.tsx'
import { portfolioRoutes } from './routes-portfolio.tsx'
import { tonenRoutes } from './routes-tonen.tsx'
import { stukkenRoutes } from './routes-stukken.tsx'
import { trainerRoutes } from './routes-trainer.tsx'
import { uitwisselRoutes } from './routes-uitwisselen.tsx'
import { verslagRoutes } from './routes-verslag.tsx'
import { wisselRoutes } from './routes-wissel.tsx'
import { zienswijzeRoutes } from './routes-zienswijze.tsx'

const WelcomeScreen = lazy(() => import('#features/welcome/welcome-screen.tsx').then((module) => module.WelcomeScreen))
const BeginMapScreen = lazy(() =>
  import('#features/begin-map/begin-map-screen.tsx').then((module) => module.BeginMapScreen),
)
const TryProefversieScreen = lazy(() =>
  import('#features/try-proefversie/try-proefversie-screen.tsx').then((module) => module.TryProefversieScreen),
)
const AcceptUitnodigingScreen = lazy(() =>
  import('#features/accept-uitnodiging/accept-uitnodiging-screen.tsx').then((module) => module.AcceptUitnodigingScreen),
)
const OpenSlotScreen = lazy(() =>
  import('#features/open-slot/open-slot-screen.tsx').then((module) => module.OpenSlotScreen),
)
const RestoreKopieScreen = lazy(() =>
  import('#features/make-kopie/restore-kopie-screen.tsx').then((module) => module.RestoreKopieScreen),
)

const ShowToestelScreen = lazy(() =>
  import('#features/add-toestel/show-toestel-screen.tsx').then((module) => module.ShowToestelScreen),
)

const UitgezetScreen = lazy(() =>
  import('#features/welcome/uitgezet-screen.tsx').then((module) => module.UitgezetScreen),
)

const GebruikHerstelkaartScreen = lazy(() =>
  import('#features/use-herstelkaart/gebruik-herstelkaart-screen.tsx').then(
    (module) => module.GebruikHerstelkaartScreen,
  ),
)

const SlotFirstScreen = lazy(() => import('./upkeep-screens.ts').then((all) => all.upkeepScreens.SlotFirstScreen))

const invitation: AppRoute = { path: '/uitnodiging', component: AcceptUitnodigingScreen }
const recovery: AppRoute = { path: '/herstelkaart/gebruiken', component: GebruikHerstelkaartScreen }
const restore: AppRoute = { path: '/kopie/terugzetten', component: RestoreKopieScreen }

/** While nobody is known on this device: the three doors. */
export const doorRoutes: readonly AppRoute[] = [
  { path: '/', component: WelcomeScreen },
  { path: '/begin', component: BeginMapScreen },
  { path: '/proef', component: TryProefversieScreen },
  { path: '/toestel', component: ShowToestelScreen },
  { path: '/uitgezet', component: UitgezetScreen },
  invitation,
  restore,
  recovery,
  ...tabletRoutes,
  ...uitlegRoutes,
]

/** The doors where somebody was known, and everything was lost or wiped: every address tells it. */
export const emptiedRoutes: readonly AppRoute[] = [...doorRoutes, { path: '/*', component: WelcomeScreen }]

/** Behind the PIN: every address asks it; a copy can be put back without. */
export const lockedRoutes: readonly AppRoute[] = [
  restore,
  ...uitlegRoutes,
  { path: '/', component: OpenSlotScreen },
  { path: '/*', component: OpenSlotScreen },
]

/** Everything for a person who is known here. What a role cannot read it does not find. */
export const knownRoutes: readonly AppRoute[] = [
  { path: '/', component: HomeScreen },
  invitation,
  restore,
  recovery,
  { path: '/proef', component: TryProefversieScreen },
  ...mapRoutes,
  ...leerdoelRoutes,
  ...droomRoutes,
  ...zienswijzeRoutes,
  ...dstarrRoutes,
  ...evenNietRoutes,
  ...uitwisselRoutes,
  ...portfolioRoutes,
  ...meenemenRoutes,
  ...tonenRoutes,
  ...stukkenRoutes,
  ...gesprekRoutes,
  ...hulpmiddelRoutes,
  // /groep/nieuw before /groep/:doc: the first match counts
  ...bordRoutes,
  ...coordinatorRoutes,
  ...afrondenRoutes,
  ...intakeRoutes,
  ...trainerRoutes,
  ...verslagRoutes,
  ...logistiekRoutes,
  ...wisselRoutes,
  ...agendaRoutes,
  ...tabletHereRoutes,
  ...groepRoutes,
  ...plekRoutes,
]

/** What opens without a lock: choosing one, attendance of people who sit there now, and looking after one's own work. */
const openWithoutSlot =
  /^\/(slot|passkeys?|aanwezigheid|instellingen|bewaard|kopie|meer|toestellen|over|wat-we-bewaren|toegankelijkheid)(\/|$)/

/** Where the organisation requires a lock: before it is chosen, other people's files do not open. */
export const slotFirstRoutes: readonly AppRoute[] = [
  ...knownRoutes.filter(({ path }) => openWithoutSlot.test(path)),
  { path: '/', component: SlotFirstScreen },
  { path: '/*', component: SlotFirstScreen },
]
