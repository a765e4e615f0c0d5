import type { Act, DocumentSoort } from '#domain/documentsoort.ts'
import { acts, allows, magWissen, rechten, rechtVan } from '#domain/documentsoort.ts'
import { bijNood } from '#domain/noodprocedure.ts'
import type { Rol } from '#domain/rol.ts'

/** What is asked about one kind: what the table says per cell, and who may make one, change its members, have it erased, invite. */
export type Action = Act | 'create' | 'members' | 'invite' | 'erase'
export type Role = Rol | (typeof strangers)[number] | 'nood'
export type Verdict = 'allowed' | 'refused'

/** Where what is expected comes from; a test puts a wrong one in its place. */
export type Expectation = (kind: DocumentSoort, role: Role, action: Action) => Verdict

/** The people outside every document. */
export const strangers = ['outsider', 'foreign', 'waiting', 'removed', 'ended'] as const

/** @source src/domain/documentsoort.ts for reading, writing, deleting, presence, making and erasing */
export const fromTable: Expectation = (kind, role, action) => {
  if (isStranger(role)) return 'refused'
  if (role === 'nood') return verdict(bijNood.includes(kind) && (action === 'read' || action === 'presence'))
  if (action === 'create') return verdict(rechten[kind].maakt.includes(role))
  if (action === 'members') return verdict(keepers(kind).includes(role))
  if (action === 'erase') return verdict(magWissen(kind, role))
  if (action === 'invite') return verdict(role === 'regiocoordinator')
  return verdict(allows(rechtVan(kind, role), action))
}

function isStranger(role: Role): role is (typeof strangers)[number] {
  return strangers.some((one) => one === role)
}

/** @source design: documents, one per audience: who says who belongs */
function keepers(kind: DocumentSoort): readonly Rol[] {
  if (kind === 'map') return []
  if (kind === 'deel' || kind === 'gesprek') return ['kandidaat']
  return kind === 'training' ? ['regiocoordinator', 'trainer'] : ['regiocoordinator']
}

/** An invitation is for a region, so it is asked once. */
export function actionsOf(kind: DocumentSoort): readonly Action[] {
  return kind === 'regio' ? [...acts, 'create', 'members', 'erase', 'invite'] : [...acts, 'create', 'members', 'erase']
}

function verdict(isAllowed: boolean): Verdict {
  return isAllowed ? 'allowed' : 'refused'
}
