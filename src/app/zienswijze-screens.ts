import { ZienswijzeScreen } from '#features/write-zienswijze/zienswijze-screen.tsx'

/** *Ik zie dit anders*; one file of the build. */
export const zienswijzeScreens = { ZienswijzeScreen }
