import { UitwisselScreen } from '#features/exchange-formulier/uitwissel-screen.tsx'

/** Two phones at one table; one file of the build. */
export const uitwisselScreens = { UitwisselScreen }
