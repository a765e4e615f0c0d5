import { EvaluatieScreen } from '#features/write-evaluatie/evaluatie-screen.tsx'

/** What a kandidaat writes about the year; one file of the build. */
export const evaluatieScreens = { EvaluatieScreen }
