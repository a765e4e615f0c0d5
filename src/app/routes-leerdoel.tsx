import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const leren = () => import('./leren-screens.ts').then(({ lerenScreens }) => lerenScreens)
const LeerdoelenScreen = lazy(() => leren().then((all) => all.LeerdoelenScreen))
const BeginLeerdoelScreen = lazy(() => leren().then((all) => all.BeginLeerdoelScreen))
const LeerdoelScreen = lazy(() => leren().then((all) => all.LeerdoelScreen))
const LeerdoelStapScreen = lazy(() => leren().then((all) => all.LeerdoelStapScreen))
const ShareLeerdoelScreen = lazy(() => leren().then((all) => all.ShareLeerdoelScreen))
const ReflectiesScreen = lazy(() => leren().then((all) => all.ReflectiesScreen))
const BeginReflectieScreen = lazy(() => leren().then((all) => all.BeginReflectieScreen))
const ReflectieScreen = lazy(() => leren().then((all) => all.ReflectieScreen))
const ReflectieVraagScreen = lazy(() => leren().then((all) => all.ReflectieVraagScreen))
const ShareReflectieScreen = lazy(() => leren().then((all) => all.ShareReflectieScreen))
const SignReflectieScreen = lazy(() => leren().then((all) => all.SignReflectieScreen))
const PassPhoneScreen = lazy(() => leren().then((all) => all.PassPhoneScreen))
const PrintReflectieScreen = lazy(() => leren().then((all) => all.PrintReflectieScreen))

/** Leerdoelen and zelfreflecties: making, showing, writing together, signing and printing. */
export const leerdoelRoutes: readonly AppRoute[] = [
  { path: '/leerdoelen', component: LeerdoelenScreen },
  { path: '/leerdoel/nieuw', component: BeginLeerdoelScreen },
  { path: '/leerdoel/:doc/:id', component: LeerdoelScreen },
  { path: '/leerdoel/:doc/:id/stap/:stap', component: LeerdoelStapScreen },
  { path: '/leerdoel/:doc/:id/delen', component: ShareLeerdoelScreen },
  { path: '/reflecties', component: ReflectiesScreen },
  { path: '/reflectie/nieuw', component: BeginReflectieScreen },
  { path: '/reflectie/:doc/:id', component: ReflectieScreen },
  { path: '/reflectie/:doc/:id/invullen/:vraag', component: ReflectieVraagScreen },
  { path: '/reflectie/:doc/:id/laten-zien', component: ShareReflectieScreen },
  { path: '/reflectie/:doc/:id/tekenen', component: SignReflectieScreen },
  { path: '/reflectie/:doc/:id/doorgeven', component: PassPhoneScreen },
  { path: '/reflectie/:doc/:id/afdrukken', component: PrintReflectieScreen },
]
