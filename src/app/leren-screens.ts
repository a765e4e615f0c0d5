import { PrintReflectieScreen } from '#features/print-reflectie/print-reflectie-screen.tsx'
import { PassPhoneScreen } from '#features/sign-reflectie/pass-phone-screen.tsx'
import { SignReflectieScreen } from '#features/sign-reflectie/sign-reflectie-screen.tsx'
import { BeginLeerdoelScreen } from '#features/write-leerdoel/begin-leerdoel-screen.tsx'
import { LeerdoelScreen } from '#features/write-leerdoel/leerdoel-screen.tsx'
import { LeerdoelStapScreen } from '#features/write-leerdoel/leerdoel-stap-screen.tsx'
import { LeerdoelenScreen } from '#features/write-leerdoel/leerdoelen-screen.tsx'
import { ShareLeerdoelScreen } from '#features/write-leerdoel/share-leerdoel-screen.tsx'
import { BeginReflectieScreen } from '#features/write-reflectie/begin-reflectie-screen.tsx'
import { ReflectieScreen } from '#features/write-reflectie/reflectie-screen.tsx'
import { ReflectieVraagScreen } from '#features/write-reflectie/reflectie-vraag-screen.tsx'
import { ReflectiesScreen } from '#features/write-reflectie/reflecties-screen.tsx'
import { ShareReflectieScreen } from '#features/write-reflectie/share-reflectie-screen.tsx'

/** Leerdoelen and zelfreflecties, from the list to the paper; one file of the build. */
export const lerenScreens = {
  BeginLeerdoelScreen,
  BeginReflectieScreen,
  LeerdoelScreen,
  LeerdoelStapScreen,
  LeerdoelenScreen,
  PassPhoneScreen,
  PrintReflectieScreen,
  ReflectieScreen,
  ReflectieVraagScreen,
  ReflectiesScreen,
  ShareLeerdoelScreen,
  ShareReflectieScreen,
  SignReflectieScreen,
}
