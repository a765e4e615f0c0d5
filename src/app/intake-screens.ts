import { MijnVoorstellenScreen } from '#features/answer-voorstel/mijn-voorstellen-screen.tsx'
import { IntakeScreen } from '#features/take-intake/intake-screen.tsx'
import { MijnStartScreen } from '#features/write-start/mijn-start-screen.tsx'
import { VersturenScreen } from '#features/write-start/versturen-screen.tsx'

/** How somebody comes in, as the kandidaat and who reads along see it; one file of the build. */
export const intakeScreens = { IntakeScreen, MijnStartScreen, MijnVoorstellenScreen, VersturenScreen }
