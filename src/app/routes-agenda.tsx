import { lazy } from './lazy-screen.tsx'
import type { AppRoute } from './route.ts'

const AgendaScreen = lazy(() => import('./agenda-screens.ts').then(({ agendaScreens }) => agendaScreens.AgendaScreen))

/** Dates, for the calendar of a phone. */
export const agendaRoutes: readonly AppRoute[] = [{ path: '/agenda', component: AgendaScreen }]
