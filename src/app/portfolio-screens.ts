import { AanWieScreen } from '#features/see-als-ander/aan-wie-screen.tsx'
import { AlsAnderLijstScreen, AlsAnderScreen } from '#features/see-als-ander/als-ander-screen.tsx'
import { LinkScreen } from '#features/send-leeslink/link-screen.tsx'
import { BewijsScreen } from '#features/show-portfolio/bewijs-screen.tsx'
import { BekijkScreen } from '#features/show-portfolio/bekijk-screen.tsx'
import { MaakLinkScreen } from '#features/show-portfolio/maak-link-screen.tsx'
import { PortfolioScreen } from '#features/show-portfolio/portfolio-screen.tsx'
import { StapScreen } from '#features/show-portfolio/stap-screen.tsx'
import { ToonScreen } from '#features/show-portfolio/toon-screen.tsx'
import { PitchEnCvScreen } from '#features/write-profiel/pitch-en-cv-screen.tsx'

/** *Mijn portfolio*: to choose, look and give; one file of the build. */
export const portfolioScreens = {
  AanWieScreen,
  AlsAnderLijstScreen,
  AlsAnderScreen,
  BekijkScreen,
  BewijsScreen,
  LinkScreen,
  MaakLinkScreen,
  PitchEnCvScreen,
  PortfolioScreen,
  StapScreen,
  ToonScreen,
}
