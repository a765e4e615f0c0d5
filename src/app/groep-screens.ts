import { SubgroepenScreen } from '#features/coach-subgroep/subgroepen-screen.tsx'
import { FinishSessieScreen } from '#features/finish-sessie/finish-sessie-screen.tsx'
import { SessiemailScreen } from '#features/finish-sessie/sessiemail-screen.tsx'
import { GroepMensenScreen } from '#features/plan-groep/groep-mensen-screen.tsx'
import { GroepenScreen } from '#features/plan-groep/groepen-screen.tsx'
import { JaarplanScreen } from '#features/plan-groep/jaarplan-screen.tsx'

/** Groups, their dates and what is done around a bijeenkomst, for trainers too: apart from the office, of which they need nothing else. */
export const groepScreens = {
  FinishSessieScreen,
  GroepMensenScreen,
  GroepenScreen,
  JaarplanScreen,
  SessiemailScreen,
  SubgroepenScreen,
}
