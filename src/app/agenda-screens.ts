import { AgendaScreen } from '#features/keep-agenda/agenda-screen.tsx'

/** The own dates; one file of the build. */
export const agendaScreens = { AgendaScreen }
