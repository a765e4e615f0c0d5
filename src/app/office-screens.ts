import { AddKandidaatScreen } from '#features/add-kandidaat/add-kandidaat-screen.tsx'
import { ChangeKandidaatScreen } from '#features/add-kandidaat/change-kandidaat-screen.tsx'
import { ImportOrganisatiesScreen } from '#features/import-organisaties/import-organisaties-screen.tsx'
import { MakeUitnodigingScreen } from '#features/make-uitnodiging/make-uitnodiging-screen.tsx'
import { UitnodigenScreen } from '#features/make-uitnodiging/uitnodigen-screen.tsx'
import { TeamScreen } from '#features/manage-team/team-screen.tsx'
import { PlaceKandidaatScreen } from '#features/place-kandidaat/place-kandidaat-screen.tsx'
import { MakeGroepScreen } from '#features/plan-groep/make-groep-screen.tsx'
import { OrganisatieScreen } from '#features/see-organisaties/organisatie-screen.tsx'
import { OrganisatiesScreen } from '#features/see-organisaties/organisaties-screen.tsx'

/** The screens of a regiocoördinator that no other role opens every day; one file of the build. */
export const officeScreens = {
  AddKandidaatScreen,
  ChangeKandidaatScreen,
  ImportOrganisatiesScreen,
  MakeGroepScreen,
  MakeUitnodigingScreen,
  OrganisatieScreen,
  OrganisatiesScreen,
  PlaceKandidaatScreen,
  TeamScreen,
  UitnodigenScreen,
}
