import { SectieScreen } from '#features/keep-stukken/sectie-screen.tsx'
import { StukScreen } from '#features/keep-stukken/stuk-screen.tsx'
import { StukVraagScreen } from '#features/keep-stukken/stuk-vraag-screen.tsx'
import { HoofdstukScreen } from '#features/see-map/hoofdstuk-screen.tsx'
import { LatenZienScreen } from '#features/show-deel/laten-zien-screen.tsx'

/** The sections of mijn map, and showing something of it; one file of the build. */
export const stukkenScreens = { HoofdstukScreen, LatenZienScreen, SectieScreen, StukScreen, StukVraagScreen }
