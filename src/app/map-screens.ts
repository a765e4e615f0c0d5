import { PapierScreen } from '#features/add-papier/papier-screen.tsx'
import { PapierenScreen } from '#features/add-papier/papieren-screen.tsx'
import { ToevoegenScreen } from '#features/add-papier/toevoegen-screen.tsx'
import { MijnBijeenkomstenScreen } from '#features/see-mijn-bijeenkomsten/mijn-bijeenkomsten-screen.tsx'
import { LatenZienScreen } from '#features/show-deel/laten-zien-screen.tsx'
import { DitBenIkScreen } from '#features/write-profiel/dit-ben-ik-screen.tsx'
import { WatIkKanScreen } from '#features/write-profiel/wat-ik-kan-screen.tsx'
import { TerugblikScreen } from '#features/write-terugblik/terugblik-screen.tsx'
import { TerugblikVraagScreen } from '#features/write-terugblik/terugblik-vraag-screen.tsx'
import { TerugkijkenScreen } from '#features/write-terugblik/terugkijken-screen.tsx'

/** What a kandidaat writes and keeps in mijn map; one file of the build. */
export const mapScreens = {
  DitBenIkScreen,
  LatenZienScreen,
  MijnBijeenkomstenScreen,
  PapierScreen,
  PapierenScreen,
  TerugblikScreen,
  TerugblikVraagScreen,
  TerugkijkenScreen,
  ToevoegenScreen,
  WatIkKanScreen,
}
