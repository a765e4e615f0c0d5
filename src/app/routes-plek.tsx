import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const plek = () => import('./plek-screens.ts').then(({ plekScreens }) => plekScreens)
const ChooseContactScreen = lazy(() => plek().then((all) => all.ChooseContactScreen))
const ContactScreen = lazy(() => plek().then((all) => all.ContactScreen))
const ContactenScreen = lazy(() => plek().then((all) => all.ContactenScreen))
const WerkScreen = lazy(() => plek().then((all) => all.WerkScreen))
const RoosterScreen = lazy(() => plek().then((all) => all.RoosterScreen))
const OverleggenScreen = lazy(() => plek().then((all) => all.OverleggenScreen))
const OverlegScreen = lazy(() => plek().then((all) => all.OverlegScreen))
const OvereenkomstenScreen = lazy(() => plek().then((all) => all.OvereenkomstenScreen))
const OvereenkomstScreen = lazy(() => plek().then((all) => all.OvereenkomstScreen))
const PrintOvereenkomstScreen = lazy(() => plek().then((all) => all.PrintOvereenkomstScreen))
const BegeleidenScreen = lazy(() => plek().then((all) => all.BegeleidenScreen))
const EenMinuutScreen = lazy(() => plek().then((all) => all.EenMinuutScreen))
const WerkdagenScreen = lazy(() => plek().then((all) => all.WerkdagenScreen))
const ShowPastWerkScreen = lazy(() => plek().then((all) => all.ShowPastWerkScreen))
const PastWerkScreen = lazy(() => plek().then((all) => all.PastWerkScreen))

/** A werkplek through the year, and the contacts around a kandidaat. */
export const plekRoutes: readonly AppRoute[] = [
  { path: '/contact', component: ChooseContactScreen },
  { path: '/contact/:doc', component: ContactScreen },
  { path: '/contacten/:doc', component: ContactenScreen },
  { path: '/werk/:plaatsing', component: WerkScreen },
  { path: '/werk/:plaatsing/rooster', component: RoosterScreen },
  { path: '/werk/:plaatsing/overleg', component: OverleggenScreen },
  { path: '/werk/:plaatsing/overleg/:id', component: OverlegScreen },
  { path: '/werk/:plaatsing/overeenkomsten', component: OvereenkomstenScreen },
  { path: '/werk/:plaatsing/overeenkomst/:soort', component: OvereenkomstScreen },
  { path: '/werk/:plaatsing/overeenkomst/:soort/afdrukken', component: PrintOvereenkomstScreen },
  { path: '/werk/:plaatsing/begeleiden', component: BegeleidenScreen },
  { path: '/werk/:plaatsing/dagen', component: WerkdagenScreen },
  { path: '/werk/:plaatsing/past', component: PastWerkScreen },
  { path: '/werk/:plaatsing/past/laten-zien', component: ShowPastWerkScreen },
  { path: '/een-minuut', component: EenMinuutScreen },
]
