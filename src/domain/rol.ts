import { z } from 'zod/mini'

/** The roles of the field. One person may hold several. @source docs/begrippen.md#rol */
export const rollen = [
  'kandidaat',
  'werkbegeleider',
  'maatje',
  'trainer',
  'jobcoach',
  'regiocoordinator',
  'projectassistent',
] as const

export type Rol = (typeof rollen)[number]

/** Parses a role that came from outside (server, file, invitation). */
export const rolSchema = z.enum(rollen)

/** Who work for the organisation: one of them may be the second who confirms that somebody begins anew. */
export const medewerkers: readonly Rol[] = ['trainer', 'jobcoach', 'regiocoordinator', 'projectassistent']
