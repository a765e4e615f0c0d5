import type { Haalbaarheid } from '#domain/leerdoel.ts'
import { haalbaarheden } from '#domain/leerdoel.ts'
import type { Leerdoelstand, VersieAanleiding } from '#domain/leerdoelversie.ts'
import { needsVersie, versieVelden, wijzigingenTussen } from '#domain/leerdoelversie.ts'
import { itemOf } from '#documents/project.ts'
import { useEffect, useRef } from 'preact/hooks'
import { localDay } from '#workspace/make-workspace.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { LeerdoelFields, Made } from './leerdoel-acties.ts'
import { followTitle, putLeerdoel, putStatus } from './leerdoel-acties.ts'
import type { Leerdoel } from './leerdoelen.ts'
import { leerdoelOf } from './leerdoelen.ts'
import type { VersieItem } from './versies.ts'
import { isOwnChange, putVersie, standNu, versiesIn } from './versies.ts'

/** What made somebody adapt a leerdoel: the thing itself, and its words when they are the reason. */
export interface Aanleiding {
  soort: VersieAanleiding
  id?: string
  reden?: string
}

/**
 * *Doel aanpassen*: keeps how it is now, before the first word changes. What is typed after that is kept letter by letter
 * in the leerdoel itself, so there is nothing to lose and nothing to save.
 *
 * @returns the id of the version
 */
export async function beginAanpassing(workspace: Workspace, doel: Leerdoel, aanleiding: Aanleiding): Promise<Made> {
  const present = presentOf(workspace, doel)
  if (present === undefined) return { ok: false, error: 'geen-recht' }
  return keepVersie(workspace, present, standNu(present), aanleiding)
}

/** Keeps one version. @param before how it was */
async function keepVersie(
  workspace: Workspace,
  doel: Leerdoel,
  before: Leerdoelstand,
  aanleiding: Aanleiding,
): Promise<Made> {
  const id = workspace.newId()
  const { stappen, ...words } = before
  const result = await workspace.commit((batch) =>
    putVersie(batch, doel.kind, doel.doc, id, {
      ...words,
      ...(stappen === undefined ? {} : { stappen: [...stappen] }),
      leerdoelId: doel.id,
      aanleiding: aanleiding.soort,
      ...(aanleiding.id === undefined ? {} : { aanleidingId: aanleiding.id }),
      ...(aanleiding.reden === undefined || aanleiding.reden.trim() === '' ? {} : { reden: aanleiding.reden.trim() }),
      door: workspace.ik.value.persoon,
      dag: workspace.today(),
      opMs: workspace.nowMs(),
    }),
  )
  return result.ok ? { ...result, doc: doel.doc, id } : result
}

/** Why a running adaptation was made; its reason is typed through a binding. */
export function setAanleiding(
  workspace: Workspace,
  doel: Leerdoel,
  versie: string,
  aanleiding: Aanleiding,
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    putVersie(batch, doel.kind, doel.doc, versie, {
      aanleiding: aanleiding.soort,
      aanleidingId: aanleiding.id,
      ...(aanleiding.reden === undefined ? {} : { reden: aanleiding.reden }),
    }),
  )
}

/** A version beside a leerdoel, or `undefined` when it is not there. */
export function versieOf(doel: Leerdoel, id: string): VersieItem | undefined {
  const found = itemOf(doel.card.items, 'werkplek', 'versies', id)
  return found?.opMs === undefined || found.weg === true || found.leerdoelId !== doel.id ? undefined : found
}

/** What came of an adaptation. `niets`: nothing was changed and no reason was given, so nothing is kept of it. */
export type Afgerond = CommitResult & { wat: 'aangepast' | 'gehouden' | 'niets' }

/**
 * *Klaar*: says how the leerdoel stands. Undo brings the old words back and takes the version away.
 */
export async function finishAanpassing(workspace: Workspace, doel: Leerdoel, versieId: string): Promise<Afgerond> {
  const present = presentOf(workspace, doel)
  const versie = present === undefined ? undefined : versieOf(present, versieId)
  if (present === undefined || versie === undefined) return { ok: false, error: 'geen-recht', wat: 'niets' }
  const isChanged = wijzigingenTussen(versie, standNu(present)).length > 0
  const hasReason = (versie.reden ?? '').trim() !== ''
  if (!isChanged && !hasReason) {
    const gone = await workspace.commit((batch) => putVersie(batch, present.kind, present.doc, versieId, { weg: true }))
    return { ...gone, wat: 'niets' }
  }
  const result = await workspace.commit((batch) => {
    if (isChanged && present.status === 'actief') putStatus(workspace, batch, present, 'bijgesteld')
  })
  if (isChanged) await followTitle(workspace, present.doc, present.id)
  if (!result.ok) return { ...result, wat: 'niets' }
  const undo = () => takeBack(workspace, present, versie)
  return { ok: true, undo, wat: isChanged ? 'aangepast' : 'gehouden' }
}

/** The old words and status back, and the version away. */
async function takeBack(workspace: Workspace, doel: Leerdoel, versie: VersieItem): Promise<CommitResult> {
  const words: Partial<Record<string, string | undefined>> = Object.fromEntries(
    versieVelden.map((veld) => [veld, versie[veld] ?? (isText(veld) ? '' : undefined)]),
  )
  const haalbaar = haalbaarheden.find((one): one is Haalbaarheid => one === versie.haalbaar)
  const result = await workspace.commit((batch) => {
    // Only texts and a day were read above; the one choice among them was just checked.
    putLeerdoel(batch, doel.kind, doel.doc, doel.id, { ...words, haalbaar } as LeerdoelFields)
    putStatus(workspace, batch, doel, doel.status)
    putVersie(batch, doel.kind, doel.doc, versie.id, { weg: true })
  })
  if (result.ok) await followTitle(workspace, doel.doc, doel.id)
  return result
}

function isText(veld: (typeof versieVelden)[number]): boolean {
  return veld !== 'uiterlijk' && veld !== 'haalbaar'
}

/**
 * Keeps how a shown leerdoel was, at the first word that this person changes in it outside *Doel aanpassen*; once a day,
 * and not on the day it was shown. A draft is still being made: it needs none.
 */
export function useVersieVooraf(doel: Leerdoel): void {
  const workspace = useWorkspace()
  const before = useRef(standNu(doel))
  const isKept = useRef(false)
  useEffect(() => {
    if (doel.kind === 'map' || isKept.current) return
    const { persoon } = workspace.ik.value
    if (wijzigingenTussen(before.current, standNu(doel)).length === 0) return
    if (!isOwnChange(doel, before.current, persoon)) {
      before.current = standNu(doel)
      return
    }
    isKept.current = true
    const isNew = localDay(doel.velden.gemaaktOpMs ?? 0) === workspace.today()
    if (isNew || !needsVersie(versiesIn(doel.card, doel.id), persoon, workspace.today())) return
    void keepVersie(workspace, doel, before.current, { soort: 'zelf' })
  }, [workspace, doel])
}

function presentOf(workspace: Workspace, doel: Leerdoel): Leerdoel | undefined {
  const card = workspace.cards.value.get(doel.doc)
  const present = card === undefined ? undefined : leerdoelOf(card, doel.id)
  return present === undefined || present.verhuisd !== undefined || !present.card.canWrite ? undefined : present
}
