import type { Rol } from './rol.ts'
import { rollen } from './rol.ts'

/** The kinds of document; a document is exactly one audience. @source design: documents, one per audience */
export const documentsoorten = [
  'map',
  'deel',
  'kaart',
  'intake',
  'plaatsing',
  'werkplek',
  'maatje',
  'reflectie',
  'leren',
  'gesprek',
  'groep',
  'groepsbeheer',
  'training',
  'regio',
] as const

export type DocumentSoort = (typeof documentsoorten)[number]

export type Recht = 'schrijven' | 'lezen'

/**
 * What can be done with a document over the wire. `delete` takes away what others are served: covering records with a
 * snapshot, withdrawing a snapshot; a whole document is erased by whom `wist` names. `presence`: to be seen looking, and
 * to see who looks.
 */
export const acts = ['read', 'write', 'delete', 'presence'] as const

export type Act = (typeof acts)[number]

const actsOf: Record<Recht, readonly Act[]> = {
  schrijven: ['read', 'write', 'delete', 'presence'],
  lezen: ['read', 'presence'],
}

/** Whether a right, or having none, allows this. */
export function allows(recht: Recht | undefined, act: Act): boolean {
  return recht !== undefined && actsOf[recht].includes(act)
}

/** `sealed`: only the owner's devices hold the key. `held`: the server keeps it wrapped, for members. */
export type Sleutelbeleid = 'sealed' | 'held'

export interface SoortRechten {
  /** Roles that may write (and so read). */
  readonly schrijft: readonly Rol[]
  /** Roles that only read. */
  readonly leest: readonly Rol[]
  readonly sleutel: Sleutelbeleid
  /** Roles that may create one. */
  readonly maakt: readonly Rol[]
  /**
   * Whether the creating role may not read it: then the server makes the key and an empty log,
   * and the creator sends only id and members.
   */
  readonly serverMaaktSleutel: boolean
}

/**
 * Who sees what: the only truth about rights. Server checks, tests and the page "Wie ziet wat?" read this table.
 * A role here is the role a person has **in that document** (in the membership), not everywhere.
 */
export const rechten: Record<DocumentSoort, SoortRechten> = {
  map: held(['kandidaat'], [], ['kandidaat'], 'sealed'),
  deel: held(
    ['kandidaat'],
    rollen.filter((rol) => rol !== 'kandidaat'),
    ['kandidaat'],
  ),
  kaart: held(['kandidaat', 'regiocoordinator'], ['trainer', 'jobcoach'], ['regiocoordinator']),
  intake: held(['regiocoordinator'], ['kandidaat', 'trainer', 'jobcoach'], ['regiocoordinator']),
  plaatsing: held(['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'regiocoordinator'], [], ['regiocoordinator']),
  werkplek: unread(['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach'], []),
  maatje: held(
    ['kandidaat', 'regiocoordinator'],
    ['werkbegeleider', 'maatje', 'projectassistent'],
    ['regiocoordinator'],
  ),
  reflectie: unread(['kandidaat', 'werkbegeleider'], []),
  leren: unread(['kandidaat', 'trainer', 'jobcoach'], []),
  gesprek: held([...rollen], [], [...rollen]),
  groep: held(
    ['trainer', 'regiocoordinator', 'projectassistent'],
    ['kandidaat', 'werkbegeleider', 'maatje', 'jobcoach'],
    ['regiocoordinator'],
  ),
  groepsbeheer: held(['trainer', 'regiocoordinator'], [], ['regiocoordinator']),
  training: held(['trainer'], ['kandidaat', 'regiocoordinator', 'jobcoach'], ['trainer']),
  regio: held(['regiocoordinator', 'projectassistent'], ['trainer', 'jobcoach'], ['regiocoordinator']),
}

const byCoordinator: readonly Rol[] = ['regiocoordinator']

/**
 * Who may have a whole document erased for good: its kandidaat, or a regiocoördinator of its region, when its time is over
 * or the person asked for it. Nobody else ever has a map or a deel erased.
 *
 * @source docs/decisions/0021-erasure.md
 */
export const wist: Record<DocumentSoort, readonly Rol[]> = {
  map: ['kandidaat'],
  deel: ['kandidaat'],
  kaart: byCoordinator,
  intake: byCoordinator,
  plaatsing: byCoordinator,
  werkplek: byCoordinator,
  maatje: byCoordinator,
  reflectie: ['kandidaat', 'regiocoordinator'],
  leren: byCoordinator,
  gesprek: byCoordinator,
  groep: [],
  groepsbeheer: [],
  training: byCoordinator,
  regio: [],
}

/** Whether somebody with this role may have a document of this kind erased. */
export function magWissen(soort: DocumentSoort, rol: Rol): boolean {
  return wist[soort].includes(rol)
}

function held(
  schrijft: readonly Rol[],
  leest: readonly Rol[],
  maakt: readonly Rol[],
  sleutel: Sleutelbeleid = 'held',
): SoortRechten {
  return { schrijft, leest, sleutel, maakt, serverMaaktSleutel: false }
}

/** Made by the regiocoördinator, who may not read it. */
function unread(schrijft: readonly Rol[], leest: readonly Rol[]): SoortRechten {
  return { schrijft, leest, sleutel: 'held', maakt: ['regiocoordinator'], serverMaaktSleutel: true }
}

/** What a member with `rol` may do with a document of `soort`; `undefined` is: nothing, it does not exist for them. */
export function rechtVan(soort: DocumentSoort, rol: Rol): Recht | undefined {
  const rij = rechten[soort]
  if (rij.schrijft.includes(rol)) return 'schrijven'
  if (rij.leest.includes(rol)) return 'lezen'
  return undefined
}
