import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const pack = () => import('./dstarr-screens.ts').then(({ dstarrScreens }) => dstarrScreens)
const DstarrsScreen = lazy(() => pack().then((all) => all.DstarrsScreen))
const BeginDstarrScreen = lazy(() => pack().then((all) => all.BeginDstarrScreen))
const DstarrScreen = lazy(() => pack().then((all) => all.DstarrScreen))
const DstarrVraagScreen = lazy(() => pack().then((all) => all.DstarrVraagScreen))
const OverDstarrScreen = lazy(() => pack().then((all) => all.OverDstarrScreen))
const LeesDstarrScreen = lazy(() => pack().then((all) => all.LeesDstarrScreen))
const TipsScreen = lazy(() => pack().then((all) => all.TipsScreen))
const ShareDstarrScreen = lazy(() => pack().then((all) => all.ShareDstarrScreen))
const VerhalenScreen = lazy(() => pack().then((all) => all.VerhalenScreen))
const AanpassenScreen = lazy(() => pack().then((all) => all.AanpassenScreen))
const OpdrachtenScreen = lazy(() => pack().then((all) => all.OpdrachtenScreen))
const EigenOpdrachtScreen = lazy(() => pack().then((all) => all.EigenOpdrachtScreen))
const OpdrachtVoorScreen = lazy(() => pack().then((all) => all.OpdrachtVoorScreen))
const OpdrachtScreen = lazy(() => pack().then((all) => all.OpdrachtScreen))
const OpbrengstScreen = lazy(() => pack().then((all) => all.OpbrengstScreen))

/** DSTARR, adapting a leerdoel, and opdrachten. */
export const dstarrRoutes: readonly AppRoute[] = [
  { path: '/dstarrs', component: DstarrsScreen },
  { path: '/dstarr/nieuw', component: BeginDstarrScreen },
  { path: '/dstarr/:doc/:id', component: DstarrScreen },
  { path: '/dstarr/:doc/:id/vraag/:vraag', component: DstarrVraagScreen },
  { path: '/dstarr/:doc/:id/over', component: OverDstarrScreen },
  { path: '/dstarr/:doc/:id/lezen', component: LeesDstarrScreen },
  { path: '/dstarr/:doc/:id/tips', component: TipsScreen },
  { path: '/dstarr/:doc/:id/delen', component: ShareDstarrScreen },
  { path: '/verhalen', component: VerhalenScreen },
  { path: '/leerdoel/:doc/:id/aanpassen/:versie', component: AanpassenScreen },
  { path: '/opdrachten', component: OpdrachtenScreen },
  // before /opdracht/:id: the first match counts
  { path: '/opdracht/nieuw', component: EigenOpdrachtScreen },
  { path: '/opdracht/voor/:kaart', component: OpdrachtVoorScreen },
  { path: '/opdracht/:id', component: OpdrachtScreen },
  { path: '/opbrengst', component: OpbrengstScreen },
]
