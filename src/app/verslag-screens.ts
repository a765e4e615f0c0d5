import { ActiviteitScreen } from '#features/keep-activiteiten/activiteit-screen.tsx'
import { ActiviteitenScreen } from '#features/keep-activiteiten/activiteiten-screen.tsx'
import { SocialeKaartScreen } from '#features/keep-sociale-kaart/sociale-kaart-screen.tsx'
import { VoorzieningScreen } from '#features/keep-sociale-kaart/voorziening-screen.tsx'
import { PrintVerslagScreen } from '#features/see-verslag/print-verslag-screen.tsx'
import { VerslagScreen } from '#features/see-verslag/verslag-screen.tsx'

/** What a region did, its report, and where people can turn to in it; one file of the build. */
export const verslagScreens = {
  ActiviteitScreen,
  ActiviteitenScreen,
  PrintVerslagScreen,
  SocialeKaartScreen,
  VerslagScreen,
  VoorzieningScreen,
}
