import { VasteMensenScreen } from '#features/set-vaste-mensen/vaste-mensen-screen.tsx'
import { WieWerktWaarScreen } from '#features/see-logistiek/wie-werkt-waar-screen.tsx'

/** Arranging people, rooms, dates and paper; one file of the build. */
export const logistiekScreens = { VasteMensenScreen, WieWerktWaarScreen }
