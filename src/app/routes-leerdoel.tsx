import { lazy } from 'preact-iso'
import type { AppRoute } from './route.ts'

const LeerdoelenScreen = lazy(() =>
  import('#features/write-leerdoel/leerdoelen-screen.tsx').then((module) => module.LeerdoelenScreen),
)
const BeginLeerdoelScreen = lazy(() =>
  import('#features/write-leerdoel/begin-leerdoel-screen.tsx').then((module) => module.BeginLeerdoelScreen),
)
const LeerdoelScreen = lazy(() =>
  import('#features/write-leerdoel/leerdoel-screen.tsx').then((module) => module.LeerdoelScreen),
)
const LeerdoelStapScreen = lazy(() =>
  import('#features/write-leerdoel/leerdoel-stap-screen.tsx').then((module) => module.LeerdoelStapScreen),
)
const ShareLeerdoelScreen = lazy(() =>
  import('#features/write-leerdoel/share-leerdoel-screen.tsx').then((module) => module.ShareLeerdoelScreen),
)
const ReflectiesScreen = lazy(() =>
  import('#features/write-reflectie/reflecties-screen.tsx').then((module) => module.ReflectiesScreen),
)
const BeginReflectieScreen = lazy(() =>
  import('#features/write-reflectie/begin-reflectie-screen.tsx').then((module) => module.BeginReflectieScreen),
)
const ReflectieScreen = lazy(() =>
  import('#features/write-reflectie/reflectie-screen.tsx').then((module) => module.ReflectieScreen),
)
const ReflectieVraagScreen = lazy(() =>
  import('#features/write-reflectie/reflectie-vraag-screen.tsx').then((module) => module.ReflectieVraagScreen),
)
const ShareReflectieScreen = lazy(() =>
  import('#features/write-reflectie/share-reflectie-screen.tsx').then((module) => module.ShareReflectieScreen),
)
const SignReflectieScreen = lazy(() =>
  import('#features/sign-reflectie/sign-reflectie-screen.tsx').then((module) => module.SignReflectieScreen),
)
const PassPhoneScreen = lazy(() =>
  import('#features/sign-reflectie/pass-phone-screen.tsx').then((module) => module.PassPhoneScreen),
)
const PrintReflectieScreen = lazy(() =>
  import('#features/print-reflectie/print-reflectie-screen.tsx').then((module) => module.PrintReflectieScreen),
)

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
