import { PlekkenScreen } from '#features/find-plek/plekken-screen.tsx'
import { VoorstellenScreen } from '#features/find-plek/voorstellen-screen.tsx'
import { StatusbordScreen } from '#features/see-statusbord/statusbord-screen.tsx'
import { PlekScreen } from '#features/write-functieprofiel/plek-screen.tsx'

/** Finding a plek for somebody, from the office; one file of the build. */
export const plekkenScreens = { PlekScreen, PlekkenScreen, StatusbordScreen, VoorstellenScreen }
