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
 * Takes somebody off the team, and their role in the region with it: what they read by that role closes at once, as soon
 * as there is a connection. Groups and placements name them until that is changed where it stands, so that nobody is left
 * without a trainer unseen. The last regiocoördinator stays.
 */
export async function removeTeamlid(
  workspace: Workspace,
  lid: Teamlid,
): Promise<CommitResult | { ok: false; error: 'laatste' }> {
  const regio = regioVan(workspace)
  if (isLaatste(regio?.team ?? [], lid)) return { ok: false, error: 'laatste' }
  const result = await commitWithLeden(workspace, (batch, leden) => {
    if (regio === undefined) return
    batch.put('regio', regio.doc, 'team', lid.id, { weg: true })
    leden.remove(regio.doc, lid.persoon, lid.rol)
    for (const card of workspace.cards.value.values()) {
      if (fromTheStart[lid.rol]?.includes(card.kind) === true) leden.remove(card.doc, lid.persoon, lid.rol)
    }
    // Whoever stands in the team twice in one role keeps it.
    const isTwice = regio.team.some((one) => one.id !== lid.id && one.persoon === lid.persoon && one.rol === lid.rol)
    if (!isTwice) batch.unrole(lid.persoon, regio.doc, lid.rol)
  })
  if (!result.ok || regio === undefined) return result
  return {
    ok: true,
    undo: async () => {
      // The role first: who has none is let in nowhere.
      const back = await workspace.commit((batch) => batch.role(lid.persoon, regio.doc, lid.rol))
      return back.ok ? result.undo() : back
    },
  }
}

/** Whether the region would be left without a regiocoördinator. */
export function isLaatste(team: readonly Teamlid[], lid: Teamlid): boolean {
  const isCoordinator = (one: Teamlid): boolean => one.rol === 'regiocoordinator'
  return isCoordinator(lid) && !team.some((one) => isCoordinator(one) && one.persoon !== lid.persoon)
}
