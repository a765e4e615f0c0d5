import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const BordScreen = lazy(() => import('#features/see-bord/bord-screen.tsx').then((module) => module.BordScreen))

/** The board of the work to do in a region. */
export const bordRoutes: readonly AppRoute[] = [{ path: '/bord', component: BordScreen }]
