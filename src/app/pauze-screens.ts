import { PauzeScreen } from '#features/plan-pauze/pauze-screen.tsx'

/** A pauze of a plaatsing, for everybody around the work; apart from what only a kandidaat opens. */
export const pauzeScreens = { PauzeScreen }
