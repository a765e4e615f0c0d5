import { StilteScreen } from '#features/choose-stilte/stilte-screen.tsx'
import { EvenNietScreen } from '#features/send-bericht/even-niet-screen.tsx'
import { GaatWeerScreen } from '#features/send-bericht/gaat-weer-screen.tsx'
import { GestuurdScreen } from '#features/send-bericht/gestuurd-screen.tsx'
import { PlanVraagScreen } from '#features/write-terugvalplan/plan-vraag-screen.tsx'
import { PrintPlanScreen } from '#features/write-terugvalplan/print-plan-screen.tsx'
import { TerugvalplanScreen } from '#features/write-terugvalplan/terugvalplan-screen.tsx'

/** For when it does not go: the plan, a message and being left alone; one file of the build. */
export const evenNietScreens = {
  EvenNietScreen,
  GaatWeerScreen,
  GestuurdScreen,
  PlanVraagScreen,
  PrintPlanScreen,
  StilteScreen,
  TerugvalplanScreen,
}
