import { InstellingenScreen } from '#features/choose-uiterlijk/instellingen-screen.tsx'
import { SeeMeerScreen } from '#features/see-meer/see-meer-screen.tsx'
import { OverScreen } from '#features/see-uitleg/over-screen.tsx'
import { ToegankelijkheidScreen } from '#features/see-uitleg/toegankelijkheid-screen.tsx'
import { WatWeBewarenScreen } from '#features/see-uitleg/wat-we-bewaren-screen.tsx'
import { WieZietWatScreen } from '#features/see-wie-ziet-wat/wie-ziet-wat-screen.tsx'
import { NotitiesScreen } from '#features/write-notitie/notities-screen.tsx'

/** Meer and what is only to be read, there and of others; one file of the build. */
export const readingScreens = {
  InstellingenScreen,
  NotitiesScreen,
  OverScreen,
  SeeMeerScreen,
  ToegankelijkheidScreen,
  WatWeBewarenScreen,
  WieZietWatScreen,
}
