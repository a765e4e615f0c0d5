import type { EvaluatieOordeel } from '#domain/evaluatie.ts'
import { isEvaluatieOpen } from '#domain/evaluatie.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { useEffect, useMemo } from 'preact/hooks'
import type { EvaluatieFout } from '#workspace/engine.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { MijnEvaluatie } from './evaluatie-stand.ts'
import { EVALUATIE, klaargezet, mijnEvaluatie, STUUR_NA_MS } from './evaluatie-stand.ts'
import { useGroepen } from './groepen.ts'

/** The evaluaties of the own groups that are there: from the last bijeenkomst on, or set ready. */
export function useMijnEvaluaties(): MijnEvaluatie[] {
  const { today } = useWorkspace()
  const groepen = useGroepen()
  const map = useCards('map').find(({ role }) => role === 'kandidaat')
  const day = today()
  return useMemo(() => {
    if (map === undefined) return []
    return groepen.flatMap((groep) => {
      const isReady = klaargezet(groep.card) !== undefined
      const isOwn = groep.card.role === 'kandidaat'
      return isOwn && isEvaluatieOpen(groep.bijeenkomsten, isReady, day) ? [mijnEvaluatie(groep, map)] : []
    })
  }, [groepen, map, day])
}

export function setOordeel(workspace: Workspace, { map, groep }: MijnEvaluatie, oordeel: EvaluatieOordeel) {
  return workspace.commit((batch) => batch.put('map', map.doc, 'evaluaties', groep.doc, { oordeel }))
}

/** From now on it leaves as soon as there is a connection; taken back it stays. */
export function stuurEvaluatie(workspace: Workspace, { map, groep }: MijnEvaluatie): Promise<CommitResult> {
  const klaarOpMs = workspace.nowMs()
  return workspace.commit((batch) => batch.put('map', map.doc, 'evaluaties', groep.doc, { klaarOpMs }))
}

/**
 * Sets the evaluatie of a group ready: the key comes from the server, and stands in the document of the group, so that
 * everybody in it has the same one.
 */
export async function zetEvaluatieKlaar(
  workspace: Workspace,
  groep: DocumentId,
): Promise<
  Result<CommitResult & { ok: true }, EvaluatieFout | 'geen-server' | (CommitResult & { ok: false })['error']>
> {
  if (workspace.evaluaties === undefined) return fail('geen-server')
  const opened = await workspace.evaluaties.zetKlaar(groep)
  if (!opened.ok) return fail(opened.error)
  const { sleutel, aantal } = opened.value
  const made = { sleutel, aantal, opMs: workspace.nowMs(), door: workspace.ik.value.persoon }
  const result = await workspace.commit((batch) => batch.put('groep', groep, 'evaluatie', EVALUATIE, made))
  return result.ok ? ok(result) : fail(result.error)
}

/** Sends what waits, whenever there is a connection, and gets a biljet for what is being written. */
export function useStuurEvaluaties(isWriting = false): void {
  const workspace = useWorkspace()
  const { net, evaluaties } = workspace
  const own = useMijnEvaluaties().filter(({ aantal, stand, item }) => {
    const wantsBiljet = isWriting && stand === 'schrijven' && item?.teken === undefined
    return aantal !== undefined && (stand === 'wacht' || wantsBiljet)
  })
  const isOnline = net.value.state === 'online'
  const key = own.map(({ groep, stand }) => `${groep.doc} ${stand}`).join()
  useEffect(() => {
    if (evaluaties === undefined || !isOnline || key === '') return undefined
    let isGone = false
    const timers = own.map(({ groep, item, stand }) => {
      const waits = stand === 'wacht' ? Math.max(0, (item?.klaarOpMs ?? 0) + STUUR_NA_MS - workspace.nowMs()) : 0
      return setTimeout(() => {
        import('./evaluatie-sturen.ts').then(
          ({ stuurNu }) => (isGone ? undefined : stuurNu(workspace, groep.doc)),
          () => undefined, // without its code there is no connection either: it waits
        )
      }, waits)
    })
    return () => {
      isGone = true
      for (const timer of timers) clearTimeout(timer)
    }
  }, [workspace, isOnline, key])
}
