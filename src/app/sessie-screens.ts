import { WerkafsprakenScreen } from '#features/keep-werkafspraken/werkafspraken-screen.tsx'
import { PrintJaarplanScreen } from '#features/print-jaarplan/print-jaarplan-screen.tsx'
import { ReadSessieScreen } from '#features/read-sessie/read-sessie-screen.tsx'

/** What everybody around a group reads: what was agreed, the materials, the plan on paper; one file of the build. */
export const sessieScreens = { PrintJaarplanScreen, ReadSessieScreen, WerkafsprakenScreen }
