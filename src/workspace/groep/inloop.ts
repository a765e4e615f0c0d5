import { aanwezigheidId } from '#domain/aanwezigheid.ts'
import { foldName } from '#domain/zoeken.ts'
import type { Lijst, Rij, Zet } from './aanwezigheid.ts'
import { zet } from './aanwezigheid.ts'
import type { Deelnemer } from './groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { lijstenVan } from './training.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** *+ Iemand anders*: somebody walks in, known by a first name only, and is there. */
export function addInloop(
  workspace: Workspace,
  lijst: Lijst,
  wish: { naam: string; achter?: string },
): Promise<CommitResult> {
  const id = workspace.newId()
  const fields = { naam: wish.naam.trim(), inloopBij: lijst.bijeenkomst.id, achter: wish.achter?.trim() || undefined }
  return zet(workspace, lijst, [{ deelnemer: id, status: 'aanwezig' }], {
    deelnemers: lijstenVan(lijst.beheer).deelnemers,
    put: (batch) => batch.put('groepsbeheer', lijst.beheer.doc, 'deelnemers', id, fields),
  })
}

/** A word that tells this person apart from somebody with the same first name. */
export function setAchter(workspace: Workspace, lijst: Lijst, rij: Rij, achter: string): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('groepsbeheer', lijst.beheer.doc, 'deelnemers', rij.id, { achter: achter.trim() || undefined })
  })
}

/** The walk-in was no walk-in: off the list, with the mark. */
export function removeInloop(workspace: Workspace, lijst: Lijst, rij: Rij): Promise<CommitResult> {
  return zet(workspace, lijst, [{ deelnemer: rij.id, status: null }], {
    deelnemers: lijstenVan(lijst.beheer).deelnemers,
    put: (batch) => batch.put('groepsbeheer', lijst.beheer.doc, 'deelnemers', rij.id, { weg: true }),
  })
}

/** Names on this list that look the same as a typed one. */
export function sameNames(lijst: Lijst, naam: string): Rij[] {
  const typed = foldName(naam)
  return typed === '' ? [] : lijst.rijen.filter((rij) => foldName(rij.deelnemer.naam ?? '') === typed)
}

/**
 * A walk-in turns out to be a kandidaat. Somebody on the roster gets the mark on their own row; somebody of another
 * group stays on this one list only; anybody else joins the list from now on. No mark is lost.
 */
export function linkInloop(workspace: Workspace, lijst: Lijst, rij: Rij, kandidaat: Kandidaat): Promise<CommitResult> {
  const { deelnemers } = lijstenVan(lijst.beheer)
  const own = deelnemers.find(
    (row) =>
      row.id !== rij.id && row.weg !== true && (row.kaart === kandidaat.doc || row.persoonId === kandidaat.persoon),
  )
  const isGuest = kandidaat.groep !== undefined && kandidaat.groep !== lijst.groep.doc
  const link = { kaart: kandidaat.doc, persoonId: kandidaat.persoon }
  const fields =
    own !== undefined || isGuest
      ? { ...link, weg: true }
      : { ...link, inloopBij: undefined, achter: rij.deelnemer.achter ?? lastNameOf(kandidaat) }
  const linked = deelnemers.map((row): Deelnemer => (row.id === rij.id ? { ...row, ...fields } : row))
  return zet(workspace, lijst, own === undefined ? [] : moveMark(lijst, rij, own), {
    deelnemers: linked,
    put: (batch) => batch.put('groepsbeheer', lijst.beheer.doc, 'deelnemers', rij.id, fields),
    about: [rij.id],
  })
}

/** To the row of the roster. Where somebody marked that one as well, that mark counts and this one is taken back. */
function moveMark(lijst: Lijst, rij: Rij, own: Deelnemer): Zet[] {
  const { aanwezigheid } = lijstenVan(lijst.beheer)
  const known = aanwezigheid.find((mark) => mark.id === aanwezigheidId(lijst.bijeenkomst.id, own.id))
  const away = { deelnemer: rij.id, status: null }
  if (known?.status != null || rij.status === undefined) return [away]
  return [{ deelnemer: own.id, status: rij.status, tijd: rij.tijd }, away]
}

function lastNameOf({ achternaam }: Kandidaat): string | undefined {
  return achternaam === '' ? undefined : achternaam
}
