import { CertificaatScreen } from '#features/give-certificaat/certificaat-screen.tsx'
import { ReadEvaluatieScreen } from '#features/read-evaluatie/read-evaluatie-screen.tsx'
import { UitkomstScreen } from '#features/keep-uitkomst/uitkomst-screen.tsx'

/** What comes of a year, for everybody who reads of it; one file of the build. */
export const afrondenScreens = { CertificaatScreen, ReadEvaluatieScreen, UitkomstScreen }
