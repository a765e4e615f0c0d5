import { HandOverScreen } from '#features/hand-over/hand-over-screen.tsx'

/** What one werkbegeleider leaves to the next; one file of the build. */
export const wisselScreens = { HandOverScreen }
