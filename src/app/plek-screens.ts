import { RoosterScreen } from '#features/arrange-plek/rooster-screen.tsx'
import { WerkScreen } from '#features/arrange-plek/werk-screen.tsx'
import { BegeleidenScreen } from '#features/guide-kandidaat/begeleiden-screen.tsx'
import { EenMinuutScreen } from '#features/guide-kandidaat/een-minuut-screen.tsx'
import { OverlegScreen } from '#features/hold-werkoverleg/overleg-screen.tsx'
import { OverleggenScreen } from '#features/hold-werkoverleg/overleggen-screen.tsx'
import { OvereenkomstScreen } from '#features/keep-overeenkomst/overeenkomst-screen.tsx'
import { OvereenkomstenScreen } from '#features/keep-overeenkomst/overeenkomsten-screen.tsx'
import { PrintOvereenkomstScreen } from '#features/keep-overeenkomst/print-overeenkomst-screen.tsx'
import { ChooseContactScreen } from '#features/log-contact/choose-contact-screen.tsx'
import { ContactScreen } from '#features/log-contact/contact-screen.tsx'
import { ContactenScreen } from '#features/log-contact/contacten-screen.tsx'
import { PastWerkScreen } from '#features/note-werkdagen/past-werk-screen.tsx'
import { ShowPastWerkScreen } from '#features/note-werkdagen/show-past-werk-screen.tsx'
import { WerkdagenScreen } from '#features/note-werkdagen/werkdagen-screen.tsx'

/** What happens at a werkplek in a year, and the contacts about it; one file of the build. */
export const plekScreens = {
  BegeleidenScreen,
  ChooseContactScreen,
  ContactScreen,
  ContactenScreen,
  EenMinuutScreen,
  OvereenkomstScreen,
  OvereenkomstenScreen,
  OverlegScreen,
  OverleggenScreen,
  PastWerkScreen,
  PrintOvereenkomstScreen,
  RoosterScreen,
  ShowPastWerkScreen,
  WerkScreen,
  WerkdagenScreen,
}
