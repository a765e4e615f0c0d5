import { BoekjeScreen } from '#features/make-meeneembestand/boekje-screen.tsx'
import { CvScreen } from '#features/make-cv/cv-screen.tsx'

/** The own map on paper: a booklet, a cv; one file of the build. */
export const meenemenScreens = { BoekjeScreen, CvScreen }
