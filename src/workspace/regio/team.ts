import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Teamlid } from './regio.ts'
import { commitWithLeden, newPersoonId, putMensen } from '#workspace/mensen/leden.ts'
import { regioVan } from './regio.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** The roles of the team of a region. */
export const teamRollen = ['trainer', 'jobcoach', 'projectassistent', 'regiocoordinator'] as const
export type TeamRol = (typeof teamRollen)[number]

/** What a role of the office reads or writes from its first day, of what is there already. */
const fromTheStart: Partial<Record<Rol, readonly DocumentSoort[]>> = {
  projectassistent: ['groep', 'maatje'],
  regiocoordinator: ['kaart', 'intake', 'plaatsing', 'maatje', 'groep', 'groepsbeheer', 'training'],
}

/** Adds somebody to the team; the invitation comes after. */
export async function addTeamlid(
  workspace: Workspace,
  wish: { naam: string; telefoon: string; rol: TeamRol },
): Promise<CommitResult & { persoon: PersoonId }> {
  const persoon = newPersoonId()
  const { naam, telefoon, rol } = wish
  const regio = regioVan(workspace)
  const result = await commitWithLeden(workspace, (batch, leden) => {
    if (regio === undefined) return
    batch.put('regio', regio.doc, 'team', workspace.newId(), {
      persoonId: persoon,
      naam,
      rol,
      ...(telefoon === '' ? {} : { telefoon }),
    })
    batch.role(persoon, regio.doc, rol)
    leden.add(regio.doc, persoon, rol)
    for (const card of workspace.cards.value.values()) {
      if (fromTheStart[rol]?.includes(card.kind) === true) leden.add(card.doc, persoon, rol)
    }
  })
  return { ...result, persoon }
}

/** Changes a name or number; lists of groups follow. */
export function setTeamlid(
  workspace: Workspace,
  lid: Teamlid,
  fields: { naam: string; telefoon: string },
): Promise<CommitResult> {
  const regio = regioVan(workspace)
  return workspace.commit((batch) => {
    if (regio === undefined) return
    batch.put('regio', regio.doc, 'team', lid.id, fields)
    for (const card of workspace.cards.value.values()) {
      const { kind, doc, items, canWrite } = card
      if (!canWrite || (kind !== 'kaart' && kind !== 'plaatsing' && kind !== 'maatje' && kind !== 'groep')) continue
      const isThere = Object.values(items['mensen'] ?? {}).some(
        (item) => item['persoonId'] === lid.persoon && item['weg'] !== true,
      )
      if (isThere) putMensen(workspace, batch, { kind, doc, items }, [{ ...lid, ...fields }])
    }
  })
}

/**
 * Takes somebody off the team: they read the region no more. Groups and placements are changed where they stand, so
 * that nobody is left without a trainer unseen.
 */
export function removeTeamlid(workspace: Workspace, lid: Teamlid): Promise<CommitResult> {
  const regio = regioVan(workspace)
  return commitWithLeden(workspace, (batch, leden) => {
    if (regio === undefined) return
    batch.put('regio', regio.doc, 'team', lid.id, { weg: true })
    leden.remove(regio.doc, lid.persoon, lid.rol)
    for (const card of workspace.cards.value.values()) {
      if (fromTheStart[lid.rol]?.includes(card.kind) === true) leden.remove(card.doc, lid.persoon, lid.rol)
    }
  })
}
