import type { ComponentType, VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import { deviceKeeping, HOME } from '#workspace/device/keeping.ts'
import { useJoiningPasskey } from '#workspace/device/passkey-choice.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { lazy } from './lazy-screen.tsx'

const loadHome: Record<Rol, () => Promise<ComponentType>> = {
  kandidaat: () => import('#features/see-map/see-map-screen.tsx').then((module) => module.SeeMapScreen),
  werkbegeleider: () =>
    import('#features/see-werkplek/see-werkplek-screen.tsx').then((module) => module.SeeWerkplekScreen),
  maatje: () => import('#features/see-maatje/see-maatje-screen.tsx').then((module) => module.SeeMaatjeScreen),
  trainer: () =>
    import('#features/see-vandaag/trainer-vandaag-screen.tsx').then((module) => module.TrainerVandaagScreen),
  jobcoach: () =>
    import('#features/see-vandaag/jobcoach-vandaag-screen.tsx').then((module) => module.JobcoachVandaagScreen),
  regiocoordinator: () => import('#features/see-regio/see-regio-screen.tsx').then((module) => module.SeeRegioScreen),
  projectassistent: () =>
    import('#features/see-regio/see-planning-screen.tsx').then((module) => module.SeePlanningScreen),
}

const homes: Record<Rol, ComponentType> = {
  kandidaat: lazy(loadHome.kandidaat),
  werkbegeleider: lazy(loadHome.werkbegeleider),
  maatje: lazy(loadHome.maatje),
  trainer: lazy(loadHome.trainer),
  jobcoach: lazy(loadHome.jobcoach),
  regiocoordinator: lazy(loadHome.regiocoordinator),
  projectassistent: lazy(loadHome.projectassistent),
}

/** The home that was shown last comes over while the store still opens: one wait instead of two. */
export function preloadHome(): void {
  const last = rollen.find((rol) => rol === deviceKeeping.get(HOME))
  // What does not load fails again where it is shown, and is told there.
  if (last !== undefined) loadHome[last]().catch(() => undefined)
}

const AwaitUitnodigingScreen = lazy(() =>
  import('#features/await-uitnodiging/await-uitnodiging-screen.tsx').then((module) => module.AwaitUitnodigingScreen),
)

const MakePasskeyScreen = lazy(() => import('./upkeep-screens.ts').then((all) => all.upkeepScreens.MakePasskeyScreen))

/** One home per role; and one for who is not let in yet, except for the kandidaat, whose own map works already. */
export function HomeScreen(): VNode {
  const { ik } = useWorkspace()
  const { rol } = useRol()
  useEffect(() => deviceKeeping.set(HOME, rol), [rol])
  const isJoining = useJoiningPasskey()
  if (ik.value.status === 'wacht' && rol !== 'kandidaat') return <AwaitUitnodigingScreen />
  if (isJoining) return <MakePasskeyScreen />
  const Home = homes[rol]
  return <Home />
}
