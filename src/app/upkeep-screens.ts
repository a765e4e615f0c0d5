import { AddToestelScreen } from '#features/add-toestel/add-toestel-screen.tsx'
import { ConfirmOpnieuwScreen } from '#features/confirm-opnieuw/confirm-opnieuw-screen.tsx'
import { HerstelkaartScreen } from '#features/make-herstelkaart/herstelkaart-screen.tsx'
import { WisAllesScreen } from '#features/erase-gegevens/wis-alles-screen.tsx'
import { WissenScreen } from '#features/erase-gegevens/wissen-screen.tsx'
import { WissenVanScreen } from '#features/erase-gegevens/wissen-van-screen.tsx'
import { KopieScreen } from '#features/make-kopie/kopie-screen.tsx'
import { ReddingScreen } from '#features/make-kopie/redding-screen.tsx'
import { NeemMeeScreen } from '#features/make-meeneembestand/neem-mee-screen.tsx'
import { MakePasskeyScreen } from '#features/make-passkey/make-passkey-screen.tsx'
import { PasskeysScreen } from '#features/make-passkey/passkeys-screen.tsx'
import { BewaardScreen } from '#features/see-bewaard/bewaard-screen.tsx'
import { DelenScreen } from '#features/see-delen/delen-screen.tsx'
import { GekregenScreen } from '#features/see-gekregen/gekregen-screen.tsx'
import { LogboekScreen } from '#features/see-logboek/logboek-screen.tsx'
import { ToestellenScreen, ToestellenVanScreen } from '#features/see-toestellen/toestellen-screen.tsx'
import { RemovePinScreen, SetPinScreen } from '#features/set-slot/pin-screen.tsx'
import { SlotScreen } from '#features/set-slot/slot-screen.tsx'
import { SlotFirstScreen } from './slot-first-screen.tsx'
import { PasScreen } from '#features/show-pas/pas-screen.tsx'

/** What looks after somebody's things: copies, locks, devices, who sees what; one file of the build. */
export const upkeepScreens = {
  AddToestelScreen,
  BewaardScreen,
  ConfirmOpnieuwScreen,
  DelenScreen,
  GekregenScreen,
  HerstelkaartScreen,
  KopieScreen,
  LogboekScreen,
  NeemMeeScreen,
  MakePasskeyScreen,
  PasScreen,
  PasskeysScreen,
  ReddingScreen,
  RemovePinScreen,
  SetPinScreen,
  SlotFirstScreen,
  SlotScreen,
  ToestellenScreen,
  ToestellenVanScreen,
  WisAllesScreen,
  WissenScreen,
  WissenVanScreen,
}
