import { BeginGesprekScreen, KiesGesprekScreen } from '#features/hold-gesprek/begin-gesprek-screen.tsx'
import { GesprekScreen } from '#features/hold-gesprek/gesprek-screen.tsx'
import { GesprekVraagScreen } from '#features/hold-gesprek/gesprek-vraag-screen.tsx'
import { GesprekkenScreen } from '#features/hold-gesprek/gesprekken-screen.tsx'

/** Conversation forms; one file of the build. */
export const gesprekScreens = {
  BeginGesprekScreen,
  GesprekScreen,
  GesprekVraagScreen,
  GesprekkenScreen,
  KiesGesprekScreen,
}
