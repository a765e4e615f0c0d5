import type { AanwezigStatus, LijstTelling } from '#domain/aanwezigheid.ts'
import {
  aanwezigheidId,
  countLijst,
  displayNames,
  hasTime,
  isWalkIn,
  listDeelnemers,
  listForIedereenIsEr,
  statusAfterTap,
} from '#domain/aanwezigheid.ts'
import { isId } from '#domain/id.ts'
import type { Antwoord } from '#domain/veld.ts'
import { itemOf } from '#documents/project.ts'
import { useEffect } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Bijeenkomst, Deelnemer, Groep } from './groepen.ts'
import { tijdNu } from '#workspace/vandaag/nu.ts'
import type { Lijsten, Mark } from './training.ts'
import { deriveTraining, lijstenVan } from './training.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, CommitResult, Workspace } from '#workspace/workspace.ts'

/** One person on a list. */
export interface Rij {
  /** of the deelnemer */
  id: string
  deelnemer: Deelnemer
  /** told apart where two share a first name */
  naam: string
  /** two rows look the same: ask what tells them apart */
  needsAchter: boolean
  /** walked in, and is nobody's row yet */
  isInloop: boolean
  status: AanwezigStatus | undefined
  tijd?: string
  mark?: Mark
  /** different answers given apart, newest first; empty when there is one */
  antwoorden: Antwoord<AanwezigStatus | null>[]
}

/** The attendance list of one bijeenkomst. */
export interface Lijst {
  groep: Groep
  bijeenkomst: Bijeenkomst
  beheer: Card
  rijen: Rij[]
  telling: LijstTelling
  klaar?: { opMs: number; door?: string }
}

/** The list of a bijeenkomst; `undefined` for who may not see it, and while it is not here. */
export function lijstVan(groep: Groep, bijeenkomst: string): Lijst | undefined {
  const { beheer } = groep
  const found = groep.bijeenkomsten.find((one) => one.id === bijeenkomst)
  if (beheer === undefined || found === undefined) return undefined
  const { deelnemers, aanwezigheid } = lijstenVan(beheer)
  // A row whose making was undone has no words left.
  const rows = deelnemers.filter((one) => one.naam !== undefined || one.persoonId !== undefined)
  const marks = new Map(aanwezigheid.map((mark) => [mark.id, mark]))
  const listed = listDeelnemers(bijeenkomst, rows, aanwezigheid)
  const names = displayNames(listed)
  const lijst = itemOf(beheer.items, 'groepsbeheer', 'lijsten', bijeenkomst)
  return {
    groep,
    bijeenkomst: found,
    beheer,
    rijen: listed.map((deelnemer) => {
      const mark = marks.get(aanwezigheidId(bijeenkomst, deelnemer.id))
      const status = mark?.status ?? undefined
      const tijd = status !== undefined && hasTime(status) ? mark?.tijd : undefined
      return {
        id: deelnemer.id,
        deelnemer,
        naam: names.get(deelnemer.id)?.naam ?? '',
        needsAchter: names.get(deelnemer.id)?.needsAchter ?? false,
        isInloop: isWalkIn(deelnemer),
        status,
        ...(tijd === undefined ? {} : { tijd }),
        ...(mark === undefined ? {} : { mark }),
        antwoorden: mark?.$antwoorden.status ?? [],
      }
    }),
    telling: countLijst(bijeenkomst, rows, aanwezigheid),
    ...(lijst?.klaarOpMs === undefined ? {} : { klaar: { opMs: lijst.klaarOpMs, door: lijst.klaarDoor } }),
  }
}

/** A mark to set; `null` takes it back. */
export interface Zet {
  deelnemer: string
  status: AanwezigStatus | null
  tijd?: string | undefined
}

/** A tap on the large part of a row: is er, and a second tap takes it back. */
export function tapRij(workspace: Workspace, lijst: Lijst, rij: Rij): Promise<CommitResult> {
  return zet(workspace, lijst, [{ deelnemer: rij.id, status: statusAfterTap(rij.status) }])
}

/** One of the four exceptions, with the time of the tap where that is kept; the chosen one again takes it back. */
export function kiesStatus(
  workspace: Workspace,
  lijst: Lijst,
  rij: Rij,
  status: AanwezigStatus,
): Promise<CommitResult> {
  if (rij.status === status) return zet(workspace, lijst, [{ deelnemer: rij.id, status: null }])
  const tijd = hasTime(status) ? tijdNu(workspace) : undefined
  return zet(workspace, lijst, [{ deelnemer: rij.id, status, tijd }])
}

/** Corrects the time of coming later or leaving earlier. @param tijd `HH:MM` */
export function setTijd(workspace: Workspace, lijst: Lijst, rij: Rij, tijd: string): Promise<CommitResult> {
  return zet(workspace, lijst, [{ deelnemer: rij.id, status: rij.status ?? null, tijd }])
}

/** Of two answers given apart, this one is right; the time that came with it stays with it. */
export function kiesAntwoord(
  workspace: Workspace,
  lijst: Lijst,
  rij: Rij,
  antwoord: Antwoord<AanwezigStatus | null>,
): Promise<CommitResult> {
  const tijden = rij.mark?.$antwoorden.tijd ?? []
  const tijd = tijden.find((one) => one.door === antwoord.door)?.waarde ?? rij.mark?.tijd
  return zet(workspace, lijst, [{ deelnemer: rij.id, status: antwoord.waarde, tijd }])
}

/**
 * Everybody without a mark is there; nobody else changes.
 *
 * @returns with how many people that is
 */
export async function iedereenIsEr(
  workspace: Workspace,
  lijst: Lijst,
): Promise<{ aantal: number; result: CommitResult | undefined }> {
  const { deelnemers, aanwezigheid } = lijstenVan(lijst.beheer)
  const rows = deelnemers.filter((one) => lijst.rijen.some((rij) => rij.id === one.id))
  const open = listForIedereenIsEr(lijst.bijeenkomst.id, rows, aanwezigheid)
  if (open.length === 0) return { aantal: 0, result: undefined }
  const zetten = open.map((deelnemer) => ({ deelnemer, status: 'aanwezig' as const }))
  return { aantal: open.length, result: await zet(workspace, lijst, zetten) }
}

/** *Klaar*: somebody says that the list is complete. Nothing is closed by it. */
export function lijstKlaar(workspace: Workspace, lijst: Lijst): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('groepsbeheer', lijst.beheer.doc, 'lijsten', lijst.bijeenkomst.id, {
      klaarOpMs: workspace.nowMs(),
      klaarDoor: workspace.ik.value.persoon,
    })
  })
}

/** What an action does besides setting marks. */
export interface Also {
  /** the roster as it will be */
  deelnemers: readonly Deelnemer[]
  put: (batch: BatchBuilder) => void
  /** rows whose lines are derived anew, though their mark stays as it is */
  about?: readonly string[]
}

/** Sets marks, and derives the lines of the kandidaten they are about, as one action that can be taken back. */
export async function zet(
  workspace: Workspace,
  lijst: Lijst,
  zetten: readonly Zet[],
  also?: Also,
): Promise<CommitResult> {
  const bijeenkomst = lijst.bijeenkomst.id
  const result = await workspace.commit((batch) => {
    also?.put(batch)
    for (const { deelnemer, status, tijd } of zetten) {
      batch.put('groepsbeheer', lijst.beheer.doc, 'aanwezigheid', aanwezigheidId(bijeenkomst, deelnemer), {
        bijeenkomst,
        deelnemer,
        status,
        tijd: status !== null && hasTime(status) ? tijd : undefined,
      })
    }
    const rows = new Set([...zetten.map((one) => one.deelnemer), ...(also?.about ?? [])])
    deriveFor(workspace, batch, lijst, afterZetten(lijst, zetten, also?.deelnemers), rows)
  })
  if (!result.ok) return result
  return { ok: true, undo: () => undoZetten(workspace, lijst, zetten, result.undo) }
}

/**
 * Takes marks back. One that stood empty before is written as empty: another trainer's device may have derived its
 * line already, and must see that it is taken back.
 */
async function undoZetten(
  workspace: Workspace,
  lijst: Lijst,
  zetten: readonly Zet[],
  undo: () => Promise<CommitResult>,
): Promise<CommitResult> {
  const undone = await undo()
  const now = workspace.cards.value.get(lijst.beheer.doc)
  if (!undone.ok || now === undefined) return undone
  const empty = zetten.filter(
    ({ deelnemer }) =>
      itemOf(now.items, 'groepsbeheer', 'deelnemers', deelnemer) !== undefined &&
      itemOf(now.items, 'groepsbeheer', 'aanwezigheid', aanwezigheidId(lijst.bijeenkomst.id, deelnemer))?.status ===
        undefined,
  )
  if (empty.length > 0) {
    const emptied = empty.map(({ deelnemer }) => ({ deelnemer, status: null }))
    await zet(workspace, { ...lijst, beheer: now, groep: { ...lijst.groep, beheer: now } }, emptied)
  }
  return undone
}

/** The lists as they will be after the action. */
function afterZetten(lijst: Lijst, zetten: readonly Zet[], deelnemers?: readonly Deelnemer[]): Lijsten {
  const now = lijstenVan(lijst.beheer)
  const bijeenkomst = lijst.bijeenkomst.id
  const changed = zetten.map(({ deelnemer, status, tijd }): Mark => {
    const id = aanwezigheidId(bijeenkomst, deelnemer)
    const kept = status !== null && hasTime(status) ? tijd : undefined
    return { id, bijeenkomst, deelnemer, status, tijd: kept, $wie: {}, $antwoorden: {}, $onleesbaar: [] }
  })
  return {
    deelnemers: deelnemers ?? now.deelnemers,
    aanwezigheid: [...changed, ...now.aanwezigheid.filter((mark) => !changed.some((one) => one.id === mark.id))],
  }
}

function deriveFor(
  workspace: Workspace,
  batch: BatchBuilder,
  lijst: Lijst,
  lijsten: Lijsten,
  rows: ReadonlySet<string>,
): void {
  const persons = lijsten.deelnemers.filter((row) => rows.has(row.id)).map((row) => row.persoonId ?? '')
  deriveTraining(workspace, batch, lijst.groep, lijsten, { only: new Set(persons), isAction: true })
}

/** The documents behind a list stay open while it is on screen, so that a tap shows at once. */
export function useWarmeLijst(lijst: Lijst | undefined): void {
  const workspace = useWorkspace()
  const docs = lijst === undefined ? [] : [lijst.beheer.doc, ...lijst.rijen.map((rij) => rij.deelnemer.training)]
  const key = [...new Set(docs)].join(' ')
  useEffect(() => {
    let isLeft = false
    const releases: (() => void)[] = []
    const openAll = async (): Promise<void> => {
      for (const doc of key.split(' ')) {
        if (isLeft || !isId('d', doc) || workspace.cards.value.get(doc)?.canWrite !== true) continue
        const open = await workspace.open(doc)
        if (isLeft) open.release()
        else releases.push(() => open.release())
      }
    }
    void openAll()
    return () => {
      isLeft = true
      for (const release of releases) release()
    }
  }, [workspace, key])
}
