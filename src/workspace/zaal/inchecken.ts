import type { Genoemd } from '#domain/inchecken.ts'
import { dagcodeOf, statusNaInchecken } from '#domain/inchecken.ts'
import type { PersoonId } from '#domain/id.ts'
import { itemOf } from '#documents/project.ts'
import { hasTime } from '#domain/aanwezigheid.ts'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { zet } from '#workspace/groep/aanwezigheid.ts'
import { tijdNu } from '#workspace/vandaag/nu.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** The code of this day for this list; `undefined` when nobody asked for one today. */
export function dagcodeVan(lijst: Lijst, today: string): string | undefined {
  const kept = itemOf(lijst.beheer.items, 'groepsbeheer', 'lijsten', lijst.bijeenkomst.id)
  return kept?.dagcodeOp === today ? kept.dagcode : undefined
}

/** Makes the code of today, where there is none; every trainer of the group sees the same one. */
export async function makeDagcode(workspace: Workspace, lijst: Lijst): Promise<CommitResult | undefined> {
  const today = workspace.today()
  if (dagcodeVan(lijst, today) !== undefined) return undefined
  const dagcode = dagcodeOf(crypto.getRandomValues(new Uint8Array(4)))
  return workspace.commit((batch) => {
    batch.put('groepsbeheer', lijst.beheer.doc, 'lijsten', lijst.bijeenkomst.id, { dagcode, dagcodeOp: today })
  })
}

/** Who may check in here, with no word about who did. */
export function genoemdenVan(lijst: Lijst): Genoemd[] {
  return lijst.rijen.map(({ id, naam, deelnemer }) => ({ id, naam, voornaam: deelnemer.naam ?? naam }))
}

/** Whose row a pas belongs to; `undefined` for somebody who is not on this list. */
export function genoemdeVanPas(lijst: Lijst, persoon: PersoonId): Genoemd | undefined {
  const rij = lijst.rijen.find(({ deelnemer }) => deelnemer.persoonId === persoon)
  return genoemdenVan(lijst).find(({ id }) => id === rij?.id)
}

/** `undo` is there when something was written; what stood before is never told. */
export type Ingecheckt = { ok: true; undo?: () => Promise<CommitResult> } | { ok: false; error: string }

/**
 * Somebody says that they are there. Resolves after it is on this device's disk; a mark that already says so is left.
 *
 * @param id of the deelnemer
 */
export async function checkIn(workspace: Workspace, lijst: Lijst, id: string): Promise<Ingecheckt> {
  const rij = lijst.rijen.find((one) => one.id === id)
  if (rij === undefined) return { ok: false, error: 'weg' }
  const status = statusNaInchecken(rij.status)
  if (status === undefined) return { ok: true }
  const tijd = hasTime(status) ? tijdNu(workspace) : undefined
  const result = await zet(workspace, lijst, [{ deelnemer: id, status, tijd }])
  return result.ok ? { ok: true, undo: result.undo } : result
}
