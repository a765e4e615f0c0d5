import { MensScreen } from '#features/keep-netwerk/mens-screen.tsx'
import { MensVraagScreen } from '#features/keep-netwerk/mens-vraag-screen.tsx'
import { NetwerkScreen } from '#features/keep-netwerk/netwerk-screen.tsx'
import { PrintNetwerkScreen } from '#features/keep-netwerk/print-netwerk-screen.tsx'
import { WieIsWieScreen } from '#features/keep-netwerk/wie-is-wie-screen.tsx'
import { ActieScreen } from '#features/write-droom/actie-screen.tsx'
import { ActieVraagScreen } from '#features/write-droom/actie-vraag-screen.tsx'
import { DroomScreen, DroomVraagScreen } from '#features/write-droom/droom-screen.tsx'
import { MijlpaalScreen } from '#features/write-droom/mijlpaal-screen.tsx'
import { MijlpaalVraagScreen } from '#features/write-droom/mijlpaal-vraag-screen.tsx'
import { RoutekaartScreen } from '#features/write-droom/routekaart-screen.tsx'

/** *Mijn droom*, *mijn routekaart* and *mijn netwerk*; one file of the build. */
export const droomScreens = {
  ActieScreen,
  ActieVraagScreen,
  DroomScreen,
  DroomVraagScreen,
  MensScreen,
  MensVraagScreen,
  MijlpaalScreen,
  MijlpaalVraagScreen,
  NetwerkScreen,
  PrintNetwerkScreen,
  RoutekaartScreen,
  WieIsWieScreen,
}
