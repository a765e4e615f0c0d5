import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import { arrivalOf } from '#workspace/arrival.ts'
import type { Card } from '#workspace/engine.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** Somebody of the team with the line they stand in. */
export interface Teamlid extends Mens {
  id: string
}

/** The region this person works in. */
export interface Regio {
  doc: DocumentId
  /** absent while it is not on this device: not made yet, or not arrived */
  card?: Card
  naam: string
  telefoon: string
  team: Teamlid[]
}

const regioRollen: readonly Rol[] = ['regiocoordinator', 'projectassistent', 'trainer', 'jobcoach']

/** The region of this person's first role that has to do with one; `undefined` for everybody else. */
export function regioVan(workspace: Workspace): Regio | undefined {
  const { rollen } = workspace.ik.value
  const own = regioRollen.flatMap((rol) => rollen.filter((one) => one.rol === rol))[0]
  if (own === undefined) return undefined
  const card = workspace.cards.value.get(own.regio)
  if (card === undefined) return { doc: own.regio, naam: '', telefoon: '', team: [] }
  const head = itemOf(card.items, 'regio', 'regio', 'regio')
  return { doc: own.regio, card, naam: head?.naam ?? '', telefoon: head?.telefoon ?? '', team: teamOf(card) }
}

/** The region, followed as it changes. */
export function useRegio(): Regio | undefined {
  const workspace = useWorkspace()
  const cards = useCards('regio')
  return useMemo(() => regioVan(workspace), [workspace, workspace.ik.value, cards])
}

function teamOf(card: Card): Teamlid[] {
  return itemsOf(card.items, 'regio', 'team')
    .flatMap(({ id, persoonId, naam, rol, telefoon, weg }) => {
      if (weg === true || !isId('p', persoonId) || rol === undefined) return []
      return [{ id, persoon: persoonId, naam: naam ?? '', rol, ...(telefoon ? { telefoon } : {}) }]
    })
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.id < b.id ? -1 : 1))
}

/** The people of the team with one role. */
export function teamMet(regio: Regio | undefined, rol: Rol): Teamlid[] {
  return (regio?.team ?? []).filter((one) => one.rol === rol)
}

/** The regiocoördinatoren of a region, this person always among them, as members of a new document. */
export function coordinatoren(workspace: Workspace): Mens[] {
  const ik = workspace.ik.value
  const regio = regioVan(workspace)
  const team = teamMet(regio, 'regiocoordinator')
  const self = team.find((one) => one.persoon === ik.persoon)
  const me: Mens = self ?? { persoon: ik.persoon, naam: ik.naam, rol: 'regiocoordinator' }
  return [me, ...team.filter((one) => one.persoon !== ik.persoon)]
}

/** Whether the region waits for its name: this person is the first one here, and it is not made yet. */
export function isRegioUnnamed(workspace: Workspace): boolean {
  const ik = workspace.ik.value
  const regio = regioVan(workspace)
  if (regio === undefined || !ik.rollen.some((one) => one.rol === 'regiocoordinator')) return false
  const { state, progress } = workspace.net.value
  if (arrivalOf(workspace) === 'coming') return false
  // Until the server has told what there is, a region without a name may be one that is still on its way.
  if (progress !== undefined || state === 'verbindt' || (workspace.mode === 'echt' && state === 'geen-server')) {
    return false
  }
  if (regio.card !== undefined) return regio.naam === ''
  // Whoever a colleague invited waits for the region that is there already.
  return ik.status === 'actief' && ik.uitnodiger === undefined
}

/** The very first action: the region gets its name, and its first regiocoördinator a name and a number. */
export function nameRegio(
  workspace: Workspace,
  wish: { naam: string; eigenNaam: string; telefoon: string },
): Promise<CommitResult> {
  const ik = workspace.ik.value
  const regio = regioVan(workspace)
  return workspace.commit((batch) => {
    if (regio === undefined) return
    const { doc } = regio
    if (regio.card === undefined) {
      batch.create('regio', { doc, regio: doc, members: [{ person: ik.persoon, role: 'regiocoordinator' }] })
    }
    batch.put('regio', doc, 'regio', 'regio', { naam: wish.naam, telefoon: wish.telefoon })
    const own = regio.team.find((one) => one.persoon === ik.persoon)
    batch.put('regio', doc, 'team', own?.id ?? workspace.newId(), {
      persoonId: ik.persoon,
      naam: wish.eigenNaam,
      rol: 'regiocoordinator',
      telefoon: wish.telefoon,
    })
  })
}

/** Changes the name and number of the region, and one's own. */
export function changeRegio(
  workspace: Workspace,
  wish: { naam: string; telefoon: string; eigenNaam: string; eigenTelefoon: string },
): Promise<CommitResult> {
  const ik = workspace.ik.value
  const regio = regioVan(workspace)
  return workspace.commit((batch) => {
    if (regio === undefined) return
    const { naam, telefoon, eigenNaam, eigenTelefoon } = wish
    batch.put('regio', regio.doc, 'regio', 'regio', { naam: naam.trim(), telefoon: telefoon.trim() })
    const own = regio.team.find((one) => one.persoon === ik.persoon)
    batch.put('regio', regio.doc, 'team', own?.id ?? workspace.newId(), {
      persoonId: ik.persoon,
      naam: eigenNaam.trim(),
      rol: own?.rol ?? 'regiocoordinator',
      telefoon: eigenTelefoon.trim(),
    })
  })
}
