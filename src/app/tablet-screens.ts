import { MaakTabletScreen } from '#features/open-zaal/maak-tablet-screen.tsx'
import { TabletKlaarScreen, TabletScreen, TabletVanIemandScreen } from '#features/open-zaal/tablet-screen.tsx'

/** A tablet that is nobody's, and the code for one; one file of the build. */
export const tabletScreens = { MaakTabletScreen, TabletKlaarScreen, TabletScreen, TabletVanIemandScreen }
