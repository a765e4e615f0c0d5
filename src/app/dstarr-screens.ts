import { AanpassenScreen } from '#features/adapt-leerdoel/aanpassen-screen.tsx'
import { EigenOpdrachtScreen, OpdrachtVoorScreen } from '#features/do-opdracht/eigen-opdracht-screen.tsx'
import { OpbrengstScreen } from '#features/do-opdracht/opbrengst-screen.tsx'
import { OpdrachtScreen } from '#features/do-opdracht/opdracht-screen.tsx'
import { OpdrachtenScreen } from '#features/do-opdracht/opdrachten-screen.tsx'
import { BeginDstarrScreen } from '#features/write-dstarr/begin-dstarr-screen.tsx'
import { DstarrScreen } from '#features/write-dstarr/dstarr-screen.tsx'
import { DstarrVraagScreen } from '#features/write-dstarr/dstarr-vraag-screen.tsx'
import { DstarrsScreen } from '#features/write-dstarr/dstarrs-screen.tsx'
import { LeesDstarrScreen } from '#features/write-dstarr/lees-dstarr-screen.tsx'
import { OverDstarrScreen } from '#features/write-dstarr/over-dstarr-screen.tsx'
import { ShareDstarrScreen } from '#features/write-dstarr/share-dstarr-screen.tsx'
import { TipsScreen } from '#features/write-dstarr/tips-screen.tsx'
import { VerhalenScreen } from '#features/write-dstarr/verhalen-screen.tsx'

/** DSTARR, adapting a leerdoel and opdrachten: what happens around a coaching; one file of the build. */
export const dstarrScreens = {
  AanpassenScreen,
  BeginDstarrScreen,
  DstarrScreen,
  DstarrVraagScreen,
  DstarrsScreen,
  EigenOpdrachtScreen,
  LeesDstarrScreen,
  OpbrengstScreen,
  OpdrachtScreen,
  OpdrachtVoorScreen,
  OpdrachtenScreen,
  OverDstarrScreen,
  ShareDstarrScreen,
  TipsScreen,
  VerhalenScreen,
}
