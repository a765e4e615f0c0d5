import { CertificatenScreen } from '#features/give-certificaat/certificaten-screen.tsx'
import { GiveCertificaatScreen } from '#features/give-certificaat/give-certificaat-screen.tsx'

/** What a trainer does at the end of a year; one file of the build. */
export const certificaatScreens = { CertificatenScreen, GiveCertificaatScreen }
