import { StartZaalScreen } from '#features/open-zaal/start-zaal-screen.tsx'
import { BezoekScreen } from '#features/plan-bezoek/bezoek-screen.tsx'
import { DossierScreen } from '#features/see-dossier/dossier-screen.tsx'
import { MensenScreen } from '#features/see-dossier/mensen-screen.tsx'
import { GroepScreen } from '#features/see-groep/groep-screen.tsx'
import { SessiesScreen } from '#features/see-groep/sessies-screen.tsx'
import { NotitieScreen } from '#features/write-notitie/notitie-screen.tsx'

/** Groups, notes, visits and dossiers, of who works with kandidaten; one file of the build. */
export const workScreens = {
  BezoekScreen,
  DossierScreen,
  GroepScreen,
  MensenScreen,
  NotitieScreen,
  SessiesScreen,
  StartZaalScreen,
}
