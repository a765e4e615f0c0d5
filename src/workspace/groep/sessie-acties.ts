import { sessiepuntId, volgendePlaats } from '#domain/sessiepunt.ts'
import type { SessiepuntSoort } from '#domain/sessiepunt.ts'
import { itemsOf } from '#documents/project.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Sessie } from './sessies.ts'

/** An id for a line that does not exist yet: it begins to exist with its first letter. */
export function nieuwPunt(workspace: Workspace, sessie: Sessie, soort: SessiepuntSoort): string {
  const written = itemsOf(sessie.beheer.items, 'groepsbeheer', 'sessiepunten')
  return sessiepuntId(sessie.bijeenkomst.id, soort, volgendePlaats(written, sessie.bijeenkomst.id), workspace.newId())
}

/** The day something is to be done by; `null` takes it away. */
export function setPuntDag(
  workspace: Workspace,
  sessie: Sessie,
  id: string,
  dag: string | null,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('groepsbeheer', sessie.beheer.doc, 'sessiepunten', id, { dag }))
}

/** A line that is not wanted after all. */
export function removePunt(workspace: Workspace, sessie: Sessie, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('groepsbeheer', sessie.beheer.doc, 'sessiepunten', id, { weg: true }))
}

/**
 * *Deel met de groep*: everybody around the group reads the present words from now on, and again after a change. Only
 * words are copied: what was typed and taken out again stays with the trainers.
 */
export function deelSessie(workspace: Workspace, sessie: Sessie): Promise<CommitResult> {
  const { groep, beheer, bijeenkomst, concept, gedeeld } = sessie
  const written = new Set(itemsOf(beheer.items, 'groepsbeheer', 'sessiepunten').map((one) => one.id))
  const kept = new Set(concept.map((one) => one.id))
  return workspace.commit((batch) => {
    for (const { id, soort, volgorde, tekst, dag } of concept) {
      const fields = { bijeenkomst: bijeenkomst.id, soort, volgorde, tekst, dag, weg: false }
      batch.put('groep', groep.doc, 'sessiepunten', id, fields)
    }
    // What another trainer shared, and whose draft is not on this device yet, is not this one's to take away.
    for (const { id } of gedeeld.filter((one) => written.has(one.id) && !kept.has(one.id))) {
      batch.put('groep', groep.doc, 'sessiepunten', id, { weg: true })
    }
    batch.put('groep', groep.doc, 'sessies', bijeenkomst.id, {
      gedeeldOpMs: workspace.nowMs(),
      gedeeldDoor: workspace.ik.value.persoon,
    })
    // What is prepared before its day is not held by it.
    if (bijeenkomst.stand == null && (bijeenkomst.dag ?? '') <= workspace.today()) {
      batch.put('groep', groep.doc, 'bijeenkomsten', bijeenkomst.id, { stand: 'gehouden' })
    }
  })
}

/** "De mail is verstuurd", said by a trainer; or not after all. */
export function setMailVerstuurd(workspace: Workspace, sessie: Sessie, isSent: boolean): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('groepsbeheer', sessie.beheer.doc, 'lijsten', sessie.bijeenkomst.id, {
      mailOpMs: isSent ? workspace.nowMs() : undefined,
      mailDoor: isSent ? workspace.ik.value.persoon : undefined,
    })
  })
}
