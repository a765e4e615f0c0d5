import { GroepHulpmiddelenScreen } from '#features/share-hulpmiddel/groep-hulpmiddelen-screen.tsx'
import { HulpmiddelScreen } from '#features/share-hulpmiddel/hulpmiddel-screen.tsx'
import { HulpmiddelenScreen } from '#features/share-hulpmiddel/hulpmiddelen-screen.tsx'

/** *Hulpmiddelen*, of a kandidaat and of a group; one file of the build. */
export const hulpmiddelScreens = { GroepHulpmiddelenScreen, HulpmiddelScreen, HulpmiddelenScreen }
