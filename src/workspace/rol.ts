import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import { signal } from '@preact/signals'
import type { Ik } from './engine.ts'
import { deviceKeeping, ROLE } from './device/keeping.ts'
import { useWorkspace } from './use-workspace.tsx'

/** With several roles and no choice yet, the one with the most to do today comes first. */
const order: readonly Rol[] = [
  'regiocoordinator',
  'trainer',
  'jobcoach',
  'projectassistent',
  'werkbegeleider',
  'kandidaat',
  'maatje',
]

const chosen = signal<string | undefined>(deviceKeeping.get(ROLE))

/**
 * The roles of a person, without doubles. Until the server has said them it is what the invitation says; somebody who began alone
 * is the kandidaat of their own map.
 */
export function rolesOf(ik: Ik): Rol[] {
  const own = rollen.filter((rol) => ik.rollen.some((one) => one.rol === rol))
  return own.length > 0 ? own : [ik.genodigdAls ?? 'kandidaat']
}

/** The role this person works in now, and how to work in another one they hold. */
export function useRol(): { rol: Rol; rollen: Rol[]; choose: (rol: Rol) => void } {
  const { ik } = useWorkspace()
  const held = rolesOf(ik.value)
  const picked = held.find((rol) => rol === chosen.value)
  return {
    rol: picked ?? order.find((rol) => held.includes(rol)) ?? 'kandidaat',
    rollen: held,
    choose(rol) {
      deviceKeeping.set(ROLE, rol)
      chosen.value = rol
    },
  }
}
